package org.sneakpath.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules about the text of the sources that class files cannot show. */
class SourceRulesTest {
    private static final Path ROOT = Path.of(Objects.requireNonNull(System.getProperty("sneakpath.root")));
    private static final int HARD_LIMIT = 400;
    private static final Pattern VAGUE_NAME = Pattern.compile("\\w*(Manager|Helper|Helpers|Util|Utils|Impl)\\.java");
    private static final Pattern SHUFFLED = Pattern.compile("(Map|Set)\\.copyOf\\(|toUnmodifiable(Map|Set)\\(");

    @Test
    void everyPackageExplainsItself() {
        List<String> silent = new ArrayList<>();
        for (Path directory : mainSources().map(Path::getParent).distinct().toList()) {
            Path essay = directory.resolve("package-info.java");
            String text = Files.exists(essay) ? read(essay) : "";
            for (String heading : List.of("The problem", "Not modelled", "Guarantees", "References", "@NullMarked")) {
                if (!text.contains(heading)) {
                    silent.add(ROOT.relativize(directory) + ": " + heading);
                }
            }
        }
        assertEquals(List.of(), silent, "packages whose package-info lacks a heading");
    }

    @Test
    void filesStaySmall() {
        List<String> large = mainSources()
                .filter(file -> read(file).lines().count() > HARD_LIMIT)
                .map(file -> ROOT.relativize(file).toString())
                .toList();
        assertEquals(List.of(), large, "files over " + HARD_LIMIT + " lines");
    }

    @Test
    void namesSayWhatATypeIs() {
        List<String> vague = mainSources()
                .map(file -> file.getFileName().toString())
                .filter(name -> VAGUE_NAME.matcher(name).matches())
                .toList();
        assertEquals(List.of(), vague);
    }

    /** Copies whose order another process does not repeat: what is written from them could not be compared or resumed. */
    @Test
    void collectionsKeepTheirOrder() {
        List<String> shuffled = mainSources()
                .filter(file -> SHUFFLED.matcher(read(file)).find())
                .map(file -> ROOT.relativize(file).toString())
                .toList();
        assertEquals(
                List.of(), shuffled, "files that copy into an order of the day; use LinkedHashMap or LinkedHashSet");
    }

    @Test
    void theSourcesAreFound() {
        assertFalse(mainSources().toList().isEmpty(), "no sources under " + ROOT);
    }

    private static Stream<Path> mainSources() {
        List<Path> files = new ArrayList<>();
        for (String module : List.of("devices", "circuit", "crossbar", "neurons", "training", "analysis")) {
            try (Stream<Path> walk = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
                walk.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files.stream();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
