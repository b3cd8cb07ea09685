package org.sneakpath.analysis.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of mistake in a file is one message with the place of the key and what to write instead. */
class StrictReadingTest {
    private static final String GOOD =
            """
            title: A title
            seed: 7
            dataset:
              kind: yin-yang
              trainingSamples: 100
              validationSamples: 50
              testSamples: 20
            network:
              hidden: [8]
              crossbar: {wordWire: 1 ohm, bitWire: 1 ohm, driver: 1 ohm, sense: 1 ohm, gMin: 1 uS, gMax: 0.1 mS}
              periphery:
                readVoltage: 100 mV
                mirrorGain: 0.1
                biasCurrent: 1 uA
                membraneReference: 25 mV
                membraneSwing: 50 mV
                readoutScale: 300 /V
              neuron: {model: mif, scheme: staggered-euler, step: 0.1 ms, steps: 5}
            training:
              epochs: 1
              batchSize: 10
              shards: 2
              learningRate: 5e-3
              schedule: cosine
              voltagePenalty: {weight: 0, low: -50 mV, high: 200 mV}
            robustness:
              chips: 2
              background: {conductanceSigma: 0.1, stuckFraction: 0, stuckOnShare: 0.5, readNoise: 0}
              axes:
                - kind: wire-resistance
                  levels: [0 ohm, 2.5 ohm]
            """;

    @Test
    void theGoodFileIsReadExactly() {
        ExperimentConfig config = ConfigFile.parse("x.yaml", GOOD, List.of());
        assertEquals("A title", config.title());
        assertEquals(7, config.seed());
        assertEquals(1e-4, config.network().crossbar().gMax());
        assertEquals(0.025, config.network().periphery().membraneReference());
        assertEquals(List.of(8), config.network().hidden());
        assertEquals(
                List.of(new RobustnessConfig.Axis.WireResistance(List.of(0.0, 2.5))),
                config.robustness().axes());
    }

    /** What is replaced, by what, where the message must point, and what it must say. */
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            seed: 7              | sede: 7                    | 2:1   | sede: unknown key; did you mean 'seed'?
            epochs: 1            | epoch: 1                   | 20:3  | training.epoch: unknown key; did you mean 'epochs'?
            epochs: 1            | wibble: 1                  | 20:3  | training.wibble: unknown key; known: batchSize, epochs
            seed: 7              | `#`                        | 1:1   | key 'seed' is missing (a whole number)
            chips: 2             | `#`                        | 26:1  | robustness: key 'chips' is missing (a whole number)
            shards: 2            | `shards:`                  | 22:3  | training.shards: has no value
            shards: 2            | shards: null               | 22:3  | training.shards
            shards: 2            | shards: 2.7                | 22:3  | training.shards: expected a whole number, found the number 2.7
            shards: 2            | shards: two                | 22:3  | training.shards: expected a whole number, found the text 'two'
            shards: 2            | shards: [2]                | 22:3  | training.shards: expected a whole number, found a list
            shards: 2            | shards: 0                  | 22:3  | training.shards: 0 must be from 1 to batchSize = 10
            title: A title       | title: 7                   | 1:1   | title: expected a text, found the number 7
            mirrorGain: 0.1      | mirrorGain: .inf           | 13:5  | periphery.mirrorGain: expected a number
            mirrorGain: 0.1      | mirrorGain: 1 V            | 13:5  | periphery.mirrorGain: expected a number, found the text '1 V'
            readVoltage: 100 mV  | readVoltage: 100           | 12:5  | needs its unit: write '100 V'
            readVoltage: 100 mV  | readVoltage: '100'         | 12:5  | needs its unit: write '100 V'
            readVoltage: 100 mV  | readVoltage: 100 mA        | 12:5  | network.periphery.readVoltage
            readVoltage: 100 mV  | readVoltage: 100 wibble    | 12:5  | network.periphery.readVoltage
            readVoltage: 100 mV  | readVoltage: -1 V          | 12:5  | network.periphery.readVoltage: -1.0 V must be greater than 0
            hidden: [8]          | hidden: 8                  | 9:3   | network.hidden: expected a list
            hidden: [8]          | hidden: [8, x]             | 9:15  | network.hidden.1: expected a whole number
            hidden: [8]          | hidden: [0]                | 9:3   | network.hidden: 0 must be at least 1
            model: mif           | model: mof                 | 18:12 | network.neuron.model: unknown word 'mof'; did you mean 'mif'?
            kind: yin-yang       | kind: ying-yang            | 4:3   | dataset.kind: unknown kind 'ying-yang'; did you mean 'yin-yang'?
            kind: yin-yang       | `#`                        | 3:1   | dataset: key 'kind' is missing; one of yin-yang, idx
            kind: yin-yang       | kind: idx                  | 3:1   | dataset: key 'dir' is missing
            levels: [0 ohm, 2.5 ohm] | levels: [1 ohm, 0 ohm] | 31:7  | robustness.axes.0.levels: [1.0, 0.0] must be in rising order
            levels: [0 ohm, 2.5 ohm] | levels: [1]            | 31:16 | robustness.axes.0.levels.0: needs its unit: write '1 ohm'
            levels: [0 ohm, 2.5 ohm] | levels: []             | 31:7  | robustness.axes.0.levels: [] must be at least one number
            title: A title       | title: *a                  | 1:8   | title: aliases are not supported
            title: A title       | title: !!str A title       | 1:8   | title: tags are not supported
            title: A title       | title: {a: 1}              | 1:1   | title: expected a text, found a section
            seed: 7              | seed: 99999999999999999999 | 2:1   | seed: expected a whole number
            """)
    void aMistakeIsReportedAtItsKey(String good, String bad, String place, String message) {
        assertTrue(GOOD.contains(good), good);
        String text = GOOD.replace(good, bad);
        ConfigException e =
                assertThrows(ConfigException.class, () -> ConfigFile.parse("x.yaml", text, List.of()));
        String found = String.valueOf(e.getMessage());
        assertTrue(found.startsWith("x.yaml:" + place + ": "), found);
        assertTrue(found.contains(message), found);
    }

    @Test
    void aKeyThatStandsTwiceIsReportedAtTheSecondPlace() {
        ConfigException e = assertThrows(
                ConfigException.class,
                () -> ConfigFile.parse("x.yaml", GOOD.replace("seed: 7", "seed: 7\nseed: 8"), List.of()));
        assertEquals("x.yaml:3:1: seed: stands twice (first at x.yaml:2:1); remove one", e.getMessage());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"'' | is empty", "'- a' | a list", "'a: [1' | not valid YAML", "'a: 1\n---\nb: 2' | more follows"})
    void textThatIsNoMappingIsRefused(String text, String message) {
        ConfigException e = assertThrows(ConfigException.class, () -> ConfigFile.parse("x.yaml", text, List.of()));
        assertTrue(String.valueOf(e.getMessage()).contains(message), e.getMessage());
        assertTrue(String.valueOf(e.getMessage()).startsWith("x.yaml:"), e.getMessage());
    }

    @Test
    void shippedConfigurationsAreGood() {
        for (String name : List.of("quickstart.yaml", "mnist-mif.yaml")) {
            ExperimentConfig config = ConfigFile.parse(name, Samples.read(name), List.of());
            assertEquals(config, ConfigFile.parse("again", ConfigWriter.yaml(config), List.of()));
        }
    }

    static String good() {
        return GOOD;
    }
}
