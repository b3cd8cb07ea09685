package org.sneakpath.circuit.nonlinear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.linear.Factorization;
import org.sneakpath.circuit.linear.SparsePattern;

/** Factors serve several iterations and several solves, and the answers are those of exact Newton within tolerance. */
class ModifiedNewtonTest {
    private static final int N = 40;
    private static final double TOLERANCE = 1e-9;

    /** A ladder of conductances w·c + g with a nonlinear current i0 (e^{v/s} − 1) at every node, driven by sources. */
    private static final class Ladder implements NonlinearSystem {
        final SparsePattern pattern;
        final double[] source = new double[N];
        final double[] residual = new double[N];
        final double[] tolerance = new double[N];
        final double[] jacobian;
        double weight = 1;
        double exponent;
        int regime;
        double shunt;
        int jacobians;
        int evaluations;
        double[] last = new double[0];

        Ladder(double exponent) {
            this.exponent = exponent;
            SparsePattern.Builder builder = SparsePattern.builder(N);
            for (int i = 0; i < N; i++) {
                builder.add(i, i).add(i, (i + 1) % N).add((i + 1) % N, i);
            }
            pattern = builder.build();
            jacobian = pattern.newValues();
        }

        @Override
        public int dimension() {
            return N;
        }

        @Override
        public void evaluate(double[] y) {
            evaluateResidual(y);
            jacobians++;
            Arrays.fill(jacobian, 0);
            for (int i = 0; i < N; i++) {
                int j = (i + 1) % N;
                double slope = exponent == 0 ? 0 : 0.01 * exponent * Math.exp(exponent * y[i]);
                jacobian[pattern.slot(i, i)] += 2 + 0.1 * weight + shunt + slope;
                jacobian[pattern.slot(i, j)] -= 1;
                jacobian[pattern.slot(j, i)] -= 1;
            }
        }

        @Override
        public void evaluateResidual(double[] y) {
            evaluations++;
            last = y.clone();
            for (int i = 0; i < N; i++) {
                double left = y[(i + N - 1) % N];
                double right = y[(i + 1) % N];
                residual[i] = 2 * y[i]
                        - left
                        - right
                        + (0.1 * weight + shunt) * y[i]
                        + 0.01 * Math.expm1(exponent * y[i])
                        - source[i];
                tolerance[i] = TOLERANCE * (4 * Math.abs(y[i]) + Math.abs(source[i]) + 1e-3);
            }
        }

        @Override
        public double jacobianWeight() {
            return weight;
        }

        @Override
        public int jacobianRegime() {
            return regime;
        }

        @Override
        public double[] residual() {
            return residual;
        }

        @Override
        public double[] residualTolerance() {
            return tolerance;
        }

        @Override
        public double[] jacobian() {
            return jacobian;
        }

        @Override
        public double updateTolerance(int unknown, double y) {
            return TOLERANCE * (Math.abs(y) + 1);
        }

        @Override
        public boolean limited() {
            return false;
        }
    }

    private static void drive(Ladder ladder, int step) {
        for (int i = 0; i < N; i++) {
            ladder.source[i] = 0.1 * Math.sin(0.3 * i + 0.05 * step);
        }
    }

    private static double[] exact(Ladder ladder, double[] guess) {
        double[] y = guess.clone();
        Newton newton = new Newton(NewtonOptions.TO_ROUNDING, N);
        assertEquals(SolveStatus.CONVERGED, newton.solve(ladder, Factorization.of(ladder.pattern), y));
        return y;
    }

    private static void assertWithin(double[] expected, double[] actual, double tolerances) {
        for (int i = 0; i < N; i++) {
            assertEquals(expected[i], actual[i], tolerances * TOLERANCE * (Math.abs(expected[i]) + 1), "unknown " + i);
        }
    }

    @Test
    void aLinearSystemIsFactoredOnceAndItsJacobianEvaluatedOnce() {
        Ladder ladder = new Ladder(0);
        Factorization factorization = Factorization.of(ladder.pattern);
        Newton newton = new Newton(NewtonOptions.DEFAULT, N);
        double[] y = new double[N];
        for (int step = 0; step < 20; step++) {
            drive(ladder, step);
            assertEquals(SolveStatus.CONVERGED, newton.solve(ladder, factorization, y));
            assertEquals(1, newton.factorizations());
            assertEquals(1, ladder.jacobians);
            assertEquals(step + 1, newton.iterations());
            // One update by the true Jacobian: rounding alone, far within the tolerance.
            assertWithin(exactAside(ladder, y), y, 1e-3);
        }
    }

