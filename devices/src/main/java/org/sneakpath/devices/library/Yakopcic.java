package org.sneakpath.devices.library;

import java.util.List;
import org.sneakpath.devices.DeviceBatch;
import org.sneakpath.devices.Interval;
import org.sneakpath.devices.Parameter;
import org.sneakpath.devices.StateVariable;

/**
 * Yakopcic's generalised memristor model: a hyperbolic-sine current scaled by the state, and a state that moves beyond
 * two thresholds and slows down near its bounds.
 *
 * <pre>
 *   i = a1 x sinh(b v)  v ≥ 0        dx/dt = eta g(v) f(x)
 *     = a2 x sinh(b v)  v &lt; 0
 *
 *   g = ap (e^v − e^vp)     v &gt; vp          f = e^(−alphap (x−xp)) (1−x)/(1−xp)     x ≥ xp     } eta v ≥ 0
 *     = −an (e^−v − e^vn)   v &lt; −vn           = 1                                  x &lt; xp     }
 *     = 0                   between           = e^(alphan (x+xn−1)) x/(1−xn)         x ≤ 1−xn   } eta v &lt; 0
 *                                             = 1                                  x &gt; 1−xn   }
 * </pre>
 * v in the exponents of g is in volts. (1−x)/(1−xp) is the paper's window w_p = (xp−x)/(1−xp) + 1. A positive voltage
 * sets the device (eta = 1). The jump of f where v changes sign never shows, since g is zero there. Exponentials and
 * sinh go on along their tangents from an exponent of 80, so that nothing overflows on the way of a Newton iteration
 * through absurd voltages.
 *
 * <p>Cost per instance: {@link #currents} two exponentials; {@link #rates} up to three beyond a threshold, none within.
 *
 * <p>Source: C. Yakopcic, T. M. Taha, G. Subramanyam, R. E. Pino, S. Rogers, "A memristor device model", IEEE Electron
 * Device Lett. 32(10), 2011, doi:10.1109/LED.2011.2163292. The defaults are the set for the AgChalc device of Oblea.
 */
public final class Yakopcic extends TwoTerminalModel {
    private static final int A1 = 0;
    private static final int A2 = 1;
    private static final int B = 2;
    private static final int VP = 3;
    private static final int VN = 4;
    private static final int AP = 5;
    private static final int AN = 6;
    private static final int XP = 7;
    private static final int XN = 8;
    private static final int ALPHA_P = 9;
    private static final int ALPHA_N = 10;
    private static final int ETA = 11;
    private static final int FIRST_RATE_PARAMETER = VP;

    /** [0, 1): the windows divide by 1 − xp and 1 − xn. */
    private static final Interval KNEE = new Interval(0, true, 1, false);

    public Yakopcic() {
        super(
                "yakopcic",
                List.of(
                        new Parameter("a1", "A", 0.17, Interval.NON_NEGATIVE, "current scale for v ≥ 0"),
                        new Parameter("a2", "A", 0.17, Interval.NON_NEGATIVE, "current scale for v < 0"),
                        new Parameter("b", "1/V", 0.05, Interval.POSITIVE, "curvature of the current"),
                        new Parameter("vp", "V", 0.16, Interval.NON_NEGATIVE, "positive threshold"),
                        new Parameter("vn", "V", 0.15, Interval.NON_NEGATIVE, "negative threshold, as a magnitude"),
                        new Parameter("ap", "1/s", 4000, Interval.NON_NEGATIVE, "speed beyond vp"),
                        new Parameter("an", "1/s", 4000, Interval.NON_NEGATIVE, "speed beyond −vn"),
                        new Parameter("xp", "", 0.3, KNEE, "state from which rising slows down"),
                        new Parameter("xn", "", 0.5, KNEE, "1 minus the state from which falling slows down"),
                        new Parameter("alphap", "", 1, Interval.NON_NEGATIVE, "decay of the rising rate"),
                        new Parameter("alphan", "", 5, Interval.NON_NEGATIVE, "decay of the falling rate"),
                        new Parameter("eta", "", 1, Interval.closed(-1, 1), "direction: 1 if v > 0 raises x, else −1")),
                List.of(new StateVariable("x", "", 0, 1, 0.11, 1e-6, "fraction of the device that conducts")),
                List.of("v", "v-vp", "v+vn", "x-xp", "x-(1-xn)"));
    }

    @Override
    public void currents(DeviceBatch batch, int from, int to) {
        int n = batch.n;
        for (int k = from; k < to; k++) {
            double v = batch.v[k];
            double a = batch.p[(v >= 0 ? A1 : A2) * n + k];
            double b = batch.p[B * n + k];
            double x = batch.x[k];
            double sinh = CappedExponential.sinh(b * v);
            batch.i[k] = a * x * sinh;
            batch.didv[k] = a * x * b * CappedExponential.sinhSlope(b * v);
            batch.didx[k] = a * sinh;
        }
    }

