package org.sneakpath.circuit.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.sneakpath.circuit.BranchCurrent;
import org.sneakpath.circuit.Element;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.NetlistBuilder;
import org.sneakpath.circuit.NodeVoltage;
import org.sneakpath.circuit.Pulse;
import org.sneakpath.circuit.Quantity;
import org.sneakpath.circuit.Sine;
import org.sneakpath.circuit.SwitchLaw;
import org.sneakpath.devices.equation.Binary;
import org.sneakpath.devices.equation.BinaryFunction;
import org.sneakpath.devices.equation.Comparison;
import org.sneakpath.devices.equation.Constant;
import org.sneakpath.devices.equation.Control;
import org.sneakpath.devices.equation.Equations;
import org.sneakpath.devices.equation.Expression;
import org.sneakpath.devices.equation.ParameterValue;
import org.sneakpath.devices.equation.Relation;
import org.sneakpath.devices.equation.Select;
import org.sneakpath.devices.equation.Time;
import org.sneakpath.devices.equation.Unary;
import org.sneakpath.devices.equation.UnaryFunction;

/** Every derivative that a circuit claims of its equations, against central differences of the equations themselves. */
class ElementEquationsDerivativeTest {
    private static final double TIME = 0.37;
    /** Differences with steps of 1e-5 of quantities of order one: truncation and rounding both near 1e-10. */
    private static final double STEP = 1e-5;

    private static final double TOLERANCE = 1e-7;

    private static Expression u(int index) {
        return new Control(index);
    }

    private static Expression p(int index) {
        return new ParameterValue(index);
    }

    private static Expression times(Expression a, Expression b) {
        return Binary.of(BinaryFunction.MULTIPLY, a, b);
    }

    private static Expression plus(Expression a, Expression b) {
        return Binary.of(BinaryFunction.ADD, a, b);
    }

    /** p0 tanh(u0 u1) + p1 u1³. */
    private static Equations cubic() {
        Expression tanh = Unary.of(UnaryFunction.TANH, times(u(0), u(1)));
        Expression cube = Binary.of(BinaryFunction.POWER, u(1), new Constant(3));
        return new Equations(List.of(plus(times(p(0), tanh), times(p(1), cube))), 2, 2);
    }

    /** u0 &gt; p0 + t ? p1 (u0 − p0)² : p2 u0 t. */
    private static Equations conditional() {
        Expression above = Binary.of(BinaryFunction.SUBTRACT, u(0), p(0));
        Expression condition = Comparison.of(Relation.GREATER, u(0), plus(p(0), new Time()));
        return new Equations(
                List.of(Select.of(condition, times(p(1), times(above, above)), times(p(2), times(u(0), new Time())))),
                1,
                3);
    }

    static Netlist netlist() {
        return Netlist.builder("one of each")
                .voltageSource("v1", "a", "0", new Sine(0.2, 1.5, 0.7, 0.1, 0.3, 0.4))
                .currentSource("i1", "0", "b", new Pulse(0.1, 0.9, 0.2, 0.3, 0.4, 0.5, 3))
                .resistor("r1", "a", "b", 2)
                .capacitor("c1", "b", "c", 0.7, 0.3)
                .capacitor("c2", "c", "0", 0.4)
                .inductor("l1", "c", "d", 1.3, 0.2)
                .inductor("l2", "d", "0", 0.8)
                .inductor("l3", "e", "0", 0.5, -0.4)
                .mutualInductance("k12", "l1", "l2", 0.6)
                .mutualInductance("k13", "l1", "l3", -0.3)
                .controlledVoltage("e1", "f", "0", new NodeVoltage("b", "c"), 1.7)
                .controlledCurrent("g1", "f", "b", new NodeVoltage("a", "d"), 0.9)
                .controlledVoltage("h1", "g", "c", new BranchCurrent("l1"), -0.8)
                .controlledCurrent("f1", "d", "0", new BranchCurrent("v1"), 0.45)
                .behavioural("b1", Quantity.CURRENT, "b", "e", cubic(), controls("b", "c"), List.of(0.7, 1.1))
                .behavioural("b2", Quantity.CURRENT, "0", "d", cubic(), controls("f", "c"), List.of(0.7, -0.6))
                .behavioural("b3", Quantity.VOLTAGE, "h", "e", cubic(), controls("a", "g"), List.of(0.5, 0.2))
                .behavioural("b4", Quantity.CHARGE, "h", "b", cubic(), controls("h", "b"), List.of(0.3, 0.8))
                .behavioural(
                        "b5",
                        Quantity.CURRENT,
                        "g",
                        "0",
                        conditional(),
                        List.of(new NodeVoltage("g")),
                        List.of(0.1, 1.2, 0.7))
                .behavioural(
                        "b6",
                        Quantity.CURRENT,
                        "e",
                        "0",
                        conditional(),
                        List.of(new BranchCurrent("b3")),
                        List.of(2.5, 1.2, 0.7))
                .switched("s1", "e", "g", new NodeVoltage("a"), SwitchLaw.sharp(0.4, 0.2, 0.5, 20))
                .switched("s2", "h", "g", new NodeVoltage("a", "b"), SwitchLaw.smooth(0.1, 2, 0.5, 20))
                .build();
    }

