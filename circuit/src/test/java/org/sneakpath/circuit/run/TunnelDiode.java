package org.sneakpath.circuit.run;

import java.util.List;
import org.sneakpath.devices.Branch;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.DeviceBatch;
import org.sneakpath.devices.Interval;
import org.sneakpath.devices.Parameter;
import org.sneakpath.devices.StateVariable;

/** A tunnel diode as a cubic: i = g (v³ − 1.5 a v² + 0.6 a² v), falling between v = 0.2764 a and 0.7236 a. */
final class TunnelDiode implements CompactModel {
    static final double G = 1e-2;
    static final double A = 0.5;

    static double current(double v) {
        return G * (v * v * v - 1.5 * A * v * v + 0.6 * A * A * v);
    }

    static double slope(double v) {
        return G * (3 * v * v - 3 * A * v + 0.6 * A * A);
    }

    @Override
    public String name() {
        return "tunnel-diode";
    }

    @Override
    public List<String> terminals() {
        return List.of("p", "n");
    }

    @Override
    public List<Branch> branches() {
        return List.of(new Branch("diode", 0, 1));
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter("unused", "", 0, Interval.REAL, ""));
    }

    @Override
    public List<StateVariable> states() {
        return List.of();
    }

    @Override
    public List<String> switchingFunctions() {
        return List.of();
    }

    @Override
    public boolean storesCharge() {
        return false;
    }

    @Override
    public void currents(DeviceBatch b, int from, int to) {
        for (int k = from; k < to; k++) {
            b.i[k] = current(b.v[k]);
            b.didv[k] = slope(b.v[k]);
        }
    }

    @Override
    public void rates(DeviceBatch batch, int from, int to) {}

    @Override
    public void currentsByParameter(DeviceBatch batch, int from, int to) {}

    @Override
    public void ratesByParameter(DeviceBatch batch, int from, int to) {}

    @Override
    public void switching(DeviceBatch batch, int from, int to) {}

    @Override
    public void noise(DeviceBatch batch, double frequency, int from, int to) {}
}
