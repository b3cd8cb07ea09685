package org.sneakpath.analysis.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What picocli is asked to do: help, versions, and exit code 2 for syntax alone. */
class SyntaxTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "trane",
                "train",
                "train x.yaml",
                "train --out DIR",
                "train x.yaml --out DIR --wibble",
                "train x.yaml --out",
                "evaluate x.yaml --out DIR",
                "robustness --out DIR",
                "crossvalidate x.yaml",
                "sweep x.yaml",
                "sweep --out DIR",
                "sweep x.yaml --out DIR --vary",
                "merge",
                "merge --out DIR",
                "merge a b",
                "merge a --out DIR --threads 2",
                "export x.yaml --out FILE.cir",
                "crossbar",
                "crossbar reed",
                "crossbar read",
                "crossbar read --conductances G.csv --voltages V.csv --word-wire 1 --out I.csv",
                "data",
                "data fetch",
                "data get",
                "data list --threads 2",
                "data get mnist --threads 2",
                "export x.yaml --checkpoint c --out FILE.cir --threads 2",
                "devices",
                "devices liszt",
                "devices show",
                "devices iv vteam",
                "devices fit vteam --out DIR",
                "config",
                "config chek x.yaml",
                "config show",
                "config check",
                "config schema x.yaml",
                "doctor now",
                "completion zsh",
                "manual --all",
                "compare a",
                "compare a b c",
            })
    void wrongSyntaxIsExitCode2AndSaysWhatToDo(String line) {
        CommandLineRun run = CommandLineRun.of(line.isEmpty() ? new String[0] : line.split(" "));
        assertEquals(2, run.code(), run.err());
        assertEquals("", run.out());
        assertTrue(run.err().contains("help") || run.err().contains("Usage"), run.err());
        assertFalse(run.err().contains("\tat "), run.err());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "train --help",
                "evaluate --help",
                "robustness --help",
                "crossvalidate --help",
                "sweep --help",
                "merge --help",
                "export --help",
                "crossbar read --help",
                "data list --help",
                "data get --help",
                "devices list --help",
                "devices show --help",
                "devices iv --help",
                "devices fit --help",
                "config show --help",
                "config check --help",
                "config schema --help",
                "doctor --help",
                "manual --help",
                "report --help",
                "study --help",
                "compare --help",
                "completion --help",
            })
    void helpBeginsWithExamplesAndEndsWithExitCodes(String line) {
        CommandLineRun run = CommandLineRun.of(line.split(" "));
        assertEquals(0, run.code());
        assertTrue(run.out().indexOf("Examples:") < run.out().indexOf("Usage:"), run.out());
        assertTrue(run.out().strip().endsWith("stopped by Ctrl-C; what was written is valid"), run.out());
        assertEquals("", run.err());
    }

    /** picocli formats descriptions: a percent sign that stands alone makes it complain, on the process's own standard error. */
    @Test
    void descriptionsOfAllCommandsCanBeFormatted() {
        for (String name : CommandLineRun.of("manual")
                .out()
                .lines()
                .filter(l -> l.startsWith(".BR sneakpath\\-"))
                .toList()) {
            String word = name.replace(".BR sneakpath\\-", "").replace(" (1)", "");
            PrintStream before = System.err;
            ByteArrayOutputStream said = new ByteArrayOutputStream();
            System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
            try {
                CommandLineRun.of(word, "--help");
            } finally {
                System.setErr(before);
            }
            assertEquals("", said.toString(StandardCharsets.UTF_8), word);
        }
    }

    @Test
    void everyCommandTakesThreadsAndSeed() {
        for (String line : List.of(
                "train",
                "evaluate",
                "robustness",
                "crossvalidate",
                "sweep",
                "crossbar read",
                "devices iv",
                "devices fit")) {
            String help = CommandLineRun.of((line + " --help").split(" ")).out();
            assertTrue(help.contains("--threads=N") && help.contains("--seed=N") && help.contains("key=value"), line);
        }
    }

    @Test
    void versionNamesWhatDecidesDigits() {
        CommandLineRun run = CommandLineRun.of("--version");
        assertEquals(0, run.code());
        assertTrue(run.out().startsWith("Sneakpath ")
                && run.out().contains("Java ")
                && run.out().contains("CommonsMath "));
    }
}
