package org.sneakpath.circuit.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sneakpath.circuit.BehaviouralSource;
import org.sneakpath.circuit.Dc;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.NodeVoltage;
import org.sneakpath.circuit.Phasor;
import org.sneakpath.circuit.Quantity;
import org.sneakpath.circuit.Sine;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.Switch;
import org.sneakpath.circuit.SwitchLaw;
import org.sneakpath.circuit.VoltageSource;
import org.sneakpath.devices.equation.Binary;
import org.sneakpath.devices.equation.BinaryFunction;
import org.sneakpath.devices.equation.Constant;
import org.sneakpath.devices.equation.Control;
import org.sneakpath.devices.equation.Equations;
import org.sneakpath.devices.equation.Expression;
import org.sneakpath.devices.equation.Unary;
import org.sneakpath.devices.equation.UnaryFunction;
import org.sneakpath.devices.library.SinhConductor;

class DcSweepTest {
    private static Netlist divider() {
        return Netlist.builder("divider")
                .voltageSource("V1", "a", "0", new Dc(7))
                .resistor("R1", "a", "b", 1e3)
                .resistor("R2", "b", "0", 3e3)
                .currentSource("I1", "0", "b", new Dc(0))
                .build();
    }

    @Test
    void theEndIsIncludedDespiteRounding() {
        assertEquals(11, new DcRange("V1", 0, 1, 0.1).values().length);
        assertEquals(4, new DcRange("V1", 0, 1, 0.3).values().length);
        assertArrayEquals(new double[] {1, 0.75, 0.5, 0.25, 0}, new DcRange("V1", 1, 0, -0.25).values());
        assertArrayEquals(new double[] {2}, new DcRange("V1", 2, 2, 1).values());
    }

