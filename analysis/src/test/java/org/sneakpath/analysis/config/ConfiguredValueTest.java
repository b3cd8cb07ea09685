package org.sneakpath.analysis.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands at a path of a resolved configuration, and that it gives the same again. */
class ConfiguredValueTest {
    private static final List<String> NAMED =
            List.of("network.neuron.memristor={model: vteam, preset: vteam-figure}", "network.time.scheme=trapezoidal");

    private static ExperimentConfig config(List<String> overrides) {
        return ConfigFile.parse("quickstart.yaml", Samples.quickstart(), overrides);
    }

    @ParameterizedTest
    @CsvSource({
        "network.crossbar.gMin, 1.0E-6, S, NUMBER",
        "network.layers.0.readVoltage, 0.2, V, NUMBER",
        "network.layers.1.neurons, 3, '', WHOLE_NUMBER",
        "seed, 1, '', WHOLE_NUMBER",
        "robustness.axes.2.levels.1, 0.3, ohm, NUMBER",
        "robustness.background.readNoise, 0.0, '', NUMBER",
        "network.arithmetic, single, '', OTHER",
        "network.time.scheme, trapezoidal, '', OTHER",
        "training.schedule, cosine, '', OTHER",
        "audit.enabled, true, '', OTHER",
    })
    void valuesAreFoundAndGiveTheSameAgain(String path, String text, String unit, ConfiguredValue.Form form) {
        ConfiguredValue value = ConfiguredValue.at(config(NAMED), path).orElseThrow();
        assertEquals(new ConfiguredValue(text, unit, form), value);
        List<String> again = List.of(NAMED.get(0), NAMED.get(1), path + "=" + value.text());
        assertEquals(config(NAMED), config(again));
    }

    @Test
    void numbersOfModelsAreFoundByTheirNames() {
        ConfiguredValue on = ConfiguredValue.at(config(NAMED), "network.neuron.memristor.parameters.rOn")
                .orElseThrow();
        assertEquals("ohm", on.unit());
        assertTrue(Double.parseDouble(on.text()) > 0);
        String set = "network.neuron.memristor.parameters.rOn=" + on.text();
        assertEquals(config(NAMED), config(List.of(NAMED.get(0), NAMED.get(1), set)));
        assertTrue(ConfiguredValue.at(config(NAMED), "network.neuron.memristor.parameters.none")
                .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"title", "network", "network.layers", "network.layers.7", "network.layers.x", "no.such", ""})
    void listsSectionsTextsAndNothingAreNoValue(String path) {
        assertTrue(ConfiguredValue.at(config(List.of()), path).isEmpty());
    }

    @Test
    void aTemplateResolvesAsAFileDoes() {
        ConfigTemplate template = ConfigTemplate.parse("quickstart.yaml", Samples.quickstart(), NAMED);
        for (String setting : List.of("network.crossbar.wordWire=2", "training.epochs=3", "title=x")) {
            assertEquals(config(List.of(NAMED.get(0), NAMED.get(1), setting)), template.with(List.of(setting)));
        }
        assertEquals(config(NAMED), template.with(List.of()));
    }
}
