package org.sneakpath.analysis.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sneakpath.analysis.Progress;
import org.sneakpath.analysis.StopSignal;
import org.sneakpath.analysis.config.IndicesConfig.Method;
import org.sneakpath.analysis.config.RobustnessConfig;
import org.sneakpath.analysis.figure.AccuracyPoint;
import org.sneakpath.analysis.statistics.Crossing;
import org.sneakpath.analysis.statistics.Interval;
import org.sneakpath.analysis.statistics.PairedComparison;

/** What a study finds of chips whose accuracies are a formula. */
class RobustnessStudyLimitTest {

    private static StudyFindings findings(boolean everything, Method method) {
        RobustnessConfig config = KnownStudy.config(everything, method);
        return new RobustnessStudy(KnownStudy::accuracy, config, KnownStudy.axes(config), KnownStudy.IDEAL, 2, 1)
                .run(new TrialLedger(), 2, Progress.SILENT, new StopSignal());
    }

    private static final StudyFindings ALL = findings(true, Method.SOBOL);

    @Test
    void withoutFurtherQuestionsThereAreAxesAlone() {
        StudyFindings found = findings(false, Method.NONE);
        assertEquals(9 * 10, found.rows().size());
        assertEquals(List.of(), found.further());
        assertTrue(found.yields().isEmpty() && found.budgets().isEmpty());
        assertTrue(found.maps().isEmpty()
                && found.indices().isEmpty()
                && found.layers().isEmpty());
    }

    /** At the greatest level the spread is 0.2 · 0.12: 0.005 wide takes more chips than at level 0, which has none. */
    @Test
    void chipsGoWhereTheSpreadIs() {
        List<AccuracyPoint> points = ALL.summaries().get(0).points();
        assertEquals(10, points.get(0).accuracies().size());
        assertEquals(60, points.get(3).accuracies().size());
        int between = points.get(2).accuracies().size();
        assertTrue(between > 10 && between % 10 == 0, "chips " + between);
    }

    /** 0.3 v = 0.02 and 0.002 w = 0.02 on average; the mean of ten chips is off by z̄ = 0.2/√10 of the loss at one deviation. */
    @Test
    void budgetsAreFoundWhereTheFormulaSays() {
        AxisBudget variation = ALL.budgets().get(0);
        assertEquals(Crossing.Kind.FOUND, variation.crossing().kind());
        assertTrue(variation.crossing().interval().contains(0.02 / 0.3), variation.toString());
        assertEquals(0.02 / 0.3, variation.crossing().estimate(), 0.2 * 0.02 / 0.3);
        AxisBudget wires = ALL.budgets().get(1);
        assertTrue(wires.crossing().interval().contains(10), wires.toString());
        assertTrue(wires.levels() > 3 && wires.levels() < 30, wires.toString());
        AxisBudget noise = ALL.budgets().get(2);
        assertEquals(Crossing.Kind.ABOVE_EVERYWHERE, noise.crossing().kind());
        assertEquals(2, noise.levels());
    }

    /** At 0.94 chips are good up to a loss of 0.03: all at 0 and 0.05, none at 0.4. */
    @Test
    void yieldsCountGoodChips() {
        assertEquals(9, ALL.yields().size());
        assertEquals(1, ALL.yields().get(0).share().share());
        assertEquals(1, ALL.yields().get(1).share().share());
        assertEquals(0, ALL.yields().get(3).share().share());
        assertTrue(ALL.yields().get(3).share().interval().upper() < 0.1, "of sixty");
    }

    /** Both together cost 0.01 v w more: 0.04 at 0.2 and 20. Noise and wires do not interact. */
    @Test
    void interactionsAreToldFromSums() {
        InteractionMap map = ALL.maps().get(0);
        MapCell cell = map.cells().stream()
                .filter(c -> c.first() == 0.2 && c.second() == 20)
                .findFirst()
                .orElseThrow();
        assertEquals(-0.04, cell.interaction(), 0.01);
        assertTrue(cell.interactionInterval().contains(-0.04), cell.toString());
        assertTrue(cell.p() < 0.001, cell.toString());
        assertEquals(12, map.cells().size());
        InteractionMap none = ALL.maps().get(1);
        assertEquals(4, none.chips());
        none.cells().stream().filter(MapCell::interacts).forEach(c -> assertEquals(1, c.p(), c.toString()));
    }

    /**
     * L = 0.3 v + 0.002 w + 0.01 v w over v in 0..0.4 and w in 0..20 has main effects of variance 0.4²·0.4²/12 and 0.004²·20²/12, an
     * interaction of 0.01² times both variances, and a mean of 0.1; the factor 1 + 0.2 z adds 0.04 E[L²].
     */
    @Test
    void indicesTellWhatMatters() {
        List<InputIndex> totals = ALL.indices().orElseThrow().of(IndexMeasure.TOTAL);
        assertEquals(
                List.of(KnownStudy.VARIATION, KnownStudy.WIRES, KnownStudy.NOISE, "chip"),
                totals.stream().map(InputIndex::input).toList());
        assertEquals(0, totals.get(2).value(), 1e-12); // exactly nothing but for rounding
        double v = 0.4 * 0.4 / 12;
        double w = 20.0 * 20 / 12;
        double byVariation = 0.16 * v;
        double byWires = 1.6e-5 * w;
        double loss = byVariation + byWires + 1e-4 * v * w;
        double all = loss + 0.04 * (0.01 + loss);
        double[] truth = {
            1 - (byWires + 0.04 * (0.01 + byWires)) / all,
            1 - (byVariation + 0.04 * (0.01 + byVariation)) / all,
            0,
            1 - loss / all
        };
        for (int k = 0; k < truth.length; k++) {
            Interval interval = totals.get(k).interval();
            assertNotNull(interval);
            assertTrue(interval.contains(truth[k]), truth[k] + " and " + totals.get(k));
            assertEquals(truth[k], totals.get(k).value(), 0.05);
        }
    }

