package org.sneakpath.devices.equation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class KernelDerivativeTest {
    private static final double H = 2e-4;
    private static final int C = RandomExpressions.CONTROLS;
    private static final int P = RandomExpressions.PARAMETERS;

    @Test
    void partialsByControlParameterAndTimeAreTheSlopesOfTheValuesOnRandomGraphs() {
        int compared = 0;
        int seen = 0;
        for (int seed = 0; seed < 400; seed++) {
            Equations equations = new RandomExpressions(seed, true).equations(6 + seed % 25, 2);
            Kernel kernel = equations.compile();
            Random random = new Random(seed);
            // u, p, t in one vector
            double[] at = random.doubles(C + P + 1, -1.2, 1.2).toArray();
            double[] u = java.util.Arrays.copyOf(at, C);
            double[] p = java.util.Arrays.copyOfRange(at, C, C + P);
            double[] y = new double[2];
            double[] du = new double[2 * C];
            double[] dp = new double[2 * P];
            double[] dt = new double[2];
            kernel.valuesAndPartials(u, p, at[C + P], y, du, 1, 0, 1);
            kernel.parameterPartials(u, p, at[C + P], dp, 1, 0, 1);
            kernel.timePartials(u, p, at[C + P], dt, 1, 0, 1);
            for (int k = 0; k < at.length; k++) {
                for (int o = 0; o < 2; o++) {
                    double coarse = difference(kernel, at, k, o, H);
                    double fine = difference(kernel, at, k, o, H / 2);
                    double d = (4 * fine - coarse) / 3;
                    double size = Math.abs(d) + Math.abs(y[o]) + 1e-3;
                    seen++;
                    // a kink or jump in reach, or a graph too wild for differences of this size
                    if (Math.abs(fine - coarse) > 1e-4 * size) {
                        continue;
                    }
                    double actual = k < C ? du[o * C + k] : k < C + P ? dp[o * P + k - C] : dt[o];
                    assertEquals(d, actual, 2e-7 * size, "seed " + seed + ", output " + o + ", variable " + k);
                    compared++;
                }
            }
        }
        assertTrue(compared > 0.85 * seen, compared + " of " + seen + " could be compared");
    }

    private static double difference(Kernel kernel, double[] at, int k, int o, double h) {
        double[] above = at.clone();
        double[] below = at.clone();
        above[k] += h;
        below[k] -= h;
        return (value(kernel, above, o) - value(kernel, below, o)) / (above[k] - below[k]);
    }

    private static double value(Kernel kernel, double[] at, int o) {
        double[] y = new double[2];
        kernel.values(
                java.util.Arrays.copyOf(at, C), java.util.Arrays.copyOfRange(at, C, C + P), at[C + P], y, 1, 0, 1);
        return y[o];
    }
}