    @Test
    void nonsenseIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new DcRange("V1", 0, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> new DcRange("V1", 0, 1, -0.1));
        assertThrows(IllegalArgumentException.class, () -> new DcRange("V1", 0, 1, 1e-12));
        assertThrows(
                IllegalArgumentException.class,
                () -> DcSweep.run(divider(), new DcRange("R1", 0, 1, 0.1), DcOptions.DEFAULT));
        assertThrows(IllegalArgumentException.class, () -> DcSweep.trace(divider(), "V1", 1, 1, DcOptions.DEFAULT));
    }

    @Test
    void aLinearCircuitIsSolvedOnceARow() {
        DcResult result = DcSweep.run(divider(), new DcRange("V1", -1, 1, 0.5), DcOptions.DEFAULT);
        assertEquals(SolveStatus.CONVERGED, result.status());
        assertArrayEquals(new double[] {-0.75, -0.375, 0, 0.375, 0.75}, result.voltage("b"), 1e-14);
        assertArrayEquals(new double[] {-1, -0.5, 0, 0.5, 1}, result.voltage("a"), 1e-14);
        assertEquals(0.25e-3, result.current("V1")[0], 1e-17);
        assertEquals(0, result.outer().length);
        assertArrayEquals(new double[5], result.column("v(0)"));
        assertEquals(List.of(), result.jumps());
    }

    @Test
    void ofTwoSourcesTheInnerOneIsFastest() {
        DcResult result =
                DcSweep.run(divider(), new DcRange("V1", 0, 4, 2), new DcRange("I1", 0, 2e-3, 1e-3), DcOptions.DEFAULT);
        assertArrayEquals(new double[] {0, 2, 4, 0, 2, 4, 0, 2, 4}, result.swept());
        assertArrayEquals(new double[] {0, 0, 0, 1e-3, 1e-3, 1e-3, 2e-3, 2e-3, 2e-3}, result.outer());
        double[] b = result.voltage("b");
        for (int k = 0; k < b.length; k++) {
            assertEquals(0.75 * result.swept()[k] + 750 * result.outer()[k], b[k], 1e-13);
        }
    }

    @Test
    void aDiodeLikeCharacteristicIsFollowedOverManyDecades() {
        SinhConductor model = new SinhConductor();
        double[] p = {1e-12, 0.03};
        DcResult result = DcSweep.run(
                Netlist.builder("sinh")
                        .voltageSource("V1", "a", "0", new Dc(0))
                        .resistor("R1", "a", "d", 100)
                        .device("D1", model, p, new double[0], "d", "0")
                        .build(),
                new DcRange("V1", -3, 3, 0.1),
                DcOptions.DEFAULT);
        assertEquals(SolveStatus.CONVERGED, result.status());
        assertEquals(List.of(), result.jumps());
        for (int k = 0; k < result.size(); k++) {
            double v = result.voltage("d")[k];
            double i = p[0] * p[1] * Math.sinh(v / p[1]);
            assertEquals((result.swept()[k] - v) / 100, i, 1e-8 * Math.abs(i) + 1e-13);
        }
    }

    @Test
    void anythingMayBeSweptByGivingTheNetlistForIt() {
        DcResult result = DcSweep.run(
                ohm -> Netlist.builder("divider")
                        .voltageSource("V1", "a", "0", new Dc(1))
                        .resistor("R1", "a", "b", 1e3)
                        .resistor("R2", "b", "0", ohm)
                        .build(),
                new double[] {1e3, 3e3, 9e3},
                DcOptions.DEFAULT);
        assertEquals(SolveStatus.CONVERGED, result.status());
        assertArrayEquals(new double[] {0.5, 0.75, 0.9}, result.voltage("b"), 1e-13);
        assertArrayEquals(new double[] {1e3, 3e3, 9e3}, result.swept());
    }

    @Test
    void sourcesRestAtTheirDirectValue() {
        DcResult result = DcSweep.run(
                Netlist.builder("two sources")
                        .voltageSource("V1", "a", "0", new Sine(1, 1, 1e3))
                        .add(new VoltageSource("V2", "b", "0", new Sine(0, 1, 1e3), 5, Phasor.NONE))
                        .resistor("R1", "a", "b", 1e3)
                        .build(),
                new DcRange("V1", 0, 1, 1),
                DcOptions.DEFAULT);
        assertArrayEquals(new double[] {5, 5}, result.voltage("b"), 1e-15);
    }

    /** A sharp switch closes at threshold + hysteresis and opens at threshold − hysteresis. */
    @Test
    void aSwitchRemembersWhichWayTheSweepCame() {
        Netlist netlist = Netlist.builder("switch")
                .voltageSource("V1", "c", "0", new Dc(0))
                .voltageSource("V2", "s", "0", new Dc(1))
                .resistor("R1", "s", "o", 1e3)
                .add(new Switch(
                        "S1", "o", "0", new NodeVoltage("c", "0"), SwitchLaw.sharp(0.55, 0.2, 1e-3, 1e9), false))
                .build();
        double[] up = DcSweep.run(netlist, new DcRange("V1", 0, 1, 0.1), DcOptions.DEFAULT)
                .voltage("o");
        double[] down = DcSweep.run(netlist, new DcRange("V1", 1, 0, -0.1), DcOptions.DEFAULT)
                .voltage("o");
        for (int k = 0; k <= 10; k++) {
            assertEquals(k <= 7 ? 1 : 0, up[k], 1e-5);
            assertEquals(k <= 6 ? 0 : 1, down[k], 1e-5);
        }
    }

    /** ngspice's functions of a voltage jump and bend; a sweep over them is no branch that is lost. */
    @Test
    void lawsThatJumpAreFollowed() {
        Expression u = new Control(0);
        Equations law = new Equations(
                List.of(new Binary(
                        BinaryFunction.ADD,
                        new Unary(UnaryFunction.FLOOR, new Binary(BinaryFunction.MULTIPLY, new Constant(3), u)),
                        new Unary(UnaryFunction.ABS, u))),
                1,
                0);
        DcResult result = DcSweep.run(
                Netlist.builder("floor")
                        .voltageSource("V1", "x", "0", new Dc(0))
                        .add(new BehaviouralSource(
                                "B1", Quantity.VOLTAGE, "o", "0", law, List.of(new NodeVoltage("x", "0")), List.of()))
                        .resistor("R1", "o", "0", 1e3)
                        .build(),
                new DcRange("V1", -1, 1, 0.02),
                DcOptions.DEFAULT);
        assertEquals(SolveStatus.CONVERGED, result.status());
        assertEquals(List.of(), result.jumps());
        double[] o = result.voltage("o");
        for (int k = 0; k < o.length; k++) {
            double v = result.swept()[k];
            assertEquals(Math.floor(3 * v) + Math.abs(v), o[k], 1e-9);
        }
    }

    @Test
    void aSweepThatCannotStartSaysWhere() {
        DcResult result = DcSweep.run(
                Netlist.builder("floating")
                        .voltageSource("V1", "a", "0", new Dc(0))
                        .capacitor("C1", "a", "b", 1e-9)
                        .capacitor("C2", "b", "0", 1e-9)
                        .build(),
                new DcRange("V1", 0, 1, 1),
                DcOptions.DEFAULT);
        assertEquals(SolveStatus.SINGULAR, result.status());
        assertEquals("v(b)", result.stats().worstUnknown());
        assertEquals(0, result.size());
        assertTrue(result.voltage("a").length == 0);
    }
}
