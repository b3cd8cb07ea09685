package org.sneakpath.bench;

import java.util.List;
import org.sneakpath.devices.Branch;
import org.sneakpath.devices.DescribedModel;
import org.sneakpath.devices.DeviceBatch;
import org.sneakpath.devices.Interval;
import org.sneakpath.devices.Parameter;
import org.sneakpath.devices.StateVariable;

/**
 * The gap model of Stanford and Peking University as somebody would write it in Java: a plain loop, each exponential once.
 *
 * <pre>
 *   i = I0 e^(−g/g0) sinh(v/V0)        T = Tini + |v i| Rth
 *   dg/dt = −Vel0 e^(−Ea/kT) sinh(γ (a0/tox) v/kT), 0 where γ |v|/tox &lt; Fmin         γ = γ0 − β (g/nm)³, γ0 for v &lt; 0
 * </pre>
 */
final class StanfordLoop extends DescribedModel {
    /** k/q (V/K). */
    static final double K_OVER_Q = 1.380649e-23 / 1.602176634e-19;

    private static final int PARAMETERS = 12;

    StanfordLoop() {
        super(
                "stanford-pku",
                List.of("plus", "minus"),
                List.of(new Branch("device", 0, 1)),
                List.of(
                        parameter("I0", 1e-3),
                        parameter("g0", 0.25e-9),
                        parameter("V0", 0.25),
                        parameter("Vel0", 10),
                        parameter("Ea", 0.6),
                        parameter("a0", 0.25e-9),
                        parameter("tox", 12e-9),
                        parameter("gamma0", 16),
                        parameter("beta", 0.8),
                        parameter("Fmin", 1.4e9),
                        parameter("Rth", 2.1e3),
                        parameter("Tini", 298)),
                List.of(new StateVariable("gap", "m", 0.2e-9, 1.7e-9, 1e-9, 1e-15, "gap")),
                List.of());
    }

    private static Parameter parameter(String name, double value) {
        return new Parameter(name, "", value, Interval.POSITIVE, name);
    }