    @Test
    void elementaryEffectsTellTheSame() {
        InputIndices found = findings(true, Method.MORRIS).indices().orElseThrow();
        assertEquals(64 * 4, found.trials());
        List<InputIndex> magnitudes = found.of(IndexMeasure.MEAN_MAGNITUDE);
        assertEquals(3, magnitudes.size());
        // The loss rises by 0.4 (0.3 + 0.01 w) over v and by 20 (0.002 + 0.01 v) over w, 0.16 and 0.08 on average; z
        // adds a fifth.
        assertEquals(0.16, magnitudes.get(0).value(), 0.02);
        assertEquals(0.08, magnitudes.get(1).value(), 0.015);
        assertEquals(0, magnitudes.get(2).value());
        assertTrue(found.of(IndexMeasure.MEAN).get(0).value() < 0, "accuracy falls");
    }

    /** Of what variation costs, 0.6 and 0.3 are lost in the layers alone; wires add up. A thousand samples round to 0.001 a chip. */
    @Test
    void lossesAreToldLayerByLayer() {
        assertEquals(3, ALL.layers().size());
        LayerAttribution variation = ALL.layers().get(0);
        assertEquals(0.4, variation.level());
        assertEquals(
                List.of("layer 1", "layer 2", "all", "interaction"),
                variation.losses().stream().map(LayerLoss::where).toList());
        double all = variation.losses().get(2).loss();
        assertEquals(0.12, all, 0.2 * 0.12);
        double[] shares = {0.6, 0.3, 1, 0.1};
        for (int k = 0; k < shares.length; k++) {
            LayerLoss loss = variation.losses().get(k);
            assertEquals(shares[k] * all, loss.loss(), 0.0015, loss.toString());
            assertTrue(loss.interval().contains(shares[k] * 0.12), loss.toString());
        }
        LayerAttribution wires = ALL.layers().get(1);
        assertEquals(0, wires.losses().get(3).loss(), 0.0015);
        ALL.layers().get(2).losses().forEach(loss -> assertEquals(0, loss.loss(), loss.toString()));
    }

    /** Of twelve losses: those of variation are beyond doubt, what costs nothing is never told, and each is raised by how many there are. */
    @Test
    void lossesOfLayersHavePValuesForAllOfThemTogether() {
        List<LayerLoss> all =
                ALL.layers().stream().flatMap(found -> found.losses().stream()).toList();
        assertEquals(12, all.size());
        ALL.layers().get(0).losses().forEach(loss -> assertTrue(loss.told() && loss.p() < 1e-3, loss.toString()));
        ALL.layers().get(2).losses().forEach(loss -> assertEquals(1, loss.p(), loss.toString()));
        double[] raw = new double[3];
        for (int k = 0; k < raw.length; k++) {
            raw[k] = PairedComparison.of(
                            accuracies("background", 0),
                            accuracies(k < 2 ? KnownStudy.VARIATION + "@" + (k + 1) : KnownStudy.VARIATION, 0.4),
                            0.95,
                            0)
                    .studentP();
        }
        double least = Math.min(raw[0], Math.min(raw[1], raw[2]));
        assertTrue(
                all.stream().anyMatch(loss -> Math.abs(loss.p() / (12 * least) - 1) < 1e-9), "twelve times " + least);
        assertTrue(all.stream().noneMatch(loss -> loss.p() < 12 * least * (1 - 1e-9)));
    }

    private static double[] accuracies(String axis, double level) {
        double[] accuracies = new double[10];
        for (int chip = 1; chip <= accuracies.length; chip++) {
            accuracies[chip - 1] = KnownStudy.accuracy(Trial.of(axis, level, chip));
        }
        return accuracies;
    }

    /** What layers lose and the interaction are what all lose together, whatever was measured. */
    @Test
    void lossesOfLayersAndTheirInteractionAddUp() {
        for (LayerAttribution found : ALL.layers()) {
            List<LayerLoss> losses = found.losses();
            double sum =
                    losses.get(0).loss() + losses.get(1).loss() + losses.get(3).loss();
            assertEquals(losses.get(2).loss(), sum, 1e-15);
        }
    }

    @Test
    void tablesAreTidy() {
        assertTrue(
                FindingTables.yields(ALL.yields())
                        .startsWith(
                                "axis,level,threshold,good,chips,yield,lower,upper\nconductance-variation,0.0,0.94,10,10,1.0,"));
        String budgets = FindingTables.budgets(ALL.budgets());
        assertTrue(budgets.contains("\nread-noise,0.95,not_lost,,0.1,,2,10\n"), budgets);
        String map = FindingTables.map(ALL.maps().get(0));
        assertTrue(map.startsWith("conductance-variation,wire-resistance,chips,mean_accuracy,"), map);
        assertTrue(map.contains("\n0.0,0.0,10,0.97,0.97,0.97,,,,\n"), map);
        String indices = FindingTables.indices(ALL.indices().orElseThrow());
        assertEquals(1 + 8, indices.lines().count());
        assertTrue(indices.contains("\nsobol,chip,total,"), indices);
        String layers = FindingTables.layers(ALL.layers());
        assertEquals(1 + 3 * 4, layers.lines().count());
        assertTrue(layers.contains("\nread-noise,0.1,layer 2,10,0.97,0.0,0.0,0.0,1.0\n"), layers);
        assertTrue(layers.contains("\nread-noise,0.1,interaction,10,,0.0,0.0,0.0,1.0\n"), layers);
    }
}
