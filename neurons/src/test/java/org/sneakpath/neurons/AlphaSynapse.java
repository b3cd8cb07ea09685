package org.sneakpath.neurons;

/**
 * Input current of a synapse with an alpha function, as recursion with the step as unit of time:
 * <pre>
 *   I' = I + (a − I)/τ,   a' = a − a/τ,   a(0) = e·peak, I(0) = 0
 * </pre>
 * I takes the old a; the membrane then takes the new I. Of the orders possible (new or old a in I, new or old I in v, or
 * the exact alpha function), this one alone reproduces all digits of the published backward-Euler table.
 */
final class AlphaSynapse {
    static final double TAU = 100;

    private AlphaSynapse() {}

    /** Currents (A) of steps 1 to {@code steps}. */
    static double[] recursion(double peak, int steps) {
        double[] currents = new double[steps];
        double a = Math.E * peak;
        double i = 0;
        for (int t = 0; t < steps; t++) {
            i += (a - i) / TAU;
            a -= a / TAU;
            currents[t] = i;
        }
        return currents;
    }

    /** As {@link #recursion}, but the membrane takes the old I: every right-hand side is that of the step before. */
    static double[] delayed(double peak, int steps) {
        double[] currents = new double[steps];
        System.arraycopy(recursion(peak, steps), 0, currents, 1, steps - 1);
        return currents;
    }

    /** e·peak·(t/τ)·exp(−t/τ) at the ends of {@code steps·refinement} steps that are that many times shorter. */
    static double[] exact(double peak, int steps, int refinement) {
        double[] currents = new double[steps * refinement];
        for (int k = 0; k < currents.length; k++) {
            double t = (k + 1.0) / refinement;
            currents[k] = Math.E * peak * (t / TAU) * Math.exp(-t / TAU);
        }
        return currents;
    }
}
