package org.sneakpath.devices.library;

import java.util.List;
import org.sneakpath.devices.DeviceBatch;
import org.sneakpath.devices.Interval;
import org.sneakpath.devices.Parameter;
import org.sneakpath.devices.StateVariable;

/**
 * VTEAM, the voltage threshold adaptive memristor model, with linear resistance and rectangular window.
 *
 * <pre>
 *   i = v/R(x)                            R(x) = rOn + (rOff − rOn) x
 *   dx/dt = kOff/d (v/vOff − 1)^aOff      vOff &lt; v
 *         = 0                             vOn ≤ v ≤ vOff
 *         = kOn/d (v/vOn − 1)^aOn         v &lt; vOn
 * </pre>
 * x = w/d in [0, 1] is the paper's state w over its range d = w_off − w_on: x = 0 is on, x = 1 is off. <b>A positive
 * voltage raises the resistance</b> (kOff &gt; 0), a negative one lowers it (kOn &lt; 0). The rectangular window is the
 * state's bounds. Outside them, where only a Newton iterate can be, R keeps the value of the nearer bound.
 *
 * <p>Limits: rates are zero between the thresholds; at constant voltage x grows linearly in time.
 *
 * <p>Cost per instance: {@link #currents} about 8 flops; {@link #rates} one power beyond a threshold, nothing within.
 *
 * <p>Source: S. Kvatinsky, M. Ramadan, E. G. Friedman, A. Kolodny, "VTEAM: a general model for voltage-controlled
 * memristors", IEEE Trans. Circuits Syst. II 62(8), 2015, doi:10.1109/TCSII.2015.2433536.
 */
public final class Vteam extends TwoTerminalModel {
    private static final int R_ON = 0;
    private static final int R_OFF = 1;
    private static final int D = 2;
    // the off side's parameter follows the on side's
    private static final int K_ON = 3;
    private static final int A_ON = 5;
    private static final int V_ON = 7;
    private static final int V_OFF = 8;

    /** Exponents from 1 on: below, the rate has an infinite slope at its threshold. */
    private static final Interval EXPONENT = new Interval(1, true, Double.POSITIVE_INFINITY, false);

    public Vteam() {
        super(
                "vteam",
                List.of(
                        new Parameter("rOn", "ohm", 50, Interval.POSITIVE, "resistance at x = 0"),
                        new Parameter("rOff", "ohm", 1000, Interval.POSITIVE, "resistance at x = 1"),
                        new Parameter("d", "m", 3e-9, Interval.POSITIVE, "range w_off − w_on of the state"),
                        new Parameter("kOn", "m/s", -10, Interval.NEGATIVE, "speed towards on"),
                        new Parameter("kOff", "m/s", 5e-4, Interval.POSITIVE, "speed towards off"),
                        new Parameter("aOn", "", 3, EXPONENT, "exponent towards on, α_on"),
                        new Parameter("aOff", "", 1, EXPONENT, "exponent towards off, α_off"),
                        new Parameter("vOn", "V", -0.2, Interval.NEGATIVE, "threshold towards on"),
                        new Parameter("vOff", "V", 0.02, Interval.POSITIVE, "threshold towards off")),
                List.of(new StateVariable("x", "", 0, 1, 0, 1e-6, "state w over its range d; 0 on, 1 off")),
                List.of("v-vOff", "v-vOn"));
    }

    @Override
    public boolean currentsAffineInVoltages() {
        return true;
    }

    /** They do not depend on x at all. */
    @Override
    public boolean ratesAffineInStates() {
        return true;
    }

    @Override
    public void currents(DeviceBatch batch, int from, int to) {
        int n = batch.n;
        for (int k = from; k < to; k++) {
            double rOn = batch.p[R_ON * n + k];
            double rOff = batch.p[R_OFF * n + k];
            double x = batch.x[k];
            double inside = Math.max(0, Math.min(1, x));
            double g = 1 / (rOn + (rOff - rOn) * inside);
            double i = g * batch.v[k];
            batch.i[k] = i;
            batch.didv[k] = g;
            batch.didx[k] = x == inside ? -i * g * (rOff - rOn) : 0;
        }
    }

