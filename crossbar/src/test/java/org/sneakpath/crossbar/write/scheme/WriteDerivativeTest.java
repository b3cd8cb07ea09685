package org.sneakpath.crossbar.write.scheme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sneakpath.crossbar.ArraySolution;
import org.sneakpath.crossbar.Cell;
import org.sneakpath.crossbar.CrossbarSpec;

/** Derivatives by amplitudes and by what is programmed, against differences of fourth order. */
class WriteDerivativeTest {
    private static final int ROWS = 4;
    private static final int COLUMNS = 5;
    private static final CrossbarSpec SPEC = new CrossbarSpec(ROWS, COLUMNS, 40, 25, 90, 60).withFarEnds(150, 210);

    static WriteScheme[] all() {
        return Samples.schemes().toArray(WriteScheme[]::new);
    }

    /** A loss of all that a solution tells. */
    private static double loss(ArraySolution s) {
        double sum = 0;
        for (int c = 0; c < s.cellVoltages.length; c++) {
            sum += Math.sin(1 + c) * s.cellVoltages[c] + 1e4 * Math.cos(c) * s.cellCurrents[c];
        }
        for (int i = 0; i < ROWS; i++) {
            sum += 1e3 * (i + 1) * s.terminals.wordNear[i];
        }
        for (int j = 0; j < COLUMNS; j++) {
            sum += 1e3 * (j - 2) * s.terminals.bitFar[j];
        }
        return sum;
    }

    private static ArraySolution bars() {
        ArraySolution bars = new ArraySolution(ROWS, COLUMNS);
        for (int c = 0; c < bars.cellVoltages.length; c++) {
            bars.cellVoltages[c] = Math.sin(1 + c);
            bars.cellCurrents[c] = 1e4 * Math.cos(c);
        }
        Arrays.setAll(bars.terminals.wordNear, i -> 1e3 * (i + 1));
        Arrays.setAll(bars.terminals.bitFar, j -> 1e3 * (j - 2));
        return bars;
    }

    private static double at(ArrayWrite write, double[] amplitudes) {
        ArraySolution solution = write.newSolution();
        assertTrue(write.solve(WriteShot.row(1, amplitudes), solution).converged());
        return loss(solution);
    }

    @ParameterizedTest
    @MethodSource("all")
    void pullbackIsTheDerivative(WriteScheme scheme) {
        for (Cell cell : new Cell[] {Cell.ohmic(), Cell.sinh(0.5)}) {
            for (double sign : new double[] {1, -1}) {
                double[] g = Samples.conductances(ROWS * COLUMNS);
                ArrayWrite write = new ArrayWrite(SPEC, cell, scheme);
                write.program(g);
                double[] amplitudes = new double[COLUMNS];
                WriteShot shot = Samples.some(1, COLUMNS, sign);
                Arrays.setAll(amplitudes, shot::amplitude);
                double[] byAmplitude = new double[COLUMNS];
                double[] byValue = new double[ROWS * COLUMNS];
                assertTrue(write.pullback(shot, bars(), byAmplitude, byValue).converged());
                for (int j = 0; j < COLUMNS; j++) {
                    if (amplitudes[j] == 0) {
                        assertEquals(0, byAmplitude[j]);
                        continue;
                    }
                    double difference = difference(amplitudes, j, 3e-4, a -> at(write, a));
                    assertEquals(difference, byAmplitude[j], 1e-9 * Math.max(1, Math.abs(difference)));
                }
                for (int c = 0; c < g.length; c += 3) {
                    double difference = difference(g, c, 1e-3 * g[c], values -> {
                        write.program(values);
                        return at(write, amplitudes);
                    });
                    // the rounding of a loss of some 10, over a step of g/1000
                    assertEquals(difference, byValue[c], 1e-9 * Math.abs(difference) + 5e-12 / g[c]);
                }
            }
        }
    }

    private interface Loss {
        double of(double[] x);
    }

    private static double difference(double[] at, int k, double h, Loss loss) {
        double[] x = at.clone();
        double[] l = new double[5];
        for (int n = -2; n <= 2; n++) {
            x[k] = at[k] + n * h;
            l[n + 2] = n == 0 ? 0 : loss.of(x);
        }
        return (8 * (l[3] - l[1]) - (l[4] - l[0])) / (12 * h);
    }
}
