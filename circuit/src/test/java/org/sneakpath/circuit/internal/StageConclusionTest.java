package org.sneakpath.circuit.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.NodeVoltage;
import org.sneakpath.circuit.Quantity;
import org.sneakpath.circuit.nonlinear.NewtonOptions;
import org.sneakpath.devices.equation.Binary;
import org.sneakpath.devices.equation.BinaryFunction;
import org.sneakpath.devices.equation.Control;
import org.sneakpath.devices.equation.Equations;

/** A stage that ends without a last evaluation leaves charges and currents that fulfil its equation. */
class StageConclusionTest {
    private static final Equations SQUARE =
            new Equations(List.of(Binary.of(BinaryFunction.MULTIPLY, new Control(0), new Control(0))), 1, 0);
    private static final double[] DELTA = {1e-6, -2e-6, 0};

    private static CompiledCircuit circuit(Quantity quantity) {
        return new CompiledCircuit(Netlist.builder("two nodes")
                .resistor("r", "a", "b", 2)
                .capacitor("ca", "a", "0", 3)
                .capacitor("cab", "a", "b", 0.5)
                .behavioural("b", quantity, "b", "0", SQUARE, List.of(new NodeVoltage("b")), List.of())
                .build());
    }

    private static StageSystem prepared(CompiledCircuit circuit, Stage stage, StageHistory history, Evaluation to) {
        StageSystem system = new StageSystem(circuit, NewtonOptions.DEFAULT);
        system.prepare(stage, 10, 0.25, 0, circuit.newVector(), history, to);
        return system;
    }

    @Test
    void chargesAreThoseOfTheEndAndCurrentsBalanceThem() {
        CompiledCircuit circuit = circuit(Quantity.CURRENT);
        double[] y = {0.7, -0.3, 0};
        StageHistory history = new StageHistory(circuit);
        history.startFrom(new double[] {1, -0.4, 0});
        Evaluation to = circuit.newEvaluation();
        StageSystem system = prepared(circuit, new Stages(circuit).everything(), history, to);
        system.evaluateResidual(y);
        assertTrue(system.conclude(y, DELTA));
        assertEquals(0.7 + DELTA[0], y[0]);
        Evaluation there = circuit.newEvaluation();
        circuit.evaluate(y, new Drive(), there);
        for (int r = 0; r < 2; r++) {
            assertEquals(there.q[r], to.q[r], 1e-15, "q of row " + r);
            assertEquals(0, 10 * (to.q[r] - history.charge[r]) + 0.25 * to.j[r], 1e-12, "row " + r);
        }
    }

    @Test
    void nothingIsConcludedWhereChargesAreNotLinearOrRowsAreHeld() {
        double[] y = {0.7, -0.3, 0};
        CompiledCircuit nonlinear = circuit(Quantity.CHARGE);
        StageHistory none = new StageHistory(nonlinear);
        StageSystem system = prepared(nonlinear, new Stages(nonlinear).everything(), none, nonlinear.newEvaluation());
        system.evaluateResidual(y);
        assertFalse(system.conclude(y, DELTA));
        assertEquals(0.7, y[0]);
        CompiledCircuit linear = circuit(Quantity.CURRENT);
        StageSystem held = prepared(linear, new Stages(linear).asGiven(), none, linear.newEvaluation());
        held.evaluateResidual(y);
        assertFalse(held.conclude(y, DELTA));
    }
}
