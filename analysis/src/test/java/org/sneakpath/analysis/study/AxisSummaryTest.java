package org.sneakpath.analysis.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.junit.jupiter.api.Test;
import org.sneakpath.analysis.config.RobustnessConfig.Axis;
import org.sneakpath.analysis.config.RobustnessConfig.Background;
import org.sneakpath.analysis.run.ResultRow;
import org.sneakpath.training.ChipConditions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Means and intervals against commons-math, and axes against the conditions they stand for. */
class AxisSummaryTest {
    private static final double[] ACCURACIES = {0.91, 0.88, 0.93, 0.90, 0.87};

    @Test
    void meanAndIntervalAreThoseOfStudent() {
        List<ResultRow> rows = new ArrayList<>();
        SummaryStatistics statistics = new SummaryStatistics();
        for (int chip = 0; chip < ACCURACIES.length; chip++) {
            rows.add(new ResultRow("a", 0.1, chip, ACCURACIES[chip]));
            rows.add(new ResultRow("b", 0.1, chip, 0));
            statistics.addValue(ACCURACIES[chip]);
        }
        double half = new TDistribution(4).inverseCumulativeProbability(0.975)
                * statistics.getStandardDeviation()
                / Math.sqrt(5);
        JsonNode metrics =
                JsonMapper.shared().valueToTree(AxisSummary.of("a", rows).metrics());
        // Sums of five numbers of order 1: a few ulp.
        assertEquals(statistics.getMean(), metrics.get("mean_accuracy").asDouble(), 1e-15);
        JsonNode level = metrics.get("levels").get(0);
        JsonNode interval = level.get("interval_95");
        // Student's quantile is found by iteration to about 1e-9 of its value; the half width is 0.03.
        assertEquals(statistics.getMean() - half, interval.get(0).asDouble(), 1e-10);
        assertEquals(statistics.getMean() + half, interval.get(1).asDouble(), 1e-10);
        assertEquals(5, level.get("chips").asInt());
    }

    @Test
    void pointsStandByRisingLevelWhateverTheRows() {
        List<ResultRow> rows =
                List.of(new ResultRow("a", 10, 1, 0.5), new ResultRow("a", 2, 1, 0.7), new ResultRow("a", 2, 0, 0.6));
        AxisSummary summary = AxisSummary.of("a", rows);
        assertEquals(
                List.of(2.0, 10.0),
                summary.points().stream().map(point -> point.level()).toList());
        assertEquals(List.of(0.6, 0.7), summary.points().get(0).accuracies());
    }

    @Test
    void anAxisReplacesItsOwnEntryOfTheBackgroundAndKeepsTheOthers() {
        Background background = new Background(0.05, 0.125, 0.25, 0.02, 16);
        ChipConditions base = StudyAxis.background(background);
        assertEquals(
                ChipConditions.IDEAL
                        .withVariation(0.05)
                        .withFaults(0.03125, 0.09375)
                        .withReadNoise(0.02)
                        .withLevels(16),
                base);
        List<Double> levels = List.of(0.0, 0.4);
        assertEquals(base.withVariation(0.4), at(new Axis.ConductanceVariation(levels), base, 0.4));
        assertEquals(base.withFaults(0.4, 0), at(new Axis.StuckAt(levels, 1), base, 0.4));
        assertEquals(base.withWires(0.4, 0.4), at(new Axis.WireResistance(levels), base, 0.4));
        assertEquals(
                base.withMismatch(0.5, List.of("rOn", "rOff", "tau")),
                at(new Axis.NeuronMismatch(List.of(0.5)), base, 0.5));
        assertEquals(base.withReadNoise(0), at(new Axis.ReadNoise(levels), base, 0));
    }

    private static ChipConditions at(Axis axis, ChipConditions base, double level) {
        return StudyAxis.of(axis).imperfection().on(base, level);
    }

    @Test
    void chipsOfARunAndOfRunsHaveSeedsOfTheirOwn() {
        assertNotEquals(ChipTrials.chipSeed(1, 1), ChipTrials.chipSeed(1, 2));
        assertNotEquals(ChipTrials.chipSeed(1, 2), ChipTrials.chipSeed(2, 1));
        assertNotEquals(ChipTrials.chipSeed(0, 1), ChipTrials.chipSeed(1, 1));
    }
}