    @Override
    public void rates(DeviceBatch batch, int from, int to) {
        int n = batch.n;
        for (int k = from; k < to; k++) {
            int side = side(batch, k);
            double f = 0;
            double dfdv = 0;
            if (side >= 0) {
                double threshold = batch.p[(V_ON + side) * n + k];
                double exponent = batch.p[(A_ON + side) * n + k];
                double over = batch.v[k] / threshold - 1;
                double speed = batch.p[(K_ON + side) * n + k] / batch.p[D * n + k];
                f = speed * Math.pow(over, exponent);
                dfdv = exponent * f / (over * threshold);
            }
            batch.f[k] = f;
            batch.dfdv[k] = dfdv;
        }
    }

    @Override
    public void currentsByParameter(DeviceBatch batch, int from, int to) {
        int n = batch.n;
        double[] didp = batch.didp();
        for (int k = from; k < to; k++) {
            double rOn = batch.p[R_ON * n + k];
            double inside = Math.max(0, Math.min(1, batch.x[k]));
            double r = rOn + (batch.p[R_OFF * n + k] - rOn) * inside;
            double didr = -batch.v[k] / (r * r);
            didp[R_ON * n + k] = didr * (1 - inside);
            didp[R_OFF * n + k] = didr * inside;
        }
    }

    @Override
    public void ratesByParameter(DeviceBatch batch, int from, int to) {
        int n = batch.n;
        double[] dfdp = batch.dfdp();
        for (int k = from; k < to; k++) {
            for (int j = D; j <= V_OFF; j++) {
                dfdp[j * n + k] = 0;
            }
            int side = side(batch, k);
            if (side >= 0) {
                double d = batch.p[D * n + k];
                double threshold = batch.p[(V_ON + side) * n + k];
                double exponent = batch.p[(A_ON + side) * n + k];
                double over = batch.v[k] / threshold - 1;
                double power = Math.pow(over, exponent);
                double f = batch.p[(K_ON + side) * n + k] / d * power;
                dfdp[D * n + k] = -f / d;
                dfdp[(K_ON + side) * n + k] = power / d;
                dfdp[(A_ON + side) * n + k] = f * Math.log(over);
                dfdp[(V_ON + side) * n + k] = -exponent * f / over * batch.v[k] / (threshold * threshold);
            }
        }
    }

    @Override
    public void switching(DeviceBatch batch, int from, int to) {
        int n = batch.n;
        double[] switching = batch.switching();
        for (int k = from; k < to; k++) {
            switching[k] = batch.v[k] - batch.p[V_OFF * n + k];
            switching[n + k] = batch.v[k] - batch.p[V_ON * n + k];
        }
    }

    /** A step carries x through at most 2 % of its range. */
    @Override
    public double stepBound(DeviceBatch batch, int instance) {
        return StateTravel.bound(batch.x[instance], batch.f[instance]);
    }

    /** Johnson noise of the memristance, 4 k T / R(x). */
    @Override
    public void noise(DeviceBatch batch, double frequency, int from, int to) {
        int n = batch.n;
        double[] noise = batch.noise();
        for (int k = from; k < to; k++) {
            double rOn = batch.p[R_ON * n + k];
            double inside = Math.max(0, Math.min(1, batch.x[k]));
            double r = rOn + (batch.p[R_OFF * n + k] - rOn) * inside;
            noise[k] = JohnsonNoise.density(1 / r, batch.temperature[k]);
        }
    }

    /** Offset of the active side's parameters from those of the on side: 0 towards on, 1 towards off, −1 for neither. */
    private static int side(DeviceBatch batch, int k) {
        double v = batch.v[k];
        if (v > batch.p[V_OFF * batch.n + k]) {
            return 1;
        }
        return v < batch.p[V_ON * batch.n + k] ? 0 : -1;
    }
}
