package org.sneakpath.devices.library;

import java.util.List;
import org.sneakpath.devices.DeviceBatch;
import org.sneakpath.devices.Interval;
import org.sneakpath.devices.Parameter;

/**
 * Conductor with the odd, exponentially growing characteristic of tunnelling and hopping: a non-linear crossbar cell.
 *
 * <pre>
 *   i = g v₀ sinh(v/v₀)
 * </pre>
 * g is the conductance at small voltages; v₀ → ∞ gives {@link Ohmic}. Beyond |v| = 80 v₀ the curve goes on
 * along its tangent, so that nothing overflows on the way of a Newton iteration through absurd voltages.
 *
 * <p>Cost: two exponentials per instance.
 */
public final class SinhConductor extends StatelessConductor {
    private static final int G = 0;
    private static final int V0 = 1;

    public SinhConductor() {
        super(
                "sinh-conductor",
                List.of(
                        new Parameter("g", "S", 1e-4, Interval.NON_NEGATIVE, "conductance at small voltages"),
                        new Parameter(
                                "v0",
                                "V",
                                0.5,
                                Interval.POSITIVE,
                                "voltage over which the current turns exponential")));
    }

    @Override
    public void currents(DeviceBatch batch, int from, int to) {
        int n = batch.n;
        for (int k = from; k < to; k++) {
            double g = batch.p[G * n + k];
            double v0 = batch.p[V0 * n + k];
            double z = batch.v[k] / v0;
            batch.i[k] = g * v0 * CappedExponential.sinh(z);
            batch.didv[k] = g * CappedExponential.sinhSlope(z);
        }
    }

    @Override
    public void currentsByParameter(DeviceBatch batch, int from, int to) {
        int n = batch.n;
        double[] didp = batch.didp();
        for (int k = from; k < to; k++) {
            double g = batch.p[G * n + k];
            double v0 = batch.p[V0 * n + k];
            double z = batch.v[k] / v0;
            double sinh = CappedExponential.sinh(z);
            didp[G * n + k] = v0 * sinh;
            didp[V0 * n + k] = g * (sinh - z * CappedExponential.sinhSlope(z));
        }
    }

    @Override
    public double limit(DeviceBatch batch, int instance, int branch, double proposed, double previous) {
        return CappedExponential.limit(proposed, previous, batch.p[V0 * batch.n + instance]);
    }

    /** Johnson noise of the chord conductance i/v, g at v = 0: 4 k T i/v. */
    @Override
    public void noise(DeviceBatch batch, double frequency, int from, int to) {
        int n = batch.n;
        double[] noise = batch.noise();
        for (int k = from; k < to; k++) {
            double chord = batch.p[G * n + k] * CappedExponential.sinhOver(batch.v[k] / batch.p[V0 * n + k]);
            noise[k] = JohnsonNoise.density(chord, batch.temperature[k]);
        }
    }
}
