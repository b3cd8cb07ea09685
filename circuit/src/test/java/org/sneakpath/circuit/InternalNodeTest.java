package org.sneakpath.circuit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.sneakpath.circuit.internal.CompiledCircuit;
import org.sneakpath.circuit.run.OperatingPoint;
import org.sneakpath.circuit.run.OperatingPointResult;
import org.sneakpath.circuit.run.Transient;
import org.sneakpath.circuit.run.TransientOptions;
import org.sneakpath.circuit.run.TransientResult;
import org.sneakpath.circuit.run.TransientStart;
import org.sneakpath.devices.CompactModel;

/** Nodes inside devices as nodes of the circuit. */
class InternalNodeTest {
    private static final CompactModel JUNCTION = InternalNodeModels.junction();
    private static final CompactModel HEATER = InternalNodeModels.heater();

    private static NetlistBuilder circuit() {
        return Netlist.builder("inside")
                .voltageSource("V1", "in", "0", new Dc(1))
                .device("D1", JUNCTION, "in", "out")
                .device("H1", HEATER, "out", "0");
    }

    private static String refusal(NetlistBuilder builder) {
        return String.valueOf(
                assertThrows(IllegalArgumentException.class, builder::build).getMessage());
    }

    @Test
    void theyAreNamedAfterTheDeviceAndHaveUnits() {
        Netlist netlist = circuit().build();
        assertEquals(List.of("in", "out", "D1#di", "H1#t"), netlist.nodes());
        assertEquals("V", netlist.unit("D1#di"));
        assertEquals("K", netlist.unit("H1#t"));
        assertEquals("V", netlist.unit("out"));
        Device heater = (Device) netlist.element("H1");
        assertEquals(List.of("out", "0"), heater.nodes());
        assertEquals(List.of("H1#t"), heater.internalNodes());
        assertEquals("0", heater.node(-1));
        assertEquals("out", heater.node(0));
        assertEquals("H1#t", heater.node(2));
    }

    @Test
    void sourcesListenToThemButNothingIsJoined() {
        OperatingPointResult rest = OperatingPoint.solve(circuit()
                .controlledVoltage("E1", "t", "0", new NodeVoltage("H1#t", "0"), 0.5)
                .resistor("R1", "t", "0", 1e3)
                .build());
        assertEquals(0.5 * rest.value("v(H1#t)"), rest.voltage("t"), 1e-12);
        String joined = refusal(circuit().resistor("R1", "D1#di", "0", 1e3));
        assertTrue(
                joined.contains("'R1'") && joined.contains("'D1#di'") && joined.contains("inside device 'D1'"), joined);
    }

    @Test
    void oneThatLeadsNowhereIsTold() {
        String floating =
                refusal(Netlist.builder("floating").resistor("R1", "a", "0", 1).device("D1", JUNCTION, "p", "q"));
        assertTrue(floating.contains("'p'") && floating.contains("D1#di"), floating);
    }

    @Test
    void initialVoltagesOfTerminalsAreRefused() {
        String message = String.valueOf(assertThrows(
                        IllegalArgumentException.class,
                        () -> new Device(
                                "H1",
                                HEATER,
                                List.of("a", "0"),
                                HEATER.parameters().stream()
                                        .map(p -> p.defaultValue())
                                        .toList(),
                                List.of(),
                                OptionalDouble.empty(),
                                List.of(1.0, 0.0)))
                .getMessage());
        assertTrue(message.contains("branch 'heat'") && message.contains("initial voltages of nodes"), message);
    }

    @Test
    void aParameterThatPutsAStateOutOfItsBoundsIsRefused() {
        CompactModel relaxing = InternalNodeModels.relaxing();
        String message = refusal(Netlist.builder("out of bounds")
                .device("X1", relaxing, new double[] {1e-4, 3e-4, 1e-6, 2e-6, 1.5}, "a", "0"));
        assertTrue(
                message.contains("'X1'") && message.contains("'X' = 2.25") && message.contains("parameters"), message);
    }

    /** Only the branch with the capacitor makes equations differential, and it alone does not conduct at rest. */
    @Test
    void branchesSayWhetherTheyHoldChargeAndConduct() {
        CompactModel rc = InternalNodeModels.resistorAndCapacitor();
        Netlist netlist = Netlist.builder("two in series")
                .voltageSource("V1", "in", "0", new Dc(1))
                .device("N1", rc, "in", "x")
                .device("N2", rc, "x", "0")
                .build();
        CompiledCircuit compiled = new CompiledCircuit(netlist);
        assertTrue(compiled.differential(compiled.layout().unknown("v(N1#m)")));
        assertFalse(compiled.differential(compiled.layout().unknown("v(N1#flow)")));
        assertFalse(compiled.differential(compiled.layout().unknown("v(in)")));
        assertEquals(List.of("x", "N2#m"), Topology.nodesWithoutDirectCurrentPath(netlist));
        OperatingPointResult rest = OperatingPoint.solve(netlist);
        assertEquals(SolveStatus.SINGULAR, rest.status());
        assertEquals("v(x)", rest.stats().worstUnknown());
    }

    /** The current through the resistor follows the capacitor's charge, and is not held to the error of a step. */
    @Test
    void aPrescribedVoltageBeforeACapacitorChargesItLikeAResistor() {
        double tau = 100 * 1e-9;
        Netlist netlist = Netlist.builder("charging")
                .voltageSource("V1", "in", "0", new Dc(1))
                .device("N1", InternalNodeModels.resistorAndCapacitor(), "in", "0")
                .build();
        TransientResult run = Transient.run(
                netlist, TransientOptions.controlled(10 * tau).withReltol(1e-6).withStart(TransientStart.CHARGES));
        assertEquals(SolveStatus.CONVERGED, run.status());
        double[] t = run.waveforms().time();
        double[] v = run.waveforms().column("v(N1#m)");
        double[] i = run.waveforms().column("v(N1#flow)");
        for (int k = 0; k < t.length; k++) {
            assertEquals(1 - Math.exp(-t[k] / tau), v[k], 1e-5);
            assertEquals(0.01 * Math.exp(-t[k] / tau), i[k], 1e-7);
        }
    }
}
