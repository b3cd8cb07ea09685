package org.sneakpath.crossbar;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.library.DeviceLibrary;
import org.sneakpath.devices.veriloga.VerilogA;
import org.sneakpath.devices.veriloga.syntax.Includes;

/** Cells that are compact models: which can be, what may be programmed, and what a falling characteristic does. */
class DeviceCellTest {
    /** i = g (v³ − v): falls between ±0.577 V. */
    private static final String FALLING = """
            `include "disciplines.vams"
            module falling(plus, minus);
                inout plus, minus;
                electrical plus, minus;
                parameter real g = 1m from [0:inf);
                analog I(plus, minus) <+ g*(pow(V(plus, minus), 3) - V(plus, minus));
            endmodule
            """;

    private static CompactModel library(String name) {
        return DeviceLibrary.model(name);
    }

    private static void refused(String message, Executable action) {
        RuntimeException e = assertThrows(RuntimeException.class, action);
        assertTrue(String.valueOf(e.getMessage()).contains(message), e::toString);
    }

    @Test
    void betweenPerfectLinesEachCellFollowsItsLaw() {
        Crossbar crossbar = new Crossbar(CrossbarSpec.ideal(2, 1), Cell.device(library("vteam"), "x"));
        crossbar.program(new double[] {0, 0.5});
        double[] current = new double[1];
        assertTrue(crossbar.read(new double[] {0.1, -0.2}, current).converged());
        assertEquals(0.1 / 50 - 0.2 / (50 + 0.5 * 950), current[0], 1e-17);
    }

    @Test
    void aReadMovesNoState() {
        Crossbar crossbar = new Crossbar(new CrossbarSpec(2, 2, 1, 1, 1, 1), Cell.device(library("vteam"), "x"));
        crossbar.program(new double[] {0.1, 0.2, 0.3, 0.4});
        double[] v = {5, -5}; // far beyond both thresholds
        assertArrayEquals(Arrays2d.read(crossbar, v), Arrays2d.read(crossbar, v));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vteam | x    | 1.5  | row 0, column 1: state 'x' = 1.5 is outside [0.0, 1.0]",
                "vteam | x    | NaN  | row 0, column 1: state 'x' = NaN",
                "vteam | rOn  | -2   | row 0, column 1: parameter 'rOn' = -2.0 ohm is outside its range (0.0, Infinity)",
                "vteam | rOn  | Infinity | row 0, column 1: parameter 'rOn'",
            })
    void aValueOutsideItsRangeIsNamedAndChangesNothing(String model, String by, double wrong, String message) {
        Crossbar crossbar = new Crossbar(CrossbarSpec.ideal(1, 2), Cell.device(library(model), by));
        crossbar.program(new double[] {0.25, 0.5});
        double[] before = Arrays2d.read(crossbar, new double[] {0.1});
        refused(message, () -> crossbar.program(new double[] {1, wrong}));
        assertArrayEquals(before, Arrays2d.read(crossbar, new double[] {0.1}));
    }

    @Test
    void whatCannotBeACellIsRefused() {
        refused("needs two terminals", () -> Cell.device(library("ekv-transistor"), "vt0"));
        refused("no state or parameter 'rOm'; did you mean 'rOn'?", () -> Cell.device(library("vteam"), "rOm"));
        refused("has no parameter 'x1'", () -> Cell.device(library("vteam"), "x", Map.of("x1", 1.0), Map.of()));
        refused("'rOn' = -1.0 ohm", () -> Cell.device(library("vteam"), "x", Map.of("rOn", -1.0), Map.of()));
        refused("state 'x' = 2.0", () -> Cell.device(library("vteam"), "rOn", Map.of(), Map.of("x", 2.0)));
        refused("takes 9 parameters, not 0", () -> new Cell.Device(library("vteam"), "x", List.of(), List.of(0.0)));
    }

    @Test
    void thereIsNoLinearOperator() {
        Crossbar crossbar = new Crossbar(CrossbarSpec.ideal(1, 1), Cell.device(library("vteam"), "x"));
        crossbar.program(new double[] {0.5});
        refused("an array of vteam by x cells is not a linear map", crossbar::operator);
    }

    @Test
    void aFallingCharacteristicIsSolvedWhereTheLinesHoldItAndReportedWhereNot() {
        CompactModel falling =
                VerilogA.read("falling.va", FALLING, Includes.none()).model("falling");
        Crossbar held = new Crossbar(new CrossbarSpec(1, 1, 0, 0, 100, 0), Cell.device(falling, "g"));
        held.program(new double[] {1e-3});
        double current = Arrays2d.read(held, new double[] {0.1})[0];
        double drop = 0.1 - 100 * current;
        assertEquals(1e-3 * (drop * drop * drop - drop), current, 1e-17);
        assertTrue(
                Double.isNaN(held.read(new double[] {0.1}, new double[1]).currentBound()), "no bound: the cell falls");

        // behind 10 kohm the only stable points are at ±0.95 V, and rest is none
        Crossbar unstable = new Crossbar(new CrossbarSpec(1, 1, 0, 0, 1e4, 0), Cell.device(falling, "g"));
        unstable.program(new double[] {1e-3});
        double[] voltages = {0.1};
        double[] currents = new double[1];
        ReadStatus status = unstable.read(voltages, currents);
        assertTrue(status.converged(), status::toString);
        double left = 0.1 - 1e4 * currents[0];
        assertEquals(1e-3 * (left * left * left - left), currents[0], 1e-17);
        assertEquals(0.95, Math.abs(left), 0.01);
        assertTrue(status.branch().stable() && status.branch().jumps() > 0, status::toString);
    }
}
