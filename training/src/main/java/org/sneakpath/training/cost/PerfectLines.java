package org.sneakpath.training.cost;

/** Σ_i V_i² g_i: lines without resistance. */
final class PerfectLines implements LinePower {
    private final double[] sums;

    /** @param conductances (S), row-major */
    PerfectLines(double[] conductances, int rows) {
        sums = new double[rows];
        int columns = conductances.length / rows;
        for (int k = 0; k < conductances.length; k++) {
            sums[k / columns] += conductances[k];
        }
    }

    @Override
    public double of(double[] volts) {
        double power = 0;
        for (int i = 0; i < sums.length; i++) {
            power += volts[i] * volts[i] * sums[i];
        }
        return power;
    }

    @Override
    public boolean converged() {
        return true;
    }
}
