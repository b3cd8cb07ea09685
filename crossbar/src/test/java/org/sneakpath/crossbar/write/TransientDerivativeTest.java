package org.sneakpath.crossbar.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sneakpath.circuit.Pulse;
import org.sneakpath.circuit.SourceWaveform;
import org.sneakpath.crossbar.Cell;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.step.Capacitances;
import org.sneakpath.crossbar.step.StepScheme;
import org.sneakpath.crossbar.step.Stepping;
import org.sneakpath.devices.library.DeviceLibrary;

/**
 * Gradients of transients against central differences of the same computation. Stages are solved to 1e-13, so that differences over
 * 1e-6 are good to some 1e-8 of the largest derivative; longer ones cross corners of the models.
 */
class TransientDerivativeTest {
    private static final int M = 3;
    private static final int N = 4;
    private static final double STOP = 1e-6;

    static Stream<Arguments> cases() {
        CrossbarSpec wired = new CrossbarSpec(M, N, 30, 20, 100, 50);
        CrossbarSpec ends = wired.withFarEnds(70, 60);
        CrossbarSpec merged = new CrossbarSpec(M, N, 0, 25, 80, 0);
        CrossbarSpec faulty = ends.withWordLines(ends.wordLines().withOpen(1, 2).withShort(2, 0));
        Capacitances c = new Capacitances(2e-12, 3e-12, 1e-12);
        List<Arguments> all = new ArrayList<>();
        for (StepScheme scheme : StepScheme.values()) {
            for (String model : List.of("vteam", "yakopcic")) {
                all.add(Arguments.of(wired, model, Capacitances.NONE, scheme));
                all.add(Arguments.of(ends, model, c, scheme));
            }
        }
        all.add(Arguments.of(merged, "vteam", Capacitances.NONE, StepScheme.ESDIRK4));
        all.add(Arguments.of(merged, "vteam", c, StepScheme.ESDIRK4));
        all.add(Arguments.of(faulty, "yakopcic", c, StepScheme.ESDIRK4));
        all.add(Arguments.of(faulty, "yakopcic", Capacitances.NONE, StepScheme.TR_BDF2));
        return all.stream();
    }

    private static Cell cell(String model) {
        return model.equals("vteam")
                ? Cell.device(
                        DeviceLibrary.model("vteam"),
                        "x",
                        Map.of("rOn", 1e3, "rOff", 2e4, "kOn", -3e-3, "kOff", 4e-3, "aOff", 2.5, "vOff", 0.3),
                        Map.of())
                : Cell.device(
                        DeviceLibrary.model("yakopcic"),
                        "x",
                        Map.of("a1", 1e-3, "a2", 2e-3, "b", 0.7, "ap", 2e6, "an", 3e6),
                        Map.of());
    }

