package org.sneakpath.circuit.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The sparse factorisation, the dense one and EJML's give the same solutions of the same circuits. */
class SparseLuTwinTest {
    /**
     * Componentwise relative backward error max |b − A x|_i / (|A||x| + |b|)_i. A backward stable solver leaves a small
     * multiple of 2.2e-16 normwise; by component the badly scaled rows are worse off. 2.4e-13 is the worst of 3000 seeds.
     */
    private static final double BACKWARD = 1e-12;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 9, 17, 40, 80})
    void moderateCircuitsAgreeWithDenseAndEjml(int nodes) {
        for (int seed = 0; seed < 20; seed++) {
            TestMatrices random = new TestMatrices(1000L * nodes + seed);
            TestMatrices.Matrix a = random.circuit(nodes, nodes / 4, 1e-4, 1e-2);
            double[] b = random.vector(a.pattern().dimension());
            double[] sparse = solved(new SparseLu(a.pattern()), a, b);
            // Conductances over two decades: condition numbers stay below ~1e5, so 1e-9 leaves room for 1e5·n·2e-16.
            assertClose(solved(new DenseLu(a.pattern()), a, b), sparse, 1e-9);
            assertClose(ejml(a, b, false), sparse, 1e-9);
            double[] transposed = solvedTransposed(new SparseLu(a.pattern()), a, b);
            assertClose(solvedTransposed(new DenseLu(a.pattern()), a, b), transposed, 1e-9);
            assertClose(ejml(a, b, true), transposed, 1e-9);
        }
    }

    @ParameterizedTest
    @EnumSource(FillReducingOrder.class)
    void fifteenDecadesOfConductanceAreSolvedBackwardStably(FillReducingOrder order) {
        for (int seed = 0; seed < 200; seed++) {
            TestMatrices random = new TestMatrices(seed);
            TestMatrices.Matrix a = random.circuit(5 + random.integer(60), random.integer(6), 1e-12, 1e3);
            double[] b = random.vector(a.pattern().dimension());
            SparseLu lu = new SparseLu(a.pattern(), order);
            assertEquals(FactorStatus.OK, lu.factor(a.values()), "seed " + seed);
            double[] x = new double[b.length];
            lu.solve(b, x);
            double plain = a.backwardError(x, b);
            assertTrue(plain < BACKWARD, "seed " + seed + ": " + plain);
            new Refinement(a.pattern()).refine(lu, a.values(), b, x);
            // After one step of refinement the error is that of rounding A and b (Skeel 1980), with n additions a row.
            double refined = a.backwardError(x, b);
            assertTrue(refined < 1e-15 * 8, "seed " + seed + ": " + refined);
        }
    }

    @Test
    void refinementOfTheTransposedSolveReachesRoundingToo() {
        for (int seed = 0; seed < 100; seed++) {
            TestMatrices random = new TestMatrices(seed);
            TestMatrices.Matrix a = random.circuit(5 + random.integer(60), random.integer(6), 1e-12, 1e3);
            TestMatrices.Matrix t = a.transposed();
            double[] b = random.vector(a.pattern().dimension());
            for (Factorization lu : new Factorization[] {new SparseLu(a.pattern()), new DenseLu(a.pattern())}) {
                double[] x = solvedTransposed(lu, a, b);
                new Refinement(a.pattern()).refineTransposed(lu, a.values(), b, x);
                // Skeel's bound again, see above.
                assertTrue(t.backwardError(x, b) < 1e-15 * 8, "seed " + seed);
                x = solved(lu, a, b);
                new Refinement(a.pattern()).refine(lu, a.values(), b, x);
                assertTrue(a.backwardError(x, b) < 1e-15 * 8, "seed " + seed);
            }
        }
    }

    @Test
    void theTransposedSolveIsTheAdjointOfTheSolve() {
        for (int seed = 0; seed < 50; seed++) {
            TestMatrices random = new TestMatrices(seed);
            TestMatrices.Matrix a = random.circuit(30, 4, 1e-6, 1e-3);
            double[] b = random.vector(a.pattern().dimension());
            double[] c = random.vector(a.pattern().dimension());
            Factorization lu = Factorization.of(a.pattern());
            assertEquals(FactorStatus.OK, lu.factor(a.values()));
            double[] x = new double[b.length];
            double[] y = new double[b.length];
            lu.solve(b, x);
            lu.solveTransposed(c, y);
            // (c, A⁻¹ b) = (A⁻ᵀ c, b); both sums cancel by at most the ratio of their largest term to the result.
            double left = 0;
            double right = 0;
            double size = 0;
            for (int i = 0; i < b.length; i++) {
                left += c[i] * x[i];
                right += y[i] * b[i];
                size += Math.abs(c[i] * x[i]) + Math.abs(y[i] * b[i]);
            }
            assertEquals(left, right, 1e-10 * size);
        }
    }

    @Test
    void solvingInPlaceGivesTheSameBits() {
        TestMatrices random = new TestMatrices(7);
        TestMatrices.Matrix a = random.circuit(25, 3, 1e-6, 1e-3);
        double[] b = random.vector(a.pattern().dimension());
        for (Factorization lu : new Factorization[] {new SparseLu(a.pattern()), new DenseLu(a.pattern())}) {
            double[] x = solved(lu, a, b);
            double[] inPlace = b.clone();
            lu.solve(inPlace, inPlace);
            assertClose(x, inPlace, 0);
            lu.solveTransposed(b, x);
            inPlace = b.clone();
            lu.solveTransposed(inPlace, inPlace);
            assertClose(x, inPlace, 0);
        }
    }

    @Test
    void aCrossbarAgreesWithEjml() {
        TestMatrices random = new TestMatrices(3);
        TestMatrices.Matrix a = random.crossbar(8, 0.4, 1e-6, 1e-4);
        double[] b = random.vector(a.pattern().dimension());
        // Condition number about 1e3.
        assertClose(ejml(a, b, false), solved(new SparseLu(a.pattern()), a, b), 1e-12);
    }

    private static double[] solved(Factorization lu, TestMatrices.Matrix a, double[] b) {
        assertEquals(FactorStatus.OK, lu.factor(a.values()));
        double[] x = new double[b.length];
        lu.solve(b, x);
        return x;
    }

    private static double[] solvedTransposed(Factorization lu, TestMatrices.Matrix a, double[] b) {
        assertEquals(FactorStatus.OK, lu.factor(a.values()));
        double[] x = new double[b.length];
        lu.solveTransposed(b, x);
        return x;
    }

    private static double[] ejml(TestMatrices.Matrix a, double[] b, boolean transposed) {
        int n = b.length;
        DMatrixRMaj dense = new DMatrixRMaj(n, n);
        for (int j = 0; j < n; j++) {
            for (int p = a.pattern().start(j); p < a.pattern().start(j + 1); p++) {
                int i = a.pattern().row(p);
                dense.set(transposed ? j : i, transposed ? i : j, a.values()[p]);
            }
        }
        DMatrixRMaj x = new DMatrixRMaj(n, 1);
        assertTrue(CommonOps_DDRM.solve(dense, new DMatrixRMaj(n, 1, true, b), x));
        return x.getData();
    }

    private static void assertClose(double[] expected, double[] actual, double tolerance) {
        double largest = 0;
        for (double e : expected) {
            largest = Math.max(largest, Math.abs(e));
        }
        for (int i = 0; i < actual.length; i++) {
            assertEquals(expected[i], actual[i], tolerance * largest, "unknown " + i);
        }
    }
}