    private static List<org.sneakpath.circuit.Control> controls(String a, String b) {
        return List.of(new NodeVoltage(a), new NodeVoltage(a, b));
    }

    /** A point of no symmetry, ground last. */
    private static double[] point(CompiledCircuit circuit) {
        double[] y = circuit.newVector();
        for (int r = 0; r < circuit.layout().size(); r++) {
            y[r] = Math.sin(1 + 2.3 * r);
        }
        return y;
    }

    private static Evaluation evaluate(CompiledCircuit circuit, double[] y, double time) {
        Evaluation out = circuit.newEvaluation();
        Drive drive = new Drive();
        drive.time = time;
        circuit.evaluate(y, drive, out);
        return out;
    }

    @Test
    void slopesOfChargesAndCurrentsAreThoseOfTheirValues() {
        CompiledCircuit circuit = new CompiledCircuit(netlist());
        double[] y = point(circuit);
        int size = circuit.layout().size();
        Evaluation at = evaluate(circuit, y, TIME);
        double[] direction = circuit.newVector();
        double[] product = circuit.newVector();
        for (int c = 0; c < size; c++) {
            java.util.Arrays.fill(direction, 0);
            direction[c] = 1;
            y[c] += STEP;
            Evaluation above = evaluate(circuit, y, TIME);
            y[c] -= 2 * STEP;
            Evaluation below = evaluate(circuit, y, TIME);
            y[c] += STEP;
            circuit.pattern().multiply(at.dj, direction, product);
            for (int r = 0; r < size; r++) {
                double expected = (above.j[r] - below.j[r]) / (2 * STEP);
                assertEquals(
                        expected,
                        product[r],
                        TOLERANCE,
                        "dj(" + r + ")/d" + circuit.layout().name(c));
            }
            circuit.pattern().multiply(at.dq, direction, product);
            for (int r = 0; r < size; r++) {
                double expected = (above.q[r] - below.q[r]) / (2 * STEP);
                assertEquals(
                        expected,
                        product[r],
                        TOLERANCE,
                        "dq(" + r + ")/d" + circuit.layout().name(c));
            }
        }
    }

    @Test
    void withoutDerivativesTheValuesAreTheSame() {
        CompiledCircuit circuit = new CompiledCircuit(netlist());
        double[] y = point(circuit);
        Evaluation with = evaluate(circuit, y, TIME);
        Evaluation without = circuit.newEvaluation();
        Drive drive = new Drive();
        drive.time = TIME;
        drive.derivatives = false;
        circuit.evaluate(y, drive, without);
        for (int r = 0; r < circuit.layout().size(); r++) {
            assertEquals(with.j[r], without.j[r]);
            assertEquals(with.q[r], without.q[r]);
        }
    }

