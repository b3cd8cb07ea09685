package org.sneakpath.circuit.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.NodeVoltage;
import org.sneakpath.circuit.Quantity;
import org.sneakpath.circuit.SwitchLaw;
import org.sneakpath.devices.equation.Binary;
import org.sneakpath.devices.equation.BinaryFunction;
import org.sneakpath.devices.equation.Comparison;
import org.sneakpath.devices.equation.Constant;
import org.sneakpath.devices.equation.Control;
import org.sneakpath.devices.equation.Equations;
import org.sneakpath.devices.equation.Expression;
import org.sneakpath.devices.equation.Relation;
import org.sneakpath.devices.equation.Select;

class EventsTest {
    private static final Expression U = new Control(0);

    private static CompiledCircuit source(Expression law) {
        return new CompiledCircuit(Netlist.builder("source")
                .resistor("r", "a", "0", 1)
                .behavioural(
                        "b",
                        Quantity.CURRENT,
                        "0",
                        "a",
                        new Equations(List.of(law), 1, 0),
                        List.of(new NodeVoltage("a")),
                        List.of())
                .build());
    }

    private static boolean jumps(Expression law, double half) {
        CompiledCircuit circuit = source(law);
        assertEquals(1, circuit.events().count());
        double[] before = {1 - half, 0};
        double[] after = {1 + half, 0};
        return circuit.events().jumps(0, before, 0, after, 0);
    }

    @Test
    void aLawThatJumpsIsToldFromOneThatBends() {
        Expression condition = Comparison.of(Relation.GREATER, U, Constant.ONE);
        Expression step = Select.of(condition, new Constant(3), new Constant(2));
        Expression above = Binary.of(BinaryFunction.SUBTRACT, U, Constant.ONE);
        Expression bend =
                Select.of(condition, Binary.of(BinaryFunction.MULTIPLY, new Constant(5), above), Constant.ZERO);
        Expression small = Select.of(condition, new Constant(1 + 1e-6), Constant.ONE);
        for (double half : new double[] {1e-2, 1e-6, 1e-10}) {
            assertTrue(jumps(step, half), "step, " + half);
            assertFalse(jumps(bend, half), "bend, " + half);
            assertTrue(jumps(small, half), "small step, " + half);
        }
    }

    @Test
    void aSwitchRemembersBetweenItsThresholds() {
        CompiledCircuit circuit = new CompiledCircuit(Netlist.builder("switch")
                .resistor("r", "c", "0", 1)
                .switched("s", "c", "0", new NodeVoltage("c"), SwitchLaw.sharp(2, 0.5, 1, 1e6))
                .build());
        Events events = circuit.events();
        Modes open = events.modes();
        assertEquals(Modes.of(new boolean[] {false}), open);
        double[] y = {2.4, 0};
        assertFalse(events.settle(y, 0), "below threshold + hysteresis");
        y[0] = 2.6;
        assertTrue(events.settle(y, 0));
        assertEquals(Modes.of(new boolean[] {true}), events.modes());
        assertFalse(events.settle(y, 0), "closed already");
        y[0] = 1.6;
        assertFalse(events.settle(y, 0), "above threshold − hysteresis");
        double[] g = new double[1];
        events.values(y, 0, g);
        assertEquals(-0.1, g[0], 1e-15);
        y[0] = 1.4;
        assertTrue(events.settle(y, 0));
        events.flip(0);
        assertEquals(Modes.of(new boolean[] {true}), events.modes());
        events.setModes(open);
        assertEquals(Modes.of(new boolean[] {false}), events.modes());
    }

    @Test
    void aClosedSwitchConductsByItsOnResistance() {
        CompiledCircuit circuit = new CompiledCircuit(Netlist.builder("switch")
                .resistor("r", "c", "0", 1e3)
                .switched("s", "a", "0", new NodeVoltage("c"), SwitchLaw.sharp(2, 0.5, 4, 1e6))
                .resistor("ra", "a", "0", 1e9)
                .build());
        double[] y = circuit.newVector();
        int a = circuit.layout().unknown("v(a)");
        y[a] = 8;
        Evaluation out = circuit.newEvaluation();
        circuit.evaluate(y, new Drive(), out);
        assertEquals(8e-6, out.j[a], 1e-8);
        circuit.events().flip(0);
        circuit.evaluate(y, new Drive(), out);
        assertEquals(2, out.j[a], 1e-7);
    }
}
