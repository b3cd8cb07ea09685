package org.sneakpath.devices.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.CompactModelContract;
import org.sneakpath.devices.Interval;
import org.sneakpath.devices.Preset;
import org.sneakpath.devices.Validity;
import org.sneakpath.devices.compiled.CompiledModel;
import org.sneakpath.devices.veriloga.VerilogA;
import org.sneakpath.devices.veriloga.syntax.Includes;

/**
 * The five steps of adding a device model that CONTRIBUTING shows, walked in an empty folder: a file of equations, a file of presets,
 * no Java.
 */
class DroppedModelTest {
    /** Step 1, the equations: the example of CONTRIBUTING. */
    private static final String EQUATIONS = fromContributing("verilog");

    /** Step 2, the numbers with their source. */
    private static final String NUMBERS = fromContributing("yaml");

    private static final CompactModel MODEL =
            new CompiledModel(VerilogA.read("my-memristor.va", EQUATIONS, Includes.none())
                    .equations("my_memristor")
                    .named("my-memristor"));

    @TempDir
    Path folder;

    private DeviceFile dropped(String equations, String presets) throws IOException {
        Files.writeString(folder.resolve("my-memristor.va"), equations, StandardCharsets.UTF_8);
        if (!presets.isEmpty()) {
            Files.writeString(folder.resolve("my-memristor.presets.yaml"), presets, StandardCharsets.UTF_8);
        }
        return DeviceLibrary.read(folder.resolve("my-memristor.va"));
    }

    @Test
    void aFileOfEquationsAndAFileOfPresetsAreAModel() throws IOException {
        DeviceFile file = dropped(EQUATIONS, NUMBERS);
        CompactModel model = file.models().get(0);
        assertEquals("my_memristor", model.name());
        Preset preset = file.presets().get(0);
        assertEquals("my-sample", preset.name());
        assertEquals(2e3, preset.parameters()[model.parameterIndex("rOn")]);
        assertTrue(preset.provenance().verified());

        // a published number: exponential approach with the time constant tau at constant voltage
        DrivenPort device = new DrivenPort(preset, 300);
        double x0 = device.states()[0];
        double rest = Math.tanh(0.7 / 0.5);
        double expected = rest + (x0 - rest) * Math.exp(-0.4);
        assertEquals(expected, device.advance(t -> 0.7, 0, 0.4 * 3e-6, 1e-11)[0], 1e-9);
        assertEquals(0.7 * (expected / 2e3 + (1 - expected) / 50e3), device.current(0.7), 1e-15);
    }

    /** Step 4: the contract of compact models, in three lines. */
    @Nested
    class Contract extends CompactModelContract {
        @Override
        protected CompactModel model() {
            return MODEL;
        }

        @Override
        protected double voltage() {
            return 1;
        }
    }

    @Test
    void rangesAreReadInTheirUnits() throws IOException {
        String text = """
                presets:
                  a:
                    voltage: {from: -400 mV, to: 0.5}
                    current: {to: 2 mA}
                    source: s
                    verified: true
                  b:
                    source: s
                    verified: true
                """;
        DeviceFile file = dropped(EQUATIONS, text);
        Validity stated = file.presets().get(0).validity();
        assertEquals(Interval.closed(-0.4, 0.5), stated.voltage());
        assertTrue(stated.current().contains(2e-3) && stated.current().contains(-1e9));
        assertFalse(stated.current().contains(2.1e-3));
        assertTrue(stated.limitsVoltage() && stated.limitsCurrent());
        assertEquals(Validity.UNSTATED, file.presets().get(1).validity());
    }

    @Test
    void withoutPresetsThereAreNone() throws IOException {
        assertTrue(dropped(EQUATIONS, "").presets().isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'presets:\n  a:\n    values: {rOn: 2 V}\n    source: s\n    verified: true' | 3:19 | ohm",
                "'presets:\n  a:\n    values: {rON: 2}\n    source: s\n    verified: true' | 3:19 | has no parameter 'rON'",
                "'presets:\n  a:\n    values: {rOn: -2}\n    source: s\n    verified: true' | 3:19 | outside its range",
                "'presets:\n  a:\n    states: {x: 2}\n    source: s\n    verified: true' | 3:17 | outside",
                "'presets:\n  a:\n    verified: true' | 3:5 | has no 'source'",
                "'presets:\n  a:\n    source: s' | 3:5 | has no 'verified'",
                "'presets:\n  a:\n    source: s\n    verified: maybe' | 3:5 | true or false",
                "'presets:\n  a:\n    sauce: s' | 3:12 | did you mean 'source'",
                "'presets:\n  a:\n    voltage: {from: 1 A}\n    source: s\n    verified: true' | 3:21 | 'V'",
                "'presets:\n  a:\n    voltage: {from: 1, to: 0.5 V}\n    source: s\n    verified: true' | 3:14 | is empty",
                "'presets:\n  a:\n    current: {to: 1 V}\n    source: s\n    verified: true' | 3:19 | 'A'",
                "'presets:\n  a:\n    current: {upto: 1 A}\n    source: s\n    verified: true' | 3:21 | there is no 'upto'",
                "'presets:\n  a:\n    current: {}\n    source: s\n    verified: true' | 3:14 | an end at least",
                "'presets:\n  a:\n    voltage: 3 V\n    source: s\n    verified: true' | 3:14 | a mapping",
                "'preset:\n  a: {}' | 2:3 | did you mean 'presets'",
                "'model: other\npresets: {}' | 1:8 | there is no model 'other'",
                "'presets: 3' | 1:10 | a mapping",
                "'presets:\n  a: 3\n  a: 4' | 3:3 | stands twice",
                "'presets:\n  a: {source: [1]}' | 2:15 | not supported",
                "'presets: &x {}' | 1:10 | aliases and tags",
                "'presets:\n  a:' | 2:3 | has no value",
                "'[1]' | yaml | key: value",
                "'presets: {' | yaml | not valid YAML",
                "'presets: {}\n---\npresets: {}' | yaml | more follows",
                "'{}' | 1:1 | 'presets' is missing",
                "'presets:\n  a:\n    source: {b: c}\n    verified: true' | 3:13 | a plain value belongs here",
            })
    void aMistakeInPresetsIsShownAtItsPlace(String presets, String place, String message) {
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> dropped(EQUATIONS, presets.replace("\\n", "\n")));
        String text = String.valueOf(e.getMessage());
        assertTrue(
                text.startsWith("my-memristor.presets.yaml:") && text.contains(place) && text.contains(message), text);
    }

    @Test
    void ofSeveralModulesThePresetsNameTheirs() throws IOException {
        String two = EQUATIONS + EQUATIONS.replace("my_memristor", "other");
        String numbers = NUMBERS;
        assertThrows(IllegalArgumentException.class, () -> dropped(two, numbers));
        DeviceFile file = dropped(two, "model: other\n" + NUMBERS);
        assertEquals(2, file.models().size());
        assertEquals("other", file.presets().get(0).model().name());
    }

    /** The block of that language in CONTRIBUTING's section on models. */
    private static String fromContributing(String language) {
        try {
            Path file = Path.of("..", "CONTRIBUTING.md");
            String text =
                    Files.readString(Files.exists(file) ? file : Path.of("CONTRIBUTING.md"), StandardCharsets.UTF_8);
            String fence = "```" + language + "\n";
            int start = text.indexOf(fence) + fence.length();
            return text.substring(start, text.indexOf("```", start));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
