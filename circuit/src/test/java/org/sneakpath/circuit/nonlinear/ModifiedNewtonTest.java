package org.sneakpath.circuit.nonlinear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sneakpath.circuit.nonlinear.Ladder.N;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.linear.Factorization;

/** Factors serve several iterations and several solves, and the answers are those of exact Newton within tolerance. */
class ModifiedNewtonTest {
    /** A ladder, its factors, its solver and where that stands. */
    private static final class Bench {
        final Ladder ladder;
        final Factorization factorization;
        final Newton newton;
        final double[] y = new double[N];

        Bench(double exponent, JacobianUse use) {
            ladder = new Ladder(exponent);
            factorization = Factorization.of(ladder.pattern);
            newton = new Newton(NewtonOptions.DEFAULT.withJacobian(use), N);
        }

        Bench(double exponent) {
            this(exponent, JacobianUse.REUSED);
        }

        void solve(double phase) {
            ladder.drive(phase);
            solve();
        }

        void solve() {
            assertEquals(SolveStatus.CONVERGED, newton.solve(ladder, factorization, y));
        }

        /** How far y is from the solution, in the largest unknown. */
        double distance() {
            double[] solution = ladder.solution(y);
            double largest = 0;
            for (int i = 0; i < N; i++) {
                largest = Math.max(largest, Math.abs(y[i] - solution[i]));
            }
            return largest;
        }
    }

    @Test
    void aLinearSystemIsFactoredOnceAndItsJacobianEvaluatedOnce() {
        Bench bench = new Bench(0);
        for (int step = 0; step < 20; step++) {
            bench.solve(0.05 * step);
            assertEquals(1, bench.newton.factorizations());
            assertEquals(1, bench.ladder.jacobians);
            assertEquals(step + 1, bench.newton.iterations());
            // One update by the true Jacobian: rounding alone, far within the tolerance.
            bench.ladder.assertSolved(bench.y, 1e-3);
        }
    }

    @Test
    void aWeightThatChangesByAFifthNeedsNoNewFactorsAndOneThatChangesByAThirdDoes() {
        Bench bench = new Bench(0);
        bench.solve(0);
        bench.ladder.weight = 1.01;
        bench.solve(0.05);
        assertEquals(1, bench.newton.factorizations());
        // The error that the contraction test promises is one tolerance.
        bench.ladder.assertSolved(bench.y, 1);
        bench.ladder.weight = 1.35;
        bench.solve();
        assertEquals(2, bench.newton.factorizations());
        bench.ladder.assertSolved(bench.y, 1);
    }

    @Test
    void factorsOfAnotherRegimeOrOfSomebodyElseAreNotUsed() {
        Bench bench = new Bench(0);
        bench.solve(0);
        bench.ladder.shunt = 50;
        bench.ladder.regime++;
        bench.solve();
        assertEquals(2, bench.newton.factorizations());
        double[] other = bench.ladder.jacobian.clone();
        for (int slot = 0; slot < other.length; slot++) {
            other[slot] *= 3;
        }
        bench.factorization.factor(other);
        bench.solve(0.05);
        assertEquals(3, bench.newton.factorizations());
        bench.ladder.assertSolved(bench.y, 1);
    }

    @Test
    void aNonlinearSystemThatMovesSlowlyIsFactoredRarely() {
        Bench bench = new Bench(3);
        Bench everyTime = new Bench(3, JacobianUse.EXACT);
        for (int step = 0; step < 100; step++) {
            bench.solve(0.05 * step);
            // Evaluated last where it ended.
            assertArrayEquals(bench.ladder.last, bench.y);
            bench.ladder.assertSolved(bench.y, 1);
            everyTime.solve(0.05 * step);
        }
        assertTrue(
                bench.newton.factorizations() < 0.5 * everyTime.newton.factorizations(),
                () -> bench.newton.factorizations() + " factorisations, exactly " + everyTime.newton.factorizations());
    }

    @Test
    void smallUpdatesAreTakenOnTrustAndAreWithinTheTolerance() {
        Bench trusting = new Bench(3, JacobianUse.TRUSTED);
        Bench judging = new Bench(3);
        for (int step = 0; step < 200; step++) {
            // Moves by about ten tolerances a step, and once by a million.
            double phase = 2e-8 * step + (step < 100 ? 0 : 0.02);
            trusting.solve(phase);
            judging.solve(phase);
            trusting.ladder.assertSolved(trusting.y, 1);
        }
        assertTrue(trusting.ladder.concluded > 150, () -> "taken on trust: " + trusting.ladder.concluded);
        assertEquals(0, judging.ladder.concluded);
    }

    @Test
    void theUpdateThatASolutionWasJudgedByIsTakenToo() {
        Bench trusting = new Bench(3, JacobianUse.TRUSTED);
        Bench judging = new Bench(3);
        for (Bench bench : List.of(trusting, judging)) {
            bench.ladder.drive(0);
            double[] solution = bench.ladder.solution(bench.y);
            for (int i = 0; i < N; i++) {
                // One update from there leaves a quarter of a tolerance.
                bench.y[i] = solution[i] + 2e-5;
            }
            bench.solve();
            assertEquals(1, bench.ladder.jacobians);
        }
        assertEquals(1, trusting.ladder.concluded);
        assertEquals(0, judging.ladder.concluded);
        assertTrue(trusting.distance() < 0.01 * judging.distance());
    }

    @Test
    void nothingIsTrustedBeforeAContractionWasMeasured() {
        Bench bench = new Bench(3, JacobianUse.TRUSTED);
        bench.ladder.drive(0);
        double[] solution = bench.ladder.solution(bench.y);
        System.arraycopy(solution, 0, bench.y, 0, N);
        bench.y[0] += 1e-8;
        bench.solve();
        assertEquals(0, bench.ladder.concluded);
    }

    @Test
    void whereTheSolutionJumpsFarOldFactorsGiveWay() {
        Bench bench = new Bench(40);
        for (int step = 0; step < 20; step++) {
            Arrays.fill(bench.ladder.source, step % 2 == 0 ? 3 : -3);
            bench.solve();
            bench.ladder.assertSolved(bench.y, 1);
        }
    }

    @Test
    void toRoundingMeansExact() {
        assertEquals(JacobianUse.EXACT, NewtonOptions.TO_ROUNDING.jacobian());
        assertThrows(IllegalArgumentException.class, () -> NewtonOptions.TO_ROUNDING.withJacobian(JacobianUse.REUSED));
    }
}