    private static Drives drives(double[] tops) {
        List<SourceWaveform> word = new ArrayList<>();
        List<SourceWaveform> bit = new ArrayList<>();
        for (int i = 0; i < M; i++) {
            word.add(new Pulse(0.01, tops[i], 1.1e-7, 1.3e-7, 0.9e-7, 4.2e-7, 1e-5));
        }
        for (int j = 0; j < N; j++) {
            bit.add(new Pulse(-0.02, tops[M + j], 0.7e-7, 0.5e-7, 1.9e-7, 3.1e-7, 6.5e-7));
        }
        return Drives.of(word, bit);
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Problem(CrossbarSpec spec, Cell cell, Capacitances c, Stepping stepping, double[] weights) {
        ArrayTrace run(double[] states, double[] tops, double[] resistance, long memory) {
            ArrayTransient array = new ArrayTransient(spec, cell, c);
            array.program(states);
            array.setParameter(cell.toString().startsWith("vteam") ? "rOff" : "a1", resistance);
            ArrayTrace trace = array.run(
                    drives(tops),
                    TransientPlan.until(STOP).withStepping(stepping).withPullback(memory));
            assertTrue(trace.status().converged(), () -> trace.status().toString());
            return trace;
        }

        double lossOf(double[] states, double[] tops, double[] resistance) {
            return loss(run(states, tops, resistance, 0));
        }

        double loss(ArrayTrace trace) {
            double sum = 0;
            double[] x = trace.states();
            for (int k = 0; k < x.length; k++) {
                sum += weights[k] * x[k];
            }
            for (int i = 0; i < M; i++) {
                sum += 1e12 * weights[i] * (trace.energies().wordNear[i] + 0.5 * trace.energies().wordFar[i]);
            }
            for (int j = 0; j < N; j++) {
                sum += 1e12 * weights[M + j] * (trace.energies().bitNear[j] - 0.3 * trace.energies().bitFar[j]);
            }
            return sum;
        }

        TransientGradient gradient(ArrayTrace trace) {
            TraceBars bars = trace.newBars();
            System.arraycopy(weights, 0, bars.states, 0, weights.length);
            for (int i = 0; i < M; i++) {
                bars.energies.wordNear[i] = 1e12 * weights[i];
                bars.energies.wordFar[i] = 0.5e12 * weights[i];
            }
            for (int j = 0; j < N; j++) {
                bars.energies.bitNear[j] = 1e12 * weights[M + j];
                bars.energies.bitFar[j] = -0.3e12 * weights[M + j];
            }
            return trace.pullback(bars);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithDifferences(CrossbarSpec spec, String model, Capacitances c, StepScheme scheme) {
        double[] states = states();
        double[] tops = tops();
        double[] resistance = resistance(model);
        Problem problem = new Problem(spec, cell(model), c, Stepping.fixed(scheme, STOP / 40), weights());
        ArrayTrace trace = problem.run(states, tops, resistance, 1 << 24);
        TransientGradient gradient = problem.gradient(trace);
        assertTrue(gradient.converged());
        check(problem, gradient, states, tops, resistance, model, 1e-6);
    }

    private static void check(
            Problem problem,
            TransientGradient gradient,
            double[] states,
            double[] tops,
            double[] resistance,
            String model,
            double difference) {
        assertTrue(gradient.converged());
        assertEquals(
                0, worst(gradient.initialStates(), states, difference, x -> problem.lossOf(x, tops, resistance)), 1e-7);
        double[] byTop = filled(M + N, k -> k < M ? gradient.word(k)[1] : gradient.bit(k - M)[1]);
        assertEquals(0, worst(byTop, tops, difference, x -> problem.lossOf(states, x, resistance)), 1e-7);
        double[] byParameter = gradient.parameter(model.equals("vteam") ? "rOff" : "a1");
        double step = difference * resistance[0];
        assertEquals(0, worst(byParameter, resistance, step, x -> problem.lossOf(states, tops, x)), 1e-7);
    }

    /**
     * Steps chosen by error control, then held while numbers change. Displacement currents at the end of the short steps in corners are
     * rounded to some 1e-11 of themselves, which differences over 1e-6 would see.
     */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void stepsUnderErrorControl(boolean capacitive) {
        CrossbarSpec spec = new CrossbarSpec(M, N, 30, 20, 100, 50).withFarEnds(70, 60);
        Capacitances c = capacitive ? new Capacitances(2e-12, 3e-12, 1e-12) : Capacitances.NONE;
        double[] resistance = resistance("vteam");
        Problem chosen = new Problem(spec, cell("vteam"), c, Stepping.controlled(1e-4), weights());
        Stepping steps = chosen.run(states(), tops(), resistance, 0).steps();
        Problem held = new Problem(spec, cell("vteam"), c, steps, weights());
        ArrayTrace trace = held.run(states(), tops(), resistance, 1 << 24);
        check(held, held.gradient(trace), states(), tops(), resistance, "vteam", capacitive ? 1e-5 : 1e-6);
    }

    /** With memory for a few steps only, most are taken again: the same gradient, to what stages are solved to. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void littleMemory(boolean capacitive) {
        CrossbarSpec spec = new CrossbarSpec(M, N, 30, 20, 100, 50).withFarEnds(70, 60);
        Capacitances c = capacitive ? new Capacitances(2e-12, 3e-12, 1e-12) : Capacitances.NONE;
        Stepping grid = Stepping.fixed(StepScheme.ESDIRK4, STOP / 40);
        Problem problem = new Problem(spec, cell("yakopcic"), c, grid, weights());
        double[] expected = problem.gradient(problem.run(states(), tops(), resistance("yakopcic"), 1 << 24))
                .initialStates();
        double[] actual = problem.gradient(problem.run(states(), tops(), resistance("yakopcic"), 20_000))
                .initialStates();
        double largest = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
        for (int k = 0; k < expected.length; k++) {
            assertEquals(expected[k], actual[k], 1e-10 * largest);
        }
    }

    @Test
    void refusesWhatHasNoGradient() {
        CrossbarSpec spec = new CrossbarSpec(M, N, 30, 20, 100, 50);
        ArrayTransient array = new ArrayTransient(spec, cell("vteam"));
        ArrayTrace nothingKept = array.run(drives(tops()), STOP);
        assertThrows(IllegalStateException.class, () -> nothingKept.pullback(nothingKept.newBars()));
        ArrayTrace kept = array.run(drives(tops()), TransientPlan.until(STOP).withPullback());
        array.setParameter("rOff", resistance("vteam"));
        assertThrows(IllegalStateException.class, () -> kept.pullback(kept.newBars()));
    }

    private static double[] weights() {
        return filled(M * N, k -> Math.cos(1.7 * k + 0.3));
    }

    private static double[] states() {
        return filled(M * N, k -> 0.5 + 0.45 * Math.sin(2.3 * k));
    }

    private static double[] tops() {
        return filled(M + N, k -> k < M ? 0.9 + 0.1 * Math.sin(k) : -0.45 * Math.cos(1.1 * k));
    }

    private static double[] resistance(String model) {
        return filled(M * N, k -> model.equals("vteam") ? 2e4 + 1e3 * Math.sin(k) : 1e-3 * (1 + 0.1 * Math.cos(k)));
    }

    private static double[] filled(int length, IntToDoubleFunction values) {
        double[] all = new double[length];
        Arrays.setAll(all, values);
        return all;
    }

    /** The largest deviation from differences, relative to the largest derivative. */
    private static double worst(double[] gradient, double[] at, double step, ToDoubleFunction<double[]> loss) {
        double worst = 0;
        double largest = Arrays.stream(gradient).map(Math::abs).max().orElseThrow();
        for (int k = 0; k < at.length; k++) {
            double[] x = at.clone();
            x[k] = at[k] + step;
            double up = loss.applyAsDouble(x);
            x[k] = at[k] - step;
            double down = loss.applyAsDouble(x);
            worst = Math.max(worst, Math.abs((up - down) / (2 * step) - gradient[k]));
        }
        return worst / largest;
    }
}
