package org.sneakpath.circuit.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** (G + iωC)(x + iy) = a + ib is the real system [G, −ωC; ωC, G][x; y] = [a; b] of twice the size. */
class ComplexFactorizationTwinTest {
    /** A circuit's conductances, and capacitances in parallel with some of them. */
    private static double[] capacitances(TestMatrices.Matrix a, TestMatrices random) {
        SparsePattern pattern = a.pattern();
        double[] c = pattern.newValues();
        for (int i = 0; i < pattern.dimension(); i++) {
            for (int p = pattern.start(i); p < pattern.start(i + 1); p++) {
                int j = pattern.row(p);
                boolean nodes = j > i && pattern.contains(i, i) && pattern.contains(j, j) && pattern.contains(i, j);
                if (nodes && random.uniform() < 0.5) {
                    double value = random.conductance(1e-15, 1e-9);
                    c[p] -= value;
                    c[pattern.slot(i, j)] -= value;
                    c[pattern.slot(i, i)] += value;
                    c[pattern.slot(j, j)] += value;
                }
            }
        }
        return c;
    }

    private static TestMatrices.Matrix realEquivalent(SparsePattern pattern, double[] g, double[] c, double omega) {
        int n = pattern.dimension();
        TestMatrices.Stamps stamps = new TestMatrices.Stamps(2 * n);
        for (int j = 0; j < n; j++) {
            for (int p = pattern.start(j); p < pattern.start(j + 1); p++) {
                int i = pattern.row(p);
                stamps.add(i, j, g[p]);
                stamps.add(n + i, n + j, g[p]);
                stamps.add(i, n + j, -omega * c[p]);
                stamps.add(n + i, j, omega * c[p]);
            }
        }
        return stamps.matrix();
    }

    private static double[] joined(double[] re, double[] im) {
        double[] both = Arrays.copyOf(re, 2 * re.length);
        System.arraycopy(im, 0, both, re.length, im.length);
        return both;
    }

    @Test
    void solutionsSatisfyTheRealSystemOfTwiceTheSizeOverTwelveDecadesOfFrequency() {
        for (int seed = 0; seed < 100; seed++) {
            TestMatrices random = new TestMatrices(seed);
            TestMatrices.Matrix a = random.circuit(2 + random.integer(40), random.integer(5), 1e-9, 1e-2);
            double[] c = capacitances(a, random);
            int n = a.pattern().dimension();
            ComplexFactorization lu = new ComplexFactorization(a.pattern());
            double[] re = new double[n];
            double[] im = new double[n];
            for (double omega = 1e-1; omega < 1e12; omega *= 31) {
                double[] bRe = random.vector(n);
                double[] bIm = random.vector(n);
                assertEquals(FactorStatus.OK, lu.factor(a.values(), c, omega));
                TestMatrices.Matrix twice = realEquivalent(a.pattern(), a.values(), c, omega);
                lu.solve(bRe, bIm, re, im);
                // As the real factorisation: 1e-12 for pivots of its own, ten times that for the growth that is let
                // pass.
                double error = twice.backwardError(joined(re, im), joined(bRe, bIm));
                assertTrue(error < 1e-11, "seed " + seed + " at " + omega + ": " + error);
                lu.solveTransposed(bRe, bIm, re, im);
                // (G + iωC)ᵀ has the real equivalent [Gᵀ, −ωCᵀ; ωCᵀ, Gᵀ].
                TestMatrices.Matrix t =
                        realEquivalent(a.pattern(), a.values(), c, -omega).transposed();
                error = t.backwardError(joined(re, im), joined(bRe, bIm));
                assertTrue(error < 1e-11, "transposed, seed " + seed + " at " + omega + ": " + error);
            }
            assertTrue(lu.refactorizations() >= 5, () -> "reused only " + lu.refactorizations() + " times");
        }
    }

    @Test
    void atZeroFrequencyItIsTheRealSolve() {
        TestMatrices random = new TestMatrices(5);
        TestMatrices.Matrix a = random.circuit(30, 4, 1e-6, 1e-3);
        int n = a.pattern().dimension();
        double[] b = random.vector(n);
        double[] expected = new double[n];
        SparseLu real = new SparseLu(a.pattern());
        real.factor(a.values());
        real.solve(b, expected);
        ComplexFactorization lu = new ComplexFactorization(a.pattern());
        assertEquals(FactorStatus.OK, lu.factor(a.values(), a.values(), 0));
        double[] re = new double[n];
        double[] im = new double[n];
        lu.solve(b, new double[n], re, im);
        // Same pivots; divisions are by reciprocals. Condition number about 1e4.
        for (int i = 0; i < n; i++) {
            assertEquals(expected[i], re[i], 1e-11 * Math.abs(expected[i]) + 1e-11);
        }
        assertArrayEquals(new double[n], im);
        assertEquals(real.fill(), lu.fill());
        assertEquals(real.quality(), lu.quality(), 1e-12);
    }

