package org.sneakpath.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sneakpath.crossbar.mapping.DifferentialPair;
import org.sneakpath.neurons.MifNeuron;
import org.sneakpath.training.data.Dataset;
import org.sneakpath.training.data.YinYang;

/** Mitigations where they do nothing, where they do everything, and what they promise in between. */
class MitigationLimitTest {
    private static final DifferentialPair PAIR = new DifferentialPair(1e-6, 100e-6);
    private static final ChipConditions VARIED = ChipConditions.IDEAL.withVariation(0.2);
    private static final ChipConditions STUCK = ChipConditions.IDEAL.withFaults(0.05, 0.05);
    private static final int ROWS = 41;
    private static final int COLUMNS = 30;

    /** Weights from −1 to 1, as conductances. */
    private static double[] wanted() {
        double[] weights = new double[ROWS * COLUMNS];
        for (int k = 0; k < weights.length; k++) {
            weights[k] = Math.sin(k * 1.7) * Math.cos(0.01 * k);
        }
        double[] conductances = new double[2 * weights.length];
        PAIR.program(weights, ROWS, COLUMNS, conductances);
        return conductances;
    }

    private static double[] written(Mitigation mitigation, ChipConditions conditions, long seed) {
        double[] conductances = wanted();
        new MitigatedWrite(mitigation, conditions, PAIR, 1, seed).apply(conductances, ROWS);
        return conductances;
    }

    /** Of what pairs are to differ by, in parts of the range. */
    private static double meanSquare(double[] is) {
        double[] wanted = wanted();
        double sum = 0;
        for (int k = 0; k < is.length; k += 2) {
            double off = (is[k] - is[k + 1] - wanted[k] + wanted[k + 1]) / (PAIR.gMax() - PAIR.gMin());
            sum += off * off;
        }
        return sum / (is.length / 2.0);
    }

    @Test
    void oneWriteOfOneCopyIsTheChipWithoutBitwise() {
        Network network = new Network(SmallTraining.spec());
        network.initialise(4);
        Dataset test = new YinYang(100, 40);
        ChipConditions all = VARIED.withFaults(0.02, 0.03).withReadNoise(0.1).withLevels(16);
        Mitigation nothing = new Mitigation(1, 0.3, 1, false, false); // none by what it does, not by name
        assertEquals(new Chip(network, all, 5).evaluate(test, 1), new Chip(network, all, nothing, 5).evaluate(test, 1));
        assertEquals(new Chip(network, all, 5).faultyCells(), new Chip(network, all, nothing, 5).faultyCells());
    }

    @Test
    void chipsWithoutImperfectionsNeedNoMitigation() {
        Mitigation all = new Mitigation(5, 0.01, 3, true, true);
        // thirds of a conductance add up to it within rounding
        assertArrayEquals(wanted(), written(all, ChipConditions.IDEAL, 3), 1e-19);
    }

    /** P(|z σ − σ²/2| > 0.1) for σ = 0.2 is 0.62: fifty writes leave 1e-10 of the cells outside, one leaves 62 %. */
    @Test
    void cellsAreWrittenUntilTheyAreWithinTheTolerance() {
        double[] once = written(Mitigation.NONE, VARIED, 3);
        double[] often = written(new Mitigation(50, 0.1, 1, false, false), VARIED, 3);
        double[] wanted = wanted();
        int outside = 0;
        for (int k = 0; k < wanted.length; k++) {
            assertTrue(Math.abs(Math.log(often[k] / wanted[k])) <= 0.1, "cell " + k);
            outside += Math.abs(Math.log(once[k] / wanted[k])) > 0.1 ? 1 : 0;
        }
        // four standard deviations of a share of 2460
        assertEquals(0.62, outside / (double) wanted.length, 0.04);
    }

    /** A cell that was right at once is not touched. */
    @Test
    void whatIsWithinTheToleranceIsLeftAsItIs() {
        double[] once = written(Mitigation.NONE, VARIED, 3);
        double[] twice = written(new Mitigation(2, 0.1, 1, false, false), VARIED, 3);
        double[] wanted = wanted();
        for (int k = 0; k < wanted.length; k++) {
            if (Math.abs(Math.log(once[k] / wanted[k])) <= 0.1) {
                assertEquals(once[k], twice[k]);
            }
        }
    }

    /** Four independent cells in parallel have a quarter of the variance; over 1230 pairs and ten chips it is known to 3 %. */
    @Test
    void copiesDivideTheVariance() {
        double one = 0;
        double four = 0;
        for (int seed = 1; seed <= 10; seed++) {
            one += meanSquare(written(Mitigation.NONE, VARIED, seed));
            four += meanSquare(written(new Mitigation(1, 0, 4, false, false), VARIED, seed));
        }
        assertEquals(4, one / four, 0.35);
    }

    /** Of a pair with one stuck cell the difference is exact unless it lies beyond what the other cell reaches. */
    @Test
    void theOtherCellMakesGoodForAStuckOne() {
        double[] stuck = new double[wanted().length];
        Arrays.fill(stuck, Double.NaN);
        new WriteImperfections(STUCK, PAIR, 1, 3, 0).apply(stuck);
        double[] is = written(new Mitigation(1, 0, 1, true, false), STUCK, 3);
        double[] wanted = wanted();
        int exact = 0;
        for (int k = 0; k < is.length; k += 2) {
            boolean first = !Double.isNaN(stuck[k]);
            boolean second = !Double.isNaN(stuck[k + 1]);
            double difference = wanted[k] - wanted[k + 1];
            double other = first ? stuck[k] - difference : stuck[k + 1] + difference;
            if (first != second && other >= PAIR.gMin() && other <= PAIR.gMax()) {
                assertEquals(difference, is[k] - is[k + 1], 1e-18, "pair " + k / 2);
                exact++;
            }
        }
        assertTrue(exact > 80, exact + " pairs");
    }

    @Test
    void rowsMoveToWhereStuckCellsDoLessHarm() {
        for (int seed = 1; seed <= 5; seed++) {
            double stay = meanSquare(written(Mitigation.NONE, STUCK, seed));
            double move = meanSquare(written(new Mitigation(1, 0, 1, false, true), STUCK, seed));
            double both = meanSquare(written(new Mitigation(1, 0, 1, true, true), STUCK, seed));
            assertTrue(move < 0.95 * stay, seed + ": " + move + " of " + stay);
            assertTrue(both < move, seed + ": " + both + " of " + move);
        }
    }

    @Test
    void rowsDoNotMoveOnLinesWithResistance() {
        Mitigation remapped = new Mitigation(1, 0, 1, false, true);
        Network wired = new Network(SmallTraining.spec());
        String design = Refusal.of(() -> new Chip(wired, STUCK, remapped, 1));
        assertTrue(design.contains("layer 0 has lines with resistance"), design);
        new Chip(wired, STUCK.withWires(0, 0), remapped, 1);
        Network perfect = new Network(
                NetworkDesign.of(MifNeuron.circuit(), List.of(4, 8, 3)).spec());
        String chip = Refusal.of(() -> new Chip(perfect, STUCK.withWires(0, 1), remapped, 1));
        assertTrue(chip.contains("layer 0 has lines with resistance"), chip);
    }

    @Test
    void nonsenseIsRefused() {
        assertTrue(Refusal.of(() -> new Mitigation(0, 0, 1, false, false)).contains("writes = 0"));
        assertTrue(Refusal.of(() -> new Mitigation(1, -1, 1, false, false)).contains("tolerance"));
        assertTrue(Refusal.of(() -> new Mitigation(1, 0, 0, false, false)).contains("copies = 0"));
    }
}
