package org.sneakpath.crossbar.algebra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sneakpath.circuit.Dc;
import org.sneakpath.circuit.SourceWaveform;
import org.sneakpath.circuit.Waveforms;
import org.sneakpath.circuit.run.Transient;
import org.sneakpath.circuit.run.TransientOptions;
import org.sneakpath.circuit.run.TransientResult;
import org.sneakpath.crossbar.periphery.OperationalAmplifier;

/** Natural frequencies against EJML's eigenvalues, and against what transients do. */
class StabilityTwinTest {
    private static final double GAIN = 1e4;
    private static final double BANDWIDTH = 1e6;
    private static final double RATE = 2 * Math.PI * BANDWIDTH;

    private static ClosedLoopSettings settings() {
        return new ClosedLoopSettings(
                1e-4, 0.1, OperationalAmplifier.ofGain(GAIN).withGainBandwidth(BANDWIDTH));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 16, 32})
    void abscissaIsTheGreatestRealPart(int n) {
        for (int seed = 0; seed < 10; seed++) {
            double[] a = Matrices.uniform(n, n, -1, 1, seed);
            for (double shift : new double[] {0, -3, 1e3}) {
                double[] shifted = a.clone();
                for (int i = 0; i < n; i++) {
                    shifted[i * n + i] += shift;
                }
                double expected = Matrices.abscissa(shifted, n);
                // of the norm, n + |shift|
                assertEquals(expected, SpectralAbscissa.of(shifted, n), 1e-13 * (n + Math.abs(shift)));
            }
        }
    }

    @Test
    void abscissaOfAwkwardMatrices() {
        assertEquals(0, SpectralAbscissa.of(new double[4], 2));
        // one Jordan block: the exponential grows like t, whose logarithm vanishes over t
        assertEquals(-1, SpectralAbscissa.of(new double[] {-1, 1, 0, 0, -1, 1, 0, 0, -1}, 3), 1e-13);
        assertEquals(0, SpectralAbscissa.of(new double[] {0, 1, -1, 0}, 2), 1e-15);
        assertEquals(-1e-6, SpectralAbscissa.of(new double[] {-1e-6, 0, 0, -1e6}, 2), 1e-9);
    }

    /** Without inverters: −ω_t·(eigenvalue of D⁻¹·A + 1/A0) of the smallest real part. */
    @ParameterizedTest
    @ValueSource(ints = {2, 6, 12})
    void positiveSystemHasItsClosedForm(int n) {
        double[] a = Matrices.dominant(n, 0, 1, 0.3 * n, n);
        double[] scaled = new double[n * n];
        for (int j = 0; j < n; j++) {
            double sum = 1;
            for (int i = 0; i < n; i++) {
                sum += a[j * n + i];
            }
            for (int i = 0; i < n; i++) {
                scaled[j * n + i] = -a[j * n + i] / sum;
            }
        }
        double expected = RATE * (Matrices.abscissa(scaled, n) - 1 / GAIN);
        Stability stability = new LinearSystemCircuit(a, n, settings()).stability();
        assertEquals(expected, stability.rate(), 1e-9 * Math.abs(expected));
        assertTrue(stability.stable());
        assertEquals(-1 / expected, stability.timeConstant(), 1e-9 / Math.abs(expected));
    }

    /** The slowest deviation of a transient dies out at the rate; inverters and wires included. */
    @Test
    void transientSettlesAtTheRate() {
        double[] a = {1.2, -0.7, 0.3, 0.4, 0.9, -0.5, -0.3, 0.8, 1.5};
        ClosedLoopSettings settings = settings().withWires(20, 20);
        LinearSystemCircuit circuit = new LinearSystemCircuit(a, 3, settings);
        double rate = circuit.stability().rate();
        assertTrue(rate < 0);
        double[] b = {0.5, -0.2, 0.8};
        double[] x = circuit.solve(b).values();
        double stop = 14 / -rate;
        TransientResult run = Transient.run(
                circuit.netlist(constant(b, -0.1)),
                TransientOptions.controlled(stop).withReltol(1e-10).fromInitialConditions());
        assertTrue(run.status().converged());
        Waveforms w = run.waveforms();
        int last = w.size() - 1;
        double[] settled = new double[3];
        for (int j = 0; j < 3; j++) {
            settled[j] = w.voltage("x" + j)[last] / 0.1;
        }
        assertEquals(0, Matrices.deviation(x, settled), 1e-4);
        assertEquals(rate, slope(w, x, 5 / -rate, 10 / -rate), 2e-3 * Math.abs(rate));
    }

    /** Slope of ln of the deviation's length between two times, where the slowest mode, real here, is left. */
    private static double slope(Waveforms w, double[] x, double from, double to) {
        double[] time = w.time();
        int first = -1;
        double begin = 0;
        for (int k = 0; k < time.length; k++) {
            double squares = 0;
            for (int j = 0; j < x.length; j++) {
                double deviation = w.voltage("x" + j)[k] / 0.1 - x[j];
                squares += deviation * deviation;
            }
            if (first < 0 && time[k] >= from) {
                first = k;
                begin = 0.5 * Math.log(squares);
            } else if (time[k] >= to) {
                return (0.5 * Math.log(squares) - begin) / (time[k] - time[first]);
            }
        }
        throw new AssertionError("too short");
    }

    /** A matrix with a negative eigenvalue: the operating point solves the system, but nothing goes there. */
    @Test
    void negativeEigenvalueRunsAway() {
        double[] a = {0.2, 1, 1, 0.2};
        LinearSystemCircuit circuit = new LinearSystemCircuit(a, 2, settings());
        Stability stability = circuit.stability();
        assertFalse(stability.stable());
        assertThrows(IllegalStateException.class, stability::timeConstant);
        double[] b = {1, 0.5};
        assertEquals(
                0,
                Matrices.deviation(Matrices.solve(a, 2, 2, b), circuit.solve(b).values()),
                1e-2);
        double stop = 20 / stability.rate();
        TransientResult run = Transient.run(
                circuit.netlist(constant(b, -0.1)),
                TransientOptions.controlled(stop).fromInitialConditions());
        double[] end = run.waveforms().voltage("x0");
        assertTrue(Math.abs(end[end.length - 1]) > 1e4, "grows by e^20 of what was missing");
    }

    private static SourceWaveform[] constant(double[] values, double scale) {
        SourceWaveform[] sources = new SourceWaveform[values.length];
        for (int j = 0; j < values.length; j++) {
            sources[j] = new Dc(scale * values[j]);
        }
        return sources;
    }
}
