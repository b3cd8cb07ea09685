package org.sneakpath.circuit.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sneakpath.circuit.Dc;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.PiecewiseLinear;
import org.sneakpath.circuit.Pulse;
import org.sneakpath.circuit.Sine;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.Waveforms;
import org.sneakpath.circuit.nonlinear.NewtonOptions;
import org.sneakpath.circuit.time.ControlledStep;
import org.sneakpath.circuit.time.Scheme;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.circuit.time.StiffScheme;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.library.VolatileMemristor;
import org.sneakpath.devices.library.Vteam;

/** Gradients of transients against central differences, for every scheme and every number in the netlist. */
class TransientDerivativeTest {
    // Central differences extrapolated twice leave h⁶ = 1e-18 and rounding of about 1e-16·1e3 relative to the
    // objective.
    private static final double TOLERANCE = 1e-7;

    private static final CompactModel MEMRISTOR = new VolatileMemristor();

    private static Netlist mixed() {
        return Netlist.builder("R, L, C and a memristor")
                .voltageSource("V1", "in", "0", new Sine(0.3, 0.4, 300))
                .resistor("R1", "in", "a", 2e3)
                .inductor("L1", "a", "b", 0.1)
                .capacitor("C1", "b", "0", 50e-9)
                .device("M1", MEMRISTOR, "b", "c")
                .resistor("R2", "c", "0", 500)
                .capacitor("C2", "b", "c", 10e-9)
                .currentSource("I1", "0", "c", new Pulse(0, 2e-5, 0.2e-3, 0.1e-3, 0.1e-3, 0.5e-3, 2e-3))
                .voltageSource("V2", "d", "0", new Dc(0.05))
                .device("M2", MEMRISTOR, "b", "d")
                .initialVoltage("b", 0.1)
                .initialVoltage("c", 0.02)
                .build();
    }

    private static TransientOptions options(Scheme scheme, TransientStart start) {
        return TransientOptions.fixed(scheme, 20e-6, 2e-3).withStart(start).withNewton(NewtonOptions.TO_ROUNDING);
    }

    /** A sum over all time points with weights that differ from point to point. */
    private static double objective(TransientResult result) {
        assertEquals(SolveStatus.CONVERGED, result.status());
        Waveforms w = result.waveforms();
        double[] v = w.voltage("b");
        double[] source = w.current("V1");
        double[] inductor = w.current("L1");
        double[] x = w.state("M1", "x");
        double sum = 0;
        for (int k = 0; k < result.size(); k++) {
            sum += weight(k) * v[k]
                    + 1e3 * weight(k + 7) * source[k]
                    + 1e3 * weight(k + 3) * inductor[k]
                    + weight(k + 5) * x[k];
        }
        return sum;
    }

    private static double weight(int k) {
        return Math.cos(0.3 * k * k);
    }

    private static WaveformBars bars(TransientResult result) {
        WaveformBars bars = result.newBars();
        for (int k = 0; k < result.size(); k++) {
            bars.voltage("b")[k] = weight(k);
            bars.current("V1")[k] = 1e3 * weight(k + 7);
            bars.current("L1")[k] = 1e3 * weight(k + 3);
            bars.state("M1", "x")[k] = weight(k + 5);
        }
        return bars;
    }

    static Stream<Scheme> all() {
        return Stream.concat(Stream.of(SteppingScheme.values()), Stream.of(StiffScheme.values()));
    }

    static Stream<Scheme> controlled() {
        return all().filter(Scheme::estimatesError);
    }

    @ParameterizedTest
    @MethodSource("all")
    void fromInitialConditions(Scheme scheme) {
        check(scheme, TransientStart.INITIAL_CONDITIONS);
    }

    @ParameterizedTest
    @MethodSource("all")
    void fromCharges(Scheme scheme) {
        check(scheme, TransientStart.CHARGES);
    }

    @ParameterizedTest
    @MethodSource("all")
    void fromTheOperatingPoint(Scheme scheme) {
        check(scheme, TransientStart.OPERATING_POINT);
    }

    private static void check(Scheme scheme, TransientStart start) {
        TransientOptions options = options(scheme, start);
        TransientResult result = Transient.run(mixed(), options);
        CircuitGradient gradient = result.pullback(bars(result));
        GradientCheck.check(
                scheme + " from " + start,
                mixed(),
                gradient,
                TOLERANCE,
                1e-3,
                netlist -> objective(Transient.run(netlist, options)));
    }

