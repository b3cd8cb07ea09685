package org.sneakpath.devices.library;

import java.util.List;
import org.sneakpath.devices.DeviceBatch;
import org.sneakpath.devices.Interval;
import org.sneakpath.devices.Parameter;
import org.sneakpath.devices.StateVariable;

/**
 * Volatile threshold-switching memristor: the mean of many metastable switches that turn on above {@code vOn} and, below
 * {@code vOff}, fall back by themselves.
 *
 * <pre>
 *   i = G(x) v                      G(x) = x/rOn + (1−x)/rOff
 *   τ dx/dt = (1−x) σ((v−vOn)/kTh) − x σ((vOff−v)/kTh)          σ(z) = 1/(1+e^−z)
 * </pre>
 * x in [0, 1] is the fraction of switches that are on. Both rates are smooth in v: there is no switching function.
 *
 * <p>Limits: x stays in [0, 1] by itself; ẋ = ½(1−2x)/τ at v = vOn = vOff; at rest x tends to
 * σ_on/(σ_on + σ_off) with the time constant τ/(σ_on + σ_off).
 *
 * <p>Cost per instance: {@link #currents} about 8 flops, no exponential. {@link #rates} about 25 flops, five divisions
 * and one exponential: with b = e^((vOff−v)/kTh) and c = e^((vOn−vOff)/kTh), σ_on = 1/(1+cb) and σ_off = 1/(1+1/b), and c
 * is computed anew only where it differs from that of the instance before. Both forms have the right limits at b = 0 and
 * b = ∞.
 *
 * <p>Source: the memristor of the memristive integrate-and-fire neuron, S. M. Kang et al., "How to build a memristive
 * integrate-and-fire model for spiking neuronal signal generation", IEEE Trans. Circuits Syst. I 68(12), 2021,
 * doi:10.1109/TCSI.2021.3126555; it is the mean metastable switch model with a hold voltage in place of a negative
 * switching voltage and kTh in place of the thermal voltage. The defaults are those of the neuron.
 */
public final class VolatileMemristor extends TwoTerminalModel {
    private static final int R_ON = 0;
    private static final int R_OFF = 1;
    private static final int V_ON = 2;
    private static final int V_OFF = 3;
    private static final int K_TH = 4;
    private static final int TAU = 5;

    /** |ln c| up to which the product c·b cannot meet 0·∞, nor overflow or underflow where σ_on is not yet 0 or 1. */
    private static final double SAFE_EXPONENT = 300;

    public VolatileMemristor() {
        super(
                "volatile-memristor",
                List.of(
                        new Parameter("rOn", "ohm", 1e3, Interval.POSITIVE, "resistance with all switches on"),
                        new Parameter("rOff", "ohm", 100e3, Interval.POSITIVE, "resistance with all switches off"),
                        new Parameter("vOn", "V", 0.110, Interval.REAL, "threshold, above which switches turn on"),
                        new Parameter("vOff", "V", 0.005, Interval.REAL, "hold voltage, below which they turn off"),
                        new Parameter("kTh", "V", 0.015, Interval.POSITIVE, "width of both thresholds"),
                        new Parameter("tau", "s", 1e-3, Interval.POSITIVE, "time constant of fully driven switching")),
                List.of(new StateVariable("x", "", 0, 1, 0.0238, 1e-6, "fraction of switches that are on")),
                List.of());
    }

    @Override
    public boolean currentsAffineInVoltages() {
        return true;
    }

    @Override
    public boolean ratesAffineInStates() {
        return true;
    }

    @Override
    public void currents(DeviceBatch batch, int from, int to) {
        int n = batch.n;
        double[] v = batch.v;
        double[] x = batch.x;
        double[] p = batch.p;
        double[] i = batch.i;
        double[] didv = batch.didv;
        double[] didx = batch.didx;
        for (int k = from; k < to; k++) {
            double gOn = 1 / p[R_ON * n + k];
            double gOff = 1 / p[R_OFF * n + k];
            double g = x[k] * gOn + (1 - x[k]) * gOff;
            i[k] = g * v[k];
            didv[k] = g;
            didx[k] = (gOn - gOff) * v[k];
        }
    }

