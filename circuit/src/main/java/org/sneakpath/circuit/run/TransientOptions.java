package org.sneakpath.circuit.run;

import org.sneakpath.circuit.nonlinear.NewtonOptions;
import org.sneakpath.circuit.time.ControlledStep;
import org.sneakpath.circuit.time.FixedStep;
import org.sneakpath.circuit.time.StepPolicy;
import org.sneakpath.circuit.time.SteppingScheme;

/**
 * How a transient is run, from time zero.
 *
 * @param stop simulated time (s), positive
 * @param scheme time stepping scheme
 * @param policy fixed or error-controlled steps, or those of an earlier run with their own schemes; controlled ones exist
 *     for BACKWARD_EULER and TRAPEZOIDAL
 * @param start where it starts
 * @param newton when Newton's method stops
 */
public record TransientOptions(
        double stop, SteppingScheme scheme, StepPolicy policy, TransientStart start, NewtonOptions newton) {
    public TransientOptions {
        if (!(stop > 0) || Double.isInfinite(stop)) {
            throw new IllegalArgumentException("stop time " + stop + " s must be positive and finite");
        }
        if (policy instanceof FixedStep grid) {
            grid.steps(stop);
        } else if (policy instanceof ControlledStep
                && scheme != SteppingScheme.BACKWARD_EULER
                && scheme != SteppingScheme.TRAPEZOIDAL) {
            throw new IllegalArgumentException("scheme " + scheme + " has no error control; use a fixed step, or "
                    + SteppingScheme.BACKWARD_EULER + " or " + SteppingScheme.TRAPEZOIDAL);
        }
    }

    /** Equal steps {@code step} (s) up to {@code stop} (s), from the operating point. */
    public static TransientOptions fixed(SteppingScheme scheme, double step, double stop) {
        return new TransientOptions(
                stop, scheme, new FixedStep(step), TransientStart.OPERATING_POINT, NewtonOptions.DEFAULT);
    }

    /** Error-controlled steps of the trapezoidal rule up to {@code stop} (s), from the operating point. */
    public static TransientOptions controlled(double stop) {
        return new TransientOptions(
                stop,
                SteppingScheme.TRAPEZOIDAL,
                ControlledStep.DEFAULT,
                TransientStart.OPERATING_POINT,
                NewtonOptions.DEFAULT);
    }

    public TransientOptions withScheme(SteppingScheme other) {
        return new TransientOptions(stop, other, policy, start, newton);
    }

    public TransientOptions withPolicy(StepPolicy other) {
        return new TransientOptions(stop, scheme, other, start, newton);
    }

    public TransientOptions withStart(TransientStart other) {
        return new TransientOptions(stop, scheme, policy, other, newton);
    }

    /** As SPICE's {@code uic}: {@link TransientStart#INITIAL_CONDITIONS}. */
    public TransientOptions fromInitialConditions() {
        return withStart(TransientStart.INITIAL_CONDITIONS);
    }

    public TransientOptions withNewton(NewtonOptions other) {
        return new TransientOptions(stop, scheme, policy, start, other);
    }
}
