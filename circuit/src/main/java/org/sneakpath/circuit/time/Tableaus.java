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
            return oneStep(scheme);
        }
        if (omega != ratio || scheme != lastScheme) {
            ratio = omega;
            lastScheme = scheme;
            last = scheme == StiffScheme.GEAR2 ? Tableau.gear2(omega) : Tableau.trapezoidal(omega);
        }
        return last;
    }

    private static Tableau oneStep(Scheme scheme) {
        if (scheme instanceof StiffScheme stiff) {
            return switch (stiff) {
                case TR_BDF2 -> Tableau.TR_BDF2;
                case SDIRK2 -> Tableau.SDIRK2;
                case ESDIRK4 -> Tableau.ESDIRK4;
                // Without a past the two-step formula has nothing to step from.
                case GEAR2 -> Tableau.BACKWARD_EULER;
            };
        }
        return switch ((SteppingScheme) scheme) {
            case BACKWARD_EULER -> Tableau.BACKWARD_EULER;
            case TRAPEZOIDAL -> Tableau.TRAPEZOIDAL;
            case STAGGERED_EULER -> Tableau.STAGGERED;
            case SEMI_IMPLICIT_EULER -> Tableau.SEMI_IMPLICIT;
        };
    }
}