    @Override
    public void rates(DeviceBatch batch, int from, int to) {
        int n = batch.n;
        double[] v = batch.v;
        double[] x = batch.x;
        double[] p = batch.p;
        double[] f = batch.f;
        double[] dfdv = batch.dfdv;
        double[] dfdx = batch.dfdx;
        double lnC = Double.NaN;
        double c = Double.NaN;
        for (int k = from; k < to; k++) {
            double vOff = p[V_OFF * n + k];
            double perK = 1 / p[K_TH * n + k];
            double perTau = 1 / p[TAU * n + k];
            double lnCk = (p[V_ON * n + k] - vOff) * perK;
            if (lnCk != lnC) {
                lnC = lnCk;
                c = Math.exp(lnC);
            }
            double b = Math.exp((vOff - v[k]) * perK);
            double cb = Math.abs(lnC) < SAFE_EXPONENT ? c * b : Math.exp((p[V_ON * n + k] - v[k]) * perK);
            double on = 1 / (1 + cb);
            double off = 1 / (1 + 1 / b);
            double xk = x[k];
            f[k] = ((1 - xk) * on - xk * off) * perTau;
            dfdx[k] = -(on + off) * perTau;
            dfdv[k] = ((1 - xk) * on * (1 - on) + xk * off * (1 - off)) * perTau * perK;
        }
    }

    @Override
    public void currentsByParameter(DeviceBatch batch, int from, int to) {
        int n = batch.n;
        double[] didp = batch.didp();
        for (int k = from; k < to; k++) {
            double gOn = 1 / batch.p[R_ON * n + k];
            double gOff = 1 / batch.p[R_OFF * n + k];
            didp[R_ON * n + k] = -batch.x[k] * gOn * gOn * batch.v[k];
            didp[R_OFF * n + k] = -(1 - batch.x[k]) * gOff * gOff * batch.v[k];
        }
    }

    @Override
    public void ratesByParameter(DeviceBatch batch, int from, int to) {
        int n = batch.n;
        double[] dfdp = batch.dfdp();
        for (int k = from; k < to; k++) {
            double perK = 1 / batch.p[K_TH * n + k];
            double perTau = 1 / batch.p[TAU * n + k];
            double zOn = (batch.v[k] - batch.p[V_ON * n + k]) * perK;
            double zOff = (batch.p[V_OFF * n + k] - batch.v[k]) * perK;
            double on = 1 / (1 + Math.exp(-zOn));
            double off = 1 / (1 + Math.exp(-zOff));
            double x = batch.x[k];
            double up = (1 - x) * on * (1 - on) * perTau * perK;
            double down = x * off * (1 - off) * perTau * perK;
            dfdp[V_ON * n + k] = -up;
            dfdp[V_OFF * n + k] = -down;
            dfdp[K_TH * n + k] = down * zOff - up * zOn;
            dfdp[TAU * n + k] = -((1 - x) * on - x * off) * perTau * perTau;
        }
    }

    /** τ/(σ_on + σ_off), the local time constant: beyond it an explicit step would overshoot the state's rest point. */
    @Override
    public double stepBound(DeviceBatch batch, int instance) {
        return 1 / Math.abs(batch.dfdx[instance]);
    }

    /** Johnson noise of the memristance, 4 k T G(x). */
    @Override
    public void noise(DeviceBatch batch, double frequency, int from, int to) {
        int n = batch.n;
        double[] noise = batch.noise();
        for (int k = from; k < to; k++) {
            double x = batch.x[k];
            double g = x / batch.p[R_ON * n + k] + (1 - x) / batch.p[R_OFF * n + k];
            noise[k] = JohnsonNoise.density(g, batch.temperature[k]);
        }
    }
}
