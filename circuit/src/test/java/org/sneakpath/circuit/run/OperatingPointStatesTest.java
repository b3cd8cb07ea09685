package org.sneakpath.circuit.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sneakpath.circuit.Dc;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.Phasor;
import org.sneakpath.circuit.Sine;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.VoltageSource;
import org.sneakpath.devices.library.VolatileMemristor;
import org.sneakpath.devices.library.Vteam;

/** Where states rest, and which do not. */
class OperatingPointStatesTest {
    @Test
    void aVolatileStateRestsAndANonVolatileOneIsHeldInTheSameCircuit() {
        Vteam vteam = new Vteam();
        OperatingPointResult result = OperatingPoint.solve(
                Netlist.builder("one of each")
                        .voltageSource("V1", "a", "0", new Dc(0.1))
                        .resistor("R1", "a", "b", 10)
                        .device("M1", new VolatileMemristor(), "b", "0")
                        .resistor("R2", "a", "c", 1e7)
                        .device("M2", vteam, vteam.defaultParameters(), new double[] {0.7}, "c", "0")
                        .build(),
                OperatingPointOptions.AT_REST);
        assertEquals(SolveStatus.CONVERGED, result.status());
        assertEquals(List.of("x(M2.x)"), result.heldStates());
        assertEquals(0.7, result.state("M2", "x"));
        double v = result.voltage("b");
        double on = 1 / (1 + Math.exp(-(v - 0.110) / 0.015));
        double off = 1 / (1 + Math.exp(-(0.005 - v) / 0.015));
        assertEquals(on / (on + off), result.state("M1", "x"), 1e-9);
    }

    /** Of the three equilibria of a bistable switch the one is found that it would settle in from its initial state. */
    @Test
    void theInitialStateChoosesBetweenTwoStableOnes() {
        for (double initial : new double[] {0.05, 0.95}) {
            ThresholdSwitch model = new ThresholdSwitch();
            OperatingPointResult result = OperatingPoint.solve(
                    Netlist.builder("bistable")
                            .voltageSource("V1", "m", "0", new Dc(1.5))
                            .device("M1", model, model.defaultParameters(), new double[] {initial}, "m", "0")
                            .build(),
                    OperatingPointOptions.AT_REST);
            assertEquals(SolveStatus.CONVERGED, result.status());
            assertEquals(List.of(), result.heldStates());
            assertEquals(initial < 0.5 ? 0 : 1, result.state("M1", "x"), 1e-3);
        }
    }

    @Test
    void nodesetsChooseBetweenSolutions() {
        Netlist netlist = Netlist.builder("tunnel diode")
                .voltageSource("V1", "in", "0", new Dc(0.75))
                .resistor("R1", "in", "d", 8000)
                .device("D1", new TunnelDiode(), "d", "0")
                .build();
        double low = solve(netlist, 0.05);
        double high = solve(netlist, 0.5);
        assertTrue(low < 0.2 && high > 0.3, low + " V and " + high + " V");
        assertThrows(
                IllegalArgumentException.class,
                () -> OperatingPoint.solve(
                        netlist, OperatingPointOptions.AT_REST.withNodesets(Map.of("nowhere", 1.0))));
    }

    private static double solve(Netlist netlist, double nodeset) {
        OperatingPointResult result =
                OperatingPoint.solve(netlist, OperatingPointOptions.AT_REST.withNodesets(Map.of("d", nodeset)));
        assertEquals(SolveStatus.CONVERGED, result.status());
        double v = result.voltage("d");
        assertEquals(0.75, v + 8000 * TunnelDiode.current(v), 1e-9);
        return v;
    }

    @Test
    void initialVoltagesAreHeldOnlyWhenAsked() {
        Netlist netlist = Netlist.builder("divider")
                .voltageSource("V1", "a", "0", new Dc(1))
                .resistor("R1", "a", "b", 1e3)
                .resistor("R2", "b", "0", 1e3)
                .initialVoltage("b", 0.2)
                .build();
        assertEquals(
                0.5,
                OperatingPoint.solve(netlist, OperatingPointOptions.AT_REST).voltage("b"),
                1e-14);
        OperatingPointResult pinned =
                OperatingPoint.solve(netlist, OperatingPointOptions.AT_REST.withPinnedInitialVoltages());
        assertEquals(0.2, pinned.voltage("b"));
        assertEquals(-0.8e-3, pinned.current("V1"), 1e-15);
    }

    @Test
    void sourcesRestAtTheirDirectValue() {
        Netlist netlist = Netlist.builder("direct")
                .add(new VoltageSource("V1", "a", "0", new Sine(1, 1, 1e3), 5, Phasor.NONE))
                .resistor("R1", "a", "0", 1e3)
                .build();
        OperatingPointResult rest = OperatingPoint.solve(netlist, OperatingPointOptions.AT_REST);
        assertEquals(5, rest.voltage("a"), 1e-14);
        assertEquals(List.of("v(a)", "i(V1)"), rest.names());
        assertEquals(-5e-3, rest.value("i(V1)"), 1e-16);
        assertEquals(
                2,
                OperatingPoint.solve(netlist, OperatingPointOptions.AT_REST.withTime(0.25e-3))
                        .voltage("a"),
                1e-12);
    }
}
