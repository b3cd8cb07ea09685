package org.sneakpath.analysis.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sneakpath.devices.units.Quantity;

/** Setting a number in a resolved configuration is saying it on the command line. */
class ConfiguredNumbersTest {
    private static final List<String> MORE = List.of(
            "network.crossbar.tiles={kind: arrays, rows: 32, columns: 32}",
            "network.layers.0.adc={kind: uniform, bits: 6, range: 20 uA}",
            "network.layers.1.neuron={kind: mif, capacitance: 1 nF, initialVoltage: 1 mV, lowerBattery: 0 V,"
                    + " upperBattery: 50 mV, memristor: {model: mif, parameters: {rOn: 1 kohm}}}");

    private static ExperimentConfig config(String... overrides) {
        return ConfigFile.read(Samples.path("quickstart.yaml"), List.of(overrides));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "network.crossbar.gMax              | 5e-5",
                "network.crossbar.driver            | 12",
                "network.layers.1.readVoltage       | 0.03",
                "network.time.steps                 | 40",
                "network.time.step                  | 2e-5",
                "network.neuron.memristor.rOn       | 900",
                "robustness.background.levels       | 16",
                "robustness.mitigation.copies       | 2",
                "robustness.mitigation.tolerance    | 0.1",
            })
    void aNumberIsSetAsOnTheCommandLine(String path, String value) {
        ExperimentConfig config = config();
        assertEquals(List.of(path), ConfiguredNumbers.paths(config, path));
        assertEquals(config(path + "=" + value), ConfiguredNumbers.with(config, path, Double.parseDouble(value)));
    }

    @Test
    void aStarStandsForAllItemsAndAllKeys() {
        ExperimentConfig config = config(MORE.get(0));
        assertEquals(
                List.of("network.layers.0.readVoltage", "network.layers.1.readVoltage"),
                ConfiguredNumbers.paths(config, "network.layers.*.readVoltage"));
        assertEquals(
                List.of("network.crossbar.tiles.rows", "network.crossbar.tiles.columns"),
                ConfiguredNumbers.paths(config, "network.crossbar.tiles.*"));
    }

    @Test
    void whatIsNotThereOrNoNumberIsNamed() {
        ExperimentConfig config = config(MORE.get(1));
        assertTrue(refusal(config, "network.layers.1.adc.bits")
                .contains("network.layers.1.adc has no parts as it is set"));
        assertTrue(refusal(config, "network.layers.*.adc.bits")
                .contains("network.layers.1.adc has no parts as it is set"));
        assertTrue(
                refusal(config, "network.crossbar.gmax").contains("network.crossbar has [wordWire, bitWire, driver,"));
        assertTrue(refusal(config, "network.layers.7.neurons").contains("network.layers has [0, 1]"));
        assertTrue(refusal(config, "network.crossbar.tiles").contains("network.crossbar.tiles is no number"));
        assertTrue(refusal(config, "network.arithmetic").contains("network.arithmetic is no number"));
        assertTrue(refusal(config, "network.crossbar.tiles.*").contains("for '*' to stand for"));
    }

    @Test
    void aSectionChecksWhatItIsGiven() {
        assertTrue(
                with("network.crossbar.gMax", 1e-7).contains("network.crossbar.gMax: gMax: 1.0E-7 S must be greater"));
        assertTrue(with("network.time.steps", 2.5).contains("network.time.steps: 2.5 must be a whole number"));
        assertTrue(with("network.time.steps", 0).contains("must be at least 1"));
    }

    private static String with(String path, double value) {
        return String.valueOf(
                assertThrows(IllegalArgumentException.class, () -> ConfiguredNumbers.with(config(), path, value))
                        .getMessage());
    }

    private static String refusal(ExperimentConfig config, String path) {
        return String.valueOf(assertThrows(IllegalArgumentException.class, () -> ConfiguredNumbers.paths(config, path))
                .getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"2.5 kohm | 2500 | true", "16 | 16 | false", "50 % | 0.5 | true", "-3 mV | -0.003 | true"})
    void quantitiesOfAnyUnitAreInSi(String text, double si, boolean hasUnit) {
        assertEquals(si, Quantity.si(text));
        assertEquals(hasUnit, Quantity.hasUnit(text));
    }

    @Test
    void pathsMayNameOneKey() {
        assertTrue(KeyPath.mayBeOne("network.layers.*.mirrorGain", "network.layers.1.mirrorGain"));
        assertTrue(!KeyPath.mayBeOne("network.crossbar.gMin", "network.crossbar.gMax"));
        assertTrue(!KeyPath.mayBeOne("network.crossbar", "network.crossbar.gMax"));
    }
}
