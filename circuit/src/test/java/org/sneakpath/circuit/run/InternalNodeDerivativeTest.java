package org.sneakpath.circuit.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sneakpath.circuit.Dc;
import org.sneakpath.circuit.InternalNodeModels;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.Sine;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.Waveforms;
import org.sneakpath.circuit.nonlinear.NewtonOptions;
import org.sneakpath.circuit.time.Scheme;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.circuit.time.StiffScheme;

/** Gradients through unknowns inside devices, and through states that start as parameters say, against differences. */
class InternalNodeDerivativeTest {
    private static final double TOLERANCE = 1e-7;

    private static Netlist mixed() {
        return Netlist.builder("unknowns inside")
                .voltageSource("V1", "in", "0", new Sine(0.6, 0.4, 2e5))
                .device("N1", InternalNodeModels.prescribedVoltage(), new double[] {150, 2e-5}, "in", "a")
                .device("D1", InternalNodeModels.junction(), new double[] {20, 1e-9, 0.04, 1e-9, 1e-7}, "a", "b")
                .device("H1", InternalNodeModels.heater(), "b", "0")
                .device("Q1", InternalNodeModels.innerCharge(), "a", "0")
                .device("X1", InternalNodeModels.relaxing(), "b", "0")
                .resistor("R1", "a", "b", 2e3)
                .initialVoltage("H1#t", 3)
                .initialVoltage("D1#di", 0.05)
                .build();
    }

    private static double weight(int k) {
        return Math.cos(0.3 * k * k);
    }

    private static double objective(TransientResult result) {
        assertEquals(SolveStatus.CONVERGED, result.status());
        Waveforms w = result.waveforms();
        double sum = 0;
        for (int k = 0; k < result.size(); k++) {
            sum += weight(k) * w.column("v(D1#di)")[k]
                    + 1e-2 * weight(k + 1) * w.column("v(H1#t)")[k]
                    + 1e3 * weight(k + 2) * w.column("v(N1#flow)")[k]
                    + weight(k + 3) * w.column("v(Q1#m2)")[k]
                    + weight(k + 4) * w.state("X1", "X")[k];
        }
        return sum;
    }

    private static WaveformBars bars(TransientResult result) {
        WaveformBars bars = result.newBars();
        for (int k = 0; k < result.size(); k++) {
            bars.voltage("D1#di")[k] = weight(k);
            bars.voltage("H1#t")[k] = 1e-2 * weight(k + 1);
            bars.voltage("N1#flow")[k] = 1e3 * weight(k + 2);
            bars.voltage("Q1#m2")[k] = weight(k + 3);
            bars.state("X1", "X")[k] = weight(k + 4);
        }
        return bars;
    }

    private static Stream<Scheme> schemes() {
        return Stream.concat(Stream.of(SteppingScheme.values()), Stream.of(StiffScheme.values()));
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void transientsFromCharges(Scheme scheme) {
        check(scheme, TransientStart.CHARGES);
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void transientsFromInitialConditions(Scheme scheme) {
        check(scheme, TransientStart.INITIAL_CONDITIONS);
    }

    @Test
    void transientsFromAnOperatingPointAtGivenTemperatures() {
        check(StiffScheme.ESDIRK4, TransientStart.OPERATING_POINT);
    }

    private static void check(Scheme scheme, TransientStart start) {
        TransientOptions options =
                TransientOptions.fixed(scheme, 0.1e-6, 3e-6).withStart(start).withNewton(NewtonOptions.TO_ROUNDING);
        TransientResult result = Transient.run(mixed(), options);
        CircuitGradient gradient = result.pullback(bars(result));
        GradientCheck.check(
                scheme + " " + start, mixed(), gradient, TOLERANCE, 4e-3, n -> objective(Transient.run(n, options)));
    }

    /** A state that is held at a start which its parameters say owes its effect to them. */
    @Test
    void operatingPoints() {
        OperatingPointOptions options = OperatingPointOptions.DEFAULT.withNewton(NewtonOptions.TO_ROUNDING);
        Netlist netlist = Netlist.builder("at rest")
                .voltageSource("V1", "in", "0", new Dc(0.8))
                .device("N1", InternalNodeModels.prescribedVoltage(), new double[] {150, 2e-5}, "in", "a")
                .device("D1", InternalNodeModels.junction(), new double[] {20, 1e-9, 0.04, 1e-9, 1e-7}, "a", "b")
                .device("H1", InternalNodeModels.heater(), "b", "0")
                .device("X1", InternalNodeModels.relaxing(), "b", "0")
                .device("Q1", InternalNodeModels.innerCharge(), "a", "0")
                .build();
        OperatingPointResult result = OperatingPoint.solve(netlist, options);
        assertEquals(SolveStatus.CONVERGED, result.status());
        WaveformBars bars = result.newBars();
        bars.voltage("D1#di")[0] = 1;
        bars.voltage("H1#t")[0] = 0.1;
        bars.voltage("N1#flow")[0] = 1e3;
        bars.voltage("Q1#m1")[0] = 0.5;
        CircuitGradient gradient = result.pullback(bars);
        GradientCheck.check("operating point", netlist, gradient, TOLERANCE, 4e-3, n -> {
            OperatingPointResult other = OperatingPoint.solve(n, options);
            return other.value("v(D1#di)")
                    + 0.1 * other.value("v(H1#t)")
                    + 1e3 * other.value("v(N1#flow)")
                    + 0.5 * other.value("v(Q1#m1)");
        });
        // x⁰ = x0²: by the parameter 2 x0 times what the state itself does.
        assertEquals(
                2 * 0.5 * gradient.initialState("X1", "X"),
                gradient.parameter("X1", "x0"),
                1e-14 * Math.abs(gradient.parameter("X1", "x0")));
    }

    /** A state that is given starts there, and the parameter that would have said where has no effect. */
    @Test
    void aStateThatIsGivenOwesNothingToParameters() {
        Netlist netlist = Netlist.builder("given")
                .voltageSource("V1", "in", "0", new Dc(0.8))
                .resistor("R1", "in", "a", 1e3)
                .device(
                        "X1",
                        InternalNodeModels.relaxing(),
                        InternalNodeModels.relaxing().defaultParameters(),
                        new double[] {0.4},
                        "a",
                        "0")
                .build();
        OperatingPointResult result = OperatingPoint.solve(netlist);
        WaveformBars bars = result.newBars();
        bars.voltage("a")[0] = 1;
        assertEquals(0.4, result.state("X1", "X"));
        assertEquals(0, result.pullback(bars).parameter("X1", "x0"));
    }
}