    /** The trapezoidal rule begins with a backward Euler step here, and the gradient must follow. */
    @ParameterizedTest
    @MethodSource("all")
    void ofAFloatingCapacitor(Scheme scheme) {
        Netlist floating = Netlist.builder("capacitor between resistors")
                .voltageSource("V1", "in", "0", new Sine(0.3, 0.4, 300))
                .resistor("R1", "in", "a", 2e3)
                .capacitor("C1", "a", "b", 50e-9)
                .device("M1", MEMRISTOR, "b", "0")
                .initialVoltage("a", 0.1)
                .initialVoltage("b", -0.05)
                .build();
        TransientOptions options = options(scheme, TransientStart.INITIAL_CONDITIONS);
        TransientResult result = Transient.run(floating, options);
        WaveformBars bars = result.newBars();
        for (int k = 0; k < result.size(); k++) {
            bars.voltage("a")[k] = weight(k);
            bars.voltage("b")[k] = weight(k + 3);
        }
        GradientCheck.check("floating " + scheme, floating, result.pullback(bars), TOLERANCE, 1e-3, netlist -> {
            Waveforms w = Transient.run(netlist, options).waveforms();
            double[] a = w.voltage("a");
            double[] b = w.voltage("b");
            double sum = 0;
            for (int k = 0; k < a.length; k++) {
                sum += weight(k) * a[k] + weight(k + 3) * b[k];
            }
            return sum;
        });
    }

    /** Both bounds of a VTEAM state are reached and left again; below, within and beyond the thresholds. */
    private static Netlist clamped() {
        Vteam vteam = new Vteam();
        double[] parameters = vteam.defaultParameters();
        parameters[vteam.parameterIndex("kOn")] = -3e-3;
        parameters[vteam.parameterIndex("kOff")] = 1e-3;
        parameters[vteam.parameterIndex("aOff")] = 3;
        parameters[vteam.parameterIndex("vOff")] = 0.3;
        return Netlist.builder("VTEAM between its bounds")
                .voltageSource("V1", "in", "0", new Sine(0, 1.2, 1e3, 0, 0, 0.4))
                .resistor("R1", "in", "m", 100)
                .device("M1", vteam, parameters, new double[] {0.3}, "m", "0")
                .capacitor("C1", "m", "0", 20e-9)
                .initialVoltage("m", 0.2)
                .build();
    }

    @ParameterizedTest
    @MethodSource("all")
    void ofStatesThatRestAtTheirBounds(Scheme scheme) {
        TransientOptions options = clampedOptions(scheme);
        TransientResult result = Transient.run(clamped(), options);
        double[] x = result.waveforms().state("M1", "x");
        assertTrue(Arrays.stream(x).filter(s -> s == 1).count() > 10, "the upper bound is reached and held exactly");
        assertTrue(Arrays.stream(x).filter(s -> s == 0).count() > 10, "the lower bound is reached and held exactly");
        assertTrue(Arrays.stream(x).allMatch(s -> s >= 0 && s <= 1));
        WaveformBars bars = clampedBars(result);
        // As for the circuit without bounds: no step of any perturbed run changes between inside and at a bound.
        GradientCheck.check(
                "clamped " + scheme,
                clamped(),
                result.pullback(bars),
                TOLERANCE,
                3e-4,
                perturbed -> clampedObjective(perturbed, options));
    }

    /**
     * Differences of a clamped run approach the gradient as the square of their step. A gradient that left out or counted
     * double any path through a state at its bound would leave an error that does not fall at all. Not for schemes with inner
     * stages, some of which a perturbation of 2e-3 moves to a bound or away from it.
     */
    @ParameterizedTest
    @EnumSource(SteppingScheme.class)
    void ofStatesAtTheirBoundsIsWhatDifferencesApproachAsTheSquareOfTheirStep(SteppingScheme scheme) {
        TransientOptions options = clampedOptions(scheme);
        TransientResult result = Transient.run(clamped(), options);
        CircuitGradient gradient = result.pullback(clampedBars(result));
        int seen = 0;
        for (GradientCheck.Knob knob : GradientCheck.knobs(clamped())) {
            ToDoubleFunction<Netlist> objective = netlist -> clampedObjective(netlist, options);
            double claimed = knob.claimed().applyAsDouble(gradient);
            double wide = GradientCheck.difference(knob, 2e-3 * knob.scale(), objective) - claimed;
            double narrow = GradientCheck.difference(knob, 2e-4 * knob.scale(), objective) - claimed;
            // Numbers that the objective depends on almost linearly leave nothing but rounding, 1e-9 at the narrower
            // step.
            if (Math.abs(wide) > 1e-5 * Math.abs(claimed)) {
                seen++;
                // The next term of the error is of fourth order: its share of the wider difference is at most 3 %.
                assertEquals(100, wide / narrow, 3, scheme + ": d/d(" + knob.name() + ")");
            }
        }
        assertTrue(seen >= 4, "slopes of " + seen + " numbers were seen");
    }

