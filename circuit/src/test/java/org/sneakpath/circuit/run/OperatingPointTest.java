package org.sneakpath.circuit.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.sneakpath.circuit.Dc;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.Sine;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.devices.library.SinhConductor;

class OperatingPointTest {
    @Test
    void capacitorsAreOpenAndInductorsShort() {
        Netlist netlist = Netlist.builder("divider")
                .voltageSource("V1", "in", "0", new Sine(1, 2, 1e3, 0, 0, Math.PI / 2))
                .resistor("R1", "in", "a", 1e3)
                .inductor("L1", "a", "out", 1)
                .resistor("R2", "out", "0", 2e3)
                .capacitor("C1", "out", "0", 1)
                .build();
        OperatingPointResult result = OperatingPoint.solve(netlist);
        assertEquals(SolveStatus.CONVERGED, result.status());
        assertEquals(2, result.voltage("out"), 1e-12);
        assertEquals(-1e-3, result.current("V1"), 1e-15);
        assertEquals(1e-3, result.current("L1"), 1e-15);
        assertEquals(0, result.voltage("0"));
        assertEquals("", result.stats().continuation());
        assertEquals(1, result.stats().factorizations(), "one factorisation solves a linear circuit");
        OperatingPointResult later = OperatingPoint.solve(netlist, OperatingPointOptions.DEFAULT.withTime(0.5e-3));
        assertEquals(-2.0 / 3, later.voltage("out"), 1e-12);
    }

    @Test
    void conductancesOfFifteenDecadesAreNotSingular() {
        OperatingPointResult result = OperatingPoint.solve(Netlist.builder("wide")
                .voltageSource("V1", "in", "0", new Dc(1))
                .resistor("R1", "in", "a", 1e12)
                .resistor("R2", "a", "0", 1e12)
                .resistor("R3", "in", "b", 1e-3)
                .resistor("R4", "b", "0", 1e-3)
                .build());
        assertEquals(SolveStatus.CONVERGED, result.status());
        assertEquals(0.5, result.voltage("a"), 1e-12);
        assertEquals(0.5, result.voltage("b"), 1e-12);
    }

    @Test
    void aNodeBetweenCapacitorsIsNamedAsUndetermined() {
        OperatingPointResult result = OperatingPoint.solve(Netlist.builder("floating")
                .voltageSource("V1", "in", "0", new Dc(1))
                .capacitor("C1", "in", "between", 1e-9)
                .capacitor("C2", "between", "0", 1e-9)
                .build());
        assertEquals(SolveStatus.SINGULAR, result.status());
        assertEquals("v(between)", result.stats().worstUnknown());
        assertTrue(result.status().advice().contains("ground"));
        assertThrows(IllegalStateException.class, () -> result.pullback(result.newBars()));
    }

    @Test
    void aLoopOfSourceAndInductorIsNamed() {
        OperatingPointResult result = OperatingPoint.solve(Netlist.builder("loop")
                .voltageSource("V1", "in", "0", new Dc(1))
                .inductor("L1", "in", "0", 1e-3)
                .resistor("R1", "in", "0", 1)
                .build());
        assertEquals(SolveStatus.SINGULAR, result.status());
        String worst = result.stats().worstUnknown();
        assertTrue(worst.equals("i(V1)") || worst.equals("i(L1)"), worst);
    }

    @Test
    void aStrongNonlinearityIsSolved() {
        SinhConductor model = new SinhConductor();
        double[] parameters = {1e-6, 0.02};
        OperatingPointResult result = OperatingPoint.solve(Netlist.builder("sinh behind a resistor")
                .voltageSource("V1", "in", "0", new Dc(50))
                .resistor("R1", "in", "a", 10)
                .device("D1", model, parameters, new double[0], "a", "0")
                .build());
        assertEquals(SolveStatus.CONVERGED, result.status());
        double v = result.voltage("a");
        double expected = 1e-6 * 0.02 * Math.sinh(v / 0.02);
        assertEquals(expected, (50 - v) / 10, 1e-8);
    }
}
