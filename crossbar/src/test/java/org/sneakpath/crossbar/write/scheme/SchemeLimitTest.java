package org.sneakpath.crossbar.write.scheme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sneakpath.crossbar.ArraySolution;
import org.sneakpath.crossbar.Cell;
import org.sneakpath.crossbar.CrossbarSpec;

/** Perfect lines and equal cells, where everything is known. */
class SchemeLimitTest {
    private static final int ROWS = 5;
    private static final int COLUMNS = 7;
    private static final int ROW = 3;

    static WriteScheme[] all() {
        return Samples.schemes().toArray(WriteScheme[]::new);
    }

    private static ArraySolution solve(CrossbarSpec spec, WriteScheme scheme, WriteShot shot) {
        ArrayWrite write = new ArrayWrite(spec, Cell.ohmic(), scheme);
        write.program(Samples.conductances(spec.cells()));
        ArraySolution solution = write.newSolution();
        assertTrue(write.solve(shot, solution).converged());
        return solution;
    }

    @ParameterizedTest
    @MethodSource("all")
    void selectedCellsSeeTheirAmplitudesBetweenPerfectLines(WriteScheme scheme) {
        for (double sign : new double[] {1, -1}) {
            WriteShot shot = Samples.some(ROW, COLUMNS, sign);
            ArraySolution solution = solve(CrossbarSpec.ideal(ROWS, COLUMNS), scheme, shot);
            for (int j = 0; j < COLUMNS; j++) {
                if (shot.amplitude(j) != 0) {
                    // potentials of 1.5 V at most are subtracted
                    assertEquals(shot.amplitude(j), solution.cellVoltages[ROW * COLUMNS + j], 1e-15);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.2, -0.9})
    void halfAndThirdLeaveTheOthersWhatTheirNamesSay(double v) {
        WriteShot shot = WriteShot.cell(ROW, 4, COLUMNS, v);
        ArraySolution half = solve(CrossbarSpec.ideal(ROWS, COLUMNS), new HalfVoltage(), shot);
        ArraySolution third = solve(CrossbarSpec.ideal(ROWS, COLUMNS), new ThirdVoltage(), shot);
        for (int c = 0; c < half.cellVoltages.length; c++) {
            CellRole role = shot.role(c / COLUMNS, c % COLUMNS);
            double halves = role == CellRole.SELECTED ? v : role == CellRole.UNSELECTED ? 0 : v / 2;
            double thirds = role == CellRole.SELECTED ? v : role == CellRole.UNSELECTED ? -v / 3 : v / 3;
            assertEquals(halves, half.cellVoltages[c], 1e-15);
            assertEquals(thirds, third.cellVoltages[c], 4e-16);
        }
    }

    @Test
    void noHalfSelectedCellSeesMoreThanHalfWhateverTheAmplitudes() {
        WriteShot shot = Samples.some(ROW, COLUMNS, 1);
        ArrayWrite write = new ArrayWrite(CrossbarSpec.ideal(ROWS, COLUMNS), Cell.ohmic(), new HalfVoltage());
        write.program(Samples.conductances(ROWS * COLUMNS));
        WriteStress stress = write.stress(shot, 1e-7, write.newSolution());
        assertEquals(0.75, stress.of(CellRole.ON_SELECTED_ROW).largest(), 1e-15);
        assertEquals(0.75, stress.of(CellRole.ON_SELECTED_COLUMN).largest(), 1e-15);
        assertEquals(0, stress.of(CellRole.UNSELECTED).largest());
        assertEquals(0.75, stress.largestElsewhere(), 1e-15);
    }

    /**
     * Equal cells R and floating lines: the selected cell beside three groups of parallel cells in series, of R/(n − 1) on its row,
     * R/((m − 1)(n − 1)), and R/(m − 1) on its column.
     */
    @Test
    void floatingLinesDivideTheVoltageOverTheSneakPath() {
        double g = 1e-5;
        double v = 1.5;
        double[] all = new double[ROWS * COLUMNS];
        Arrays.fill(all, g);
        ArrayWrite write = new ArrayWrite(CrossbarSpec.ideal(ROWS, COLUMNS), Cell.ohmic(), IdleLines.floating());
        write.program(all);
        WriteShot shot = WriteShot.cell(ROW, 4, COLUMNS, v);
        ArraySolution solution = write.newSolution();
        WriteStress stress = write.stress(shot, 50e-9, solution);
        double row = 1.0 / (COLUMNS - 1);
        double between = 1.0 / ((ROWS - 1) * (COLUMNS - 1));
        double column = 1.0 / (ROWS - 1);
        double sum = row + between + column;
        // a system of floating nodes: rounding of its solution
        assertEquals(v * row / sum, stress.of(CellRole.ON_SELECTED_ROW).mean(), 1e-14);
        assertEquals(v * between / sum, stress.of(CellRole.UNSELECTED).mean(), 1e-14);
        assertEquals(v * column / sum, stress.of(CellRole.ON_SELECTED_COLUMN).mean(), 1e-14);
        double sneak = v * g / sum;
        assertEquals(3 * sneak, stress.sneakCurrent(), 1e-14 * sneak);
        assertEquals(v * (v * g + sneak), stress.power(), 1e-14 * stress.power());
        assertEquals(50e-9 * stress.power(), stress.energy());
        assertEquals(v * g + sneak, stress.driver().current(), 1e-14 * sneak);
        assertEquals("word line 3", stress.driver().toString());
    }

    @Test
    void closedGatesConductNothingAndBitLinesInhibit() {
        WriteShot shot = Samples.some(ROW, COLUMNS, -1);
        ArraySolution solution = solve(CrossbarSpec.wired(ROWS, COLUMNS, 3, 3), new GateSelection(3, 0), shot);
        double kept = 0;
        for (int c = 0; c < solution.cellCurrents.length; c++) {
            CellRole role = shot.role(c / COLUMNS, c % COLUMNS);
            if (c / COLUMNS != ROW) {
                assertEquals(0, Math.abs(solution.cellCurrents[c]));
            } else if (role == CellRole.ON_SELECTED_ROW) {
                kept = Math.max(kept, Math.abs(solution.cellVoltages[c]));
            }
        }
        assertTrue(kept > 0 && kept < 0.02, "inhibited cells see what the word line loses: " + kept);
        WriteBias bias = new GateSelection(3, 0).bias(shot, ROWS);
        assertEquals(0, bias.bias().wordNear(ROW));
        assertEquals(1.5, bias.bias().bitNear(2));
        assertEquals(3, bias.gates()[ROW]);
        assertEquals(0, bias.gates()[0]);
    }

    @Test
    void readsTakeTheRowsCurrents() {
        double[] g = Samples.conductances(ROWS * COLUMNS);
        for (WriteScheme scheme : all()) {
            ArrayWrite write = new ArrayWrite(CrossbarSpec.ideal(ROWS, COLUMNS), Cell.ohmic(), scheme);
            write.program(g);
            write.solve(Samples.some(ROW, COLUMNS, 1), write.newSolution());
            ArraySolution read = write.newSolution();
            assertTrue(write.read(1, 0.2, read).converged());
            for (int j = 0; j < COLUMNS; j++) {
                assertEquals(0.2 * g[COLUMNS + j], read.terminals.bitNear[j], 1e-20);
            }
        }
    }
}
