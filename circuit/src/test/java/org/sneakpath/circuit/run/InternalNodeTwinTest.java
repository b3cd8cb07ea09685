package org.sneakpath.circuit.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sneakpath.circuit.Dc;
import org.sneakpath.circuit.InternalNodeModels;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.NetlistBuilder;
import org.sneakpath.circuit.NodeVoltage;
import org.sneakpath.circuit.Phasor;
import org.sneakpath.circuit.Pulse;
import org.sneakpath.circuit.Quantity;
import org.sneakpath.circuit.Sine;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.VoltageSource;
import org.sneakpath.circuit.nonlinear.NewtonOptions;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.circuit.time.StiffScheme;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.equation.Constant;
import org.sneakpath.devices.equation.Control;
import org.sneakpath.devices.equation.Equations;
import org.sneakpath.devices.equation.Expression;

/** What a device has inside against the same drawn with elements of its own: one and the same system of equations. */
class InternalNodeTwinTest {
    private static final double SAME = 1e-12;

    private static NetlistBuilder driven(double amplitude) {
        return Netlist.builder("driven")
                .add(new VoltageSource(
                        "V1", "in", "0", new Pulse(0, amplitude, 1e-9, 1e-9, 1e-9, 40e-9, 1), 0.8, new Phasor(1, 0)))
                .resistor("RL", "in", "a", 50);
    }

    private static Netlist inside() {
        CompactModel junction = InternalNodeModels.junction();
        return driven(1.2)
                .device("D1", junction, "a", "0")
                .device("D2", junction, "a", "0")
                .build();
    }

    private static Netlist outside() {
        CompactModel junction = InternalNodeModels.bareJunction();
        return driven(1.2)
                .resistor("RS1", "a", "D1#di", 20)
                .device("D1", junction, "D1#di", "0")
                .resistor("RS2", "a", "D2#di", 20)
                .device("D2", junction, "D2#di", "0")
                .build();
    }

    private static void same(double[] expected, double[] found, String what) {
        same(expected, found, what, SAME);
    }

    private static void same(double[] expected, double[] found, String what, double tolerance) {
        double size = 0;
        for (double value : expected) {
            size = Math.max(size, Math.abs(value));
        }
        assertTrue(size > 0, what);
        assertEquals(expected.length, found.length, what);
        for (int k = 0; k < expected.length; k++) {
            assertEquals(expected[k], found[k], tolerance * size, what + " at " + k);
        }
    }

    @Test
    void operatingPointAndSweepAgree() {
        OperatingPointOptions exact = OperatingPointOptions.DEFAULT.withNewton(NewtonOptions.TO_ROUNDING);
        OperatingPointResult one = OperatingPoint.solve(inside(), exact);
        OperatingPointResult other = OperatingPoint.solve(outside(), exact);
        assertEquals(SolveStatus.CONVERGED, one.status());
        assertEquals(List.of("v(in)", "v(a)", "v(D1#di)", "v(D2#di)", "i(V1)"), one.names());
        for (String name : one.names()) {
            assertEquals(other.value(name), one.value(name), SAME * Math.abs(other.value(name)), name);
        }
        DcRange range = new DcRange("V1", -1, 2, 0.1);
        DcOptions options = DcOptions.DEFAULT.withNewton(NewtonOptions.TO_ROUNDING);
        DcResult swept = DcSweep.run(inside(), range, options);
        DcResult twin = DcSweep.run(outside(), range, options);
        assertEquals(SolveStatus.CONVERGED, swept.status());
        for (String name : one.names()) {
            same(twin.column(name), swept.column(name), "dc " + name);
        }
    }

    @Test
    void phasorsAgree() {
        AcOptions options = AcOptions.of(FrequencyGrid.decades(5, 1e3, 1e10))
                .withOperatingPoint(OperatingPointOptions.AT_REST.withNewton(NewtonOptions.TO_ROUNDING));
        AcResult one = AcSweep.run(inside(), options);
        AcResult other = AcSweep.run(outside(), options);
        assertEquals(SolveStatus.CONVERGED, one.status());
        for (String name : one.names()) {
            same(other.magnitude(name), one.magnitude(name), "ac " + name);
        }
    }

    /** The noise of a resistance inside is that of the resistor outside, at a temperature of 300.15 K. */
    @Test
    void noiseAgrees() {
        NoiseOptions options = NoiseOptions.of("a", "V1", FrequencyGrid.decades(3, 1e3, 1e9))
                .withOperatingPoint(OperatingPointOptions.AT_REST.withNewton(NewtonOptions.TO_ROUNDING));
        NoiseResult one = NoiseAnalysis.run(inside(), options);
        NoiseResult other = NoiseAnalysis.run(outside(), options);
        assertEquals(SolveStatus.CONVERGED, one.status());
        same(other.outputSpectrum(), one.outputSpectrum(), "noise");
        double[] parts = one.outputSpectrum("D1");
        double[] thermal = other.outputSpectrum("RS1");
        double[] shot = other.outputSpectrum("D1");
        for (int k = 0; k < parts.length; k++) {
            assertEquals(Math.hypot(thermal[k], shot[k]), parts[k], SAME * parts[k]);
        }
    }

    @ParameterizedTest
    @EnumSource(SteppingScheme.class)
    void waveformsAgreeOnEqualSteps(SteppingScheme scheme) {
        TransientOptions options = TransientOptions.fixed(scheme, 1e-9, 80e-9).withNewton(NewtonOptions.TO_ROUNDING);
        compare(options, SAME);
    }

