package org.sneakpath.neurons;

import java.util.List;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.devices.library.Ohmic;
import org.sneakpath.devices.library.Vteam;

/**
 * One step of {@link #circuit}, written out for that circuit alone:
 * <pre>
 *   C(v'−v) + h (θ i(v', x*) + (1−θ) i(v, x) − I) = 0          i(v, x) = v/(rOn + (rOff − rOn) x) + g v
 *   x' = mid(0, 1, x + h (θ f(v') + (1−θ) f(v)))
 * </pre>
 * θ = ½ for the trapezoidal rule and 1 otherwise; x* = x' in the coupled schemes and x in the decoupled ones, which do not
 * differ from each other, VTEAM's rate being independent of its state.
 */
final class SnappingEquations {
    private static final double CAPACITANCE = 1e-8;
    private static final double LEAK = 1e-5;

    private final boolean coupled;
    private final double theta;
    private final double step;
    private final double v;
    private final double x;
    private final double current;

    SnappingEquations(SteppingScheme scheme, double step, double v, double x, double current) {
        coupled = scheme == SteppingScheme.BACKWARD_EULER || scheme == SteppingScheme.TRAPEZOIDAL;
        theta = scheme == SteppingScheme.TRAPEZOIDAL ? 0.5 : 1;
        this.step = step;
        this.v = v;
        this.x = x;
        this.current = current;
    }

    /** A VTEAM device that crosses most of its range, or snaps from one bound to the other, within one step of 0.1 ms. */
    static NeuronCircuit circuit() {
        return new NeuronCircuit(
                "snapping-vteam",
                CAPACITANCE,
                0,
                List.of(
                        new MembraneBranch(
                                "vteam",
                                new Vteam(),
                                List.of(1e3, 20e3, 3e-9, -1e-5, 1e-5, 3.0, 1.0, -0.05, 0.02),
                                List.of(0.4),
                                0),
                        new MembraneBranch("leak", new Ohmic(), List.of(LEAK), List.of(), 0)));
    }

    /** Left-hand side of the membrane equation over the sum of the magnitudes of its terms. */
    double membrane(double vNew, double xNew) {
        double now = step * theta * branches(vNew, coupled ? xNew : x);
        double before = step * (1 - theta) * branches(v, x);
        double size = CAPACITANCE * (Math.abs(vNew) + Math.abs(v)) + Math.abs(now) + Math.abs(before);
        return (CAPACITANCE * (vNew - v) + now + before - step * current) / (size + Math.abs(step * current));
    }

    /** x'. */
    double state(double vNew) {
        double free = x + step * (theta * rate(vNew) + (1 - theta) * rate(v));
        return Math.max(0, Math.min(1, free));
    }

    /** The membrane equation at the states that belong to its voltage. */
    double reduced(double vNew) {
        return membrane(vNew, state(vNew));
    }

    private static double branches(double v, double x) {
        return v / (1e3 + (20e3 - 1e3) * x) + LEAK * v;
    }

    private static double rate(double v) {
        if (v > 0.02) {
            return 1e-5 / 3e-9 * (v / 0.02 - 1);
        }
        return v < -0.05 ? -1e-5 / 3e-9 * Math.pow(v / -0.05 - 1, 3) : 0;
    }
}