    @Test
    void inPlaceGivesTheSameBits() {
        TestMatrices random = new TestMatrices(8);
        TestMatrices.Matrix a = random.circuit(30, 4, 1e-6, 1e-3);
        int n = a.pattern().dimension();
        ComplexFactorization lu = new ComplexFactorization(a.pattern());
        lu.factor(a.values(), capacitances(a, random), 1e6);
        double[] bRe = random.vector(n);
        double[] bIm = random.vector(n);
        double[] re = new double[n];
        double[] im = new double[n];
        lu.solve(bRe, bIm, re, im);
        double[] inRe = bRe.clone();
        double[] inIm = bIm.clone();
        lu.solve(inRe, inIm, inRe, inIm);
        assertArrayEquals(re, inRe);
        assertArrayEquals(im, inIm);
    }

    @Test
    void aCapacitanceHoldsUpANodeThatFloatsAtDirectCurrent() {
        TestMatrices.Stamps stamps = new TestMatrices.Stamps(2);
        stamps.conductance(0, 1, 1e-3);
        TestMatrices.Matrix a = stamps.matrix();
        double[] c = a.pattern().newValues();
        c[a.pattern().slot(1, 1)] = 1e-12;
        ComplexFactorization lu = new ComplexFactorization(a.pattern());
        assertEquals(FactorStatus.Outcome.SINGULAR, lu.factor(a.values(), c, 0).outcome());
        double[] x = {1, 0};
        double[] y = {0, 0};
        assertThrows(IllegalStateException.class, () -> lu.solve(x, y, x, y));
        assertEquals(0, lu.quality(), 0);
        // ωC = 1e-6 S next to 1e-3 S: the current of 1 A all goes through it, v = 1/(iωC) − 0 at node 1.
        assertEquals(FactorStatus.OK, lu.factor(a.values(), c, 1e6));
        lu.solve(x, y, x, y);
        assertEquals(-1e6, y[1], 1e-6);
        assertEquals(1e3, x[0], 1e-6);
    }

    @Test
    void aResonanceThatLeavesNothingIsSingular() {
        // i(C − 1/(ω² L)) of a lossless tank at ω = 1/√(LC), as the pattern [iωC, 1; −1, iωL].
        SparsePattern pattern =
                SparsePattern.builder(2).add(0, 0).add(0, 1).add(1, 0).add(1, 1).build();
        double[] g = {0, -1, 1, 0};
        double[] c = {1e-9, 0, 0, 1e-9};
        ComplexFactorization lu = new ComplexFactorization(pattern);
        assertEquals(FactorStatus.Outcome.SINGULAR, lu.factor(g, c, 1e9).outcome());
        assertEquals(FactorStatus.OK, lu.factor(g, c, 1.0001e9));
    }

    @Test
    void pivotsThatNoLongerSuitAreSearchedForAgain() {
        int n = 12;
        TestMatrices.Stamps stamps = new TestMatrices.Stamps(n);
        for (int i = 0; i < n; i++) {
            stamps.add(i, i, 1);
            stamps.add(i, (i + 1) % n, 1e-3);
        }
        TestMatrices.Matrix a = stamps.matrix();
        double[] c = a.pattern().newValues();
        for (int i = 0; i < n; i++) {
            c[a.pattern().slot(i, (i + 1) % n)] = 1 + 0.1 * i;
            c[a.pattern().slot(i, i)] = -1e-15 * i;
        }
        ComplexFactorization lu = new ComplexFactorization(a.pattern());
        assertEquals(FactorStatus.OK, lu.factor(a.values(), c, 1e-6));
        assertEquals(FactorStatus.OK, lu.factor(a.values(), c, 1e-5));
        assertEquals(1, lu.pivotSearches());
        assertEquals(FactorStatus.OK, lu.factor(a.values(), c, 1e9));
        double[] re = new TestMatrices(1).vector(n);
        double[] im = new TestMatrices(2).vector(n);
        double[] b = joined(re, im);
        lu.solve(re, im, re, im);
        assertTrue(realEquivalent(a.pattern(), a.values(), c, 1e9).backwardError(joined(re, im), b) < 1e-13);
        assertEquals(2, lu.pivotSearches());
    }

    @Test
    void whatIsNotFiniteIsNamedAndWrongLengthsAreRefused() {
        SparsePattern pattern = SparsePattern.builder(2).add(0, 0).add(1, 1).build();
        ComplexFactorization lu = new ComplexFactorization(pattern);
        assertEquals(
                new FactorStatus(FactorStatus.Outcome.NON_FINITE, 1),
                lu.factor(new double[] {1, 1}, new double[] {0, Double.NaN}, 1));
        assertThrows(IllegalArgumentException.class, () -> lu.factor(new double[2], new double[1], 1));
        assertThrows(IllegalArgumentException.class, () -> lu.factor(new double[1], new double[2], 1));
    }
}
