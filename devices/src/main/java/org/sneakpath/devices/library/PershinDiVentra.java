package org.sneakpath.devices.library;

import java.util.List;
import org.sneakpath.devices.DeviceBatch;
import org.sneakpath.devices.Interval;
import org.sneakpath.devices.Parameter;
import org.sneakpath.devices.StateVariable;

/**
 * The threshold memristor with limits of Pershin and Di Ventra, which ngspice has as its code model {@code memristor}.
 *
 * <pre>
 *   i = v/R                                            R = rmin + (rmax − rmin) x
 *   dR/dt = β v + ½ (α − β) (|v + vt| − |v − vt|)      rmin &lt; R &lt; rmax
 *         = α v                                        −vt ≤ v ≤ vt
 *         = β v + (α − β) vt sgn v                     beyond
 * </pre>
 * x in [0, 1] is the paper's memristance over its range; the state's bounds are the paper's limits. <b>A positive voltage
 * raises the resistance</b> where α and β are positive. Outside the bounds, where only a Newton iterate can be, R keeps
 * the value of the nearer one. Where rmin = rmax, R cannot move and the rate is zero.
 *
 * <p>Limits: with α = 0 nothing moves between the thresholds; with vt = 0 or α = β the rate is β v everywhere.
 *
 * <p>Cost per instance: {@link #currents} about 8 flops, {@link #rates} about 6; no elementary function.
 *
 * <p>Source: Y. V. Pershin, M. Di Ventra, "SPICE model of memristive devices with threshold", Radioengineering 22(2),
 * 2013, arXiv:1204.2600. The default numbers are those that ngspice 39 takes where none are given.
 */
public final class PershinDiVentra extends TwoTerminalModel {
    private static final int R_MIN = 0;
    private static final int R_MAX = 1;
    private static final int ALPHA = 2;
    private static final int BETA = 3;
    private static final int VT = 4;

    public PershinDiVentra() {
        super(
                "pershin-di-ventra",
                List.of(
                        new Parameter("rmin", "ohm", 10, Interval.POSITIVE, "least resistance, at x = 0"),
                        new Parameter("rmax", "ohm", 1e4, Interval.POSITIVE, "greatest resistance, at x = 1"),
                        new Parameter("alpha", "ohm/(V s)", 0, Interval.REAL, "speed within the thresholds, α"),
                        new Parameter("beta", "ohm/(V s)", 1, Interval.REAL, "speed beyond the thresholds, β"),
                        new Parameter("vt", "V", 0, Interval.NON_NEGATIVE, "threshold of both directions, V_t")),
                List.of(new StateVariable(
                        "x",
                        "",
                        0,
                        1,
                        (7e3 - 10) / (1e4 - 10),
                        1e-6,
                        "resistance over its range; 0 least, 1 greatest")),
                List.of("v-vt", "v+vt"));
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
            double x = batch.x[k];
            double inside = Math.max(0, Math.min(1, x));
            double g = 1 / resistance(batch, k);
            double i = g * batch.v[k];
            batch.i[k] = i;
            batch.didv[k] = g;
            batch.didx[k] = x == inside ? -i * g * (batch.p[R_MAX * n + k] - batch.p[R_MIN * n + k]) : 0;
        }
    }

    @Override
    public void rates(DeviceBatch batch, int from, int to) {
        int n = batch.n;
        for (int k = from; k < to; k++) {
            double v = batch.v[k];
            double slow = slow(batch, k);
            double alpha = batch.p[ALPHA * n + k];
            double beta = batch.p[BETA * n + k];
            double share = share(batch, k);
            batch.f[k] = (alpha * slow + beta * (v - slow)) * share;
            batch.dfdv[k] = (slow == v ? alpha : beta) * share;
        }
    }

    @Override
    public void currentsByParameter(DeviceBatch batch, int from, int to) {
        int n = batch.n;
        double[] didp = batch.didp();
        for (int k = from; k < to; k++) {
            double inside = Math.max(0, Math.min(1, batch.x[k]));
            double r = resistance(batch, k);
            double didr = -batch.v[k] / (r * r);
            didp[R_MIN * n + k] = didr * (1 - inside);
            didp[R_MAX * n + k] = didr * inside;
        }
    }

    @Override
    public void ratesByParameter(DeviceBatch batch, int from, int to) {
        int n = batch.n;
        double[] dfdp = batch.dfdp();
        for (int k = from; k < to; k++) {
            double v = batch.v[k];
            double slow = slow(batch, k);
            double alpha = batch.p[ALPHA * n + k];
            double beta = batch.p[BETA * n + k];
            double share = share(batch, k);
            double byRange = (alpha * slow + beta * (v - slow)) * share * share;
            dfdp[R_MIN * n + k] = byRange;
            dfdp[R_MAX * n + k] = -byRange;
            dfdp[ALPHA * n + k] = slow * share;
            dfdp[BETA * n + k] = (v - slow) * share;
            dfdp[VT * n + k] = slow == v ? 0 : (alpha - beta) * Math.signum(v) * share;
        }
    }

    @Override
    public void switching(DeviceBatch batch, int from, int to) {
        int n = batch.n;
        double[] switching = batch.switching();
        for (int k = from; k < to; k++) {
            switching[k] = batch.v[k] - batch.p[VT * n + k];
            switching[n + k] = batch.v[k] + batch.p[VT * n + k];
        }
    }

    /** A step carries x through at most 2 % of its range. */
    @Override
    public double stepBound(DeviceBatch batch, int instance) {
        return StateTravel.bound(batch.x[instance], batch.f[instance]);
    }

    /** Johnson noise of the memristance, 4 k T / R. */
    @Override
    public void noise(DeviceBatch batch, double frequency, int from, int to) {
        double[] noise = batch.noise();
        for (int k = from; k < to; k++) {
            noise[k] = JohnsonNoise.density(1 / resistance(batch, k), batch.temperature[k]);
        }
    }

    /** R (ohm). */
    private static double resistance(DeviceBatch batch, int k) {
        double rmin = batch.p[R_MIN * batch.n + k];
        return rmin + (batch.p[R_MAX * batch.n + k] - rmin) * Math.max(0, Math.min(1, batch.x[k]));
    }

    /** ½ (|v + vt| − |v − vt|), the part of the voltage within the thresholds (V). */
    private static double slow(DeviceBatch batch, int k) {
        double vt = batch.p[VT * batch.n + k];
        return Math.max(-vt, Math.min(vt, batch.v[k]));
    }

    /** 1/(rmax − rmin), the share of the range that an ohm is (1/ohm); 0 where there is no range. */
    private static double share(DeviceBatch batch, int k) {
        double range = batch.p[R_MAX * batch.n + k] - batch.p[R_MIN * batch.n + k];
        return range == 0 ? 0 : 1 / range;
    }
}
