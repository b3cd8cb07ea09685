package org.sneakpath.circuit.nonlinear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.linear.Factorization;
import org.sneakpath.circuit.linear.SparsePattern;

/** y³ − 2y + 2 = 0 from y = 1/2: damped Newton lingers at a minimum of the residual, continuation does not. */
class ContinuationTest {
    private static final NewtonOptions OPTIONS = NewtonOptions.DEFAULT.withMaxIterations(10);
    private static final double ROOT = -1.7692923542386314;

    /** 1e-3 (y³ − 2y + 2 s) + g y + w (y − target), with some of the ways out blocked. */
    private static class Cubic implements ContinuedSystem {
        final boolean gmin;
        final boolean sources;
        double scale = 1;
        double shunt;
        double weight;
        double target;
        final double[] residual = new double[1];
        final double[] jacobian = new double[1];

        Cubic(boolean gmin, boolean sources) {
            this.gmin = gmin;
            this.sources = sources;
        }

        @Override
        public int dimension() {
            return 1;
        }

        @Override
        public void evaluate(double[] y) {
            boolean blocked = (shunt != 0 && !gmin) || (scale != 1 && !sources);
            double v = y[0];
            residual[0] =
                    blocked ? Double.NaN : 1e-3 * (v * v * v - 2 * v + 2 * scale) + shunt * v + weight * (v - target);
            jacobian[0] = 1e-3 * (3 * v * v - 2) + shunt + weight;
        }

        @Override
        public double[] residual() {
            return residual;
        }

        @Override
        public double[] residualTolerance() {
            return new double[] {1e-15};
        }

        @Override
        public double[] jacobian() {
            return jacobian;
        }

        @Override
        public double updateTolerance(int unknown, double y) {
            return 1e-12;
        }

        @Override
        public boolean limited() {
            return false;
        }

        @Override
        public boolean nonlinear() {
            return true;
        }

        @Override
        public boolean held(int unknown) {
            return false;
        }

        @Override
        public void setSourceScale(double newScale) {
            scale = newScale;
        }

        @Override
        public void setShunt(double conductance) {
            shunt = conductance;
        }

        @Override
        public void setRelaxation(double newWeight, double[] towards) {
            weight = newWeight;
            target = towards[0];
        }
    }

    /** 1e-4 (1.2 + sin(slope y)) + g y + w (y − target), which vanishes nowhere unless eased. */
    private static final class Rootless extends Cubic {
        private final double slope;

        Rootless(double slope) {
            super(true, true);
            this.slope = slope;
        }

        @Override
        public void evaluate(double[] y) {
            double v = y[0];
            residual[0] = 1e-4 * (1.2 + Math.sin(slope * v)) + shunt * v + weight * (v - target);
            jacobian[0] = 1e-4 * slope * Math.cos(slope * v) + shunt + weight;
        }
    }

    private static String solvedBy(Cubic system) {
        Factorization factorization =
                Factorization.of(SparsePattern.builder(1).add(0, 0).build());
        RobustNewton robust = new RobustNewton(new Newton(OPTIONS, 1));
        double[] y = {0.5};
        assertEquals(SolveStatus.CONVERGED, robust.solve(system, factorization, y));
        assertEquals(ROOT, y[0], 1e-10);
        assertEquals(0, system.shunt);
        assertEquals(0, system.weight);
        assertEquals(1, system.scale);
        return robust.tried();
    }

    @Test
    void plainNewtonFails() {
        Factorization factorization =
                Factorization.of(SparsePattern.builder(1).add(0, 0).build());
        double[] y = {0.5};
        assertEquals(SolveStatus.MAX_ITERATIONS, new Newton(OPTIONS, 1).solve(new Cubic(true, true), factorization, y));
    }

    @Test
    void methodsAreTriedInOrderWhereEarlierOnesAreBlockedAndReported() {
        assertEquals("gmin stepping", solvedBy(new Cubic(true, true)));
        assertEquals(
                "gmin stepping, source stepping, pseudo-transient continuation", solvedBy(new Cubic(false, false)));
    }

    @Test
    void aSystemWithoutASolutionIsNeverSaidToBeSolved() {
        for (double slope = 0.1; slope < 100; slope *= 1.6) {
            Factorization factorization =
                    Factorization.of(SparsePattern.builder(1).add(0, 0).build());
            RobustNewton robust = new RobustNewton(new Newton(NewtonOptions.DEFAULT, 1));
            double[] y = {0.5};
            assertFalse(robust.solve(new Rootless(slope), factorization, y).converged(), "slope " + slope);
        }
    }

    @Test
    void optionsOutOfRangeAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> NewtonOptions.DEFAULT.withMaxIterations(0));
        assertThrows(IllegalArgumentException.class, () -> NewtonOptions.DEFAULT.withTolerances(0, 1, 1));
    }
}
