package org.sneakpath.analysis.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.config.ConfigFile;
import org.sneakpath.analysis.config.Samples;
import org.sneakpath.analysis.study.Setting;

/** What an axis of a key cannot be is refused before anything runs, with its name. */
class KeyAxesContractTest {
    private static Experiment experiment(String... overrides) {
        return Experiment.of(ConfigFile.read(Samples.path("quickstart.yaml"), List.of(overrides)));
    }

    private static String refusal(String... overrides) {
        return String.valueOf(
                assertThrows(InputException.class, () -> experiment(overrides)).getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "path: network.layers.0.adc.bits, levels: [6, 4]         | network.layers.0.adc has no parts as it is set",
                "path: network.layers.0.neurons, levels: [90, 100]       | the network has layers of other sizes",
                "path: network.crossbar.driver, levels: [1, 10]          | level 1 needs its unit: write '1 ohm'",
                "path: network.crossbar.driver, levels: [1 V, 10 V]      | where ohm",
                "path: network.time.steps, levels: [20.5, 50]            | 20.5 must be a whole number",
                "path: network.time.steps, levels: [0.5, 1], relative: true | is a whole number, of which levels cannot be factors",
                "path: network.crossbar.gMin, levels: [1 uS, 100 uS]     | greater than gMin",
                "path: training.epochs, levels: [1, 2]                   | a key of network, robustness.background or robustness.mitigation",
                "path: network.crossbar.gMax, levels: [1 uS, 3 uS, 2 uS] | in rising or in falling order",
                "path: network.arithmetic, levels: [1, 2]                | is no number of this configuration",
            })
    void whatAKeyDoesNotTakeIsRefused(String key, String words) {
        String message = refusal("robustness.axes=[{kind: key, name: mine, " + key + "}]");
        assertTrue(message.contains(words), message);
        assertTrue(message.contains("mine") || message.contains("robustness.axes.0"), message);
    }

    @Test
    void namesAreNoWordsThatMeanSomethingElse() {
        for (String name : List.of("drift", "background", "a b", "x@1", "seed")) {
            String message = refusal("robustness.axes=[{kind: key, name: '" + name
                    + "', path: network.crossbar.driver, levels: [1 ohm, 2 ohm]}]");
            assertTrue(message.contains("robustness.axes.0.name") && message.contains("'" + name + "'"), message);
        }
        String twice =
                refusal("robustness.axes=[{kind: key, name: a, path: network.crossbar.driver, levels: [1 ohm, 2 ohm]},"
                        + " {kind: key, name: a, path: network.crossbar.sense, levels: [1 ohm, 2 ohm]}]");
        assertTrue(twice.contains("of a name each"), twice);
    }

    /** The wires of an axis take the place of the driver's, of which a map would show nothing. */
    @Test
    void axesThatSetOneKeyDoNotVaryTogether() {
        String axes = "robustness.axes=[{kind: wire-resistance, levels: [0 ohm, 1 ohm]},"
                + " {kind: key, name: driver, path: network.crossbar.driver, levels: [1 ohm, 2 ohm]}]";
        String pair = refusal(axes, "robustness.interactions=[{first: wire-resistance, second: driver}]");
        assertTrue(pair.contains("'wire-resistance' and 'driver', which both set network.crossbar.driver"), pair);
        assertTrue(refusal(axes, "robustness.indices={method: morris}").contains("which both set"));
        assertEquals(2, experiment(axes).axes().size(), "one at a time they may");
    }

    @Test
    void pairsOfKeysAreLookedAtBeforehand() {
        String message = refusal(
                "robustness.axes=[{kind: key, name: least, path: network.crossbar.gMin, levels: [1 uS, 30 uS]},"
                        + " {kind: key, name: most, path: network.crossbar.gMax, levels: [100 uS, 20 uS]}]",
                "robustness.interactions=[{first: least, second: most}]");
        assertTrue(
                message.contains("least") && message.contains("most") && message.contains("greater than gMin"),
                message);
    }

    @Test
    void searchesNeedLevelsThatHaveFactors() {
        String message = refusal(
                "robustness.axes=[{kind: key, name: bias, path: network.layers.0.biasCurrent, levels: [-1 uA, 1 uA]}]",
                "robustness.budget={drop: 0.01}");
        assertTrue(message.contains("bias from -1 uA on"), message);
    }

    @Test
    void nothingIsVariedInWhatAnAxisMakes() {
        Experiment experiment = experiment(
                "robustness.axes=[{kind: key, name: steps, path: network.time.steps, levels: [40, 50]}]",
                "robustness.budget={drop: 0.01}");
        Experiment other = experiment.at(List.of(new Setting("steps", 40)));
        assertEquals(40, other.network().steps());
        assertEquals(List.of(), other.axes());
        assertEquals(experiment.config().dataset(), other.config().dataset());
        assertEquals(
                experiment.config().robustness().background(),
                other.config().robustness().background());
    }
}