    @Override
    public boolean storesCharge() {
        return false;
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
            double g0 = p[n + k];
            double v0 = p[2 * n + k];
            double scale = p[k] * Math.exp(-x[k] / g0);
            double e = Math.exp(v[k] / v0);
            double current = scale * 0.5 * (e - 1 / e);
            i[k] = current;
            didv[k] = scale * 0.5 * (e + 1 / e) / v0;
            didx[k] = -current / g0;
        }
    }

    @Override
    public void rates(DeviceBatch batch, int from, int to) {
        int n = batch.n;
        double[] p = batch.p;
        for (int k = from; k < to; k++) {
            double v = batch.v[k];
            double x = batch.x[k];
            double tox = p[6 * n + k];
            double nm = x / 1e-9;
            double gamma = v < 0 ? p[7 * n + k] : p[7 * n + k] - p[8 * n + k] * nm * nm * nm;
            if (gamma * Math.abs(v) / tox < p[9 * n + k]) {
                batch.f[k] = 0;
                batch.dfdv[k] = 0;
                batch.dfdx[k] = 0;
                continue;
            }
            double g0 = p[n + k];
            double v0 = p[2 * n + k];
            double rth = p[10 * n + k];
            double scale = p[k] * Math.exp(-x / g0);
            double e = Math.exp(v / v0);
            double i = scale * 0.5 * (e - 1 / e);
            double didv = scale * 0.5 * (e + 1 / e) / v0;
            double t = p[11 * n + k] + Math.abs(v * i) * rth;
            double perKT = 1 / (K_OVER_Q * t);
            double ea = p[4 * n + k];
            double slope = gamma * p[5 * n + k] / tox * perKT;
            double a = slope * v;
            double speed = -p[3 * n + k] * Math.exp(-ea * perKT);
            double h = Math.exp(a);
            double sinh = 0.5 * (h - 1 / h);
            double cosh = 0.5 * (h + 1 / h);
            double byT = speed * (sinh * ea * perKT - cosh * a) / t;
            batch.f[k] = speed * sinh;
            batch.dfdv[k] = speed * cosh * slope + byT * (i + v * didv) * rth;
            double gammaByX = v < 0 ? 0 : -3 * p[8 * n + k] * nm * nm / 1e-9;
            batch.dfdx[k] = speed * cosh * a / gamma * gammaByX - byT * v * i / g0 * rth;
        }
    }

    @Override
    public void currentsByParameter(DeviceBatch batch, int from, int to) {
        int n = batch.n;
        double[] p = batch.p;
        double[] didp = batch.didp();
        for (int k = from; k < to; k++) {
            double g0 = p[n + k];
            double v0 = p[2 * n + k];
            double v = batch.v[k];
            double decay = Math.exp(-batch.x[k] / g0);
            double scale = p[k] * decay;
            double e = Math.exp(v / v0);
            double sinh = 0.5 * (e - 1 / e);
            didp[k] = decay * sinh;
            didp[n + k] = scale * sinh * batch.x[k] / (g0 * g0);
            didp[2 * n + k] = -scale * 0.5 * (e + 1 / e) * v / (v0 * v0);
        }
    }

    @Override
    public void ratesByParameter(DeviceBatch batch, int from, int to) {
        int n = batch.n;
        double[] p = batch.p;
        double[] dfdp = batch.dfdp();
        for (int k = from; k < to; k++) {
            double v = batch.v[k];
            double x = batch.x[k];
            double tox = p[6 * n + k];
            double nm = x / 1e-9;
            double cube = nm * nm * nm;
            double gamma = v < 0 ? p[7 * n + k] : p[7 * n + k] - p[8 * n + k] * cube;
            if (gamma * Math.abs(v) / tox < p[9 * n + k]) {
                for (int j = 0; j < PARAMETERS; j++) {
                    dfdp[j * n + k] = 0;
                }
                continue;
            }
            double g0 = p[n + k];
            double v0 = p[2 * n + k];
            double rth = p[10 * n + k];
            double scale = p[k] * Math.exp(-x / g0);
            double e = Math.exp(v / v0);
            double i = scale * 0.5 * (e - 1 / e);
            double didv = scale * 0.5 * (e + 1 / e) / v0;
            double t = p[11 * n + k] + Math.abs(v * i) * rth;
            double perKT = 1 / (K_OVER_Q * t);
            double ea = p[4 * n + k];
            double a0 = p[5 * n + k];
            double a = gamma * a0 / tox * v * perKT;
            double arrhenius = Math.exp(-ea * perKT);
            double speed = -p[3 * n + k] * arrhenius;
            double h = Math.exp(a);
            double sinh = 0.5 * (h - 1 / h);
            double cosh = 0.5 * (h + 1 / h);
            double byT = speed * (sinh * ea * perKT - cosh * a) / t;
            double byA = speed * cosh * a;
            double heat = byT * v * rth;
            dfdp[k] = heat * i / p[k];
            dfdp[n + k] = heat * i * x / (g0 * g0);
            dfdp[2 * n + k] = -heat * didv * v / v0;
            dfdp[3 * n + k] = -arrhenius * sinh;
            dfdp[4 * n + k] = -speed * sinh * perKT;
            dfdp[5 * n + k] = byA / a0;
            dfdp[6 * n + k] = -byA / tox;
            dfdp[7 * n + k] = byA / gamma;
            dfdp[8 * n + k] = v < 0 ? 0 : -byA / gamma * cube;
            dfdp[10 * n + k] = byT * v * i;
            dfdp[11 * n + k] = byT;
        }
    }

    @Override
    public void switching(DeviceBatch batch, int from, int to) {}

    @Override
    public void noise(DeviceBatch batch, double frequency, int from, int to) {}
}
