package org.sneakpath.neurons.stepper;

import java.util.List;
import org.sneakpath.devices.Branch;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.DeviceBatch;
import org.sneakpath.devices.Interval;
import org.sneakpath.devices.Parameter;
import org.sneakpath.devices.StateVariable;

/**
 * A made-up device that leaves no term of the contract at zero:
 * <pre>
 *   i = g (1 + a) V sinh(u/V) + g b u          q = c u (1 + a + b²)
 *   da/dt = (tanh(u/V) + b − a³ − a)/τ          db/dt = (a − b − b u/V)/(2τ)          a in [−0.9, 0.9], b unbounded
 * </pre>
 */
final class PolarDevice implements CompactModel {
    private static final int G = 0;
    private static final int V = 1;
    private static final int C = 2;
    private static final int TAU = 3;

    @Override
    public String name() {
        return "polar";
    }

    @Override
    public List<String> terminals() {
        return List.of("plus", "minus");
    }

    @Override
    public List<Branch> branches() {
        return List.of(new Branch("body", 0, 1));
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter("g", "S", 4e-5, Interval.POSITIVE, "conductance"),
                new Parameter("v0", "V", 0.05, Interval.POSITIVE, "voltage scale"),
                new Parameter("c", "F", 4e-10, Interval.POSITIVE, "capacitance"),
                new Parameter("tau", "s", 1e-3, Interval.POSITIVE, "time constant"));
    }

    @Override
    public List<StateVariable> states() {
        return List.of(
                new StateVariable("a", "", -0.9, 0.9, 0.1, 1e-6, "polarisation"),
                new StateVariable("b", "", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 0.2, 1e-6, "its trace"));
    }

    @Override
    public List<String> switchingFunctions() {
        return List.of();
    }

    @Override
    public void currents(DeviceBatch batch, int from, int to) {
        int n = batch.n;
        for (int k = from; k < to; k++) {
            double u = batch.v[k];
            double a = batch.x[k];
            double b = batch.x[n + k];
            double g = batch.p[G * n + k];
            double v0 = batch.p[V * n + k];
            double c = batch.p[C * n + k];
            batch.i[k] = g * (1 + a) * v0 * Math.sinh(u / v0) + g * b * u;
            batch.didv[k] = g * (1 + a) * Math.cosh(u / v0) + g * b;
            batch.didx[k] = g * v0 * Math.sinh(u / v0);
            batch.didx[n + k] = g * u;
            batch.q[k] = c * u * (1 + a + b * b);
            batch.dqdv[k] = c * (1 + a + b * b);
            batch.dqdx[k] = c * u;
            batch.dqdx[n + k] = 2 * c * u * b;
        }
    }

    @Override
    public void rates(DeviceBatch batch, int from, int to) {
        int n = batch.n;
        for (int k = from; k < to; k++) {
            double a = batch.x[k];
            double b = batch.x[n + k];
            double v0 = batch.p[V * n + k];
            double z = batch.v[k] / v0;
            double tau = batch.p[TAU * n + k];
            double tanh = Math.tanh(z);
            batch.f[k] = (tanh + b - a * a * a - a) / tau;
            batch.f[n + k] = (a - b - b * z) / (2 * tau);
            batch.dfdv[k] = (1 - tanh * tanh) / (v0 * tau);
            batch.dfdv[n + k] = -b / (v0 * 2 * tau);
            batch.dfdx[k] = (-3 * a * a - 1) / tau;
            batch.dfdx[n + k] = 1 / tau;
            batch.dfdx[2 * n + k] = 1 / (2 * tau);
            batch.dfdx[3 * n + k] = (-1 - z) / (2 * tau);
        }
    }

    @Override
    public void currentsByParameter(DeviceBatch batch, int from, int to) {
        int n = batch.n;
        double[] didp = batch.didp();
        double[] dqdp = batch.dqdp();
        for (int k = from; k < to; k++) {
            double u = batch.v[k];
            double a = batch.x[k];
            double b = batch.x[n + k];
            double g = batch.p[G * n + k];
            double v0 = batch.p[V * n + k];
            didp[G * n + k] = (1 + a) * v0 * Math.sinh(u / v0) + b * u;
            didp[V * n + k] = g * (1 + a) * (Math.sinh(u / v0) - u / v0 * Math.cosh(u / v0));
            dqdp[C * n + k] = u * (1 + a + b * b);
        }
    }

    @Override
    public void ratesByParameter(DeviceBatch batch, int from, int to) {
        int n = batch.n;
        double[] dfdp = batch.dfdp();
        for (int k = from; k < to; k++) {
            double a = batch.x[k];
            double b = batch.x[n + k];
            double v0 = batch.p[V * n + k];
            double z = batch.v[k] / v0;
            double tau = batch.p[TAU * n + k];
            double tanh = Math.tanh(z);
            dfdp[V * n + k] = -(1 - tanh * tanh) * z / (v0 * tau);
            dfdp[(4 + V) * n + k] = b * z / (v0 * 2 * tau);
            dfdp[TAU * n + k] = -(tanh + b - a * a * a - a) / (tau * tau);
            dfdp[(4 + TAU) * n + k] = -(a - b - b * z) / (2 * tau * tau);
        }
    }

    @Override
    public void switching(DeviceBatch batch, int from, int to) {}

    @Override
    public void noise(DeviceBatch batch, double frequency, int from, int to) {}
}
