package org.sneakpath.devices.library;

import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * JART VCM v1b written out a second time, in joules and with its implicit equation solved by bracketing from the side of the
 * small Schottky voltage: the smallest root of f(V_s) = i_Schottky − i.
 *
 * @param e elementary charge (C)
 * @param k Boltzmann's constant (J/K)
 * @param h Planck's constant (J s)
 * @param m electron mass (kg)
 * @param eps0 permittivity of vacuum (F/m)
 */
record JartEquations(double e, double k, double h, double m, double eps0) {
    static final JartEquations SI =
            new JartEquations(1.602176634e-19, 1.380649e-23, 6.62607015e-34, 9.1093837015e-31, 8.8541878128e-12);
    /** The rounded constants that reproduce all digits of the published check values. */
    static final JartEquations ROUNDED = new JartEquations(1.602e-19, 1.3807e-23, 6.626e-34, 9.10938e-31, 8.854e-12);

    private static final double AREA = Math.PI * 45e-9 * 45e-9;
    private static final double AMBIENT = 293;

    /** What holds at a voltage and a concentration: V_s (V), i (A), T (K), series resistance (ohm). */
    record Point(double schottky, double current, double temperature, double series, double disc) {}

    Point at(double v, double n) {
        int sign = v > 0 ? 1 : -1;
        double low = 0;
        double high = 0;
        // the first change of sign on a grid fine against 0.08 V
        do {
            low = high;
            high = Math.min(high + 1e-3, Math.abs(v));
        } while (sign * excess(v, n, sign * high) < 0 && high < Math.abs(v));
        double root = new BrentSolver(1e-16, 1e-17, 0).solve(500, s -> excess(v, n, sign * s), low, high);
        return point(v, n, sign * root);
    }

    private double excess(double v, double n, double schottky) {
        Point p = point(v, n, schottky);
        return contact(schottky, n, p.temperature) - p.current;
    }

    private Point point(double v, double n, double schottky) {
        double disc = 0.4e-9 / (n * 2 * e * 4e-6 * AREA);
        double fixed = disc + 2.6e-9 / (2e27 * 2 * e * 4e-6 * AREA) + 650;
        double i = (v - schottky) / (fixed + 719.2437);
        for (int k = 0; k < 60; k++) {
            i = (v - schottky) / (fixed + lines(i));
        }
        double series = 650 + lines(i);
        double thermal = 15.72e6 * (v > 0 ? 0.27 : 1);
        return new Point(schottky, i, AMBIENT + i * (v - i * series) * thermal, series, disc);
    }

    private static double lines(double i) {
        return 719.2437 * (1 + 719.2437 * 3.92e-3 * i * i * 90471.47);
    }

    private double contact(double schottky, double n, double t) {
        double kink = 0.18 - 0.1;
        double barrier = 0.18;
        if (schottky < kink) {
            double eb = 5.5 * eps0;
            barrier -= Math.pow(e * e * e * 2 * n * (kink - schottky) / (8 * Math.PI * Math.PI * eb * eb * eb), 0.25);
            barrier = Math.max(0, barrier);
        }
        if (schottky >= 0) {
            return AREA * 6.01e5 * t * t * Math.exp(-e * barrier / (k * t)) * Math.expm1(e * schottky / (k * t));
        }
        double w00 = e * h / (4 * Math.PI) * Math.sqrt(2 * n / (m * 17 * eps0));
        double u = w00 / (k * t);
        double w0 = w00 / Math.tanh(u);
        double slope = w00 / (u - Math.tanh(u));
        double size = -schottky;
        return -AREA
                * 6.01e5
                * t
                / k
                * Math.sqrt(Math.PI * w00 * e * (size + barrier / Math.pow(Math.cosh(u), 2)))
                * Math.exp(-e * barrier / w0)
                * Math.expm1(e * size / slope);
    }

    /** d ln N/dt (1/s), the two exponentials apart as in the paper. */
    double logRate(double v, double n) {
        Point p = at(v, n);
        double field = v > 0 ? (v - p.current * p.series) / 3e-9 : p.current * p.disc / 0.4e-9;
        double limit = v > 0 ? 1 - Math.pow(0.008 / (n * 1e-26), 10) : 1 - Math.pow(n / 2e27, 10);
        double barrier = 1.35 * e;
        double g = 2 * 0.25e-9 * e * field / (Math.PI * barrier);
        double common = Math.sqrt(1 - g * g) + g * Math.asin(g);
        double least = barrier * (common - g * Math.PI / 2);
        double most = barrier * (common + g * Math.PI / 2);
        double thermal = k * p.temperature;
        double ions =
                (2e27 + n) / 2 * 0.25e-9 * 2e13 * (Math.exp(-least / thermal) - Math.exp(-most / thermal)) * limit;
        return -ions / 0.4e-9 / n;
    }
}
