package org.sneakpath.analysis.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sneakpath.analysis.Progress;
import org.sneakpath.analysis.StopSignal;
import org.sneakpath.analysis.config.BudgetConfig;
import org.sneakpath.analysis.config.IndicesConfig;
import org.sneakpath.analysis.config.KeyAxisConfig;
import org.sneakpath.analysis.config.MitigationConfig;
import org.sneakpath.analysis.config.RobustnessConfig;
import org.sneakpath.analysis.config.StoppingConfig;
import org.sneakpath.analysis.config.YieldConfig;
import org.sneakpath.analysis.statistics.Crossing;

/** What a study finds of axes of keys, whose accuracies are a formula: 0.97 − 0.4/r − 2^−b, whatever the chip. */
class KeyAxesLimitTest {
    private static final StudyAxis RATIO =
            StudyAxis.ofKey("ratio", List.of(100.0, 30.0, 3.0), (config, level) -> config, false);
    private static final StudyAxis BITS =
            StudyAxis.ofKey("bits", List.of(8.0, 6.0, 4.0, 3.0, 2.0), (config, level) -> config, true);

    /** In a class of its own: the threads of the study must not wait for this one to be initialised. */
    private static final class Formula {
        static double accuracy(Trial trial) {
            return 0.97 - 0.4 / level(trial, "ratio", 1e9) - Math.pow(2, -level(trial, "bits", 60));
        }

        private static double level(Trial trial, String axis, double otherwise) {
            return trial.settings().stream()
                    .filter(setting -> setting.axis().equals(axis))
                    .mapToDouble(Setting::level)
                    .findFirst()
                    .orElse(otherwise);
        }
    }

    private static StudyFindings findings() {
        RobustnessConfig config = new RobustnessConfig(
                3,
                new RobustnessConfig.Background(0, 0, 0.5, 0, 0),
                List.of(
                        new KeyAxisConfig("ratio", "network.crossbar.gMax", List.of("100", "30", "3"), true),
                        new KeyAxisConfig("bits", "network.time.steps", List.of("8", "6", "4", "3", "2"), false)),
                new YieldConfig(0),
                new StoppingConfig(0, 60),
                new BudgetConfig(0.03, 0.02, 12),
                List.of(),
                new IndicesConfig(IndicesConfig.Method.SOBOL, 64),
                MitigationConfig.NONE,
                true);
        return new RobustnessStudy(Formula::accuracy, config, List.of(RATIO, BITS), 0.97, 2, 1)
                .run(new TrialLedger(), 2, Progress.SILENT, new StopSignal());
    }

    private static final StudyFindings ALL = findings();

    /** 0.4/r = 0.03 at r = 13.3; the bracket is within 2 %. */
    @Test
    void aBudgetOfFallingLevelsIsSearchedDownwards() {
        AxisBudget ratio = ALL.budgets().get(0);
        assertEquals(Crossing.Kind.FOUND, ratio.crossing().kind());
        assertEquals(40 / 3.0, ratio.crossing().estimate(), 0.02 * 40 / 3);
        assertTrue(ratio.crossing().interval().contains(40 / 3.0), ratio.toString());
        assertTrue(ratio.crossing().interval().width() < 0.03 * 40 / 3, ratio.toString());
        assertTrue(ratio.levels() > 5, ratio.toString());
    }

    /** 2^−b = 0.03 at 5.06 bits: kept at 6, lost at 4, and no level is made up. */
    @Test
    void aBudgetOfWholeNumbersIsOneOfThem() {
        AxisBudget bits = ALL.budgets().get(1);
        assertEquals(4, bits.crossing().estimate());
        assertEquals(4, bits.crossing().interval().lower());
        assertEquals(6, bits.crossing().interval().upper());
        assertEquals(5, bits.levels());
    }

    @Test
    void allTrialsOfWholeNumbersAreAtLevelsThatAreListed() {
        Set<Double> tried = ALL.further().stream()
                .flatMap(finished -> finished.trial().settings().stream())
                .filter(setting -> setting.axis().equals("bits"))
                .map(Setting::level)
                .collect(Collectors.toSet());
        assertEquals(Set.of(2.0, 3.0, 4.0, 6.0, 8.0), tried);
        long ratios = ALL.further().stream()
                .flatMap(finished -> finished.trial().settings().stream())
                .filter(setting -> setting.axis().equals("ratio"))
                .map(Setting::level)
                .distinct()
                .count();
        assertTrue(ratios > 60, "levels between: " + ratios);
    }

    @Test
    void keysHoldForNoSingleLayer() {
        assertEquals(List.of(), ALL.layers());
        assertTrue(
                ALL.settings().stream().noneMatch(name -> name.contains("@")),
                ALL.settings().toString());
    }

    /** Both are counted from their first, harmless levels: I = 0, for the formula adds up. */
    @Test
    void interactionsAreCountedFromTheFirstLevels() {
        MapDesign design = new MapDesign(RATIO, BITS, 2);
        TrialLedger ledger = new TrialLedger();
        design.next(ledger).forEach(trial -> ledger.put(trial, Formula.accuracy(trial)));
        InteractionMap map = design.map(ledger);
        assertEquals(15, map.cells().size());
        assertEquals(2 * 4, map.cells().stream().filter(MapCell::interacts).count());
        map.cells().stream()
                .filter(MapCell::interacts)
                .forEach(cell -> assertEquals(0, cell.interaction(), 1e-12, cell.toString()));
        assertTrue(map.cells().stream()
                .filter(cell -> cell.first() == 100 || cell.second() == 8)
                .noneMatch(MapCell::interacts));
        assertEquals(3, map.cells().get(0).first());
        assertEquals(2, map.cells().get(0).second());
    }
}