    @Test
    void currentsPerTimeAreThoseOfSourcesAndLaws() {
        CompiledCircuit circuit = new CompiledCircuit(netlist());
        double[] y = point(circuit);
        double[] rates = circuit.newVector();
        circuit.timeDerivative(y, TIME, rates);
        Evaluation above = evaluate(circuit, y, TIME + STEP);
        Evaluation below = evaluate(circuit, y, TIME - STEP);
        int nonzero = 0;
        for (int r = 0; r < circuit.layout().size(); r++) {
            double expected = (above.j[r] - below.j[r]) / (2 * STEP);
            assertEquals(expected, rates[r], TOLERANCE, circuit.layout().name(r));
            nonzero += expected != 0 ? 1 : 0;
        }
        assertTrue(nonzero >= 3);
    }

    /** Weighted sum of charges and currents, whose gradient {@link CompiledCircuit#pullback} gives. */
    private static double weighted(Netlist netlist, double[] y, double time, double[] wq, double[] wj) {
        Evaluation out = evaluate(new CompiledCircuit(netlist), y, time);
        double sum = 0;
        for (int r = 0; r < y.length - 1; r++) {
            sum += wq[r] * out.q[r] + wj[r] * out.j[r];
        }
        return sum;
    }

    /** Compares the gradient by every value of every element that has it. */
    private static void checkValues(ValueBars bars, CompiledCircuit circuit, ToDoubleFunction<Netlist> scalar) {
        Netlist netlist = circuit.netlist();
        int nonzero = 0;
        for (Element element : netlist.elements()) {
            double[] values = ElementValues.of(element);
            ValueLocation location = circuit.location(element.name());
            assertEquals(values.length, location.count(), element.name());
            for (int slot = 0; slot < values.length; slot++) {
                if (Double.isNaN(values[slot])) {
                    continue;
                }
                double above = scalar.applyAsDouble(with(netlist, element, slot, values[slot] + STEP));
                double below = scalar.applyAsDouble(with(netlist, element, slot, values[slot] - STEP));
                double expected = (above - below) / (2 * STEP);
                double claimed = bars.value(location, slot);
                assertEquals(
                        expected, claimed, TOLERANCE * Math.max(1, Math.abs(expected)), element + " value " + slot);
                nonzero += claimed != 0 ? 1 : 0;
            }
        }
        assertTrue(nonzero > 5, nonzero + " derivatives that are not zero");
    }

    private static Netlist with(Netlist netlist, Element element, int slot, double value) {
        NetlistBuilder builder = Netlist.builder(netlist.title());
        for (Element each : netlist.elements()) {
            builder.add(each == element ? ElementValues.with(element, slot, value) : each);
        }
        return builder.build();
    }

    private static double[] weights(CompiledCircuit circuit, double phase) {
        double[] w = circuit.newVector();
        for (int r = 0; r < circuit.layout().size(); r++) {
            w[r] = Math.cos(phase + 1.7 * r);
        }
        return w;
    }

    @Test
    void everyValueOfEveryElementHasItsGradient() {
        CompiledCircuit circuit = new CompiledCircuit(netlist());
        double[] y = point(circuit);
        double[] wq = weights(circuit, 0.3);
        double[] wj = weights(circuit, 1.1);
        ValueBars bars = circuit.newBars(1);
        circuit.pullback(y, TIME, wq, wj, bars, 0);
        checkValues(bars, circuit, changed -> weighted(changed, y, TIME, wq, wj));
    }

    @Test
    void atRestSourcesHaveTheirDirectValues() {
        CompiledCircuit circuit = new CompiledCircuit(netlist());
        double[] y = point(circuit);
        double[] wq = weights(circuit, 0.3);
        double[] wj = weights(circuit, 1.1);
        ValueBars bars = circuit.newBars(1);
        circuit.pullback(y, Drive.AT_REST, wq, wj, bars, 0);
        checkValues(bars, circuit, changed -> weighted(changed, y, Drive.AT_REST, wq, wj));
        assertTrue(bars.value(circuit.location("v1"), 0) != 0);
        assertEquals(0, bars.value(circuit.location("v1"), 1));
    }

    private static double initial(Netlist netlist, double[] given, double[] wq) {
        CompiledCircuit circuit = new CompiledCircuit(netlist);
        double[] q = circuit.newVector();
        circuit.initialCharges(given, q);
        double sum = 0;
        for (int r = 0; r < circuit.layout().size(); r++) {
            sum += wq[r] * q[r];
        }
        return sum;
    }

