package org.sneakpath.analysis.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sneakpath.training.EarlyStopping;

/** The grammar of {@code key=value}. */
class OverrideTest {
    private static ExperimentConfig with(String... overrides) {
        return ConfigFile.parse("x.yaml", StrictReadingTest.good(), List.of(overrides));
    }

    @Test
    void aBareNumberIsTakenAsSi() {
        assertEquals(
                2.5, with("network.crossbar.wordWire=2.5").network().crossbar().wordWire());
        assertEquals(1e-3, with("network.time.step=1e-3").network().time().step());
    }

    @Test
    void aUnitIsAllowedToo() {
        assertEquals(
                2500.0,
                with("network.crossbar.wordWire=2.5 kohm").network().crossbar().wordWire());
    }

    @Test
    void listsAreReplacedAsAWholeOrByIndex() {
        assertEquals(
                12,
                with("network.layers.0.neurons=12").network().layers().get(0).neurons());
        assertEquals(
                List.of(1.0, 10.0),
                with("robustness.axes.0.levels=[1, 10]")
                        .robustness()
                        .axes()
                        .get(0)
                        .levels());
    }

    @Test
    void aSectionCanBeReplacedByAnother() {
        RobustnessConfig robustness = with("robustness.axes.0={kind: stuck-at, levels: [0, 0.1], onShare: 1}")
                .robustness();
        assertEquals(
                new RobustnessConfig.Axis.StuckAt(List.of(0.0, 0.1), 1),
                robustness.axes().get(0));
    }

    @Test
    void aKeyThatTheFileLeavesToItsDefaultCanBeSet() {
        TrainingConfig training = with("training.optimiser={kind: sgd, momentum: 0.9}", "training.warmUp=0.1")
                .training();
        assertEquals(new OptimiserConfig.Sgd(0.9, false), training.optimiser());
        assertEquals(0.1, training.warmUp());
        assertEquals(
                new TrainingConfig.EarlyStop(5, EarlyStopping.Measure.ACCURACY, 0),
                with("training.earlyStopping.patience=5").training().earlyStopping());
    }

    @Test
    void theLastOfSeveralHolds() {
        assertEquals(3, with("seed=2", "seed=3").seed());
    }

    @Test
    void theValueMayContainAnEqualsSign() {
        assertEquals("a=b", with("title=a=b").title());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "training.epoch=3 | training.epoch: unknown key; did you mean 'epochs'?",
                "trainig.epochs=3 | trainig: unknown key; did you mean 'training'?",
                "training.optimizer=sgd | training.optimizer: unknown key; did you mean 'optimiser'?",
                "training.optimiser=sdg | training.optimiser.kind: unknown kind 'sdg'; did you mean 'sgd'?",
                "training.optimiser.momentum=0.9 | training.optimiser: key 'kind' is missing; one of adam, adamw, sgd",
                "title.x=3 | title.x: unknown key; 'title' is the text 'A title' and has no parts",
                "network.layers.1=3 | network.layers.1: unknown key; 'network.layers' is a list of 1, numbered from 0",
                "network.layers.x=3 | numbered from 0",
                "training.epochs=2.5 | training.epochs: expected a whole number, found the number 2.5",
                "training.epochs=0 | training.epochs: 0 must be at least 1",
                "training.epochs= | no value after '='",
                "network.crossbar.wordWire=2 V | network.crossbar.wordWire: ",
                "network.crossbar.wordWire=abc | network.crossbar.wordWire: ",
                "training..epochs=2 | the key has an empty part",
                "training.epochs | write key=value",
                "=3 | write key=value",
                "title=[1 | not valid YAML",
            })
    void aWrongOneIsQuotedInTheMessage(String override, String message) {
        ConfigException e = assertThrows(ConfigException.class, () -> with(override));
        String found = String.valueOf(e.getMessage());
        assertTrue(found.startsWith("override '" + override.strip()), found);
        assertTrue(found.contains(message), found);
    }

    @Test
    void anOverriddenFileReadsBackEqual() {
        ExperimentConfig config =
                with("network.crossbar.wordWire=0.123456789012345678", "training.learningRate=1e-300");
        String text = ConfigWriter.yaml(config);
        assertEquals(config, ConfigFile.parse("again", text, List.of()), text);
    }

    @Test
    void awkwardTextsReadBackEqual() {
        for (String title : List.of("'a: b'", "'7'", "'yes'", "\"x # y\"", "'- a'", "'null'", "'[1]'", "\"a\\\"b\"")) {
            ExperimentConfig config = with("title=" + title);
            assertEquals(config, ConfigFile.parse("again", ConfigWriter.yaml(config), List.of()), title);
        }
    }
}
