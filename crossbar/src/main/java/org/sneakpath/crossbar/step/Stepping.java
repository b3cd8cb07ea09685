package org.sneakpath.crossbar.step;

import java.util.List;

/** Which steps a transient takes. */
public sealed interface Stepping permits Stepping.Fixed, Stepping.Controlled, Stepping.Given {

    /** Error control for final states that are right to about 1e-6 of their range. */
    Stepping DEFAULT = controlled(1e-6);

    /** Error control of {@link StepScheme#ESDIRK4} for states that are right to about {@code tolerance} of their range. */
    static Controlled controlled(double tolerance) {
        return new Controlled(StepScheme.ESDIRK4, tolerance, Double.POSITIVE_INFINITY, List.of());
    }

    /** Equal steps (s). */
    static Fixed fixed(StepScheme scheme, double step) {
        return new Fixed(scheme, step);
    }

    /**
     * Equal steps, whatever the potentials do within them: they are read at the grid points (and at the inner stages of a step).
     * Stages are solved to rounding.
     *
     * @param step (s), positive; the time simulated must be a whole number of them
     */
    record Fixed(StepScheme scheme, double step) implements Stepping {
        public Fixed {
            if (!(step > 0 && step < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("time step " + step + " s must be positive and finite");
            }
        }

        /** Number of steps that make up a time (s). */
        int steps(double stop) {
            double exact = stop / step;
            long whole = Math.round(exact);
            if (whole < 1 || whole > Integer.MAX_VALUE - 8 || Math.abs(exact - whole) > 1e-6) {
                throw new IllegalArgumentException("stop time " + stop + " s is " + exact + " steps of " + step
                        + " s; make it a whole number of steps");
            }
            return (int) whole;
        }
    }

    /**
     * Steps as long as the estimated errors of states, and of line nodes where there is capacitance, allow; corners and jumps of
     * the potentials are hit exactly.
     *
     * @param tolerance what final states may be wrong by, as a part of their range, and line nodes, as a part of the largest
     *     potential of any terminal, in (0, 0.1]
     * @param maxStep longest step (s)
     * @param times times at which a step must end (s), ascending: results are wanted there
     */
    record Controlled(StepScheme scheme, double tolerance, double maxStep, List<Double> times) implements Stepping {
        public Controlled {
            times = List.copyOf(times);
            if (!(tolerance > 0 && tolerance <= 0.1)) {
                throw new IllegalArgumentException(
                        "tolerance = " + tolerance + " of the range of a state is outside (0, 0.1]; try 1e-6");
            }
            if (!(maxStep > 0)) {
                throw new IllegalArgumentException("longest step " + maxStep + " s must be positive");
            }
            for (int k = 0; k < times.size(); k++) {
                double earlier = k == 0 ? Double.NEGATIVE_INFINITY : times.get(k - 1);
                if (!(times.get(k) > earlier && times.get(k) < Double.POSITIVE_INFINITY)) {
                    throw new IllegalArgumentException("times at which steps must end have to ascend and be finite; "
                            + times.get(k) + " s follows " + earlier + " s");
                }
            }
        }

        /** With another scheme. */
        public Controlled withScheme(StepScheme other) {
            return new Controlled(other, tolerance, maxStep, times);
        }

        /** With another longest step (s). */
        public Controlled withMaxStep(double step) {
            return new Controlled(scheme, tolerance, step, times);
        }

        /** With times at which a step must end (s), ascending. */
        public Controlled withTimes(List<Double> wanted) {
            return new Controlled(scheme, tolerance, maxStep, wanted);
        }
    }

    /**
     * The steps of an earlier run, for differences of a run whose step lengths are to stay. Stages are solved to rounding.
     *
     * @param steps in order
     */
    record Given(List<Step> steps) implements Stepping {
        public Given {
            steps = List.copyOf(steps);
        }
    }

    /**
     * A step that was taken.
     *
     * @param scheme its scheme
     * @param length (s)
     * @param end time at its end (s)
     * @param restart what was done at its start
     * @param after whether potentials at its end are those after a jump there, not those before it
     */
    record Step(StepScheme scheme, double length, double end, Restart restart, boolean after) {}

    /** How a step begins. */
    enum Restart {
        /** Where the step before ended. */
        NONE,
        /** There, but a potential has a corner: nothing is extrapolated beyond it. */
        CORNER,
        /** Lines are solved again at the same moment, states held: at the beginning, and where potentials jump. */
        REST
    }
}
