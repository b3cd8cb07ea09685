package org.sneakpath.circuit.run;

import java.util.List;
import org.sneakpath.devices.DeviceBatch;

/**
 * The threshold-switching memristor of the reference decks:
 * <pre>
 *   i = (gi + (gm − gi) x) v
 *   τ dx/dt = (1 + tanh((|v| − vh − (vl − vh) x)/vw))/2 − x
 * </pre>
 */
final class ThresholdSwitch extends OneStateModel {
    ThresholdSwitch() {
        super("tsm", 0, List.of("gi", "gm", "vh", "vl", "vw", "tau"), 10e-6, 1e-3, 2, 1, 0.1, 100e-9);
    }

    @Override
    public void currents(DeviceBatch b, int from, int to) {
        int n = b.n;
        for (int k = from; k < to; k++) {
            double span = b.p[n + k] - b.p[k];
            double g = b.p[k] + span * b.x[k];
            b.i[k] = g * b.v[k];
            b.didv[k] = g;
            b.didx[k] = span * b.v[k];
        }
    }

    @Override
    public void rates(DeviceBatch b, int from, int to) {
        int n = b.n;
        for (int k = from; k < to; k++) {
            double window = b.p[3 * n + k] - b.p[2 * n + k];
            double tanh = Math.tanh((Math.abs(b.v[k]) - b.p[2 * n + k] - window * b.x[k]) / b.p[4 * n + k]);
            double slope = 0.5 * (1 - tanh * tanh) / b.p[4 * n + k];
            double tau = b.p[5 * n + k];
            b.f[k] = (0.5 * (1 + tanh) - b.x[k]) / tau;
            b.dfdv[k] = slope * Math.signum(b.v[k]) / tau;
            b.dfdx[k] = (-slope * window - 1) / tau;
        }
    }
}
