package org.sneakpath.crossbar.periphery;

import org.sneakpath.crossbar.internal.Require;

/**
 * An operational amplifier with a feedback resistor, its inverting input at the bit line:
 * <pre>
 *            ┌────[ R_f ]────┐             V = A0·(V_os − V_n)          I = (V_n − V)/R_f
 *   bit ──V_n┴──(−)╲         │
 *                   ▷────────┴── V   ⇒     V   = A0/(1 + A0)·(V_os − R_f·I)
 *   V_os ───────(+)╱                       V_n = A0/(1 + A0)·V_os + R_f/(1 + A0)·I
 * </pre>
 * So the bit line sees the resistance R_f/(1 + A0) to the potential V_os·A0/(1 + A0). At a supply the output is held and
 * counted; that the virtual ground is then lost, and neighbours feel it through the wires, is not followed.
 *
 * <p>One pole. With G the conductance that the bit line shows to the input ({@link BitLineResponse#selfConductances}), the
 * share β of the output comes back, and the output settles with one time constant:
 * <pre>
 *   β = 1/(1 + R_f·G)        dV/dt = −(V − V(∞))/τ        τ = 1/(ω_t·(β + 1/A0))
 * </pre>
 * 1/β is the noise gain. With perfect lines G is the sum of the column's conductances and this is exact; wires couple the
 * amplifiers of different columns, which is left out here: each settles as if the others had.
 *
 * @param amplifier the operational amplifier
 * @param feedback R_f (ohm), positive
 * @param offset V_os (V), the same for all columns; {@link SensedArray} takes spreads
 */
public record TransimpedanceAmplifier(OperationalAmplifier amplifier, double feedback, double offset)
        implements Sensing {
    public TransimpedanceAmplifier {
        Require.positive("feedback resistor", feedback, "ohm", "the output is this times the current");
        Require.finite("offset voltage", offset, "V", "0 V is none");
    }

    /** Without offset. */
    public TransimpedanceAmplifier(OperationalAmplifier amplifier, double feedback) {
        this(amplifier, feedback, 0);
    }

    /** A0/(1 + A0). */
    double closedLoopShare() {
        return amplifier.gain() / (1 + amplifier.gain());
    }

    @Override
    public double resistance() {
        return feedback / (1 + amplifier.gain());
    }

    @Override
    public double potential() {
        return closedLoopShare() * offset;
    }

    @Override
    public double zeroOutput() {
        return closedLoopShare() * offset;
    }

    @Override
    public double gain() {
        return -closedLoopShare() * feedback;
    }

    @Override
    public double lowest() {
        return amplifier.lowest();
    }

    @Override
    public double highest() {
        return amplifier.highest();
    }

    /** β for a bit line of that conductance (S, at least 0). */
    public double feedbackFactor(double conductance) {
        Require.notNegative("conductance of a bit line", conductance, "S", "0 is a line without cells");
        return 1 / (1 + feedback * conductance);
    }

    /** τ (s) for a bit line of that conductance (S, at least 0); 0 for an amplifier without delay. */
    public double timeConstant(double conductance) {
        double beta = feedbackFactor(conductance);
        return amplifier.instantaneous()
                ? 0
                : 1 / (amplifier.unityGainAngularFrequency() * (beta + 1 / amplifier.gain()));
    }

    /** dτ/dG (s/S). */
    double timeConstantSlope(double conductance) {
        // dτ/dβ = −ω_t·τ², dβ/dG = −R_f·β²
        double beta = feedbackFactor(conductance);
        double tau = timeConstant(conductance);
        return amplifier.instantaneous()
                ? 0
                : amplifier.unityGainAngularFrequency() * tau * tau * feedback * beta * beta;
    }

    /** Share of a step that is still missing after that time (s): e^(−t/τ). */
    public double settlingError(double time, double conductance) {
        Require.notNegative("time", time, "s", "count from the step");
        double tau = timeConstant(conductance);
        return tau == 0 ? 0 : Math.exp(-time / tau);
    }

    /** Time (s) until that share of a step is missing, in (0, 1). */
    public double settlingTime(double share, double conductance) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException(
                    "share that may be missing = " + share + " is outside (0, 1); half a step of b bits is 2^-(b+1)");
        }
        return -Math.log(share) * timeConstant(conductance);
    }
}
