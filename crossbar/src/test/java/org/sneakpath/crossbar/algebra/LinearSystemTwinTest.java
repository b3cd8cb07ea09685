package org.sneakpath.crossbar.algebra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sneakpath.crossbar.periphery.OperationalAmplifier;

/** What the circuit settles to against EJML: with the finite gain that the closed form predicts, and in its limit. */
class LinearSystemTwinTest {
    static ClosedLoopSettings settings(double gain) {
        return new ClosedLoopSettings(1e-4, 0.1, OperationalAmplifier.ofGain(gain));
    }

    static Stream<Arguments> systems() {
        return Stream.of(2, 3, 8, 16)
                .flatMap(n -> Stream.of(
                        Arguments.of(n, Matrices.dominant(n, 0, 1, 0.5 * n, n)),
                        Arguments.of(n, Matrices.dominant(n, -1, 1, 0.5 * n, 10 + n))));
    }

    /** (A⁺ − k·A⁻ + D/A0)·x = b. */
    private static double[] predicted(double[] a, int n, double[] b, double gain) {
        boolean negative = false;
        for (double element : a) {
            negative |= element < 0;
        }
        double k = negative ? gain / (gain + 2) : 1;
        double[] seen = new double[n * n];
        for (int j = 0; j < n; j++) {
            double sum = 1;
            for (int i = 0; i < n; i++) {
                double element = a[j * n + i];
                sum += Math.abs(element);
                seen[j * n + i] = element > 0 ? element : k * element;
            }
            seen[j * n + j] += sum / gain;
        }
        return Matrices.solve(seen, n, n, b);
    }

    @ParameterizedTest
    @MethodSource("systems")
    void finiteGainDoesWhatIsSaid(int n, double[] a) {
        double[] b = Matrices.uniform(n, 1, -1, 1, 3);
        for (double gain : new double[] {20, 1e3, 1e5}) {
            ClosedLoopSolution solution = new LinearSystemCircuit(a, n, settings(gain)).solve(b);
            assertTrue(solution.status().converged());
            assertEquals(0, Matrices.deviation(predicted(a, n, b, gain), solution.values()), 1e-12);
        }
    }

    @ParameterizedTest
    @MethodSource("systems")
    void errorFallsAsTheInverseOfTheGain(int n, double[] a) {
        double[] b = Matrices.uniform(n, 1, -1, 1, 3);
        double[] exact = Matrices.solve(a, n, n, b);
        double last = 0;
        for (double gain = 1e3; gain <= 1e6; gain *= 10) {
            double scaled = gain
                    * Matrices.deviation(
                            exact,
                            new LinearSystemCircuit(a, n, settings(gain))
                                    .solve(b)
                                    .values());
            if (gain > 1e3) {
                assertEquals(last, scaled, 0.2 * last * 1e4 / gain + 1e-9 * gain, "gain " + gain);
            }
            last = scaled;
        }
    }

    /** Wires take from the solution in proportion to their resistance. */
    @ParameterizedTest
    @ValueSource(ints = {4, 12})
    void wiresAreALimitToo(int n) {
        double[] a = Matrices.dominant(n, -1, 1, 0.5 * n, n);
        double[] b = Matrices.uniform(n, 1, -1, 1, 3);
        double[] perfect = new LinearSystemCircuit(a, n, settings(1e6)).solve(b).values();
        double one = Matrices.deviation(
                perfect,
                new LinearSystemCircuit(a, n, settings(1e6).withWires(0.01, 0.01))
                        .solve(b)
                        .values());
        double ten = Matrices.deviation(
                perfect,
                new LinearSystemCircuit(a, n, settings(1e6).withWires(0.1, 0.1))
                        .solve(b)
                        .values());
        assertTrue(one < 1e-3);
        assertEquals(10, ten / one, 0.2);
    }

    @Test
    void misuseIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new LinearSystemCircuit(new double[3], 2, settings(10)));
        String message = String.valueOf(assertThrows(
                        IllegalArgumentException.class,
                        () -> new LinearSystemCircuit(new double[] {1, 2, Double.NaN, 1}, 2, settings(10)))
                .getMessage());
        assertTrue(message.contains("row 1, column 0"), message);
        LinearSystemCircuit circuit = new LinearSystemCircuit(new double[] {1, 0, 0, 1}, 2, settings(10));
        assertThrows(IllegalArgumentException.class, () -> circuit.solve(new double[3]));
        assertThrows(IllegalStateException.class, circuit::stability);
        assertThrows(
                IllegalArgumentException.class, () -> new ClosedLoopSettings(0, 1, OperationalAmplifier.ofGain(1)));
    }
}
