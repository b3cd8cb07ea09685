package org.sneakpath.crossbar.read;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.Lines;
import org.sneakpath.crossbar.Terminals;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/** The sum of what Kirchhoff's law misses at all nodes bounds the error of every terminal current. */
class CurrentBoundInvariantTest {
    private static final int ROWS = 6;
    private static final int COLUMNS = 5;
    private static final int CELLS = ROWS * COLUMNS;

    private final CrossbarSpec spec = new CrossbarSpec(ROWS, COLUMNS, 3, 7, 40, 0)
            .withFarEnds(100, Lines.OPEN)
            .withBitLines(Lines.uniform(COLUMNS, ROWS, 0, 7, 5)
                    .withOpen(2, 3)
                    .withShort(1, 0)
                    .withNear(4, Lines.OPEN));
    private final ArrayNodes nodes = new ArrayNodes(spec.wordLines(), spec.bitLines());
    private final BasePotentials base = new BasePotentials(spec.wordLines(), spec.bitLines());

    private static double[] numbers(int length, int what, double least, double greatest) {
        CounterRandom random = new CounterRandom(17, Purpose.DATASET);
        double[] values = new double[length];
        for (int k = 0; k < length; k++) {
            values[k] = random.uniform(least, greatest, what, k);
        }
        return values;
    }

    @Test
    void currentsOfDisturbedPotentialsAreWithinTheBoundAndReachIt() {
        double[] g = numbers(CELLS, 0, -4, 0); // cells that conduct as well as lines
        for (int c = 0; c < CELLS; c++) {
            g[c] = Math.pow(10, g[c]);
        }
        Terminals potentials = new Terminals(ROWS, COLUMNS);
        System.arraycopy(numbers(ROWS, 1, -1, 1), 0, potentials.wordNear, 0, ROWS);
        System.arraycopy(numbers(COLUMNS, 2, -1, 1), 0, potentials.bitFar, 0, COLUMNS);
        double[] between = new double[CELLS];
        base.cellVoltages(potentials, between, 0);
        double[] intoWord = new double[CELLS];
        double[] intoBit = new double[CELLS];
        for (int c = 0; c < CELLS; c++) {
            intoBit[c] = g[c] * between[c];
            intoWord[c] = -intoBit[c];
        }
        double[] word = new double[CELLS];
        double[] bit = new double[CELLS];
        DirectReadSolver solver = new DirectReadSolver(nodes);
        assertTrue(solver.factor(g));
        solver.solve(1, intoWord, intoBit, word, bit);
        double[] exact = currents(g, between, potentials, word, bit);
        NodeBalance balance = new NodeBalance(nodes);
        balance.set(g, 0, 0);
        double tightest = 0;
        for (int trial = 0; trial < 500; trial++) {
            double amplitude = Math.pow(10, -trial % 12);
            double[] wordThere = word.clone();
            double[] bitThere = bit.clone();
            if (trial < 2 * CELLS) {
                double[] off = trial % 2 == 0 ? intoWord.clone() : intoBit.clone();
                off[trial / 2] += amplitude * 1e-3; // Kirchhoff's law fails at one node only
                solver.solve(1, trial % 2 == 0 ? off : intoWord, trial % 2 == 0 ? intoBit : off, wordThere, bitThere);
            } else {
                double[] x = numbers(nodes.count(), 100 + trial, -amplitude, amplitude);
                for (int c = 0; c < CELLS; c++) {
                    wordThere[c] += nodes.word[c] < 0 ? 0 : x[nodes.word[c]];
                    bitThere[c] += nodes.bit[c] < 0 ? 0 : x[nodes.bit[c]];
                }
            }
            balance.of(1, gathered(wordThere, bitThere), intoWord, intoBit);
            double bound = balance.imbalance();
            double[] found = currents(g, between, potentials, wordThere, bitThere);
            for (int t = 0; t < found.length; t++) {
                double error = Math.abs(found[t] - exact[t]);
                assertTrue(error <= bound + 1e-16, "trial " + trial + ": " + error + " > " + bound); // sums of 0.1 A
                tightest = Math.max(tightest, error / bound);
            }
        }
        assertTrue(tightest > 0.5, "where one node is wrong, the bound is of the size of the error: " + tightest);
    }

    private double[] gathered(double[] word, double[] bit) {
        double[] x = new double[nodes.count()];
        for (int c = 0; c < CELLS; c++) {
            if (nodes.word[c] >= 0) {
                x[nodes.word[c]] = word[c];
            }
            if (nodes.bit[c] >= 0) {
                x[nodes.bit[c]] = bit[c];
            }
        }
        return x;
    }

    private double[] currents(double[] g, double[] between, Terminals potentials, double[] word, double[] bit) {
        double[] cells = new double[CELLS];
        for (int c = 0; c < CELLS; c++) {
            cells[c] = g[c] * (between[c] + word[c] - bit[c]);
        }
        Terminals currents = new Terminals(ROWS, COLUMNS);
        base.currents(potentials, cells, currents);
        return Stream.of(currents.wordNear, currents.wordFar, currents.bitNear, currents.bitFar)
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }
}
