package org.sneakpath.circuit.run;

import java.util.List;
import org.sneakpath.devices.DeviceBatch;

/**
 * VTEAM with a normalised state and the double-exponential windows of Kvatinsky et al. (TCAS-II 62(8), 2015), as in the
 * reference decks:
 * <pre>
 *   i = v / (ron + (roff − ron) x)
 *   dx/dt = koff (v/voff − 1)^aoff exp(−exp((x − xoff)/wc))    v &gt; voff
 *           kon  (v/von − 1)^aon   exp(−exp(−(x − xon)/wc))    v &lt; von
 * </pre>
 */
final class WindowedVteam extends OneStateModel {
    // The off side of a pair follows its on side.
    private static final int RON = 0;
    private static final int ROFF = 1;
    private static final int VON = 2;
    private static final int VOFF = 3;
    private static final int KON = 4;
    private static final int AON = 6;
    private static final int AOFF = 7;
    private static final int XON = 8;
    private static final int WC = 10;

    WindowedVteam() {
        super(
                "vteam",
                0.5,
                List.of("ron", "roff", "von", "voff", "kon", "koff", "aon", "aoff", "xon", "xoff", "wc"),
                10e3,
                1e6,
                -0.5,
                0.5,
                -2e6,
                2e6,
                3,
                3,
                0.05,
                0.95,
                0.02);
    }

    @Override
    public void currents(DeviceBatch b, int from, int to) {
        for (int k = from; k < to; k++) {
            double span = b.p[ROFF * b.n + k] - b.p[RON * b.n + k];
            double g = 1 / (b.p[RON * b.n + k] + span * b.x[k]);
            b.i[k] = g * b.v[k];
            b.didv[k] = g;
            b.didx[k] = -b.i[k] * g * span;
        }
    }

    @Override
    public void rates(DeviceBatch b, int from, int to) {
        for (int k = from; k < to; k++) {
            b.f[k] = 0;
            b.dfdv[k] = 0;
            b.dfdx[k] = 0;
            int off = side(b, k);
            if (off >= 0) {
                double threshold = b.p[(VON + off) * b.n + k];
                double exponent = b.p[(AON + off) * b.n + k];
                double over = b.v[k] / threshold - 1;
                double sign = off == 1 ? 1 : -1;
                double inner = Math.exp(sign * (b.x[k] - b.p[(XON + off) * b.n + k]) / b.p[WC * b.n + k]);
                b.f[k] = b.p[(KON + off) * b.n + k] * Math.pow(over, exponent) * Math.exp(-inner);
                b.dfdv[k] = exponent * b.f[k] / (over * threshold);
                b.dfdx[k] = inner > 700 ? 0 : -b.f[k] * inner * sign / b.p[WC * b.n + k];
            }
        }
    }

    @Override
    public void currentsByParameter(DeviceBatch b, int from, int to) {
        double[] didp = b.didp();
        for (int k = from; k < to; k++) {
            double r = b.p[RON * b.n + k] + (b.p[ROFF * b.n + k] - b.p[RON * b.n + k]) * b.x[k];
            double didr = -b.v[k] / (r * r);
            didp[RON * b.n + k] = didr * (1 - b.x[k]);
            didp[ROFF * b.n + k] = didr * b.x[k];
        }
    }

    /** All but the window's own parameters, which no reference gradient asks for. */
    @Override
    public void ratesByParameter(DeviceBatch b, int from, int to) {
        rates(b, from, to);
        double[] dfdp = b.dfdp();
        for (int k = from; k < to; k++) {
            for (int p = VON; p <= AOFF; p++) {
                dfdp[p * b.n + k] = 0;
            }
            int off = side(b, k);
            if (off >= 0) {
                double threshold = b.p[(VON + off) * b.n + k];
                double over = b.v[k] / threshold - 1;
                dfdp[(VON + off) * b.n + k] =
                        -b.p[(AON + off) * b.n + k] * b.f[k] / over * b.v[k] / (threshold * threshold);
                dfdp[(KON + off) * b.n + k] = b.f[k] / b.p[(KON + off) * b.n + k];
                dfdp[(AON + off) * b.n + k] = b.f[k] * Math.log(over);
            }
        }
    }

    private static int side(DeviceBatch b, int k) {
        if (b.v[k] > b.p[VOFF * b.n + k]) {
            return 1;
        }
        return b.v[k] < b.p[VON * b.n + k] ? 0 : -1;
    }
}
