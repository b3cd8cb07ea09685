package org.sneakpath.crossbar.algebra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sneakpath.circuit.Dc;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.PiecewiseLinear;
import org.sneakpath.circuit.SourceWaveform;
import org.sneakpath.circuit.Waveforms;
import org.sneakpath.circuit.run.Transient;
import org.sneakpath.circuit.run.TransientOptions;
import org.sneakpath.circuit.run.TransientResult;
import org.sneakpath.circuit.spice.analysis.Op;
import org.sneakpath.circuit.spice.analysis.TranCard;
import org.sneakpath.circuit.time.ControlledStep;
import org.sneakpath.crossbar.NgspiceRun;
import org.sneakpath.crossbar.periphery.OperationalAmplifier;

/** Closed loops in ngspice, run here where it is installed. */
class ClosedLoopOtherToolTest {
    private static final double[] MATRIX = {
        1.5, -0.7, 0.3, 0.2, //
        0.4, 1.1, -0.5, 0, //
        -0.3, 0.8, 1.9, 0.6, //
        0.1, 0, -0.4, 1.2
    };
    private static final double[] B = {0.5, -0.2, 0.8, 0.3};

    @TempDir
    Path folder;

    private static List<String> names(String node, int count) {
        return IntStream.range(0, count).mapToObj(j -> "v(" + node + j + ")").toList();
    }

    /** Wires, two arrays, amplifiers that bend towards their supplies. */
    @Test
    void linearSystemAtRest() throws IOException, InterruptedException {
        ClosedLoopSettings settings = new ClosedLoopSettings(
                        1e-4, 0.2, OperationalAmplifier.ofGain(3e3).withSupplies(0.5))
                .withWires(15, 25);
        LinearSystemCircuit circuit = new LinearSystemCircuit(MATRIX, 4, settings);
        ClosedLoopSolution solution = circuit.solve(B);
        assertTrue(solution.status().converged());
        SourceWaveform[] inputs = new SourceWaveform[4];
        for (int j = 0; j < 4; j++) {
            inputs[j] = new Dc(-0.2 * B[j]);
        }
        double[][] theirs = NgspiceRun.table(folder, circuit.netlist(inputs), new Op(), names("x", 4));
        double[] expected = new double[4];
        for (int j = 0; j < 4; j++) {
            expected[j] = theirs[j + 1][0] / 0.2;
        }
        assertEquals(0, Matrices.deviation(expected, solution.values()), 1e-12);
    }

    /** A step of b, with the same circuit and amplifiers of one pole. */
    @Test
    void linearSystemInTime() throws IOException, InterruptedException {
        OperationalAmplifier amplifier =
                OperationalAmplifier.ofGain(3e3).withGainBandwidth(1e6).withSupplies(0.5);
        ClosedLoopSettings settings = new ClosedLoopSettings(1e-4, 0.2, amplifier).withWires(15, 25);
        LinearSystemCircuit circuit = new LinearSystemCircuit(MATRIX, 4, settings);
        SourceWaveform[] inputs = new SourceWaveform[4];
        for (int j = 0; j < 4; j++) {
            inputs[j] = new PiecewiseLinear(List.of(0.0, 1e-8), List.of(0.0, -0.2 * B[j]));
        }
        Netlist netlist = circuit.netlist(inputs);
        double stop = 4e-6;
        double[][] theirs = NgspiceRun.table(folder, netlist, new TranCard(1e-9, stop, 0, 1e-9, false), names("x", 4));
        TransientResult run = Transient.run(
                netlist,
                TransientOptions.controlled(stop)
                        .withPolicy(ControlledStep.DEFAULT.withRelative(1e-9).withMaxStep(stop / 8000)));
        assertTrue(run.status().converged());
        Waveforms ours = run.waveforms();
        double worst = 0;
        double scale = 0;
        for (int j = 0; j < 4; j++) {
            double[] v = ours.voltage("x" + j);
            for (int k = 0; k < theirs[0].length; k += 7) {
                worst = Math.max(worst, Math.abs(at(ours.time(), v, theirs[0][k]) - theirs[j + 1][k]));
                scale = Math.max(scale, Math.abs(theirs[j + 1][k]));
            }
        }
        // lines between points of 0.5 ns, and trapezoids of 1 ns, at rates of 1e7/s: (1e-2)²/12 a step
        assertTrue(worst < 2e-5 * scale, "deviation " + worst / scale);
    }

    private static double at(double[] time, double[] values, double t) {
        int k = Arrays.binarySearch(time, t);
        if (k >= 0) {
            return values[k];
        }
        int after = Math.min(-k - 1, time.length - 1);
        double share = (t - time[after - 1]) / (time[after] - time[after - 1]);
        return values[after - 1] + share * (values[after] - values[after - 1]);
    }
}
