package org.sneakpath.circuit.time;

/** Which numbers a scheme uses. */
final class Tableaus {
    private double ratio = Double.NaN;
    private Tableau last = Tableau.BACKWARD_EULER;
    private Scheme lastScheme = SteppingScheme.BACKWARD_EULER;

    /**
     * The tableau of a step; of two-step schemes made afresh only when the ratio of steps changes.
     *
     * @param omega this step over the one before; NaN if there is none that counts
     */
    Tableau of(Scheme scheme, double omega) {
        boolean twoSteps = scheme == StiffScheme.GEAR2 || scheme == SteppingScheme.TRAPEZOIDAL;
        if (!twoSteps || Double.isNaN(omega)) {
            return Tableau.of(scheme);
        }
        if (omega != ratio || scheme != lastScheme) {
            ratio = omega;
            lastScheme = scheme;
            last = scheme == StiffScheme.GEAR2 ? Tableau.gear2(omega) : Tableau.trapezoidal(omega);
        }
        return last;
    }
}
