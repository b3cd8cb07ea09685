package org.sneakpath.circuit.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sneakpath.circuit.BranchCurrent;
import org.sneakpath.circuit.Dc;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.NgspiceRun;
import org.sneakpath.circuit.NodeVoltage;
import org.sneakpath.circuit.Pulse;
import org.sneakpath.circuit.Quantity;
import org.sneakpath.circuit.Sine;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.Waveforms;
import org.sneakpath.circuit.time.ControlledStep;
import org.sneakpath.devices.equation.Binary;
import org.sneakpath.devices.equation.BinaryFunction;
import org.sneakpath.devices.equation.Constant;
import org.sneakpath.devices.equation.Control;
import org.sneakpath.devices.equation.Equations;
import org.sneakpath.devices.equation.Expression;
import org.sneakpath.devices.equation.ParameterValue;
import org.sneakpath.devices.equation.Unary;
import org.sneakpath.devices.equation.UnaryFunction;

/** Controlled and behavioural sources and coupled inductors, in ngspice and here. */
class ElementsOtherToolTest {
    @TempDir
    Path folder;

    private static Equations law(Expression output, int controls, int parameters) {
        return new Equations(List.of(output), controls, parameters);
    }

    private static Expression binary(BinaryFunction f, Expression a, Expression b) {
        return Binary.of(f, a, b);
    }

    /** p0 u³. */
    private static Equations cube() {
        return law(
                binary(
                        BinaryFunction.MULTIPLY,
                        new ParameterValue(0),
                        binary(BinaryFunction.POWER, new Control(0), new Constant(3))),
                1,
                1);
    }

    @Test
    void operatingPointOfAllControlledSources() throws IOException, InterruptedException {
        double[][] theirs = NgspiceRun.table(folder, """
                v1 a 0 2
                r1 a b 1k
                r2 b 0 2k
                e1 c 0 a b 3
                r3 c d 1k
                g1 d 0 b 0 1m
                r4 d 0 3k
                vs d e 0
                r5 e 0 5k
                f1 0 f vs 2
                r6 f 0 1k
                h1 g f vs 700
                r7 g 0 2k
                b1 b 0 I = 1e-4*v(b)*v(b)*v(b)
                b2 h 0 V = tanh(v(g))
                r8 h b 4k
                .dc v1 -2 3 0.25""", "v(b) v(d) v(f) v(g) v(h) i(vs) i(e1)");
        for (int row = 0; row < theirs[0].length; row++) {
            OperatingPointResult ours = OperatingPoint.solve(Netlist.builder("controlled sources")
                    .voltageSource("v1", "a", "0", new Dc(theirs[0][row]))
                    .resistor("r1", "a", "b", 1e3)
                    .resistor("r2", "b", "0", 2e3)
                    .controlledVoltage("e1", "c", "0", new NodeVoltage("a", "b"), 3)
                    .resistor("r3", "c", "d", 1e3)
                    .controlledCurrent("g1", "d", "0", new NodeVoltage("b"), 1e-3)
                    .resistor("r4", "d", "0", 3e3)
                    .voltageSource("vs", "d", "e", new Dc(0))
                    .resistor("r5", "e", "0", 5e3)
                    .controlledCurrent("f1", "0", "f", new BranchCurrent("vs"), 2)
                    .resistor("r6", "f", "0", 1e3)
                    .controlledVoltage("h1", "g", "f", new BranchCurrent("vs"), 700)
                    .resistor("r7", "g", "0", 2e3)
                    .behavioural("b1", Quantity.CURRENT, "b", "0", cube(), List.of(new NodeVoltage("b")), List.of(1e-4))
                    .behavioural(
                            "b2",
                            Quantity.VOLTAGE,
                            "h",
                            "0",
                            law(Unary.of(UnaryFunction.TANH, new Control(0)), 1, 0),
                            List.of(new NodeVoltage("g")),
                            List.of())
                    .resistor("r8", "h", "b", 4e3)
                    .build());
            assertEquals(SolveStatus.CONVERGED, ours.status());
            // ngspice stops Newton's method at reltol 1e-7.
            assertEquals(theirs[1][row], ours.voltage("b"), 1e-6);
            assertEquals(theirs[2][row], ours.voltage("d"), 1e-6);
            assertEquals(theirs[3][row], ours.voltage("f"), 1e-6);
            assertEquals(theirs[4][row], ours.voltage("g"), 1e-6);
            assertEquals(theirs[5][row], ours.voltage("h"), 1e-6);
            assertEquals(theirs[6][row], ours.current("vs"), 1e-9);
            assertEquals(theirs[7][row], ours.current("e1"), 1e-9);
        }
    }

