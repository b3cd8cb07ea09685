package org.sneakpath.circuit.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Factors with short columns are made and used entry by entry; by columns they are the same. */
class EntrySolveTwinTest {
    /** A ring of n nodes with a state each, every tenth of them at an ideal source. */
    private static TestMatrices.Matrix ring(TestMatrices random, int n) {
        TestMatrices.Stamps stamps = new TestMatrices.Stamps(2 * n + n / 10);
        for (int i = 0; i < n; i++) {
            stamps.conductance(i, (i + 1) % n, random.conductance(1e-6, 1e-2));
            stamps.conductance(i, -1, random.conductance(1e-6, 1e-2));
            stamps.add(n + i, n + i, 1 + random.uniform());
            stamps.add(n + i, i, random.uniform() - 0.5);
            stamps.add(i, n + i, 1e-3 * (random.uniform() - 0.5));
        }
        for (int s = 0; s < n / 10; s++) {
            stamps.add(10 * s, 2 * n + s, 1);
            stamps.add(2 * n + s, 10 * s, 1);
        }
        return stamps.matrix();
    }

    private static LuPattern found(TestMatrices.Matrix a) {
        SparsePattern pattern = a.pattern();
        Equilibration scales = new Equilibration(pattern);
        assertTrue(scales.compute(a.values()).ok());
        int[] preferred = MaximumTransversal.rowOfColumn(pattern);
        BlockTriangularForm form = new BlockTriangularForm(pattern, preferred, FillReducingOrder.MINIMUM_DEGREE);
        PivotSearch search = new RealPivotSearch(pattern, scales, a.values());
        assertTrue(search.run(pattern, form, preferred).ok());
        return new LuPattern(pattern, search, scales, form);
    }

    @Test
    void factorsAreTheSameBitForBitAndSolutionsToRounding() {
        TestMatrices random = new TestMatrices(7);
        for (int n : new int[] {1, 2, 3, 10, 40, 150}) {
            TestMatrices.Matrix a = ring(random, n);
            LuPattern pattern = found(a);
            assertTrue(EntryElimination.pays(pattern), n + " nodes");
            LuFactors entries = new LuFactors(pattern);
            LuFactors columns = new LuFactors(pattern);
            assertTrue(entries.refactor(a.values()));
            assertTrue(columns.refactorByColumns(a.values()));
            assertEquals(columns.growth(), entries.growth());
            assertEquals(columns.weakestColumn(), entries.weakestColumn());
            double[] b = random.vector(pattern.n);
            double[] bySame = b.clone();
            double[] byColumns = b.clone();
            double[] byEntries = b.clone();
            entries.solveByColumns(bySame);
            columns.solveByColumns(byColumns);
            entries.solve(byEntries);
            assertArrayEquals(byColumns, bySame);
            double largest = 0;
            for (double x : byColumns) {
                largest = Math.max(largest, Math.abs(x));
            }
            assertArrayEquals(byColumns, byEntries, 1e-11 * largest);
        }
    }

    @Test
    void aPivotThatVanishesIsReported() {
        TestMatrices random = new TestMatrices(8);
        TestMatrices.Matrix a = ring(random, 12);
        LuPattern pattern = found(a);
        LuFactors entries = new LuFactors(pattern);
        assertTrue(entries.refactor(a.values()));
        double[] zero = a.pattern().newValues();
        assertFalse(entries.refactor(zero));
        // Nothing of it is left in the factors to come.
        assertTrue(entries.refactor(a.values()));
        LuFactors fresh = new LuFactors(pattern);
        assertTrue(fresh.refactor(a.values()));
        double[] first = random.vector(pattern.n);
        double[] second = first.clone();
        entries.solve(first);
        fresh.solve(second);
        assertArrayEquals(second, first);
    }

    @Test
    void longColumnsStayColumns() {
        TestMatrices.Stamps stamps = new TestMatrices.Stamps(40);
        TestMatrices random = new TestMatrices(9);
        for (int i = 0; i < 40; i++) {
            stamps.conductance(i, -1, 1e-3);
            for (int j = 0; j < i; j++) {
                stamps.conductance(i, j, random.conductance(1e-5, 1e-3));
            }
        }
        LuPattern pattern = found(stamps.matrix());
        assertFalse(EntrySolve.pays(pattern));
        assertFalse(EntryElimination.pays(pattern));
    }
}
