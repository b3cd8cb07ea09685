package org.sneakpath.circuit.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RefactorizationTest {
    @Test
    void similarValuesReuseThePivotsAndStayAccurate() {
        TestMatrices random = new TestMatrices(11);
        TestMatrices.Matrix a = random.circuit(60, 6, 1e-6, 1e-3);
        SparseLu lu = new SparseLu(a.pattern());
        double[] b = random.vector(lu.dimension());
        double[] x = new double[b.length];
        double[] diagonal = new double[60];
        for (int i = 0; i < 60; i++) {
            diagonal[i] = a.values()[a.pattern().slot(i, i)];
        }
        for (int step = 0; step < 20; step++) {
            assertEquals(FactorStatus.OK, lu.factor(a.values()));
            lu.solve(b, x);
            // Pivots chosen for other values: the bound of the twin test, times ten for the growth that is let pass.
            assertTrue(a.backwardError(x, b) < 1e-11);
            // As the capacitances' share of the diagonal does from time step to time step.
            for (int i = 0; i < 60; i++) {
                int slot = a.pattern().slot(i, i);
                a.values()[slot] = diagonal[i] * (1 + 4 * random.uniform());
            }
        }
        assertEquals(1, lu.pivotSearches());
        assertEquals(19, lu.refactorizations());
    }

    @Test
    void theSameValuesGiveTheSameBitsWhateverCameBetween() {
        TestMatrices random = new TestMatrices(12);
        TestMatrices.Matrix a = random.circuit(40, 4, 1e-6, 1e-3);
        SparseLu lu = new SparseLu(a.pattern());
        double[] b = random.vector(lu.dimension());
        double[] first = new double[b.length];
        double[] second = new double[b.length];
        lu.factor(a.values());
        lu.solve(b, first);
        double[] other = a.values().clone();
        for (int i = 0; i < 40; i++) {
            other[a.pattern().slot(i, i)] += 1e-4;
        }
        lu.factor(other);
        lu.factor(a.values());
        lu.solve(b, second);
        assertEquals(1, lu.pivotSearches());
        assertArrayEquals(first, second);
    }

    @Test
    void aPivotThatShrinksByTwelveDecadesIsReplaced() {
        // Columns 0 and 1 hang together by the entries off the diagonal once the diagonal is gone.
        int n = 10;
        TestMatrices.Stamps stamps = new TestMatrices.Stamps(n);
        for (int i = 0; i < n; i++) {
            stamps.add(i, i, 1);
            stamps.add(i, (i + 1) % n, 1e-3);
            stamps.add((i + 1) % n, i, 1e-3);
        }
        TestMatrices.Matrix a = stamps.matrix();
        SparseLu lu = new SparseLu(a.pattern());
        assertEquals(FactorStatus.OK, lu.factor(a.values()));
        for (int i = 0; i < n; i++) {
            a.values()[a.pattern().slot(i, i)] = 1e-15 * (i + 1);
            a.values()[a.pattern().slot(i, (i + 1) % n)] = 1 + 0.1 * i;
        }
        assertEquals(FactorStatus.OK, lu.factor(a.values()));
        assertEquals(2, lu.pivotSearches());
        assertEquals(0, lu.refactorizations());
        double[] b = new TestMatrices(1).vector(n);
        double[] x = new double[n];
        lu.solve(b, x);
        assertTrue(a.backwardError(x, b) < 1e-14);
    }

    @Test
    void aChangeOfScaleAloneKeepsThePivots() {
        // The conductances at one node, and only there, are multiplied by 1e8: no reason for other pivots.
        TestMatrices.Stamps stamps = new TestMatrices.Stamps(30);
        TestMatrices random = new TestMatrices(21);
        random.mesh(stamps, 0, 30, 1e-6, 1e-5);
        stamps.conductance(0, -1, 1e-6);
        TestMatrices.Matrix a = stamps.matrix();
        SparseLu lu = new SparseLu(a.pattern());
        double[] b = random.vector(30);
        double[] x = new double[30];
        for (int node = 0; node < 30; node++) {
            double[] values = a.values().clone();
            values[a.pattern().slot(node, node)] += 1e3;
            assertEquals(FactorStatus.OK, lu.factor(values));
            assertEquals(FactorStatus.OK, lu.factor(a.values()));
            lu.solve(b, x);
            // An M-matrix, whose elimination only adds up: a few roundings per entry.
            assertTrue(a.backwardError(x, b) < 1e-13);
        }
        assertEquals(1, lu.pivotSearches());
    }

    @Test
    void circuitsWhoseValuesAreDrawnAnewEveryTimeStayAccurate() {
        for (int seed = 0; seed < 30; seed++) {
            TestMatrices.Matrix a = new TestMatrices(seed).circuit(40, 4, 1e-12, 1e3);
            SparseLu lu = new SparseLu(a.pattern());
            double[] b = new TestMatrices(seed).vector(lu.dimension());
            double[] x = new double[b.length];
            for (int draw = 0; draw < 10; draw++) {
                a.redraw(new TestMatrices(100L * seed + draw), 1e-12, 1e3);
                assertEquals(FactorStatus.OK, lu.factor(a.values()), "seed " + seed + " draw " + draw);
                lu.solve(b, x);
                // Entries of L may grow to 100 before pivots are searched for again; a search with that threshold left
                // 7e-11 as the worst of 3000 seeds.
                double error = a.backwardError(x, b);
                assertTrue(error < 1e-10, "seed " + seed + " draw " + draw + ": " + error);
            }
            assertEquals(10, lu.pivotSearches() + lu.refactorizations());
        }
    }

    @Test
    void aMatrixThatWasSingularRecovers() {
        TestMatrices.Matrix a = new TestMatrices(4).circuit(20, 2, 1e-6, 1e-3);
        SparseLu lu = new SparseLu(a.pattern());
        double[] zero = a.pattern().newValues();
        assertEquals(FactorStatus.Outcome.SINGULAR, lu.factor(zero).outcome());
        assertEquals(0, lu.fill());
        assertEquals(FactorStatus.OK, lu.factor(a.values()));
        assertEquals(FactorStatus.Outcome.SINGULAR, lu.factor(zero).outcome());
        assertEquals(FactorStatus.OK, lu.factor(a.values()));
    }
}
