package org.sneakpath.crossbar;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/** A read goes as far as it is asked to: no less, and with a wide tolerance not much more. */
class ToleranceInvariantTest {
    private static final int N = 96;

    private static Crossbar array(double ohm, double tolerance) {
        CounterRandom random = new CounterRandom(11, Purpose.DATASET);
        double[] g = new double[N * N];
        Arrays.setAll(g, c -> Math.pow(10, -6 + 2 * random.uniform(0, c)));
        Crossbar array = new Crossbar(CrossbarSpec.wired(N, N, ohm, ohm), Cell.ohmic(), tolerance);
        array.program(g);
        return array;
    }

    private static double[] voltages() {
        CounterRandom random = new CounterRandom(12, Purpose.DATASET);
        double[] v = new double[N];
        Arrays.setAll(v, i -> random.uniform(1, i) - 0.5);
        return v;
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 20, 100})
    void currentsAreAsGoodAsAskedFor(double ohm) {
        double[] exact = new double[N];
        ReadStatus best = array(ohm, Crossbar.DEFAULT_TOLERANCE).read(voltages(), exact);
        assertTrue(best.converged());
        double largest = Arrays.stream(exact).map(Math::abs).max().orElse(0);
        double before = 0;
        for (double tolerance : new double[] {1e-11, 1e-9, 1e-6}) {
            Crossbar array = array(ohm, tolerance);
            double[] currents = new double[N];
            ReadStatus status = array.read(voltages(), currents);
            assertTrue(status.converged() && status.residual() <= tolerance, status.toString());
            // beside what rounding may be wrong by
            assertTrue(status.currentBound() <= 1.01 * (tolerance * largest + best.currentBound()), status.toString());
            assertArrayEquals(exact, currents, status.currentBound());
            double error = 0;
            for (int j = 0; j < N; j++) {
                error = Math.max(error, Math.abs(currents[j] - exact[j]));
            }
            before = error;
            double[] again = new double[N];
            array.read(voltages(), again);
            assertArrayEquals(currents, again);
        }
        assertTrue(before > 1e-13 * largest, "a wide tolerance was made use of");
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 20})
    void gradientsAreNoWorseForIt(double ohm) {
        double[] bars = new double[N];
        Arrays.fill(bars, 1);
        double[][] found = new double[2][N * N];
        for (int k = 0; k < 2; k++) {
            Crossbar array = array(ohm, k == 0 ? Crossbar.DEFAULT_TOLERANCE : 1e-9);
            array.readPullback(voltages(), bars, new double[N], found[k]);
        }
        double largest = Arrays.stream(found[0]).map(Math::abs).max().orElse(0);
        for (int c = 0; c < N * N; c++) {
            assertEquals(found[0][c], found[1][c], 1e-7 * largest);
        }
    }
}
