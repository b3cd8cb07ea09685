package org.sneakpath.crossbar;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every network of conductances does, for arrays of any lines. Tolerances: rounding of sums over at most 36 cells beside
 * currents of the lines' own, which are up to 10 A.
 */
class GeometryInvariantTest {
    private static final double ROUNDING = 1e-14;

    static LongStream seeds() {
        return LongStream.range(5000, 5150);
    }

    /** One solve of a random array. */
    private static final class Solved {
        final RandomArrays arrays;
        final CrossbarSpec spec;
        final Crossbar crossbar;
        final ArraySolution solution;

        Solved(long seed) {
            arrays = new RandomArrays(seed);
            spec = arrays.spec();
            crossbar = new Crossbar(spec);
            crossbar.program(arrays.conductances(spec));
            solution = crossbar.newSolution();
        }

        ArraySolution under(Bias bias) {
            assertTrue(crossbar.solve(bias, solution).converged(), arrays::toString);
            return solution;
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatFlowsInFlowsOut(long seed) {
        Solved solved = new Solved(seed);
        Terminals currents = solved.under(solved.arrays.bias(solved.spec)).terminals;
        double in = Arrays.stream(currents.wordNear).sum()
                + Arrays.stream(currents.wordFar).sum();
        double out = Arrays.stream(currents.bitNear).sum()
                + Arrays.stream(currents.bitFar).sum();
        assertEquals(in, out, ROUNDING * Math.max(1e-3, largest(currents)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void currentsOfTheFourSidesSuperpose(long seed) {
        Solved solved = new Solved(seed);
        CrossbarSpec spec = solved.spec;
        double[][] all = new double[4][];
        Bias bias = solved.arrays.bias(spec);
        all[0] = IntStream.range(0, spec.rows()).mapToDouble(bias::wordNear).toArray();
        all[1] = IntStream.range(0, spec.rows()).mapToDouble(bias::wordFar).toArray();
        all[2] = IntStream.range(0, spec.columns()).mapToDouble(bias::bitNear).toArray();
        all[3] = IntStream.range(0, spec.columns()).mapToDouble(bias::bitFar).toArray();
        double[] sum = new double[2 * (spec.rows() + spec.columns())];
        for (int side = 0; side < 4; side++) {
            double[][] one = new double[4][];
            for (int k = 0; k < 4; k++) {
                one[k] = k == side ? all[k] : new double[all[k].length];
            }
            if (tiesDifferentPotentials(spec.wordLines(), one[0], one[1])
                    || tiesDifferentPotentials(spec.bitLines(), one[2], one[3])) {
                return; // a line without resistance cannot have one end alone at a potential
            }
            double[] part = joined(
                    solved.under(Bias.write(one[0], one[2]).withWordFar(one[1]).withBitFar(one[3])).terminals);
            Arrays.setAll(sum, k -> sum[k] + part[k]);
        }
        double[] whole = joined(solved.under(bias).terminals);
        assertArrayEquals(whole, sum, ROUNDING * Math.max(1e-3, Compare.largest(whole)));
    }

    private static boolean tiesDifferentPotentials(Lines lines, double[] near, double[] far) {
        return IntStream.range(0, near.length).anyMatch(l -> NetlistNodes.isShort(lines, l) && near[l] != far[l]);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theConductancesBetweenTerminalsAreSymmetricAndPassive(long seed) {
        Solved solved = new Solved(seed);
        CrossbarSpec spec = solved.spec;
        int m = spec.rows();
        int n = spec.columns();
        double[][] into = new double[m + n][]; // currents into the array, both ends of a line as one terminal
        for (int t = 0; t < m + n; t++) {
            double[] word = new double[m];
            double[] bit = new double[n];
            if (t < m) {
                word[t] = 1;
            } else {
                bit[t - m] = 1;
            }
            Terminals currents = solved.under(Bias.write(word, bit)).terminals;
            double[] tied = new double[m + n];
            Arrays.setAll(
                    tied,
                    k -> k < m
                            ? currents.wordNear[k] + currents.wordFar[k]
                            : -currents.bitNear[k - m] - currents.bitFar[k - m]);
            into[t] = tied;
        }
        for (int a = 0; a < m + n; a++) {
            for (int b = 0; b < m + n; b++) {
                assertEquals(into[a][b], into[b][a], ROUNDING * 1e-3);
                assertTrue(a == b ? into[a][b] >= 0 : into[a][b] <= ROUNDING * 1e-3);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void terminalsDeliverWhatCellsAndLinesDissipate(long seed) {
        Solved solved = new Solved(seed);
        CrossbarSpec spec = solved.spec;
        Bias bias = solved.arrays.bias(spec);
        ArraySolution s = solved.under(bias);
        double delivered = 0;
        for (int i = 0; i < spec.rows(); i++) {
            delivered += bias.wordNear(i) * s.terminals.wordNear[i] + bias.wordFar(i) * s.terminals.wordFar[i];
        }
        for (int j = 0; j < spec.columns(); j++) {
            delivered -= bias.bitNear(j) * s.terminals.bitNear[j] + bias.bitFar(j) * s.terminals.bitFar[j];
        }
        double dissipated = 0;
        for (int c = 0; c < spec.cells(); c++) {
            dissipated += s.cellVoltages[c] * s.cellCurrents[c];
        }
        for (int i = 0; i < spec.rows(); i++) {
            int first = i * spec.columns();
            int last = first + spec.columns() - 1;
            dissipated += heat(spec.wordLines().near(i), bias.wordNear(i) - s.wordNodes[first]);
            dissipated += heat(spec.wordLines().far(i), bias.wordFar(i) - s.wordNodes[last]);
            for (int j = 1; j < spec.columns(); j++) {
                double drop = s.wordNodes[first + j - 1] - s.wordNodes[first + j];
                dissipated += heat(spec.wordLines().segment(i, j - 1), drop);
            }
        }
        for (int j = 0; j < spec.columns(); j++) {
            int last = (spec.rows() - 1) * spec.columns() + j;
            dissipated += heat(spec.bitLines().near(j), bias.bitNear(j) - s.bitNodes[last]);
            dissipated += heat(spec.bitLines().far(j), bias.bitFar(j) - s.bitNodes[j]);
            for (int i = 1; i < spec.rows(); i++) {
                double drop = s.bitNodes[(i - 1) * spec.columns() + j] - s.bitNodes[i * spec.columns() + j];
                dissipated += heat(spec.bitLines().segment(j, i - 1), drop);
            }
        }
        assertTrue(dissipated >= 0);
        assertEquals(dissipated, delivered, ROUNDING * Math.max(1e-3, largest(s.terminals)));
    }

    /** v²/r; what zero resistance joins has one potential. */
    private static double heat(double resistance, double drop) {
        if (resistance == 0) {
            assertEquals(0, drop, 4e-16, "a perfect conductor has one potential");
            return 0;
        }
        return drop * drop / resistance;
    }

    /** The maximum principle; what hangs on nothing is at 0 V. */
    @ParameterizedTest
    @MethodSource("seeds")
    void noNodeIsOutsideThePotentialsOfTheTerminals(long seed) {
        Solved solved = new Solved(seed);
        ArraySolution s = solved.under(solved.arrays.bias(solved.spec));
        for (double potential : s.wordNodes) {
            assertTrue(Math.abs(potential) < 1);
        }
        for (double potential : s.bitNodes) {
            assertTrue(Math.abs(potential) < 1);
        }
    }

    private static double largest(Terminals currents) {
        return Compare.largest(joined(currents));
    }

    private static double[] joined(Terminals t) {
        return IntStream.range(0, 4)
                .mapToObj(side -> side == 0 ? t.wordNear : side == 1 ? t.wordFar : side == 2 ? t.bitNear : t.bitFar)
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }
}
