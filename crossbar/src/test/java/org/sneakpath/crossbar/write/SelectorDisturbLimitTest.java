package org.sneakpath.crossbar.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sneakpath.crossbar.Bias;
import org.sneakpath.crossbar.Cell;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.SelectorCell;
import org.sneakpath.devices.library.DeviceLibrary;

/** V/2 writes of one cell of an array whose memristors move at half of the voltage, too: what selectors leave of that. */
class SelectorDisturbLimitTest {
    private static final CrossbarSpec SPEC = CrossbarSpec.wired(8, 8, 2, 2);
    private static final double V = 1.6;
    private static final double STOP = 1e-6;
    private static final int SELECTED = 3 * 8 + 5;

    /** 300 ohm to 3 kohm. */
    private static Cell.Device memristor(double threshold, double speed) {
        return Cell.device(
                DeviceLibrary.model("vteam"),
                "x",
                Map.of("rOn", 300.0, "rOff", 3e3, "kOff", speed, "aOff", 3.0, "vOff", threshold),
                Map.of());
    }

    /** Changes of all states by one pulse. */
    private static double[] moved(Cell cell) {
        double[] rows = new double[8];
        double[] columns = new double[8];
        Arrays.fill(rows, V / 2);
        Arrays.fill(columns, V / 2);
        rows[SELECTED / 8] = V;
        columns[SELECTED % 8] = 0;
        ArrayTransient array = new ArrayTransient(SPEC, cell);
        double[] start = new double[SPEC.cells()];
        Arrays.fill(start, 0.2);
        array.program(start);
        Drives drives = Drives.pulse(Bias.write(rows, columns), 0.1e-6, 0.05e-6, 0.7e-6, 0.05e-6);
        ArrayTrace trace = array.run(drives, STOP);
        assertTrue(trace.status().converged(), () -> trace.status().toString());
        double[] x = trace.states();
        double[] by = new double[SPEC.cells()];
        Arrays.setAll(by, k -> x[k] - start[k]);
        return by;
    }

    private static double halfSelected(double[] moved) {
        double most = 0;
        for (int k = 0; k < moved.length; k++) {
            most = k == SELECTED ? most : Math.max(most, Math.abs(moved[k]));
        }
        return most;
    }

    @Test
    void disturbFallsWithTheSelector() {
        double[] bare = moved(memristor(0.05, 4e-8));
        assertTrue(bare[SELECTED] > 0.2, () -> "selected, bare: " + bare[SELECTED]);
        assertTrue(halfSelected(bare) > 0.05 * bare[SELECTED], () -> "others, bare: " + halfSelected(bare));
        double before = halfSelected(bare) / bare[SELECTED];
        // Steeper and steeper sinh conductors, each of 1 mA at 0.8 V, the cell's speed such that the write remains one.
        for (double v0 : new double[] {0.4, 0.2, 0.1}) {
            double g = 1e-3 / (v0 * Math.sinh(0.8 / v0));
            double[] behind = moved(SelectorCell.of(
                    DeviceLibrary.model("sinh-conductor"), Map.of("v0", v0, "g", g), memristor(0.05, 4e-7)));
            assertTrue(behind[SELECTED] > 0.2, () -> "selected, v0 = " + v0 + " V: " + behind[SELECTED]);
            double now = halfSelected(behind) / behind[SELECTED];
            double was = before;
            assertTrue(now < 0.5 * was, () -> "v0 = " + v0 + " V: " + now + " after " + was);
            before = now;
        }
    }

    /**
     * A switch whose threshold lies between V/2 and V: half-selected cells see nothing, the selected one moves, and the switch is
     * off after.
     */
    @Test
    void thresholdsProtect() {
        Cell cell = SelectorCell.of(
                DeviceLibrary.model("threshold-switch"),
                Map.of("rOn", 1e3, "rOff", 1e6, "vTh", 0.9, "vHold", 0.1, "tau", 5e-9),
                memristor(0.3, 1e-3));
        double[] moved = moved(cell);
        assertTrue(moved[SELECTED] > 0.2, () -> "selected: " + moved[SELECTED]);
        assertEquals(0, halfSelected(moved));
    }
}
