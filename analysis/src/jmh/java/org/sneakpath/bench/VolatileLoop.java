package org.sneakpath.bench;

import org.sneakpath.devices.DescribedModel;
import org.sneakpath.devices.DeviceBatch;
import org.sneakpath.devices.library.VolatileMemristor;

/**
 * The volatile memristor as its equations say it, an exponential for each threshold; the library's own makes one do, and
 * takes the second from the instance before where parameters are equal.
 */
final class VolatileLoop extends DescribedModel {
    private static final VolatileMemristor LIBRARY = new VolatileMemristor();

    VolatileLoop() {
        super(
                "volatile-loop",
                LIBRARY.terminals(),
                LIBRARY.branches(),
                LIBRARY.parameters(),
                LIBRARY.states(),
                LIBRARY.switchingFunctions());
    }

    @Override
    public boolean storesCharge() {
        return false;
    }

    @Override
    public void currents(DeviceBatch batch, int from, int to) {
        LIBRARY.currents(batch, from, to);
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
        for (int k = from; k < to; k++) {
            double kTh = p[4 * n + k];
            double tau = p[5 * n + k];
            double on = 1 / (1 + Math.exp(-(v[k] - p[2 * n + k]) / kTh));
            double off = 1 / (1 + Math.exp(-(p[3 * n + k] - v[k]) / kTh));
            f[k] = ((1 - x[k]) * on - x[k] * off) / tau;
            dfdv[k] = ((1 - x[k]) * on * (1 - on) + x[k] * off * (1 - off)) / (tau * kTh);
            dfdx[k] = -(on + off) / tau;
        }
    }

    @Override
    public void currentsByParameter(DeviceBatch batch, int from, int to) {
        LIBRARY.currentsByParameter(batch, from, to);
    }

    @Override
    public void ratesByParameter(DeviceBatch batch, int from, int to) {
        int n = batch.n;
        double[] v = batch.v;
        double[] x = batch.x;
        double[] p = batch.p;
        double[] dfdp = batch.dfdp();
        for (int k = from; k < to; k++) {
            double kTh = p[4 * n + k];
            double tau = p[5 * n + k];
            double zOn = (v[k] - p[2 * n + k]) / kTh;
            double zOff = (p[3 * n + k] - v[k]) / kTh;
            double on = 1 / (1 + Math.exp(-zOn));
            double off = 1 / (1 + Math.exp(-zOff));
            double byOn = (1 - x[k]) * on * (1 - on) / (tau * kTh);
            double byOff = -x[k] * off * (1 - off) / (tau * kTh);
            dfdp[2 * n + k] = -byOn;
            dfdp[3 * n + k] = byOff;
            dfdp[4 * n + k] = -byOn * zOn - byOff * zOff;
            dfdp[5 * n + k] = -((1 - x[k]) * on - x[k] * off) / (tau * tau);
        }
    }

    @Override
    public void switching(DeviceBatch batch, int from, int to) {}

    @Override
    public void noise(DeviceBatch batch, double frequency, int from, int to) {}
}
