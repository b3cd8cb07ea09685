package org.sneakpath.circuit.time;

import org.sneakpath.circuit.internal.CompiledCircuit;

/** How wrong the step just solved is: by its embedded formula, by its interpolant, by the rates that it implies. */
final class StepMeasure {
    /** What Newton's method to rounding leaves of a charge, relative to its size. */
    private static final double ROUNDING = 1e-15;
    /** The same of a rate, relative to the charges around it. */
    private static final double ROUNDING_OF_RATES = 1e-14;
    /** Steps shorter than that many units in the last place of time have stages at rounded times. */
    private static final double RESOLVED = 1e4;

    private final Stepper stepper;
    private final StepError errors;
    private final boolean rates;
    private final double roundingOfRates;
    private final double[] fourth;

    /**
     * @param rates whether any unknown is a rate
     * @param newton relative tolerance of Newton's method
     */
    StepMeasure(CompiledCircuit circuit, Stepper stepper, StepError errors, boolean rates, double newton) {
        this.stepper = stepper;
        this.errors = errors;
        this.rates = rates;
        this.roundingOfRates = Math.max(newton, ROUNDING_OF_RATES);
        this.fourth = circuit.newVector();
    }

    /**
     * Error of the step just solved, in units of its tolerance, to which rounding adds where it matters.
     *
     * @param afresh whether rates were not known where it starts
     */
    double error(boolean afresh) {
        errors.withoutNoise();
        double e = measure(afresh);
        if (e > 1 && e <= Double.MAX_VALUE) {
            stepper.noise(ROUNDING, errors.noise());
            errors.withNoise();
            e = measure(afresh);
        }
        return e;
    }

    private double measure(boolean afresh) {
        double e = errors.of(stepper.error(), stepper.step().end());
        if (afresh && e > 1) {
            e = Math.min(e, errors.of(stepper.errorOfSlow(), stepper.step().end()));
        }
        StepPoints before = stepper.before();
        boolean resolved = stepper.step().h > RESOLVED * Math.ulp(stepper.step().time1);
        if (resolved && stepper.step().tableau.dense() != null) {
            stepper.step().fourthDifference(fourth);
            e = Math.max(e, errors.ofDense(fourth, stepper.step().end()));
            if (rates) {
                double noise = roundingOfRates / stepper.step().h;
                e = Math.max(e, errors.ofRates(fourth, stepper.step().end(), stepper.chargeSizes(), noise));
            }
            return e;
        }
        if (stepper.smooth()) {
            double remainder = before.nodal(stepper.step().time1);
            double own = stepper.step().largestRemainder(before);
            if (own > 0) {
                e = Math.max(
                        e,
                        errors.ofInterpolant(stepper.predicted(), stepper.step().end(), own / Math.abs(remainder)));
            }
        }
        return e;
    }
}