    /** On the dense solution at these times: between accepted points lie curves, not chords. */
    private static Waveforms run(Netlist netlist, double stop, double[] times) {
        DenseSamples samples = new DenseSamples(times);
        TransientSummary summary = Transient.run(
                netlist,
                TransientOptions.controlled(stop)
                        .withPolicy(ControlledStep.DEFAULT.withRelative(1e-7).withMaxStep(stop / 2000)),
                samples);
        assertEquals(SolveStatus.CONVERGED, summary.status());
        return samples.waveforms();
    }

    private static void compare(String what, double[] values, double[] theirs) {
        double worst = 0;
        double scale = 0;
        for (int k = 0; k < theirs.length; k++) {
            worst = Math.max(worst, Math.abs(values[k] - theirs[k]));
            scale = Math.max(scale, Math.abs(theirs[k]));
        }
        System.out.printf(Locale.ROOT, "ngspice %s: deviation %.1e of the largest value%n", what, worst / scale);
        // ngspice at reltol 1e-7, both with 2000 steps or more in two periods: (π/1000)²/12, by its method of second
        // order.
        assertTrue(worst < 1e-5 * scale, what + ": " + worst / scale);
    }

    @Test
    void threeCoupledInductorsWithALoad() throws IOException, InterruptedException {
        double[][] theirs = NgspiceRun.table(folder, """
                v1 in 0 sin(0 1 1k)
                r1 in a 10
                l1 a 0 1m
                l2 b 0 4m
                l3 c 0 2m
                k12 l1 l2 0.95
                k13 l1 l3 0.6
                k23 l2 l3 0.7
                r2 b 0 50
                r3 c d 5
                c1 d 0 10u
                .tran 1u 2m 0 0.5u""", "v(b) v(d) i(l1)");
        Waveforms ours = run(
                Netlist.builder("transformer")
                        .voltageSource("v1", "in", "0", new Sine(0, 1, 1e3))
                        .resistor("r1", "in", "a", 10)
                        .inductor("l1", "a", "0", 1e-3)
                        .inductor("l2", "b", "0", 4e-3)
                        .inductor("l3", "c", "0", 2e-3)
                        .mutualInductance("k12", "l1", "l2", 0.95)
                        .mutualInductance("k13", "l1", "l3", 0.6)
                        .mutualInductance("k23", "l2", "l3", 0.7)
                        .resistor("r2", "b", "0", 50)
                        .resistor("r3", "c", "d", 5)
                        .capacitor("c1", "d", "0", 10e-6)
                        .build(),
                2e-3,
                theirs[0]);
        compare("transformer v(b)", ours.voltage("b"), theirs[1]);
        compare("transformer v(d)", ours.voltage("d"), theirs[2]);
        compare("transformer i(l1)", ours.current("l1"), theirs[3]);
    }

