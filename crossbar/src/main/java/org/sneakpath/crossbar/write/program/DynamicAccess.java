package org.sneakpath.crossbar.write.program;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sneakpath.crossbar.Bias;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.write.ArrayTrace;
import org.sneakpath.crossbar.write.ArrayTransient;
import org.sneakpath.crossbar.write.Drives;
import org.sneakpath.crossbar.write.TransientPlan;
import org.sneakpath.crossbar.write.Watch;
import org.sneakpath.crossbar.write.scheme.WriteBias;
import org.sneakpath.crossbar.write.scheme.WriteShot;
import org.sneakpath.crossbar.write.scheme.WriteStress;
import org.sneakpath.devices.DeviceBatch;

/**
 * Pulses and reads of a {@link DynamicArray}, each a transient. A read is a pulse too, and moves states as it does.
 *
 * <p>Losses and half-selected voltages of a pulse are those at its end.
 */
final class DynamicAccess implements RowAccess {
    private final DynamicArray array;
    private @Nullable ArrayTransient lines;
    private @Nullable CrossbarSpec made;

    DynamicAccess(DynamicArray array) {
        this.array = array;
    }

    @Override
    public WriteStress pulses(WriteShot shot, double width, long count, PulseTally tally) {
        WriteBias bias = array.scheme().bias(shot, array.spec().rows());
        CrossbarSpec spec = bias.floats() ? bias.lines(array.spec(), shot) : array.spec();
        ArrayTrace trace = run(spec, bias.bias(), count * width, Watch.NOTHING, tally);
        double[] voltages = trace.cellVoltages();
        array.stressed().note(shot, voltages, 0);
        WriteStress stress = WriteStress.of(
                shot, voltages, currents(voltages), trace.peakCurrents(), trace.energy() / (count * width), width);
        tally.shots(count, stress, width);
        return stress;
    }

    /** Through all cells as they are (A); live. */
    private double[] currents(double[] voltages) {
        DeviceBatch batch = array.batch();
        System.arraycopy(voltages, 0, batch.v, 0, batch.n);
        batch.model.currents(batch, 0, batch.n);
        return batch.i;
    }

    @Override
    public void read(int row, VerifyRead read, long number, double[] seen, PulseTally tally) {
        double[] words = new double[array.spec().rows()];
        words[row] = read.voltage();
        Bias bias = Bias.read(words, array.spec().columns());
        Watch watch = new Watch(List.of(), true);
        ArrayTrace trace = run(array.spec(), bias, read.time(), watch, tally);
        tally.read(trace.energy(), read.time());
        for (int j = 0; j < seen.length; j++) {
            double near = last(trace, "i(bit" + j + ")");
            seen[j] = (near + last(trace, "i(bitfar" + j + ")")) / read.voltage();
        }
        read.see(seen, row, number, array.place().from(row, seen.length), array.seed());
    }

    private static double last(ArrayTrace trace, String column) {
        double[] values = trace.waveforms().column(column);
        return values[values.length - 1];
    }

    @Override
    public void conductances(int row, double voltage, double[] conductances) {
        DeviceBatch batch = array.batch();
        int from = row * array.spec().columns();
        Arrays.fill(batch.v, from, from + conductances.length, voltage);
        batch.model.currents(batch, from, from + conductances.length);
        for (int j = 0; j < conductances.length; j++) {
            conductances[j] = batch.i[from + j] / voltage;
        }
    }

    private ArrayTrace run(CrossbarSpec spec, Bias bias, double time, Watch watch, PulseTally tally) {
        ArrayTransient transients = lines(spec);
        DeviceBatch batch = array.batch();
        transients.setStates(batch.x);
        ArrayTrace trace = transients.run(
                Drives.constant(bias),
                TransientPlan.until(time).withStepping(array.stepping()).withWatch(watch));
        if (!trace.status().converged()) {
            tally.unsolved();
        }
        System.arraycopy(trace.states(), 0, batch.x, 0, batch.x.length);
        return trace;
    }

    private ArrayTransient lines(CrossbarSpec spec) {
        ArrayTransient transients = lines;
        if (transients == null || !spec.equals(made)) {
            transients = new ArrayTransient(spec, array.cell());
            DeviceBatch batch = array.batch();
            for (int p = 0; p < batch.model.parameters().size(); p++) {
                transients.setParameter(
                        batch.model.parameters().get(p).name(),
                        Arrays.copyOfRange(batch.p, p * batch.n, (p + 1) * batch.n));
            }
            lines = transients;
            made = spec;
        }
        return transients;
    }
}
