package org.sneakpath.crossbar;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every array of conductances does, whatever its lines. Tolerances: rounding of sums over about 100 cells. */
class ReadInvariantTest {
    private static final double ROUNDING = 1e-14;

    static Stream<CrossbarSpec> specs() {
        return Arrays2d.everyKindOfLines();
    }

    @ParameterizedTest
    @MethodSource("specs")
    void readsSuperpose(CrossbarSpec spec) {
        Crossbar crossbar = Arrays2d.programmed(spec, Arrays2d.conductances(spec, 1));
        double[] v = Arrays2d.signed(spec.rows(), 2);
        double[] w = Arrays2d.signed(spec.rows(), 3);
        double[] both = new double[v.length];
        Arrays.setAll(both, i -> 2 * v[i] - 3 * w[i]);
        double[] ofV = Arrays2d.read(crossbar, v);
        double[] ofW = Arrays2d.read(crossbar, w);
        double[] expected = new double[spec.columns()];
        Arrays.setAll(expected, j -> 2 * ofV[j] - 3 * ofW[j]);
        assertEquals(0, Compare.relativeToLargest(expected, Arrays2d.read(crossbar, both)), ROUNDING);
    }

    @ParameterizedTest
    @MethodSource("specs")
    void theTransposedArrayHasTheTransposedOperator(CrossbarSpec spec) {
        // Turning the array by half a turn about its diagonal from the driven to the sensed corner swaps word and bit
        // lines, their order, and drivers with senses: reciprocity of the resistive network.
        int m = spec.rows();
        int n = spec.columns();
        CrossbarSpec turned = new CrossbarSpec(n, m, spec.bitWire(), spec.wordWire(), spec.sense(), spec.driver());
        double[] g = Arrays2d.conductances(spec, 4);
        double[] h = new double[g.length];
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                h[(n - 1 - j) * m + (m - 1 - i)] = g[i * n + j];
            }
        }
        double[] t = Arrays2d.programmed(spec, g).operator().matrix();
        double[] u = Arrays2d.programmed(turned, h).operator().matrix();
        double[] back = new double[t.length];
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                back[i * n + j] = u[(n - 1 - j) * m + (m - 1 - i)];
            }
        }
        assertEquals(0, Compare.relativeToLargest(t, back), ROUNDING);
    }

    @ParameterizedTest
    @MethodSource("specs")
    void theOperatorReadsLikeTheArray(CrossbarSpec spec) {
        Crossbar crossbar = Arrays2d.programmed(spec, Arrays2d.conductances(spec, 5));
        double[] v = Arrays2d.signed(spec.rows(), 6);
        ReadOperator operator = crossbar.operator();
        assertTrue(operator.status().converged());
        double[] product = new double[spec.columns()];
        for (int i = 0; i < spec.rows(); i++) {
            for (int j = 0; j < spec.columns(); j++) {
                product[j] += v[i] * operator.matrix()[i * spec.columns() + j];
            }
        }
        assertEquals(0, Compare.relativeToLargest(Arrays2d.read(crossbar, v), product), ROUNDING);
    }

    @ParameterizedTest
    @MethodSource("specs")
    void linesTakeFromEveryOperatorEntryAndNeverReverseIt(CrossbarSpec spec) {
        double[] g = Arrays2d.conductances(spec, 7);
        double[] t = Arrays2d.programmed(spec, g).operator().matrix();
        for (int j = 0; j < spec.columns(); j++) {
            double sum = 0;
            double ideal = 0;
            for (int i = 0; i < spec.rows(); i++) {
                assertTrue(t[i * spec.columns() + j] >= 0, "a passive array sends no current backwards");
                sum += t[i * spec.columns() + j];
                ideal += g[i * spec.columns() + j];
            }
            assertTrue(sum <= ideal * (1 + ROUNDING), "all rows at 1 V: each column at most what its cells allow");
        }
    }

    @ParameterizedTest
    @MethodSource("specs")
    void sourcesDeliverWhatCellsAndLinesDissipate(CrossbarSpec spec) {
        int m = spec.rows();
        int n = spec.columns();
        double[] g = Arrays2d.conductances(spec, 8);
        double[] v = Arrays2d.signed(m, 9);
        double[] word = new double[m * n];
        double[] bit = new double[m * n];
        Crossbar crossbar = Arrays2d.programmed(spec, g);
        assertTrue(crossbar.nodeVoltages(v, word, bit).converged());
        double delivered = 0;
        double dissipated = 0;
        for (int i = 0; i < m; i++) {
            double along = 0;
            for (int j = n - 1; j >= 0; j--) {
                int c = i * n + j;
                double drop = word[c] - bit[c];
                dissipated += g[c] * drop * drop;
                along += g[c] * drop;
                dissipated += (j > 0 ? spec.wordWire() : spec.driver()) * along * along;
            }
            delivered += v[i] * along;
        }
        for (int j = 0; j < n; j++) {
            double along = 0;
            for (int i = 0; i < m; i++) {
                int c = i * n + j;
                along += g[c] * (word[c] - bit[c]);
                dissipated += (i < m - 1 ? spec.bitWire() : spec.sense()) * along * along;
            }
        }
        assertEquals(delivered, dissipated, ROUNDING * delivered);
    }

    @Test
    void permutingRowsOfPerfectBitLinesPermutesNothingElse() {
        CrossbarSpec spec = new CrossbarSpec(9, 5, 6, 0, 20, 30);
        double[] g = Arrays2d.conductances(spec, 10);
        double[] v = Arrays2d.signed(9, 11);
        double[] permutedG = new double[g.length];
        double[] permutedV = new double[v.length];
        for (int i = 0; i < 9; i++) {
            int to = (4 * i + 2) % 9;
            System.arraycopy(g, i * 5, permutedG, to * 5, 5);
            permutedV[to] = v[i];
        }
        double[] straight = Arrays2d.read(Arrays2d.programmed(spec, g), v);
        double[] permuted = Arrays2d.read(Arrays2d.programmed(spec, permutedG), permutedV);
        assertEquals(0, Compare.relativeToLargest(straight, permuted), ROUNDING);
    }

    @ParameterizedTest
    @MethodSource("specs")
    void theSameArrayIsReadBitForBitTheSame(CrossbarSpec spec) {
        double[] g = Arrays2d.conductances(spec, 12);
        double[] v = Arrays2d.signed(spec.rows(), 13);
        Crossbar crossbar = Arrays2d.programmed(spec, Arrays2d.conductances(spec, 14));
        Arrays2d.read(crossbar, v);
        crossbar.operator();
        crossbar.program(g);
        assertArrayEquals(Arrays2d.read(Arrays2d.programmed(spec, g), v), Arrays2d.read(crossbar, v));
    }
}