    private static TransientOptions clampedOptions(Scheme scheme) {
        return TransientOptions.fixed(scheme, 10e-6, 2e-3)
                .fromInitialConditions()
                .withNewton(NewtonOptions.TO_ROUNDING);
    }

    private static WaveformBars clampedBars(TransientResult result) {
        WaveformBars bars = result.newBars();
        for (int k = 0; k < result.size(); k++) {
            bars.voltage("m")[k] = weight(k);
            bars.state("M1", "x")[k] = weight(k + 5);
        }
        return bars;
    }

    private static double clampedObjective(Netlist netlist, TransientOptions options) {
        TransientResult result = Transient.run(netlist, options);
        assertEquals(SolveStatus.CONVERGED, result.status(), result.stats().toString());
        Waveforms w = result.waveforms();
        double[] v = w.voltage("m");
        double[] x = w.state("M1", "x");
        double sum = 0;
        for (int k = 0; k < v.length; k++) {
            sum += weight(k) * v[k] + weight(k + 5) * x[k];
        }
        return sum;
    }

    @ParameterizedTest
    @MethodSource("controlled")
    void ofControlledStepsWithTheStepsFrozen(Scheme scheme) {
        TransientOptions options = TransientOptions.controlled(2e-3)
                .withScheme(scheme)
                .withPolicy(ControlledStep.DEFAULT.withRelative(1e-3))
                .withNewton(NewtonOptions.TO_ROUNDING);
        TransientResult result = Transient.run(mixed(), options);
        assertEquals(SolveStatus.CONVERGED, result.status());
        TransientOptions frozen = options.withPolicy(result.steps());
        GradientCheck.check(
                "controlled " + scheme,
                mixed(),
                result.pullback(bars(result)),
                TOLERANCE,
                1e-3,
                netlist -> objective(Transient.run(netlist, frozen)));
    }

    @ParameterizedTest
    @EnumSource(SteppingScheme.class)
    void byTheValueOfASourceAtEachTimePoint(SteppingScheme scheme) {
        double h = 50e-6;
        int steps = 12;
        TransientOptions options = TransientOptions.fixed(scheme, h, steps * h).withNewton(NewtonOptions.TO_ROUNDING);
        double[] values = new double[steps + 1];
        for (int k = 0; k <= steps; k++) {
            values[k] = 0.1 * Math.sin(k);
        }
        TransientResult result = Transient.run(sampled(values, h), options);
        WaveformBars bars = result.newBars();
        for (int k = 0; k <= steps; k++) {
            bars.voltage("m")[k] = weight(k);
        }
        double[] gradient = result.pullback(bars).source("V1");
        for (int k = 0; k <= steps; k++) {
            double d = 1e-4;
            double[] above = values.clone();
            double[] below = values.clone();
            above[k] += d;
            below[k] -= d;
            double difference = (sampledObjective(above, h, options) - sampledObjective(below, h, options)) / (2 * d);
            // Central differences: d² = 1e-8 times a third derivative near (1/kTh)² = 4e3.
            assertEquals(difference, gradient[k], 1e-4 * Math.max(Math.abs(gradient[k]), 1e-2), "sample " + k);
        }
    }

    private static Netlist sampled(double[] values, double h) {
        double[] points = new double[2 * values.length];
        for (int k = 0; k < values.length; k++) {
            points[2 * k] = k * h;
            points[2 * k + 1] = values[k];
        }
        return Netlist.builder("sampled source")
                .voltageSource("V1", "in", "0", PiecewiseLinear.of(points))
                .resistor("R1", "in", "m", 1e3)
                .capacitor("C1", "m", "0", 100e-9)
                .device("M1", MEMRISTOR, "m", "0")
                .build();
    }

    private static double sampledObjective(double[] values, double h, TransientOptions options) {
        double[] v = Transient.run(sampled(values, h), options).waveforms().voltage("m");
        double sum = 0;
        for (int k = 0; k < v.length; k++) {
            sum += weight(k) * v[k];
        }
        return sum;
    }
}
