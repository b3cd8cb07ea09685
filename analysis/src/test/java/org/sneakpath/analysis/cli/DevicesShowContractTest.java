package org.sneakpath.analysis.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.Preset;
import org.sneakpath.devices.library.DeviceLibrary;

/** {@code devices list} and {@code devices show}. */
class DevicesShowContractTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    Path folder;

    private static final String TWO_MODULES = """
            // Two conductors. The first one is ohmic.
            `include "disciplines.vams"
            module first(a, b);
                inout a, b;
                electrical a, b;
                parameter real g = 1m from (0:inf);
                analog I(a, b) <+ g*V(a, b);
            endmodule
            module second(a, b);
                inout a, b;
                electrical a, b;
                (* desc="cubic", units="A/V^3" *) parameter real k = 2m from [0:10];
                analog I(a, b) <+ k*pow(V(a, b), 3);
            endmodule
            """;

    @Test
    void theListHasALineForEveryModel() {
        CommandLineRun run = CommandLineRun.of("devices", "list");
        assertEquals(0, run.code(), run.err());
        List<String> lines = run.out().lines().toList();
        assertEquals(DeviceLibrary.names().size() + 1, lines.size());
        for (String name : DeviceLibrary.names()) {
            assertTrue(lines.stream().anyMatch(line -> line.startsWith(name + " ")), name);
        }
        assertEquals("", run.err());
    }

    @Test
    void theListAsCsvNamesThePresets() {
        CommandLineRun run = CommandLineRun.of("devices", "list", "--format", "csv");
        assertEquals(0, run.code(), run.err());
        List<String> lines = run.out().lines().toList();
        assertEquals("model,terminals,parameters,states,presets,description", lines.get(0));
        for (Preset preset : DeviceLibrary.presetsOf("yakopcic")) {
            assertTrue(
                    lines.stream()
                            .anyMatch(line ->
                                    line.startsWith("yakopcic,plus minus,12,x,") && line.contains(preset.name())),
                    preset.name());
        }
        assertEquals(3, CommandLineRun.of("devices", "list", "--format", "xml").code());
    }

    @Test
    void everyModelShowsItsParametersStatesAndPresets() {
        for (String name : DeviceLibrary.names()) {
            CommandLineRun run = CommandLineRun.of("devices", "show", name);
            assertEquals(0, run.code(), run.err());
            CompactModel model = DeviceLibrary.model(name);
            model.parameters()
                    .forEach(p -> assertTrue(run.out().contains("\n  " + p.name() + " "), name + ": " + p.name()));
            model.states()
                    .forEach(s -> assertTrue(run.out().contains("\n  " + s.name() + " "), name + ": " + s.name()));
            for (Preset preset : DeviceLibrary.presetsOf(name)) {
                String title =
                        "\nPreset " + preset.name() + (preset.provenance().verified() ? "\n" : " (not verified)\n");
                assertTrue(run.out().contains(title), name + ": " + preset.name());
                assertTrue(run.out().contains(preset.provenance().citation()), name);
            }
        }
    }

    @Test
    void aPresetStandsInPlaceOfTheDefaults() {
        CommandLineRun run = CommandLineRun.of("devices", "show", "yakopcic", "--preset", "miao-taox");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().lines().anyMatch(line -> line.matches("  vn +0\\.75 +V .*")), run.out());
        assertTrue(run.out().contains("Preset miao-taox") && !run.out().contains("Preset jo-asi"), run.out());
    }

    @Test
    void derivativesAndSourceArePrinted() {
        CommandLineRun run = CommandLineRun.of("devices", "show", "sinh-conductor", "--derivatives", "--source");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("\ni = g*v0*"), run.out());
        assertTrue(run.out().contains("\n∂i/∂v0 = "), run.out());
        assertTrue(run.out().contains("module sinh_conductor(plus, minus);"), run.out());
        CommandLineRun java = CommandLineRun.of("devices", "show", "diode", "--derivatives", "--source");
        assertEquals(0, java.code());
        assertTrue(java.out().contains("not made from equations") && java.out().contains("not written in Verilog-A"));
    }

    @Test
    void filesAreShownLikeTheLibrary() throws IOException {
        Path file = Files.writeString(folder.resolve("two.va"), TWO_MODULES);
        CommandLineRun run = CommandLineRun.of("devices", "show", file + ":second", "--derivatives");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().startsWith("second: Two conductors\n"), run.out());
        assertTrue(
                run.out().lines().anyMatch(line -> line.matches("  k +0\\.002 +A/V\\^3 +\\[0, 10] +cubic")), run.out());
        CommandLineRun which = CommandLineRun.of("devices", "show", file.toString());
        assertEquals(3, which.code());
        assertTrue(which.err().contains("two.va:first") && which.err().contains("second"), which.err());
        assertFalse(which.err().contains("\tat "), which.err());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "yakopic|3|did you mean 'yakopcic'?",
                "nowhere.va|3|no such file",
                "yakopcic --preset oblea-sinus|3|did you mean 'oblea-sine'?",
                "vteam --preset oblea-sine|3|one of model 'yakopcic'",
                "yakopcic --preset nowhere.presets.yaml|3|no such file",
                "yakopcic --wibble|2|--help",
                "''|2|--help",
            })
    void mistakesAreNamed(String line, int code, String part) {
        CommandLineRun run = CommandLineRun.of(("devices show " + line).strip().split(" +"));
        assertEquals(code, run.code(), run.err());
        assertTrue(run.err().contains(part), run.err());
        assertEquals("", run.out());
    }
}
