package org.sneakpath.devices.library;

import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.apache.commons.math3.ode.nonstiff.DormandPrince853Integrator;

/** The solution of dx/dt = f(t, x) by somebody else's Runge–Kutta method, to 1e-11 a step. */
final class Trajectory {
    private Trajectory() {}

    /** f(t, x). */
    interface Rate {
        double at(double t, double x);
    }

    /** x at a time, from x0 at 0. */
    static double of(Rate rate, double x0, double to) {
        FirstOrderDifferentialEquations equation = new FirstOrderDifferentialEquations() {
            @Override
            public int getDimension() {
                return 1;
            }

            @Override
            public void computeDerivatives(double t, double[] x, double[] f) {
                f[0] = rate.at(t, x[0]);
            }
        };
        double[] x = {x0};
        new DormandPrince853Integrator(to * 1e-14, to, 1e-11, 1e-11).integrate(equation, 0, x, to, x);
        return x[0];
    }
}
