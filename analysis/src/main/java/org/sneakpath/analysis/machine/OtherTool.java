package org.sneakpath.analysis.machine;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sneakpath.analysis.machine.Finding.Verdict;

/**
 * A program of others that some things need.
 *
 * @param name of its file
 * @param versionArguments that make it tell its version and end
 * @param version where that stands in what it prints, as group 1
 * @param use what it is for
 * @param path folders that are looked through, as {@code PATH} has them
 */
record OtherTool(String name, List<String> versionArguments, Pattern version, String use, String path) {
    private static final int PATIENCE = 5; // s

    static OtherTool ngspice() {
        return new OtherTool(
                "ngspice",
                List.of("--version"),
                Pattern.compile("ngspice-(\\S+)"),
                "tests and benchmarks that compare with it",
                System.getenv().getOrDefault("PATH", ""));
    }

    /** Whether it is there, and which version it is. */
    Finding finding() {
        Optional<Path> file = file();
        if (file.isEmpty()) {
            return new Finding(Verdict.ABSENT, name, "not found", "only " + use + " need it: apt-get install " + name);
        }
        try {
            Optional<String> told = ask(file.get());
            return told.isPresent()
                    ? Finding.good(name, "version " + told.get() + ", " + file.get())
                    : new Finding(
                            Verdict.POOR, name, file.get() + " tells no version", "for " + use + ", install it anew");
        } catch (IOException e) {
            return new Finding(
                    Verdict.POOR,
                    name,
                    file.get() + " does not run (" + e.getMessage() + ")",
                    "for " + use + ", install it anew");
        }
    }

    private Optional<Path> file() {
        for (String folder : path.split(Pattern.quote(File.pathSeparator), -1)) {
            Path file = Path.of(folder, name);
            if (!folder.isEmpty() && Files.isRegularFile(file) && Files.isExecutable(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    private Optional<String> ask(Path file) throws IOException {
        Path output = Files.createTempFile("sneakpath-", ".version");
        try {
            ProcessBuilder builder = new ProcessBuilder();
            builder.command().add(file.toString());
            builder.command().addAll(versionArguments);
            builder.environment().putAll(Map.of("LC_ALL", "C"));
            Process process = builder.redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return Optional.empty();
            }
            Matcher matcher = version.matcher(Files.readString(output, StandardCharsets.ISO_8859_1));
            return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            Files.deleteIfExists(output);
        }
    }
}