    @Test
    void aMemristorMadeOfTwoBehaviouralSources() throws IOException, InterruptedException {
        double[][] theirs = NgspiceRun.table(folder, """
                v1 in 0 sin(0 1 100)
                r1 in m 100
                bm m 0 I = V(m)/(100 + (16k-100)*V(x))
                bx 0 x I = -1e3*V(m)*V(x)*(1-V(x))
                cx x 0 1 IC=0.5
                rx x 0 1e12
                .ic v(x)=0.5
                .tran 10u 20m 0 5u""", "v(m) v(x)");
        Control v = new Control(0);
        Control x = new Control(1);
        Expression resistance = binary(
                BinaryFunction.ADD,
                new ParameterValue(0),
                binary(
                        BinaryFunction.MULTIPLY,
                        binary(BinaryFunction.SUBTRACT, new ParameterValue(1), new ParameterValue(0)),
                        x));
        Expression window = binary(BinaryFunction.MULTIPLY, x, binary(BinaryFunction.SUBTRACT, Constant.ONE, x));
        Expression rate =
                binary(BinaryFunction.MULTIPLY, new ParameterValue(0), binary(BinaryFunction.MULTIPLY, v, window));
        List<org.sneakpath.circuit.Control> controls = List.of(new NodeVoltage("m"), new NodeVoltage("x"));
        Waveforms ours = run(
                Netlist.builder("memristor")
                        .voltageSource("v1", "in", "0", new Sine(0, 1, 100))
                        .resistor("r1", "in", "m", 100)
                        .behavioural(
                                "bm",
                                Quantity.CURRENT,
                                "m",
                                "0",
                                law(binary(BinaryFunction.DIVIDE, v, resistance), 2, 2),
                                controls,
                                List.of(100.0, 16e3))
                        .behavioural("bx", Quantity.CURRENT, "0", "x", law(rate, 2, 1), controls, List.of(-1e3))
                        .capacitor("cx", "x", "0", 1)
                        .resistor("rx", "x", "0", 1e12)
                        .initialVoltage("x", 0.5)
                        .build(),
                20e-3,
                theirs[0]);
        compare("memristor v(m)", ours.voltage("m"), theirs[1]);
        compare("memristor x", ours.voltage("x"), theirs[2]);
    }

    @Test
    void aChargeLawIsACapacitorThatDependsOnItsVoltage() throws IOException, InterruptedException {
        double[][] theirs = NgspiceRun.table(folder, """
                v1 in 0 pulse(0 2 0.1m 0.1m 0.1m 0.5m 2m)
                r1 in a 1k
                c1 a 0 q='1e-8*v(a)*v(a)*v(a) + 1e-7*v(a)'
                r2 a 0 5k
                .tran 1u 2m 0 0.5u""", "v(a)");
        Expression u = new Control(0);
        Expression charge = binary(
                BinaryFunction.ADD,
                binary(
                        BinaryFunction.MULTIPLY,
                        new ParameterValue(0),
                        binary(BinaryFunction.POWER, u, new Constant(3))),
                binary(BinaryFunction.MULTIPLY, new ParameterValue(1), u));
        Waveforms ours = run(
                Netlist.builder("charge")
                        .voltageSource("v1", "in", "0", new Pulse(0, 2, 1e-4, 1e-4, 1e-4, 5e-4, 2e-3))
                        .resistor("r1", "in", "a", 1e3)
                        .behavioural(
                                "c1",
                                Quantity.CHARGE,
                                "a",
                                "0",
                                law(charge, 1, 2),
                                List.of(new NodeVoltage("a")),
                                List.of(1e-8, 1e-7))
                        .resistor("r2", "a", "0", 5e3)
                        .build(),
                2e-3,
                theirs[0]);
        compare("charge law v(a)", ours.voltage("a"), theirs[1]);
    }

    @Test
    void windingsThatShareAllFluxTransformVoltagesExactly() {
        Waveforms ours = run(
                Netlist.builder("ideal transformer")
                        .voltageSource("v1", "in", "0", new Sine(0, 1, 1e3))
                        .resistor("r1", "in", "a", 1)
                        .inductor("l1", "a", "0", 1e-3)
                        .inductor("l2", "b", "0", 9e-3)
                        .mutualInductance("k", "l1", "l2", 1)
                        .resistor("r", "b", "0", 100)
                        .build(),
                2e-3,
                IntStream.rangeClosed(0, 4000).mapToDouble(k -> k * 0.5e-6).toArray());
        double[] a = ours.voltage("a");
        double[] b = ours.voltage("b");
        for (int k = 1; k < a.length; k++) {
            // The turns ratio is √(9 mH/1 mH) = 3; the rest is the tolerance of the steps.
            assertEquals(3 * a[k], b[k], 1e-5);
        }
    }
}
