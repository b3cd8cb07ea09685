package org.sneakpath.crossbar.write.scheme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.sneakpath.crossbar.Cell;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.devices.library.DeviceLibrary;

class WriteShotTest {
    private static void refused(String part, Executable call) {
        String message = String.valueOf(
                assertThrows(IllegalArgumentException.class, call).getMessage());
        assertTrue(message.contains(part), message);
    }

    @Test
    void rolesFollowTheSelection() {
        WriteShot shot = WriteShot.row(2, new double[] {0, 1.5, 1, 0});
        assertEquals(CellRole.SELECTED, shot.role(2, 1));
        assertEquals(CellRole.ON_SELECTED_ROW, shot.role(2, 0));
        assertEquals(CellRole.ON_SELECTED_COLUMN, shot.role(0, 2));
        assertEquals(CellRole.UNSELECTED, shot.role(0, 3));
        assertEquals(1.5, shot.extreme());
        assertEquals(2, shot.selected());
        assertEquals("write of 2 cells of row 2 at up to 1.5 V", shot.toString());
        assertEquals(4, WriteShot.wholeRow(0, 4, -1).selected());
        assertEquals(-1, WriteShot.cell(0, 3, 4, -1).onRow(5).amplitude(3));
    }

    @Test
    void whatNoWriteCanBeIsRefused() {
        refused("selects no cell", () -> WriteShot.row(0, new double[3]));
        refused("two polarities", () -> WriteShot.row(0, new double[] {1, -1}));
        refused("column 1 is NaN V", () -> WriteShot.row(0, new double[] {1, Double.NaN}));
        refused("rows count from 0", () -> WriteShot.row(-1, new double[] {1}));
        refused("columns 0 to 3", () -> WriteShot.cell(0, 4, 4, 1));
        refused("rows 0 to 2", () -> new HalfVoltage().bias(WriteShot.cell(3, 0, 4, 1), 3));
        refused("off = 2.0 V", () -> new GateSelection(2, 2));
    }

    @Test
    void whatDoesNotFitTheArrayIsRefused() {
        ArrayWrite write = new ArrayWrite(CrossbarSpec.ideal(2, 3), Cell.ohmic(), new HalfVoltage());
        assertThrows(IllegalStateException.class, () -> write.solve(WriteShot.cell(0, 0, 3, 1), write.newSolution()));
        write.program(new double[6]);
        refused("2 columns for an array of 3", () -> write.solve(WriteShot.cell(0, 0, 2, 1), write.newSolution()));
        refused("rows 0 to 1", () -> write.read(2, 0.1, write.newSolution()));
        Cell vteam = Cell.device(DeviceLibrary.model("vteam"), "x");
        refused("no gates", () -> new ArrayWrite(CrossbarSpec.ideal(2, 3), vteam, new GateSelection(3, 0)));
    }
}
