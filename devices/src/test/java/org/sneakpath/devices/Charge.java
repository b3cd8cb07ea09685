package org.sneakpath.devices;

import java.util.List;

/**
 * Two coupled branches between three terminals, with charge and two states, as no library model has them: it takes the
 * contract, and its index arithmetic, through several of everything.
 *
 * <pre>
 *   i₀ = g v₀ + g x₀ v₁²       q₀ = c v₀ (1 + x₁²)       dx₀/dt = v₁ − x₀ x₁
 *   i₁ = g x₁ v₀ v₁            q₁ = c v₀ v₁ + c x₀       dx₁/dt = g c v₀ x₀ + x₁
 * </pre>
 */
final class Charge implements CompactModel {
    @Override
    public String name() {
        return "charge";
    }

    @Override
    public List<String> terminals() {
        return List.of("a", "b", "c");
    }

    @Override
    public List<Branch> branches() {
        return List.of(new Branch("first", 0, 1), new Branch("second", 1, 2));
    }

    private static final List<Parameter> PARAMETERS = List.of(
            new Parameter("g", "S", 2, Interval.POSITIVE, "conductance"),
            new Parameter("c", "F", 3, Interval.POSITIVE, "capacitance"));
    private static final List<StateVariable> STATES = List.of(
            new StateVariable("x0", "", 0, 1, 0.5, 1e-6, "first"),
            new StateVariable("x1", "", -1, 2, 0.5, 1e-6, "second"));

    @Override
    public List<Parameter> parameters() {
        return PARAMETERS;
    }

    @Override
    public List<StateVariable> states() {
        return STATES;
    }

    @Override
    public List<String> switchingFunctions() {
        return List.of();
    }

    @Override
    public void currents(DeviceBatch b, int from, int to) {
        int n = b.n;
        for (int k = from; k < to; k++) {
            double v0 = b.v[k];
            double v1 = b.v[n + k];
            double x0 = b.x[k];
            double x1 = b.x[n + k];
            double g = b.p[k];
            double c = b.p[n + k];
            b.i[k] = g * v0 + g * x0 * v1 * v1;
            b.i[n + k] = g * x1 * v0 * v1;
            b.q[k] = c * v0 * (1 + x1 * x1);
            b.q[n + k] = c * v0 * v1 + c * x0;
            set(b.didv, n, k, g, 2 * g * x0 * v1, g * x1 * v1, g * x1 * v0);
            set(b.didx, n, k, g * v1 * v1, 0, 0, g * v0 * v1);
            set(b.dqdv, n, k, c * (1 + x1 * x1), 0, c * v1, c * v0);
            set(b.dqdx, n, k, 0, 2 * c * v0 * x1, c, 0);
        }
    }

    @Override
    public void rates(DeviceBatch b, int from, int to) {
        int n = b.n;
        for (int k = from; k < to; k++) {
            double v0 = b.v[k];
            double x0 = b.x[k];
            double x1 = b.x[n + k];
            double gc = b.p[k] * b.p[n + k];
            b.f[k] = b.v[n + k] - x0 * x1;
            b.f[n + k] = gc * v0 * x0 + x1;
            set(b.dfdv, n, k, 0, 1, gc * x0, 0);
            set(b.dfdx, n, k, -x1, -x0, gc * v0, 1);
        }
    }

    @Override
    public void currentsByParameter(DeviceBatch b, int from, int to) {
        int n = b.n;
        for (int k = from; k < to; k++) {
            double v0 = b.v[k];
            double v1 = b.v[n + k];
            double x0 = b.x[k];
            double x1 = b.x[n + k];
            set(b.didp(), n, k, v0 + x0 * v1 * v1, 0, x1 * v0 * v1, 0);
            set(b.dqdp(), n, k, 0, v0 * (1 + x1 * x1), 0, v0 * v1 + x0);
        }
    }

    @Override
    public void ratesByParameter(DeviceBatch b, int from, int to) {
        int n = b.n;
        for (int k = from; k < to; k++) {
            double vx = b.v[k] * b.x[k];
            set(b.dfdp(), n, k, 0, 0, b.p[n + k] * vx, b.p[k] * vx);
        }
    }

    @Override
    public void switching(DeviceBatch batch, int from, int to) {}

    @Override
    public void noise(DeviceBatch batch, double frequency, int from, int to) {}

    private static void set(double[] a, int n, int k, double a00, double a01, double a10, double a11) {
        a[k] = a00;
        a[n + k] = a01;
        a[2 * n + k] = a10;
        a[3 * n + k] = a11;
    }
}
