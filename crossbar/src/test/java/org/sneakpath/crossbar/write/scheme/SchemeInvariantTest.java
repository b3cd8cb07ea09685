package org.sneakpath.crossbar.write.scheme;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sneakpath.crossbar.ArraySolution;
import org.sneakpath.crossbar.Bias;
import org.sneakpath.crossbar.Cell;
import org.sneakpath.crossbar.Crossbar;
import org.sneakpath.crossbar.CrossbarSpec;

class SchemeInvariantTest {
    private static final int ROWS = 6;
    private static final int COLUMNS = 5;
    private static final CrossbarSpec WIRED = new CrossbarSpec(ROWS, COLUMNS, 12, 7, 30, 20).withFarEnds(45, 60);

    static WriteScheme[] all() {
        return Samples.schemes().toArray(WriteScheme[]::new);
    }

    /** What terminals deliver is what cells and wires turn into heat; wires by their segments' potentials. */
    @ParameterizedTest
    @MethodSource("all")
    void powerDeliveredIsPowerDissipated(WriteScheme scheme) {
        double[] g = Samples.conductances(ROWS * COLUMNS);
        ArrayWrite write = new ArrayWrite(WIRED, Cell.ohmic(), scheme);
        write.program(g);
        WriteShot shot = Samples.some(2, COLUMNS, 1);
        ArraySolution s = write.newSolution();
        WriteStress stress = write.stress(shot, 1e-7, s);
        WriteBias bias = scheme.bias(shot, ROWS);
        CrossbarSpec lines = bias.lines(WIRED, shot);
        double heat = 0;
        for (int c = 0; c < g.length; c++) {
            heat += s.cellCurrents[c] * s.cellVoltages[c];
        }
        for (int i = 0; i < ROWS; i++) {
            double v = bias.bias().wordNear(i);
            heat += square(v - s.wordNodes[i * COLUMNS]) / lines.wordLines().near(i);
            heat += square(v - s.wordNodes[i * COLUMNS + COLUMNS - 1])
                    / lines.wordLines().far(i);
            for (int j = 0; j + 1 < COLUMNS; j++) {
                heat += square(s.wordNodes[i * COLUMNS + j] - s.wordNodes[i * COLUMNS + j + 1])
                        / lines.wordLines().segment(i, j);
            }
        }
        for (int j = 0; j < COLUMNS; j++) {
            double v = bias.bias().bitNear(j);
            heat += square(v - s.bitNodes[(ROWS - 1) * COLUMNS + j])
                    / lines.bitLines().near(j);
            heat += square(v - s.bitNodes[j]) / lines.bitLines().far(j);
            for (int i = 0; i + 1 < ROWS; i++) {
                heat += square(s.bitNodes[i * COLUMNS + j] - s.bitNodes[(i + 1) * COLUMNS + j])
                        / lines.bitLines().segment(j, i);
            }
        }
        // node potentials are differences of numbers near 1 V, of which a segment's voltage is a hundredth
        assertEquals(heat, stress.power(), 1e-11 * heat);
    }

    private static double square(double v) {
        return v * v;
    }

    /** A floating line held where it floats carries no current, and nothing else changes. */
    @Test
    void floatingLinesAreAtThePotentialsThatTakeNoCurrent() {
        double[] g = Samples.conductances(ROWS * COLUMNS);
        CrossbarSpec spec = new CrossbarSpec(ROWS, COLUMNS, 12, 7, 30, 20);
        ArrayWrite write = new ArrayWrite(spec, Cell.ohmic(), IdleLines.floating());
        write.program(g);
        WriteShot shot = Samples.some(2, COLUMNS, -1);
        ArraySolution floating = write.newSolution();
        assertTrue(write.solve(shot, floating).converged());
        Bias bias = IdleLines.floating().bias(shot, ROWS).bias();
        double[] words = new double[ROWS];
        double[] bits = new double[COLUMNS];
        for (int i = 0; i < ROWS; i++) {
            words[i] = i == 2 ? bias.wordNear(i) : floating.wordNodes[i * COLUMNS];
        }
        for (int j = 0; j < COLUMNS; j++) {
            bits[j] = shot.amplitude(j) == 0 ? floating.bitNodes[(ROWS - 1) * COLUMNS + j] : bias.bitNear(j);
        }
        Crossbar driven = new Crossbar(spec);
        driven.program(g);
        ArraySolution held = driven.newSolution();
        assertTrue(driven.solve(Bias.write(words, bits), held).converged());
        double largest = Math.abs(held.terminals.wordNear[2]);
        for (int i = 0; i < ROWS; i++) {
            assertEquals(i == 2 ? floating.terminals.wordNear[i] : 0, held.terminals.wordNear[i], 1e-13 * largest);
        }
        for (int c = 0; c < g.length; c++) {
            assertEquals(held.cellVoltages[c], floating.cellVoltages[c], 1e-14);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void shotsInAnyOrderGiveTheSameBits(WriteScheme scheme) {
        ArrayWrite write = new ArrayWrite(WIRED, Cell.sinh(0.4), scheme);
        write.program(Samples.conductances(ROWS * COLUMNS));
        ArraySolution first = write.newSolution();
        ArraySolution again = write.newSolution();
        write.solve(Samples.some(2, COLUMNS, 1), first);
        write.solve(WriteShot.cell(4, 1, COLUMNS, -0.8), again);
        write.read(0, 0.3, again);
        write.solve(Samples.some(2, COLUMNS, 1), again);
        assertArrayEquals(first.cellVoltages, again.cellVoltages);
    }
}
