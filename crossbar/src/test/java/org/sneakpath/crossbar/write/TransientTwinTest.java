package org.sneakpath.crossbar.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sneakpath.circuit.Pulse;
import org.sneakpath.circuit.SourceWaveform;
import org.sneakpath.circuit.nonlinear.NewtonOptions;
import org.sneakpath.circuit.run.Transient;
import org.sneakpath.circuit.run.TransientOptions;
import org.sneakpath.circuit.run.TransientResult;
import org.sneakpath.crossbar.Cell;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.step.Capacitances;
import org.sneakpath.crossbar.step.StepScheme;
import org.sneakpath.crossbar.step.Stepping;
import org.sneakpath.devices.library.DeviceLibrary;

/** Transients of arrays against the circuit simulator, which knows nothing of arrays, on the netlist of the array. */
class TransientTwinTest {
    private static final double STOP = 1e-6;

    static Stream<Arguments> cases() {
        CrossbarSpec wired = new CrossbarSpec(8, 8, 3, 2, 50, 40).withFarEnds(60, 70);
        CrossbarSpec merged = new CrossbarSpec(4, 4, 0, 25, 80, 0);
        Capacitances c = new Capacitances(2e-13, 3e-13, 1e-13);
        List<Arguments> all = new ArrayList<>();
        for (StepScheme scheme : StepScheme.values()) {
            for (String model : List.of("yakopcic", "stanford-pku", "vteam", "mmss")) {
                all.add(Arguments.of(wired, model, Capacitances.NONE, scheme));
                all.add(Arguments.of(merged, model, c, scheme));
            }
        }
        return all.stream();
    }

    static Cell cell(String model) {
        return switch (model) {
            case "vteam" ->
                Cell.device(
                        DeviceLibrary.model("vteam"),
                        "x",
                        Map.of("rOn", 1e3, "rOff", 2e4, "kOn", -6e-5, "kOff", 8e-5, "aOff", 2.5, "vOff", 0.3),
                        Map.of());
            case "yakopcic" ->
                Cell.device(
                        DeviceLibrary.model("yakopcic"),
                        "x",
                        Map.of("a1", 1e-3, "a2", 2e-3, "b", 0.7, "ap", 2e6, "an", 3e6),
                        Map.of());
            case "mmss" -> Cell.device(DeviceLibrary.model("mmss"), "x", Map.of("tau", 2e-7), Map.of());
            // With its gate as sharp as it is, some fixed steps have several solutions, and each engine may take its
            // own.
            default -> Cell.device(DeviceLibrary.model(model), "x", Map.of("fWidth", 1e7), Map.of());
        };
    }

    static Drives drives(CrossbarSpec spec, double amplitude) {
        List<SourceWaveform> word = new ArrayList<>();
        List<SourceWaveform> bit = new ArrayList<>();
        for (int i = 0; i < spec.rows(); i++) {
            word.add(new Pulse(0, amplitude * (1 + 0.1 * Math.sin(i)), 1.1e-7, 1.3e-7, 0.9e-7, 4.2e-7, 1e-5));
        }
        for (int j = 0; j < spec.columns(); j++) {
            bit.add(new Pulse(0, -0.4 * amplitude * Math.cos(1.1 * j), 0.7e-7, 0.5e-7, 1.9e-7, 3.1e-7, 6.5e-7));
        }
        return Drives.of(word, bit);
    }

    private static double amplitude(String model) {
        return switch (model) {
            case "stanford-pku" -> 1.2;
            case "mmss" -> 0.5;
            default -> 0.9;
        };
    }

    static double[] states(CrossbarSpec spec) {
        double[] x = new double[spec.cells()];
        Arrays.setAll(x, k -> 0.5 + 0.3 * Math.sin(2.3 * k));
        return x;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void sameSchemeAndGrid(CrossbarSpec spec, String model, Capacitances c, StepScheme scheme) {
        double step = STOP / 200;
        ArrayTransient array = new ArrayTransient(spec, cell(model), c);
        array.program(states(spec));
        Drives drives = drives(spec, amplitude(model));
        TransientResult twin = Transient.run(
                array.toNetlist(drives),
                TransientOptions.fixed(scheme.twin(), step, STOP).withNewton(NewtonOptions.TO_ROUNDING));
        assertTrue(twin.status().converged(), () -> twin.status().toString());
        ArrayTrace trace = array.run(drives, TransientPlan.until(STOP).withStepping(Stepping.fixed(scheme, step)));
        assertTrue(trace.status().converged(), () -> trace.status().toString());
        double worst = 0;
        double moved = 0;
        for (int k = 0; k < spec.cells(); k++) {
            double[] x = twin.waveforms().state("Xcell" + k / spec.columns() + "_" + k % spec.columns(), "x");
            worst = Math.max(worst, Math.abs(x[x.length - 1] - trace.states()[k]));
            moved = Math.max(moved, Math.abs(x[x.length - 1] - x[0]));
        }
        double far = moved;
        assertTrue(far > 0.05, () -> "the largest change of a state is " + far);
        assertEquals(0, worst, 1e-9);
        energiesAgree(spec, drives, twin, trace, step);
    }

    /** ∫ V·I by the trapezoidal rule over the simulator's points, which is all that a grid of 200 steps is good for. */
    private static void energiesAgree(
            CrossbarSpec spec, Drives drives, TransientResult twin, ArrayTrace trace, double step) {
        for (int i = 0; i < spec.rows(); i++) {
            double[] current = twin.waveforms().current("Vin" + i);
            double sum = 0;
            for (int k = 0; k < current.length; k++) {
                sum -= step * drives.wordNear().get(i).at(k * step) * current[k];
            }
            assertEquals(sum, trace.energies().wordNear[i], 0.02 * Math.abs(trace.energy()));
        }
    }

    /** Both under error control, each by its own steps. */
    @ParameterizedTest
    @ValueSource(strings = {"vteam", "yakopcic", "mmss"})
    void eachByItsOwnSteps(String model) {
        CrossbarSpec spec = new CrossbarSpec(8, 8, 3, 2, 50, 40);
        ArrayTransient array = new ArrayTransient(spec, cell(model));
        array.program(states(spec));
        Drives drives = drives(spec, amplitude(model));
        TransientResult twin = Transient.run(
                array.toNetlist(drives), TransientOptions.controlled(STOP).withReltol(1e-6));
        ArrayTrace trace = array.run(drives, STOP);
        assertTrue(twin.status().converged() && trace.status().converged());
        for (int k = 0; k < spec.cells(); k++) {
            double[] x = twin.waveforms().state("Xcell" + k / 8 + "_" + k % 8, "x");
            assertEquals(x[x.length - 1], trace.states()[k], 2e-6);
        }
    }
}