    /** The exact solution without touching the counts. */
    private static double[] exactAside(Ladder ladder, double[] guess) {
        int jacobians = ladder.jacobians;
        int evaluations = ladder.evaluations;
        double[] y = exact(ladder, guess);
        ladder.jacobians = jacobians;
        ladder.evaluations = evaluations;
        return y;
    }

    @Test
    void aWeightThatChangesByAFifthNeedsNoNewFactorsAndOneThatChangesByAThirdDoes() {
        Ladder ladder = new Ladder(0);
        Factorization factorization = Factorization.of(ladder.pattern);
        Newton newton = new Newton(NewtonOptions.DEFAULT, N);
        double[] y = new double[N];
        drive(ladder, 0);
        newton.solve(ladder, factorization, y);
        ladder.weight = 1.01;
        drive(ladder, 1);
        assertEquals(SolveStatus.CONVERGED, newton.solve(ladder, factorization, y));
        assertEquals(1, newton.factorizations());
        // The error that the contraction test promises is one tolerance.
        assertWithin(exactAside(ladder, y), y, 1);
        ladder.weight = 1.35;
        assertEquals(SolveStatus.CONVERGED, newton.solve(ladder, factorization, y));
        assertEquals(2, newton.factorizations());
        assertWithin(exactAside(ladder, y), y, 1);
    }

    @Test
    void factorsOfAnotherRegimeOrOfSomebodyElseAreNotUsed() {
        Ladder ladder = new Ladder(0);
        Factorization factorization = Factorization.of(ladder.pattern);
        Newton newton = new Newton(NewtonOptions.DEFAULT, N);
        double[] y = new double[N];
        drive(ladder, 0);
        newton.solve(ladder, factorization, y);
        ladder.shunt = 50;
        ladder.regime++;
        newton.solve(ladder, factorization, y);
        assertEquals(2, newton.factorizations());
        double[] other = ladder.jacobian.clone();
        for (int slot = 0; slot < other.length; slot++) {
            other[slot] *= 3;
        }
        factorization.factor(other);
        drive(ladder, 1);
        newton.solve(ladder, factorization, y);
        assertEquals(3, newton.factorizations());
        assertWithin(exactAside(ladder, y), y, 1);
    }

    @Test
    void aNonlinearSystemThatMovesSlowlyIsFactoredRarely() {
        Ladder ladder = new Ladder(3);
        Factorization factorization = Factorization.of(ladder.pattern);
        Newton newton = new Newton(NewtonOptions.DEFAULT, N);
        Newton everyTime = new Newton(NewtonOptions.DEFAULT.withJacobian(JacobianUse.EXACT), N);
        double[] y = new double[N];
        double[] z = new double[N];
        for (int step = 0; step < 100; step++) {
            drive(ladder, step);
            assertEquals(SolveStatus.CONVERGED, newton.solve(ladder, factorization, y));
            // Evaluated last where it ended.
            assertWithin(ladder.last, y, 0);
            assertWithin(exactAside(ladder, y), y, 1);
            assertEquals(SolveStatus.CONVERGED, everyTime.solve(ladder, Factorization.of(ladder.pattern), z));
        }
        assertTrue(
                newton.factorizations() < 0.5 * everyTime.factorizations(),
                () -> newton.factorizations() + " factorisations, exactly " + everyTime.factorizations());
    }

    @Test
    void whereTheSolutionJumpsFarOldFactorsGiveWay() {
        Ladder ladder = new Ladder(40);
        Factorization factorization = Factorization.of(ladder.pattern);
        Newton newton = new Newton(NewtonOptions.DEFAULT, N);
        double[] y = new double[N];
        for (int step = 0; step < 20; step++) {
            Arrays.fill(ladder.source, step % 2 == 0 ? 3 : -3);
            assertEquals(SolveStatus.CONVERGED, newton.solve(ladder, factorization, y), "step " + step);
            assertWithin(exactAside(ladder, y), y, 1);
        }
    }

    @Test
    void toRoundingMeansExact() {
        assertEquals(JacobianUse.EXACT, NewtonOptions.TO_ROUNDING.jacobian());
        assertThrows(IllegalArgumentException.class, () -> NewtonOptions.TO_ROUNDING.withJacobian(JacobianUse.REUSED));
    }
}