    @Override
    public void rates(DeviceBatch batch, int from, int to) {
        int n = batch.n;
        double[] p = batch.p;
        for (int k = from; k < to; k++) {
            double v = batch.v[k];
            double x = batch.x[k];
            double g = 0;
            double dgdv = 0;
            if (v > p[VP * n + k]) {
                double a = p[AP * n + k];
                g = a * (CappedExponential.exp(v) - CappedExponential.exp(p[VP * n + k]));
                dgdv = a * CappedExponential.expSlope(v);
            } else if (v < -p[VN * n + k]) {
                double a = p[AN * n + k];
                g = -a * (CappedExponential.exp(-v) - CappedExponential.exp(p[VN * n + k]));
                dgdv = a * CappedExponential.expSlope(-v);
            }
            double eta = p[ETA * n + k];
            double f = 1;
            double dfdx = 0;
            if (eta * v >= 0 && x >= p[XP * n + k]) {
                double alpha = p[ALPHA_P * n + k];
                double xp = p[XP * n + k];
                double decay = Math.exp(-alpha * (x - xp)) / (1 - xp);
                f = decay * (1 - x);
                dfdx = -alpha * f - decay;
            } else if (eta * v < 0 && x <= 1 - p[XN * n + k]) {
                double alpha = p[ALPHA_N * n + k];
                double xn = p[XN * n + k];
                double decay = Math.exp(alpha * (x + xn - 1)) / (1 - xn);
                f = decay * x;
                dfdx = alpha * f + decay;
            }
            batch.f[k] = eta * g * f;
            batch.dfdv[k] = eta * dgdv * f;
            batch.dfdx[k] = eta * g * dfdx;
        }
    }

    @Override
    public void currentsByParameter(DeviceBatch batch, int from, int to) {
        int n = batch.n;
        double[] didp = batch.didp();
        for (int k = from; k < to; k++) {
            double v = batch.v[k];
            double x = batch.x[k];
            double b = batch.p[B * n + k];
            double sinh = CappedExponential.sinh(b * v);
            double a = batch.p[(v >= 0 ? A1 : A2) * n + k];
            didp[A1 * n + k] = v >= 0 ? x * sinh : 0;
            didp[A2 * n + k] = v >= 0 ? 0 : x * sinh;
            didp[B * n + k] = a * x * v * CappedExponential.sinhSlope(b * v);
        }
    }

    @Override
    public void ratesByParameter(DeviceBatch batch, int from, int to) {
        int n = batch.n;
        double[] p = batch.p;
        double[] dfdp = batch.dfdp();
        for (int k = from; k < to; k++) {
            for (int j = FIRST_RATE_PARAMETER; j <= ETA; j++) {
                dfdp[j * n + k] = 0;
            }
            double v = batch.v[k];
            double x = batch.x[k];
            double eta = p[ETA * n + k];

            // f(x), and the slopes of ln f by the parameters of the active window
            double f = 1;
            double byKnee = 0;
            double byAlpha = 0;
            boolean rising = eta * v >= 0;
            if (rising && x >= p[XP * n + k]) {
                double alpha = p[ALPHA_P * n + k];
                double xp = p[XP * n + k];
                f = Math.exp(-alpha * (x - xp)) * (1 - x) / (1 - xp);
                byKnee = alpha + 1 / (1 - xp);
                byAlpha = xp - x;
            } else if (!rising && x <= 1 - p[XN * n + k]) {
                double alpha = p[ALPHA_N * n + k];
                double xn = p[XN * n + k];
                f = Math.exp(alpha * (x + xn - 1)) * x / (1 - xn);
                byKnee = alpha + 1 / (1 - xn);
                byAlpha = x + xn - 1;
            }

            double g = 0;
            if (v > p[VP * n + k]) {
                double vp = p[VP * n + k];
                double over = CappedExponential.exp(v) - CappedExponential.exp(vp);
                g = p[AP * n + k] * over;
                dfdp[AP * n + k] = eta * f * over;
                dfdp[VP * n + k] = -eta * f * p[AP * n + k] * CappedExponential.expSlope(vp);
            } else if (v < -p[VN * n + k]) {
                double vn = p[VN * n + k];
                double over = CappedExponential.exp(-v) - CappedExponential.exp(vn);
                g = -p[AN * n + k] * over;
                dfdp[AN * n + k] = -eta * f * over;
                dfdp[VN * n + k] = eta * f * p[AN * n + k] * CappedExponential.expSlope(vn);
            }
            double rate = eta * g * f;
            dfdp[(rising ? XP : XN) * n + k] = rate * byKnee;
            dfdp[(rising ? ALPHA_P : ALPHA_N) * n + k] = rate * byAlpha;
            dfdp[ETA * n + k] = g * f;
        }
    }

    @Override
    public void switching(DeviceBatch batch, int from, int to) {
        int n = batch.n;
        double[] switching = batch.switching();
        for (int k = from; k < to; k++) {
            double v = batch.v[k];
            double x = batch.x[k];
            switching[k] = v;
            switching[n + k] = v - batch.p[VP * n + k];
            switching[2 * n + k] = v + batch.p[VN * n + k];
            switching[3 * n + k] = x - batch.p[XP * n + k];
            switching[4 * n + k] = x - (1 - batch.p[XN * n + k]);
        }
    }

    /** A step carries x through at most 2 % of its range. */
    @Override
    public double stepBound(DeviceBatch batch, int instance) {
        return StateTravel.bound(batch.x[instance], batch.f[instance]);
    }

    /** The steeper of the two exponentials decides: e^(b v) of the current, e^v of the rate. */
    @Override
    public double limit(DeviceBatch batch, int instance, int branch, double proposed, double previous) {
        return CappedExponential.limit(proposed, previous, 1 / Math.max(1, batch.p[B * batch.n + instance]));
    }

    /** Johnson noise of the chord conductance i/v, a b x at v = 0: 4 k T i/v. The model's paper states no noise. */
    @Override
    public void noise(DeviceBatch batch, double frequency, int from, int to) {
        int n = batch.n;
        double[] noise = batch.noise();
        for (int k = from; k < to; k++) {
            double v = batch.v[k];
            double b = batch.p[B * n + k];
            double a = batch.p[(v >= 0 ? A1 : A2) * n + k];
            double chord = a * b * batch.x[k] * CappedExponential.sinhOver(b * v);
            noise[k] = JohnsonNoise.density(chord, batch.temperature[k]);
        }
    }
}
