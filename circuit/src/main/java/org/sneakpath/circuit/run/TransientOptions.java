package org.sneakpath.circuit.run;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.sneakpath.circuit.TransientNoise;
import org.sneakpath.circuit.nonlinear.NewtonOptions;
import org.sneakpath.circuit.time.ControlledStep;
import org.sneakpath.circuit.time.CyclicStep;
import org.sneakpath.circuit.time.FixedStep;
import org.sneakpath.circuit.time.Scheme;
import org.sneakpath.circuit.time.StepPolicy;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.circuit.time.StiffScheme;

/**
 * How a transient is run, from time zero.
 *
 * @param stop simulated time (s), positive
 * @param scheme time stepping scheme
 * @param policy fixed, cyclic or error-controlled steps, or those of an earlier run with their own schemes
 * @param start where it starts
 * @param newton when Newton's method stops
 * @param outputStart time before which an observer is told nothing (s), not negative
 * @param adjointMemory what a result keeps at most of unknowns for its pullback (bytes); steps that do not fit are computed
 *     again in the sweep
 * @param nodesets where the operating point at the start is looked for (V, by node), SPICE's {@code .nodeset}; see
 *     {@link OperatingPointOptions}
 * @param noise noise in the states of devices whose models have any; without it they follow their mean
 * @param ownSteps whether weakly coupled parts of a circuit may take steps of their own ({@code circuit.multirate}); only
 *     where the run is watched, never where it is recorded, so that gradients are always those of one step for all
 */
public record TransientOptions(
        double stop,
        Scheme scheme,
        StepPolicy policy,
        TransientStart start,
        NewtonOptions newton,
        double outputStart,
        long adjointMemory,
        Map<String, Double> nodesets,
        Optional<TransientNoise> noise,
        boolean ownSteps) {
    /** Below it, fractions of the run are no numbers any more (s). */
    private static final double SHORTEST = 1e-280;

    /** Beyond it, the edges of a grid of noise are not told apart from rounding of time. */
    private static final double MOST_CELLS = 1e8;

    private static final long GIBIBYTE = 1L << 30;

    public TransientOptions {
        nodesets = Collections.unmodifiableMap(new LinkedHashMap<>(nodesets));
        if (!(stop >= SHORTEST) || Double.isInfinite(stop)) {
            throw new IllegalArgumentException(
                    "stop time " + stop + " s must be finite and at least " + SHORTEST + " s");
        }
        if (!(outputStart >= 0)) {
            throw new IllegalArgumentException("output start " + outputStart + " s must not be negative");
        }
        if (adjointMemory < 1) {
            throw new IllegalArgumentException("adjoint memory " + adjointMemory + " bytes must be positive");
        }
        if (noise.isPresent() && !(stop / noise.get().grid().step() <= MOST_CELLS)) {
            throw new IllegalArgumentException(
                    "noise on a grid of " + noise.get().grid().step() + " s has more than " + MOST_CELLS
                            + " cells up to " + stop + " s; take a longer step of the grid");
        }
        if (policy instanceof FixedStep grid) {
            grid.steps(stop);
        } else if (policy instanceof CyclicStep grid) {
            grid.steps(stop);
        } else if (policy instanceof ControlledStep && !scheme.estimatesError()) {
            throw new IllegalArgumentException("scheme " + scheme + " has no error control; use a fixed step, or "
                    + StiffScheme.ESDIRK4 + " or " + SteppingScheme.TRAPEZOIDAL);
        }
    }

    /** Equal steps {@code step} (s) up to {@code stop} (s), from the operating point. */
    public static TransientOptions fixed(Scheme scheme, double step, double stop) {
        return new TransientOptions(
                stop,
                scheme,
                new FixedStep(step),
                TransientStart.OPERATING_POINT,
                NewtonOptions.DEFAULT,
                0,
                GIBIBYTE,
                Map.of(),
                Optional.empty(),
                true);
    }

    /** Error-controlled steps of {@link StiffScheme#ESDIRK4} up to {@code stop} (s), from the operating point. */
    public static TransientOptions controlled(double stop) {
        return new TransientOptions(
                stop,
                StiffScheme.ESDIRK4,
                ControlledStep.DEFAULT,
                TransientStart.OPERATING_POINT,
                NewtonOptions.DEFAULT,
                0,
                GIBIBYTE,
                Map.of(),
                Optional.empty(),
                true);
    }

    public TransientOptions withScheme(Scheme other) {
        return new TransientOptions(
                stop, other, policy, start, newton, outputStart, adjointMemory, nodesets, noise, ownSteps);
    }

    public TransientOptions withPolicy(StepPolicy other) {
        return new TransientOptions(
                stop, scheme, other, start, newton, outputStart, adjointMemory, nodesets, noise, ownSteps);
    }

    /**
     * Error-controlled steps of the present scheme for a waveform that is right to about {@code reltol}; see
     * {@link ControlledStep#of(double, Scheme)}.
     */
    public TransientOptions withReltol(double reltol) {
        return withPolicy(ControlledStep.of(reltol, scheme));
    }

    public TransientOptions withStart(TransientStart other) {
        return new TransientOptions(
                stop, scheme, policy, other, newton, outputStart, adjointMemory, nodesets, noise, ownSteps);
    }

    /** {@link TransientStart#INITIAL_CONDITIONS}. */
    public TransientOptions fromInitialConditions() {
        return withStart(TransientStart.INITIAL_CONDITIONS);
    }

    public TransientOptions withNewton(NewtonOptions other) {
        return new TransientOptions(
                stop, scheme, policy, start, other, outputStart, adjointMemory, nodesets, noise, ownSteps);
    }

    public TransientOptions withOutputStart(double time) {
        return new TransientOptions(
                stop, scheme, policy, start, newton, time, adjointMemory, nodesets, noise, ownSteps);
    }

    public TransientOptions withAdjointMemory(long bytes) {
        return new TransientOptions(stop, scheme, policy, start, newton, outputStart, bytes, nodesets, noise, ownSteps);
    }

    /** Voltages (V) by node that choose between several operating points at the start. */
    public TransientOptions withNodesets(Map<String, Double> voltages) {
        return new TransientOptions(
                stop, scheme, policy, start, newton, outputStart, adjointMemory, voltages, noise, ownSteps);
    }

    /** Noise in the states of devices; at least one must have some. */
    public TransientOptions withNoise(TransientNoise path) {
        return withNoise(Optional.of(path));
    }

    /** The same, or none. */
    public TransientOptions withNoise(Optional<TransientNoise> path) {
        return new TransientOptions(
                stop, scheme, policy, start, newton, outputStart, adjointMemory, nodesets, path, ownSteps);
    }

    /** Whether parts of a circuit may take steps of their own. */
    public TransientOptions withOwnSteps(boolean allowed) {
        return new TransientOptions(
                stop, scheme, policy, start, newton, outputStart, adjointMemory, nodesets, noise, allowed);
    }
}
