package org.sneakpath.crossbar.periphery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sneakpath.circuit.Dc;
import org.sneakpath.circuit.PiecewiseLinear;
import org.sneakpath.circuit.SourceWaveform;
import org.sneakpath.circuit.spice.analysis.Op;
import org.sneakpath.circuit.spice.analysis.TranCard;
import org.sneakpath.crossbar.Cell;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.NgspiceRun;

/** Arrays with amplifiers in ngspice, run here where it is installed. */
class SensedArrayOtherToolTest {
    private static final int ROWS = 8;
    private static final int COLUMNS = 5;

    @TempDir
    Path folder;

    private static List<String> outputs() {
        return IntStream.range(0, COLUMNS).mapToObj(j -> "v(sense" + j + ")").toList();
    }

    @Test
    void settledOutputs() throws IOException, InterruptedException {
        OperationalAmplifier amplifier = OperationalAmplifier.ofGain(5e3);
        CrossbarSpec lines = new CrossbarSpec(ROWS, COLUMNS, 8, 12, 100, 30);
        double[] offsets = new AmplifierOffsets(1e-3, 4e-3).draw(COLUMNS, 3, 0);
        SensedArray array = SensedArray.sampled(
                lines, new TransimpedanceAmplifier(amplifier, 25e3), offsets, Double.POSITIVE_INFINITY);
        array.program(Samples.conductances(lines.cells(), 1));
        double[] volts = Samples.uniform(ROWS, -0.3, 0.3, 2);
        double[] actual = new double[COLUMNS];
        assertTrue(array.read(volts, actual, new SaturationCount(COLUMNS)).converged());
        SourceWaveform[] sources = new SourceWaveform[ROWS];
        for (int i = 0; i < ROWS; i++) {
            sources[i] = new Dc(volts[i]);
        }
        double[][] theirs = NgspiceRun.table(folder, array.toNetlist(sources), new Op(), outputs());
        double[] expected = new double[COLUMNS];
        for (int j = 0; j < COLUMNS; j++) {
            expected[j] = theirs[j + 1][0];
        }
        assertEquals(0, Samples.relativeDifference(expected, actual), 1e-12);
    }

    @Test
    void sampledOutputs() throws IOException, InterruptedException {
        OperationalAmplifier amplifier = OperationalAmplifier.ofGain(1e4).withGainBandwidth(5e6);
        TransimpedanceAmplifier sensing = new TransimpedanceAmplifier(amplifier, 25e3);
        CrossbarSpec lines = new CrossbarSpec(ROWS, COLUMNS, 0, 10, 0, 40);
        double[] g = Samples.conductances(lines.cells(), 1);
        double[] volts = Samples.uniform(ROWS, 0.1, 0.3, 2);
        double tau = sensing.timeConstant(2e-4);
        double edge = 1e-5 * tau;
        SourceWaveform[] steps = new SourceWaveform[ROWS];
        for (int i = 0; i < ROWS; i++) {
            steps[i] = new PiecewiseLinear(List.of(0.0, edge), List.of(0.0, volts[i]));
        }
        SensedArray settled = new SensedArray(lines, Cell.ohmic(), sensing);
        settled.program(g);
        TranCard transient_ = new TranCard(tau / 100, 3 * tau, 0, tau / 500, false);
        double[][] theirs = NgspiceRun.table(folder, settled.toNetlist(steps), transient_, outputs());
        double[] time = theirs[0];
        double[] actual = new double[COLUMNS];
        double worst = 0;
        for (int k = time.length / 4; k < time.length; k += time.length / 8) {
            SensedArray sampled = SensedArray.sampled(lines, sensing, new double[COLUMNS], time[k] - 0.5 * edge);
            sampled.program(g);
            sampled.read(volts, actual, new SaturationCount(COLUMNS));
            for (int j = 0; j < COLUMNS; j++) {
                worst = Math.max(worst, Math.abs(theirs[j + 1][k] - actual[j]) / Math.abs(actual[j]));
            }
        }
        // trapezoidal steps of τ/500 against the exponential: (1/500)²/12 a step, 3e-7 in one τ
        assertTrue(worst < 3e-6, "deviation " + worst);
    }
}
