package org.sneakpath.neurons.stepper;

/**
 * The charge balance of n membranes over one step, one scalar equation for v' each, and its Newton iteration:
 * <pre>
 *   R(v') = C (v' − v) + Σ (q' − q) + hθ Σ i' + h(1−θ) Σ i − h I = 0
 *   D     = dR/dv' = C + Σ (∂q'/∂v + hθ ∂i'/∂v)
 * </pre>
 * A neuron has converged where |R| is a few roundings of its own terms; from then on it does not move, so that no neuron
 * notices which others are stepped beside it.
 */
final class MembraneEquation {
    /** Residual, as a fraction of the magnitudes of its terms, at which an equation counts as solved. */
    static final double ROUNDING = 4 * Math.ulp(1.0);

    /** Bound on the Newton iterations of one step. */
    static final int MAX_ITERATIONS = 50;

    final int n;
    /** C (F). */
    final double capacitance;
    /** h (s). */
    final double step;

    final double[] residual;
    final double[] slope;
    /** Relative residual of the last evaluation, that of the states included where they are coupled. */
    final double[] error;
    /** Change of v' in the last Newton iteration (V). */
    final double[] dv;

    private final double[] size;

    MembraneEquation(int n, double capacitance, double step) {
        this.n = n;
        this.capacitance = capacitance;
        this.step = step;
        residual = new double[n];
        slope = new double[n];
        error = new double[n];
        dv = new double[n];
        size = new double[n];
    }

    /**
     * Starts with the terms of capacitor and input current, for neurons {@code from} (inclusive) to {@code to} (exclusive)
     * as in what follows; rows are counted in neurons' voltages.
     */
    void begin(double[] v, int oldRow, double[] currents, int currentOffset, int from, int to) {
        int before = oldRow * n;
        int after = before + n;
        for (int j = from; j < to; j++) {
            double input = step * currents[currentOffset + j];
            residual[j] = capacitance * (v[after + j] - v[before + j]) - input;
            slope[j] = capacitance;
            size[j] = capacitance * (Math.abs(v[after + j]) + Math.abs(v[before + j])) + Math.abs(input);
        }
    }

    /** Adds the terms of a branch, which must have evaluated its currents at u'. */
    void add(BranchPopulation branch, double implicit, double explicit, int from, int to) {
        double[] i = branch.batch.i;
        double[] didv = branch.batch.didv;
        for (int j = from; j < to; j++) {
            double flow = implicit * i[j];
            residual[j] += flow;
            slope[j] += implicit * didv[j];
            size[j] += Math.abs(flow);
        }
        if (explicit != 0) {
            double[] old = branch.oldCurrent;
            for (int j = from; j < to; j++) {
                double flow = explicit * old[j];
                residual[j] += flow;
                size[j] += Math.abs(flow);
            }
        }
        if (branch.storesCharge) {
            double[] q = branch.batch.q;
            double[] old = branch.oldCharge;
            double[] dqdv = branch.batch.dqdv;
            for (int j = from; j < to; j++) {
                residual[j] += q[j] - old[j];
                slope[j] += dqdv[j];
                size[j] += Math.abs(q[j]) + Math.abs(old[j]);
            }
        }
    }

    /** Finds {@link #error} from the residual. */
    void assess(double[] v, int newRow, int from, int to) {
        int after = newRow * n;
        for (int j = from; j < to; j++) {
            assess(j, Math.abs(slope[j] * v[after + j]));
        }
    }

    /** As above for neuron j; its residual moves by {@code ofVoltage} times a rounding where v' is rounded. */
    void assess(int j, double ofVoltage) {
        error[j] = Math.abs(residual[j]) / (size[j] + ofVoltage + Double.MIN_NORMAL);
    }

    /**
     * Eliminates the states of a branch, whose own equations say dx = correction + sensitivity · dv:
     * R ← R + w · correction and D ← D + w · sensitivity with w = hθ ∂i'/∂x + ∂q'/∂x.
     */
    void eliminate(BranchPopulation branch, double implicit, int from, int to) {
        double[] correction = branch.system.correction();
        double[] sensitivity = branch.system.sensitivity();
        double[] didx = branch.batch.didx;
        double[] dqdx = branch.batch.dqdx;
        for (int s = 0; s < branch.states; s++) {
            int row = s * n;
            for (int j = from; j < to; j++) {
                double w = implicit * didx[row + j] + dqdx[row + j];
                residual[j] += w * correction[row + j];
                slope[j] += w * sensitivity[row + j];
            }
        }
    }

    /** Whether some neuron has not converged and is still finite. */
    static boolean unsettled(double[] error, int from, int to) {
        boolean any = false;
        for (int j = from; j < to; j++) {
            any |= error[j] > ROUNDING;
        }
        return any;
    }

    /** v' ← v' − R/D for an equation that is affine in v', which solves it. */
    void solve(double[] v, int newRow) {
        int after = newRow * n;
        for (int j = 0; j < n; j++) {
            double change = -residual[j] / slope[j];
            v[after + j] += change;
            error[j] = Math.abs(residual[j] + slope[j] * change) / (size[j] + Double.MIN_NORMAL);
        }
    }

    /** v' ← v' − R/D for the neurons that have not converged, as far as the devices' limiting lets it. */
    void newton(double[] v, int newRow, BranchPopulation[] branches) {
        int after = newRow * n;
        for (int j = 0; j < n; j++) {
            dv[j] = error[j] > ROUNDING ? -residual[j] / slope[j] : 0;
        }
        for (BranchPopulation branch : branches) {
            branch.limit(dv);
        }
        for (int j = 0; j < n; j++) {
            v[after + j] += dv[j];
        }
    }
}