    @Test
    void initialChargesPullBackToInitialValuesAndGivenUnknowns() {
        CompiledCircuit circuit = new CompiledCircuit(netlist());
        double[] given = point(circuit);
        double[] wq = weights(circuit, 0.3);
        ValueBars bars = circuit.newBars(1);
        double[] yBar = circuit.newVector();
        circuit.pullbackInitialCharges(given, wq, yBar, bars);
        checkValues(bars, circuit, changed -> initial(changed, given, wq));
        for (int c = 0; c < circuit.layout().size(); c++) {
            given[c] += STEP;
            double above = initial(circuit.netlist(), given, wq);
            given[c] -= 2 * STEP;
            double below = initial(circuit.netlist(), given, wq);
            given[c] += STEP;
            assertEquals(
                    (above - below) / (2 * STEP),
                    yBar[c],
                    TOLERANCE,
                    circuit.layout().name(c));
        }
    }

    @Test
    void aCapacitorsOwnInitialVoltageIsItsCharge() {
        CompiledCircuit circuit = new CompiledCircuit(Netlist.builder("two in series")
                .capacitor("c1", "a", "b", 2, 0.5)
                .capacitor("c2", "b", "0", 3)
                .resistor("r", "a", "0", 1)
                .build());
        double[] given = circuit.newVector();
        given[circuit.layout().unknown("v(b)")] = 7;
        double[] q = circuit.newVector();
        circuit.initialCharges(given, q);
        assertEquals(2 * 0.5, q[circuit.layout().unknown("v(a)")], 1e-15);
        assertEquals(3 * 7 - 2 * 0.5, q[circuit.layout().unknown("v(b)")], 1e-15);
    }

    @Test
    void switchingFunctionsHaveTheirDerivatives() {
        CompiledCircuit circuit = new CompiledCircuit(netlist());
        Events events = circuit.events();
        double[] y = point(circuit);
        int count = events.count();
        assertEquals(3, count, "one sharp switch, one condition in each of two sources");
        double[] above = new double[count];
        double[] below = new double[count];
        for (int k = 0; k < count; k++) {
            double[] byUnknowns = circuit.newVector();
            events.byUnknowns(k, y, TIME, 1, byUnknowns);
            for (int c = 0; c < circuit.layout().size(); c++) {
                y[c] += STEP;
                events.values(y, TIME, above);
                y[c] -= 2 * STEP;
                events.values(y, TIME, below);
                y[c] += STEP;
                assertEquals((above[k] - below[k]) / (2 * STEP), byUnknowns[c], TOLERANCE);
            }
            events.values(y, TIME + STEP, above);
            events.values(y, TIME - STEP, below);
            assertEquals((above[k] - below[k]) / (2 * STEP), events.byTime(k, y, TIME), TOLERANCE);
        }
        ValueBars bars = circuit.newBars(1);
        double[] weight = {0.7, -1.3, 0.4};
        for (int k = 0; k < count; k++) {
            events.pullback(k, y, TIME, weight[k], bars);
        }
        ToDoubleFunction<Netlist> scalar = changed -> {
            double[] g = new double[count];
            new CompiledCircuit(changed).events().values(y, TIME, g);
            return weight[0] * g[0] + weight[1] * g[1] + weight[2] * g[2];
        };
        for (String name : List.of("s1", "b5", "b6")) {
            Element element = circuit.netlist().element(name);
            double[] values = ElementValues.of(element);
            double largest = 0;
            for (int slot = 0; slot < values.length; slot++) {
                double expected = (scalar.applyAsDouble(with(circuit.netlist(), element, slot, values[slot] + STEP))
                                - scalar.applyAsDouble(with(circuit.netlist(), element, slot, values[slot] - STEP)))
                        / (2 * STEP);
                double claimed = bars.value(circuit.location(name), slot);
                assertEquals(expected, claimed, TOLERANCE, name + " value " + slot);
                largest = Math.max(largest, Math.abs(claimed));
            }
            assertTrue(largest > 0.1, name);
        }
    }
}