    /** The step follows an error that is a difference of nearly equal numbers, so that their rounding is seen in it. */
    @Test
    void controlledStepsAreTheSameSteps() {
        compare(TransientOptions.controlled(80e-9).withNewton(NewtonOptions.TO_ROUNDING), 1e-7);
    }

    private static void compare(TransientOptions options, double tolerance) {
        TransientResult one = Transient.run(inside(), options);
        TransientResult other = Transient.run(outside(), options);
        assertEquals(SolveStatus.CONVERGED, one.status());
        same(other.waveforms().time(), one.waveforms().time(), "time", tolerance);
        for (String name : one.waveforms().names()) {
            same(other.waveforms().column(name), one.waveforms().column(name), name, tolerance);
        }
    }

    /** A voltage that is prescribed, V = r I + d/dt (l I), is a resistor and an inductor in series, its unknown their current. */
    @Test
    void aPrescribedVoltageIsAResistorAndAnInductor() {
        CompactModel model = InternalNodeModels.prescribedVoltage();
        NetlistBuilder inside = Netlist.builder("prescribed")
                .add(new VoltageSource("V1", "in", "0", new Sine(0.5, 1, 2e6), 0.5, new Phasor(1, 0)))
                .device("N1", model, new double[] {100, 1e-5}, "in", "a")
                .capacitor("C1", "a", "0", 1e-9)
                .device("N2", model, new double[] {300, 0}, "a", "0");
        NetlistBuilder outside = Netlist.builder("drawn")
                .add(new VoltageSource("V1", "in", "0", new Sine(0.5, 1, 2e6), 0.5, new Phasor(1, 0)))
                .resistor("R1", "in", "b", 100)
                .inductor("N1#flow", "b", "a", 1e-5)
                .capacitor("C1", "a", "0", 1e-9)
                .resistor("R2", "a", "0", 300);
        OperatingPointResult rest = OperatingPoint.solve(inside.build());
        assertEquals(SolveStatus.CONVERGED, rest.status());
        assertEquals(0.5 / 400, rest.value("v(N1#flow)"), 1e-15);
        assertEquals(0.5 / 400, rest.value("v(N2#flow)"), 1e-15);
        TransientOptions options =
                TransientOptions.fixed(StiffScheme.TR_BDF2, 2e-9, 2e-6).withNewton(NewtonOptions.TO_ROUNDING);
        TransientResult one = Transient.run(inside.build(), options);
        TransientResult other = Transient.run(outside.build(), options);
        assertEquals(SolveStatus.CONVERGED, one.status());
        same(other.waveforms().column("v(a)"), one.waveforms().column("v(a)"), "v(a)");
        same(other.waveforms().column("i(N1#flow)"), one.waveforms().column("v(N1#flow)"), "current");
        AcOptions small = AcOptions.of(FrequencyGrid.decades(5, 1e3, 1e8));
        same(
                AcSweep.run(outside.build(), small).magnitude("v(a)"),
                AcSweep.run(inside.build(), small).magnitude("v(a)"),
                "ac");
    }

    @Test
    void aChargeBetweenInternalNodesIsTheSourceOfThatCharge() {
        Expression v = new Control(0);
        Equations charge = new Equations(
                List.of(Expression.sum(
                        Expression.product(new Constant(1e-9), v),
                        Expression.product(new Constant(1e-10), Expression.product(v, Expression.product(v, v))))),
                1,
                0);
        Netlist inside = Netlist.builder("inside")
                .voltageSource("V1", "in", "0", new Sine(0, 5, 1e5))
                .device("N1", InternalNodeModels.innerCharge(), "in", "0")
                .build();
        Netlist outside = Netlist.builder("outside")
                .voltageSource("V1", "in", "0", new Sine(0, 5, 1e5))
                .resistor("R1", "in", "N1#m1", 1e3)
                .resistor("R2", "N1#m1", "N1#m2", 5e3)
                .resistor("R3", "N1#m2", "0", 2e3)
                .behavioural(
                        "B1",
                        Quantity.CHARGE,
                        "N1#m1",
                        "N1#m2",
                        charge,
                        List.of(new NodeVoltage("N1#m1", "N1#m2")),
                        List.of())
                .build();
        TransientOptions options =
                TransientOptions.fixed(StiffScheme.ESDIRK4, 0.1e-6, 20e-6).withNewton(NewtonOptions.TO_ROUNDING);
        TransientResult one = Transient.run(inside, options);
        TransientResult other = Transient.run(outside, options);
        assertEquals(SolveStatus.CONVERGED, one.status());
        for (String name : List.of("v(N1#m1)", "v(N1#m2)", "i(V1)")) {
            same(other.waveforms().column(name), one.waveforms().column(name), name);
        }
    }

    /** Two nodes at the same voltage, joined through a prescribed one: no current, and no difference of large numbers. */
    @Test
    void noCurrentFlowsThroughAPrescribedVoltageWhereNoneIsDriven() {
        OperatingPointResult rest = OperatingPoint.solve(Netlist.builder("idle")
                .voltageSource("V1", "in", "0", new Dc(1))
                .resistor("R1", "in", "a", 1e3)
                .device("N1", InternalNodeModels.prescribedVoltage(), new double[] {1e-3, 0}, "a", "b")
                .device("N2", InternalNodeModels.prescribedVoltage(), new double[] {0, 0}, "b", "c")
                .resistor("R2", "c", "in", 3e3)
                .build());
        assertEquals(SolveStatus.CONVERGED, rest.status());
        assertEquals(1, rest.voltage("b"), 1e-12);
        assertEquals(0, rest.value("v(N2#flow)"), 1e-12);
    }
}
