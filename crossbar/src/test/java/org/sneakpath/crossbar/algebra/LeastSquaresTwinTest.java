package org.sneakpath.crossbar.algebra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sneakpath.circuit.Dc;
import org.sneakpath.circuit.SourceWaveform;
import org.sneakpath.circuit.run.Transient;
import org.sneakpath.circuit.run.TransientOptions;
import org.sneakpath.circuit.run.TransientResult;
import org.sneakpath.crossbar.periphery.OperationalAmplifier;

/** What the circuit settles to against EJML's least squares: with finite gain as predicted, and in its limit. */
class LeastSquaresTwinTest {
    private static ClosedLoopSettings settings(double gain) {
        return new ClosedLoopSettings(1e-4, 0.1, OperationalAmplifier.ofGain(gain));
    }

    /** Xᵀ·(1 + C/A0)⁻¹·(X·w − y) + E·w/A0 = 0. */
    private static double[] predicted(double[] x, int rows, int columns, double[] y, double gain) {
        double[] normal = new double[columns * columns];
        double[] right = new double[columns];
        for (int i = 0; i < rows; i++) {
            double c = 2;
            for (int k = 0; k < columns; k++) {
                c += Math.abs(x[i * columns + k]);
            }
            for (int k = 0; k < columns; k++) {
                double weighed = x[i * columns + k] / (1 + c / gain);
                right[k] += weighed * y[i];
                normal[k * columns + k] += Math.abs(x[i * columns + k]) / gain;
                for (int l = 0; l < columns; l++) {
                    normal[k * columns + l] += weighed * x[i * columns + l];
                }
            }
        }
        return Matrices.solve(normal, columns, columns, right);
    }

    @ParameterizedTest
    @CsvSource({"3, 1", "4, 4", "8, 3", "16, 5"})
    void finiteGainDoesWhatIsSaid(int rows, int columns) {
        double[] x = Matrices.uniform(rows, columns, 0, 1, rows);
        double[] y = Matrices.uniform(rows, 1, -1, 1, 3);
        for (double gain : new double[] {20, 1e3, 1e5}) {
            ClosedLoopSolution solution = new LeastSquaresCircuit(x, rows, columns, settings(gain)).solve(y);
            assertTrue(solution.status().converged());
            double[] expected = predicted(x, rows, columns, y, gain);
            assertEquals(0, Matrices.deviation(expected, solution.values()), 1e-12);
        }
    }

    @ParameterizedTest
    @CsvSource({"3, 1, false", "8, 3, false", "8, 3, true", "16, 5, true"})
    void errorFallsAsTheInverseOfTheGain(int rows, int columns, boolean signed) {
        double[] x = Matrices.uniform(rows, columns, signed ? -1 : 0, 1, rows);
        double[] y = Matrices.uniform(rows, 1, -1, 1, 3);
        double[] exact = Matrices.solve(x, rows, columns, y);
        double last = 0;
        for (double gain = 1e4; gain <= 1e6; gain *= 10) {
            LeastSquaresCircuit circuit = new LeastSquaresCircuit(x, rows, columns, settings(gain));
            double scaled = gain * Matrices.deviation(exact, circuit.solve(y).values());
            if (gain > 1e4) {
                assertEquals(last, scaled, 0.1 * last, "gain " + gain);
            }
            last = scaled;
        }
    }

    /** It is stable, and a transient from rest ends at the operating point. */
    @ParameterizedTest
    @CsvSource({"6, 2, false", "6, 3, true"})
    void settles(int rows, int columns, boolean signed) {
        double[] x = Matrices.uniform(rows, columns, signed ? -1 : 0, 1, rows);
        double[] y = Matrices.uniform(rows, 1, -1, 1, 3);
        ClosedLoopSettings slow =
                settings(1e4).withAmplifier(OperationalAmplifier.ofGain(1e4).withGainBandwidth(1e6));
        LeastSquaresCircuit circuit = new LeastSquaresCircuit(x, rows, columns, slow);
        Stability stability = circuit.stability();
        assertTrue(stability.stable());
        SourceWaveform[] inputs = new SourceWaveform[rows];
        for (int i = 0; i < rows; i++) {
            inputs[i] = new Dc(-0.1 * y[i]);
        }
        TransientResult run = Transient.run(
                circuit.netlist(inputs),
                TransientOptions.controlled(20 * stability.timeConstant())
                        .withReltol(1e-8)
                        .fromInitialConditions());
        assertTrue(run.status().converged());
        double[] settled = new double[columns];
        for (int k = 0; k < columns; k++) {
            settled[k] = run.waveforms().voltage("w" + k)[run.size() - 1] / 0.1;
        }
        assertEquals(0, Matrices.deviation(circuit.solve(y).values(), settled), 1e-6);
    }

    @Test
    void misuseIsRefused() {
        assertThrows(
                IllegalArgumentException.class, () -> new LeastSquaresCircuit(new double[] {1, 2}, 1, 2, settings(10)));
        LeastSquaresCircuit circuit = new LeastSquaresCircuit(new double[] {1, 2}, 2, 1, settings(10));
        assertEquals(2, circuit.rows());
        assertEquals(1, circuit.columns());
        assertThrows(IllegalArgumentException.class, () -> circuit.solve(new double[1]));
    }
}
