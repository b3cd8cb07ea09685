package org.sneakpath.circuit.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Parts of a circuit that act on others one way are factored by themselves. */
class BlockTriangularFormTest {
    private static BlockTriangularForm form(SparsePattern pattern) {
        return new BlockTriangularForm(
                pattern, MaximumTransversal.rowOfColumn(pattern), FillReducingOrder.MINIMUM_DEGREE);
    }

    /** Layers of n×n crossbars; each word line is driven by an ideal source that repeats a bit line of the layer before. */
    private static TestMatrices.Matrix layers(int n, int count) {
        TestMatrices random = new TestMatrices(n);
        int each = 2 * n * n + n;
        TestMatrices.Stamps stamps = new TestMatrices.Stamps(count * each);
        for (int layer = 0; layer < count; layer++) {
            int first = layer * each;
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    int word = first + i * n + j;
                    int bit = word + n * n;
                    if (j > 0) {
                        stamps.conductance(word, word - 1, 0.4);
                    }
                    stamps.conductance(bit, i == n - 1 ? -1 : bit + n, 0.4);
                    stamps.conductance(word, bit, random.conductance(1e-6, 1e-4));
                }
                int branch = first + 2 * n * n + i;
                stamps.voltageSource(branch, first + i * n, -1);
                if (layer > 0) {
                    stamps.add(branch, first - each + 2 * n * n - n + i, -20);
                }
            }
        }
        return stamps.matrix();
    }

    @Test
    void everyEntryIsOnOrAboveTheDiagonalBlocks() {
        for (int seed = 0; seed < 300; seed++) {
            TestMatrices random = new TestMatrices(seed);
            int n = 1 + random.integer(60);
            SparsePattern.Builder builder = SparsePattern.builder(n);
            for (int i = 0; i < n; i++) {
                builder.add(i, (i + seed) % n);
            }
            int entries = random.integer(2 * n);
            for (int e = 0; e < entries; e++) {
                builder.add(random.integer(n), random.integer(n));
            }
            SparsePattern pattern = builder.build();
            BlockTriangularForm form = form(pattern);
            int[] blockOfColumn = new int[n];
            boolean[] seen = new boolean[n];
            for (int b = 0; b + 1 < form.blockStart.length; b++) {
                for (int k = form.blockStart[b]; k < form.blockStart[b + 1]; k++) {
                    assertTrue(!seen[form.columns[k]], "column twice");
                    seen[form.columns[k]] = true;
                    blockOfColumn[form.columns[k]] = b;
                }
            }
            for (int j = 0; j < n; j++) {
                for (int p = pattern.start(j); p < pattern.start(j + 1); p++) {
                    assertTrue(form.blockOfRow[pattern.row(p)] <= blockOfColumn[j], "seed " + seed);
                }
            }
        }
    }

    @Test
    void aTriangularMatrixHasOnlyBlocksOfOneAndNoFill() {
        int n = 50;
        TestMatrices random = new TestMatrices(3);
        int[] order = random.permutation(n);
        TestMatrices.Stamps stamps = new TestMatrices.Stamps(n);
        for (int i = 0; i < n; i++) {
            for (int j = i; j < n; j += 1 + random.integer(6)) {
                stamps.add(order[i], order[j], i == j ? 1 : random.uniform());
            }
        }
        TestMatrices.Matrix a = stamps.matrix();
        assertEquals(n, form(a.pattern()).blockStart.length - 1);
        SparseLu lu = new SparseLu(a.pattern());
        assertEquals(FactorStatus.OK, lu.factor(a.values()));
        assertEquals(a.pattern().entries(), lu.fill());
        assertEquals(0, lu.flops(), 0);
    }

    @Test
    void aStructurallySingularMatrixIsOneBlock() {
        SparsePattern pattern =
                SparsePattern.builder(3).add(0, 0).add(1, 0).add(2, 2).build();
        assertArrayEquals(new int[] {0, 3}, form(pattern).blockStart);
    }

    @Test
    void anIdealSourceGivesUpTheDiagonalOfItsNodeOnly() {
        int n = 12;
        SparsePattern pattern = layers(n, 1).pattern();
        int[] rowOf = MaximumTransversal.rowOfColumn(pattern);
        int moved = 0;
        for (int j = 0; j < rowOf.length; j++) {
            moved += rowOf[j] == j ? 0 : 1;
        }
        // The columns of n node voltages and n source currents.
        assertEquals(2 * n, moved);
        // Driven voltages and source currents are blocks of their own; so is the bit line of which all cells are
        // driven.
        assertEquals(2 * n + 2, form(pattern).blockStart.length - 1);
    }

    @Test
    void layersThatActOneWayCostWhatTheyCostOneByOne() {
        TestMatrices.Matrix one = layers(12, 1);
        TestMatrices.Matrix four = layers(12, 4);
        SparseLu single = new SparseLu(one.pattern());
        SparseLu whole = new SparseLu(four.pattern());
        assertEquals(FactorStatus.OK, single.factor(one.values()));
        assertEquals(FactorStatus.OK, whole.factor(four.values()));
        assertEquals(4 * single.flops(), whole.flops(), 0.02 * whole.flops());
        // Twelve couplings between two layers are kept as they are.
        assertEquals(4 * single.fill() + 3 * 12, whole.fill(), 0.02 * whole.fill());
    }

    @Test
    void layersAreSolvedAndTransposedAsByTheDenseTwin() {
        TestMatrices.Matrix a = layers(4, 3);
        int n = a.pattern().dimension();
        double[] b = new TestMatrices(9).vector(n);
        DenseLu dense = new DenseLu(a.pattern());
        SparseLu sparse = new SparseLu(a.pattern());
        double[] expected = new double[n];
        double[] actual = new double[n];
        for (int round = 0; round < 2; round++) {
            assertEquals(FactorStatus.OK, dense.factor(a.values()));
            assertEquals(FactorStatus.OK, sparse.factor(a.values()));
            dense.solve(b, expected);
            sparse.solve(b, actual);
            assertClose(expected, actual);
            dense.solveTransposed(b, expected);
            sparse.solveTransposed(b, actual);
            assertClose(expected, actual);
            for (int p = 0; p < a.values().length; p++) {
                a.values()[p] *= 1.5;
            }
        }
        assertEquals(1, sparse.refactorizations());
        ComplexFactorization complex = new ComplexFactorization(a.pattern());
        assertEquals(FactorStatus.OK, complex.factor(a.values(), a.pattern().newValues(), 1));
        complex.solveTransposed(b, new double[n], actual, new double[n]);
        sparse.factor(a.values());
        sparse.solveTransposed(b, expected);
        assertClose(expected, actual);
    }

    @Test
    void anInfinityAboveTheDiagonalBlocksIsFoundWhenRefactoring() {
        TestMatrices.Matrix a = layers(3, 2);
        SparseLu lu = new SparseLu(a.pattern());
        assertEquals(FactorStatus.OK, lu.factor(a.values()));
        int each = 21;
        int slot = a.pattern().slot(each + 18, 2 * 9 - 3);
        a.values()[slot] = Double.POSITIVE_INFINITY;
        assertEquals(new FactorStatus(FactorStatus.Outcome.NON_FINITE, 15), lu.factor(a.values()));
    }

    private static void assertClose(double[] expected, double[] actual) {
        double largest = 0;
        for (double e : expected) {
            largest = Math.max(largest, Math.abs(e));
        }
        for (int i = 0; i < expected.length; i++) {
            // Condition number about 1e5 (wires against cells), gains of 20 per layer.
            assertEquals(expected[i], actual[i], 1e-10 * largest, "unknown " + i);
        }
    }
}
