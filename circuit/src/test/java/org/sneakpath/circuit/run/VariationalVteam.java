package org.sneakpath.circuit.run;

import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.apache.commons.math3.ode.nonstiff.DormandPrince853Integrator;

/**
 * The memristor and series resistor of the reference deck {@code grad_vteam_sin} without any of our engine: the divider
 * solved by hand, the state x and its sensitivity s = dx/dx(0) integrated together at order eight,
 * <pre>
 *   v = sin(2π 100 kHz t) R/(R + r),    R = ron + (roff − ron) x
 *   dx/dt = f(v, x)
 *   ds/dt = (∂f/∂x + ∂f/∂v dv/dx) s,    s(0) = 1
 * </pre>
 */
final class VariationalVteam implements FirstOrderDifferentialEquations {
    private static final double R_ON = 10e3;
    private static final double R_OFF = 1e6;
    private static final double SERIES = 1e3;
    private static final double THRESHOLD = 0.5;
    private static final double SPEED = 2e6;
    private static final double WIDTH = 0.02;
    private static final double START = 0.5;

    /** dx(stop)/dx(0); settled to 1e-11 of itself, judged by tolerances from 1e-11 to 1e-14. */
    static double sensitivityToTheStart(double stop) {
        double tolerance = 1e-13;
        DormandPrince853Integrator integrator =
                new DormandPrince853Integrator(1e-16, 2e-8, new double[] {tolerance, 0}, new double[] {0, tolerance});
        double[] y = {START, 1};
        integrator.integrate(new VariationalVteam(), 0, y, stop, y);
        return y[1];
    }

    @Override
    public int getDimension() {
        return 2;
    }

    @Override
    public void computeDerivatives(double t, double[] y, double[] derivatives) {
        double source = Math.sin(2 * Math.PI * 100e3 * t);
        double r = R_ON + (R_OFF - R_ON) * y[0];
        double v = source * r / (r + SERIES);
        double dvdx = source * SERIES * (R_OFF - R_ON) / ((r + SERIES) * (r + SERIES));
        double sign = Math.signum(v);
        double over = Math.abs(v) / THRESHOLD - 1;
        derivatives[0] = 0;
        derivatives[1] = 0;
        if (over > 0) {
            double inner = Math.exp(sign > 0 ? (y[0] - 0.95) / WIDTH : (0.05 - y[0]) / WIDTH);
            double f = sign * SPEED * over * over * over * Math.exp(-inner);
            double dfdx = -f * inner * sign / WIDTH;
            double dfdv = 3 * f / over * sign / THRESHOLD;
            derivatives[0] = f;
            derivatives[1] = (dfdx + dfdv * dvdx) * y[1];
        }
    }
}
