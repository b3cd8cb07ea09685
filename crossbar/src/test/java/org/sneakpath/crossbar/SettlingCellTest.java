package org.sneakpath.crossbar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sneakpath.crossbar.cell.Component;
import org.sneakpath.devices.library.DeviceLibrary;

/** Cells whose switches come to rest during a read, and what is said about other solutions. */
class SettlingCellTest {
    private static final Component SWITCH =
            Component.of(DeviceLibrary.model("threshold-switch")).settling();

    private static Cell.Device ohmic() {
        return Cell.device(DeviceLibrary.model("ohmic"), "g");
    }

    /** 1.4 V on a selected cell of 2 kohm, 0.7 V on half-selected ones: the one switch turns on, the others stay off. */
    @Test
    void onlyTheSelectedSwitchTurnsOn() {
        Crossbar crossbar = new Crossbar(CrossbarSpec.ideal(3, 3), new SelectorCell(SWITCH, ohmic()));
        double[] g = new double[9];
        Arrays.fill(g, 5e-4);
        crossbar.program(g);
        ArraySolution solution = crossbar.newSolution();
        double[] word = {0.7, 1.4, 0.7};
        double[] bit = {0.7, 0.7, 0};
        ReadStatus status = crossbar.solve(Bias.write(word, bit), solution);
        assertTrue(status.converged(), status::toString);
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                boolean on = i == 1 && j == 2;
                double expected = (word[i] - bit[j]) / (2e3 + (on ? 1e3 : 1e5));
                assertEquals(expected, solution.cellCurrents[3 * i + j], 1e-17);
            }
        }
        // at 0.7 V none could be on: 0.233 V is below the hold voltage
        assertEquals(0, status.branch().bistable(), status::toString);
    }

    /** With 1 kohm in series half the voltage is left to a switch that is on: at 0.8 V it may be either. */
    @Test
    void aSwitchThatMayBeOnOrOffIsCounted() {
        Crossbar crossbar = new Crossbar(CrossbarSpec.ideal(1, 2), new SelectorCell(SWITCH, ohmic()));
        crossbar.program(new double[] {1e-3, 1e-4});
        double[] currents = new double[2];
        ReadStatus status = crossbar.read(new double[] {0.8}, currents);
        assertTrue(status.converged(), status::toString);
        assertEquals(0.8 / 101e3, currents[0], 1e-18);
        assertEquals(0.8 / 110e3, currents[1], 1e-18);
        assertEquals(1, status.branch().bistable(), status::toString);
    }

    /** VO2 driven through 10 kohm rests where its voltage falls with the current: between 9 µA at 1.007 V and 0.97 mA at 0.097 V. */
    @Test
    void aMottSwitchRestsWhereItsCurrentFallsIfTheLinesHoldIt() {
        Component mott = Component.of(DeviceLibrary.model("mott-switch"));
        Cell cell = new Cell.Device(mott.model(), "r", mott.parameters(), mott.states()).settling();
        Crossbar crossbar = new Crossbar(new CrossbarSpec(1, 1, 0, 0, 1e4, 0), cell);
        crossbar.program(new double[] {36e-9});
        ArraySolution solution = crossbar.newSolution();
        ReadStatus status = crossbar.solve(Bias.read(new double[] {2}, 1), solution);
        assertTrue(status.converged(), status::toString);
        double v = solution.cellVoltages[0];
        double i = solution.cellCurrents[0];
        assertEquals(2, v + 1e4 * i, 1e-14);
        assertTrue(i > 9e-6 && i < 0.97e-3 && v > 0.097 && v < 1.007, v + " V, " + i + " A");
        assertEquals(1, status.branch().falling(), status::toString);
        // the same without lines, the resistance in the cell: one cell whose current rises
        Crossbar composite = new Crossbar(CrossbarSpec.ideal(1, 1), new SelectorCell(mott.settling(), ohmic()));
        composite.program(new double[] {1e-4});
        double[] current = new double[1];
        ReadStatus alone = composite.read(new double[] {2}, current);
        assertTrue(alone.converged(), alone::toString);
        assertEquals(i, current[0], 1e-12 * i);
        assertEquals(0, alone.branch().falling(), alone::toString);
    }

    /** Off it is above its threshold, on it would be below its hold voltage: there is no rest, it oscillates in truth. */
    @Test
    void aSwitchWithoutRestIsReported() {
        Component oscillating = Component.of(DeviceLibrary.model("threshold-switch"), Map.of("vHold", 0.9), Map.of())
                .settling();
        Crossbar crossbar = new Crossbar(CrossbarSpec.ideal(1, 1), new SelectorCell(oscillating, ohmic()));
        crossbar.program(new double[] {1e-4});
        ReadStatus status = crossbar.read(new double[] {2}, new double[1]);
        assertTrue(!status.converged(), status::toString);
        assertTrue(status.obstacle().startsWith("cells do not come to rest"), status::obstacle);
        crossbar.program(new double[] {1e-9}); // too little current for a voltage on the switch
        ReadStatus resting = crossbar.read(new double[] {2}, new double[1]);
        assertTrue(resting.converged() && resting.obstacle().isEmpty(), resting::toString);
    }
}
