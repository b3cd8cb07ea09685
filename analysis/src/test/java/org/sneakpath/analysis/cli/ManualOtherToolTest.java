package org.sneakpath.analysis.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Manual pages as groff reads them, completion as bash runs it. */
class ManualOtherToolTest {
    private static String said(Path folder, String... command) throws IOException, InterruptedException {
        Path output = folder.resolve("said");
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
        } catch (IOException e) {
            System.out.println("SKIPPED for want of " + command[0]);
            assumeTrue(false, "no " + command[0]);
            throw e;
        }
        process.getOutputStream().close();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        return Files.readString(output, StandardCharsets.UTF_8);
    }

    @Test
    void pagesOfAllCommandsAreReadWithoutAWarning(@TempDir Path folder) throws IOException, InterruptedException {
        Path pages = folder.resolve("man1");
        CommandLineRun run = CommandLineRun.of("manual", "--all", pages.toString());
        assertEquals(0, run.code(), run.err());
        List<String> names = new ArrayList<>();
        try (var files = Files.list(pages)) {
            files.forEach(file -> names.add(file.getFileName().toString()));
        }
        assertTrue(names.contains("sneakpath.1") && names.contains("sneakpath-crossbar-read.1"), names.toString());
        List<String> command = new ArrayList<>(List.of("groff", "-man", "-ww", "-z"));
        names.forEach(name -> command.add(pages.resolve(name).toString()));
        assertEquals("", said(folder, command.toArray(String[]::new)));
        String text = said(
                folder,
                "groff",
                "-man",
                "-Tascii",
                "-P-cbou",
                pages.resolve("sneakpath-sweep.1").toString());
        for (String part : List.of("--vary path=VALUES", "EXIT STATUS", "EXAMPLES", "(default: 1)", "SEE ALSO")) {
            assertTrue(text.contains(part), part + " in\n" + text);
        }
    }

    @Test
    void aPageIsPrintedAndAnUnknownOneIsRefused() {
        assertTrue(CommandLineRun.of("manual", "crossbar", "read")
                .out()
                .startsWith(".TH \"SNEAKPATH\\-CROSSBAR\\-READ\" 1"));
        CommandLineRun unknown = CommandLineRun.of("manual", "crossbar", "reed");
        assertEquals(3, unknown.code());
        assertTrue(unknown.err().contains("did you mean 'read'?"), unknown.err());
    }

    @Test
    void bashCompletesCommandsAndOptions(@TempDir Path folder) throws IOException, InterruptedException {
        CommandLineRun script = CommandLineRun.of("completion");
        assertEquals(0, script.code(), script.err());
        Path file = Files.writeString(folder.resolve("completion.sh"), script.out());
        String ask = "source '" + file
                + "'; COMP_WORDS=(sneakpath %s); COMP_CWORD=%d; _complete_sneakpath 2>/dev/null; echo \"${COMPREPLY[*]}\"";
        assertEquals(
                "simulate", said(folder, "bash", "-c", ask.formatted("sim", 1)).strip());
        assertEquals(
                "--threads",
                said(folder, "bash", "-c", ask.formatted("sweep --thr", 2)).strip());
        assertEquals(
                "schema",
                said(folder, "bash", "-c", ask.formatted("config sch", 2)).strip());
    }
}
