package org.sneakpath.circuit.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FillReducingOrderTest {
    @ParameterizedTest
    @EnumSource(FillReducingOrder.class)
    void everyOrderIsAPermutation(FillReducingOrder order) {
        for (int seed = 0; seed < 200; seed++) {
            TestMatrices random = new TestMatrices(seed);
            int n = 1 + random.integer(120);
            SparsePattern.Builder builder = SparsePattern.builder(n);
            int entries = random.integer(6 * n);
            for (int e = 0; e < entries; e++) {
                builder.add(random.integer(n), random.integer(n));
            }
            assertPermutation(order.order(builder.build()), n);
        }
    }

    @Test
    void anArrowIsEliminatedFromItsTip() {
        int n = 400;
        TestMatrices.Stamps stamps = new TestMatrices.Stamps(n);
        for (int i = 0; i < n; i++) {
            stamps.conductance(0, i == 0 ? -1 : i, 1);
            stamps.conductance(i, -1, 1);
        }
        TestMatrices.Matrix a = stamps.matrix();
        SparseLu natural = new SparseLu(a.pattern(), FillReducingOrder.NATURAL);
        SparseLu ordered = new SparseLu(a.pattern());
        assertTrue(natural.factor(a.values()).ok());
        assertTrue(ordered.factor(a.values()).ok());
        assertEquals(n * n, natural.fill());
        assertEquals(3 * n - 2, ordered.fill());
    }

    @Test
    void aTreeDoesNotFill() {
        TestMatrices random = new TestMatrices(2);
        int n = 1000;
        TestMatrices.Stamps stamps = new TestMatrices.Stamps(n);
        stamps.conductance(0, -1, 1);
        for (int i = 1; i < n; i++) {
            stamps.conductance(i, random.integer(i), random.conductance(1e-6, 1e-3));
        }
        TestMatrices.Matrix a = stamps.matrix();
        SparseLu lu = new SparseLu(a.pattern());
        assertTrue(lu.factor(a.values()).ok());
        assertEquals(3 * n - 2, lu.fill());
    }

    @Test
    void doublingEveryNodeOnlyDoublesTheBlocks() {
        // Twins are eliminated together, so that the fill is four times the grid's but for other choices among equals.
        TestMatrices.Matrix single = grid(20, 1);
        TestMatrices.Matrix twin = grid(20, 2);
        SparseLu one = new SparseLu(single.pattern());
        SparseLu two = new SparseLu(twin.pattern());
        assertTrue(one.factor(single.values()).ok());
        assertTrue(two.factor(twin.values()).ok());
        assertTrue(two.fill() < 4.6 * one.fill(), () -> two.fill() + " against " + one.fill());
    }

    @Test
    void theTransversalKeepsDiagonalsAndPairsSourcesWithTheirNodes() {
        TestMatrices.Stamps stamps = new TestMatrices.Stamps(5);
        stamps.conductance(0, 1, 1e-3);
        stamps.conductance(1, 2, 1e-3);
        stamps.voltageSource(3, 0, -1);
        stamps.voltageSource(4, 1, 2);
        SparsePattern pattern = stamps.matrix().pattern();
        int[] rowOf = MaximumTransversal.rowOfColumn(pattern);
        assertPermutation(rowOf, 5);
        assertEquals(3, rowOf[0]);
        assertEquals(0, rowOf[3]);
        for (int j = 0; j < 5; j++) {
            assertTrue(pattern.contains(rowOf[j], j));
        }
    }

    @Test
    void theTransversalIsMaximalOnRandomPatterns() {
        for (int seed = 0; seed < 200; seed++) {
            TestMatrices random = new TestMatrices(seed);
            int n = 2 + random.integer(40);
            // A hidden permutation guarantees that a complete pairing exists.
            int[] hidden = random.permutation(n);
            SparsePattern.Builder builder = SparsePattern.builder(n);
            for (int j = 0; j < n; j++) {
                builder.add(hidden[j], j).add(random.integer(n), j);
            }
            SparsePattern pattern = builder.build();
            int[] rowOf = MaximumTransversal.rowOfColumn(pattern);
            assertPermutation(rowOf, n);
            for (int j = 0; j < n; j++) {
                assertTrue(pattern.contains(rowOf[j], j), "seed " + seed + " column " + j);
            }
        }
    }

    private static TestMatrices.Matrix grid(int side, int copies) {
        TestMatrices.Stamps stamps = new TestMatrices.Stamps(side * side * copies);
        for (int i = 0; i < side * side; i++) {
            for (int c = 0; c < copies; c++) {
                stamps.conductance(i * copies + c, -1, 1);
                for (int d = 0; d < copies; d++) {
                    if (d > c) {
                        stamps.conductance(i * copies + c, i * copies + d, 1);
                    }
                    if (i % side > 0) {
                        stamps.conductance(i * copies + c, (i - 1) * copies + d, 1);
                    }
                    if (i >= side) {
                        stamps.conductance(i * copies + c, (i - side) * copies + d, 1);
                    }
                }
            }
        }
        return stamps.matrix();
    }

    private static void assertPermutation(int[] order, int n) {
        assertEquals(n, order.length);
        boolean[] seen = new boolean[n];
        for (int i : order) {
            assertFalse(seen[i], "twice: " + i);
            seen[i] = true;
        }
    }
}
