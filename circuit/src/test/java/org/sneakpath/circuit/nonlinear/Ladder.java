package org.sneakpath.circuit.nonlinear;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.linear.Factorization;
import org.sneakpath.circuit.linear.SparsePattern;

/** A ring of conductances w·c + g with a nonlinear current i0 (e^{v/s} − 1) at every node, driven by sources. */
final class Ladder implements NonlinearSystem {
    static final int N = 40;
    static final double TOLERANCE = 1e-9;

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
    int concluded;
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
    public boolean conclude(double[] y, double[] delta) {
        concluded++;
        for (int i = 0; i < N; i++) {
            y[i] += delta[i];
        }
        return true;
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

    /** Moves the sources; phase 0.05 is a step. */
    void drive(double phase) {
        for (int i = 0; i < N; i++) {
            source[i] = 0.1 * Math.sin(0.3 * i + phase);
        }
    }

    /** Where this system is solved, to rounding, by a copy that counts for itself. */
    double[] solution(double[] guess) {
        Ladder copy = new Ladder(exponent);
        System.arraycopy(source, 0, copy.source, 0, N);
        copy.weight = weight;
        copy.shunt = shunt;
        double[] y = guess.clone();
        Newton newton = new Newton(NewtonOptions.TO_ROUNDING, N);
        assertEquals(SolveStatus.CONVERGED, newton.solve(copy, Factorization.of(pattern), y));
        return y;
    }

    /** Demands that y solves this system to so many of its tolerances. */
    void assertSolved(double[] y, double tolerances) {
        double[] expected = solution(y);
        for (int i = 0; i < N; i++) {
            assertEquals(expected[i], y[i], tolerances * TOLERANCE * (Math.abs(expected[i]) + 1), "unknown " + i);
        }
    }
}
