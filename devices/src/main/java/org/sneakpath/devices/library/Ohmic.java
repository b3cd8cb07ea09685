package org.sneakpath.devices.library;

import java.util.List;
import org.sneakpath.devices.DeviceBatch;
import org.sneakpath.devices.Interval;
import org.sneakpath.devices.Parameter;

/**
 * Linear conductor, i = g v: a crossbar cell read so gently that neither its state nor its non-linearity shows.
 *
 * <p>Cost: 1 flop per instance.
 */
public final class Ohmic extends StatelessConductor {
    public Ohmic() {
        super("ohmic", List.of(new Parameter("g", "S", 1e-4, Interval.NON_NEGATIVE, "conductance")));
    }

    @Override
    public boolean currentsAffineInVoltages() {
        return true;
    }

    @Override
    public void currents(DeviceBatch batch, int from, int to) {
        for (int k = from; k < to; k++) {
            batch.i[k] = batch.p[k] * batch.v[k];
            batch.didv[k] = batch.p[k];
        }
    }

    @Override
    public void currentsByParameter(DeviceBatch batch, int from, int to) {
        System.arraycopy(batch.v, from, batch.didp(), from, to - from);
    }

    /** Johnson noise, 4 k T g. */
    @Override
    public void noise(DeviceBatch batch, double frequency, int from, int to) {
        double[] noise = batch.noise();
        for (int k = from; k < to; k++) {
            noise[k] = JohnsonNoise.density(batch.p[k], batch.temperature[k]);
        }
    }
}
