package org.sneakpath.crossbar.write.program;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sneakpath.crossbar.Bias;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.Lines;
import org.sneakpath.crossbar.cell.AccessTransistors;
import org.sneakpath.crossbar.step.Capacitances;
import org.sneakpath.crossbar.write.ArrayTrace;
import org.sneakpath.crossbar.write.ArrayTransient;
import org.sneakpath.crossbar.write.Drives;
import org.sneakpath.crossbar.write.TransientPlan;
import org.sneakpath.crossbar.write.Watch;
import org.sneakpath.crossbar.write.scheme.WriteShot;
import org.sneakpath.crossbar.write.scheme.WriteStress;
import org.sneakpath.devices.DeviceBatch;

/**
 * Pulses and reads of a {@link TransistorArray}, each a transient of one row: its word line, and cells that hold everything from there to
 * the terminals of their bit lines.
 *
 * <p>Where a bit line is connected at both ends, R is that of both in parallel. Losses and voltages are those of cells from word-line node
 * to the bit line's terminal, at the end of a pulse.
 */
final class GatedRowAccess implements RowAccess {
    private final TransistorArray array;
    private final int columns;
    private @Nullable Row loaded;

    /** One row, ready to be driven. */
    private record Row(int number, AccessTransistors transistors, GatedRowCells cells, ArrayTransient transients) {}

    GatedRowAccess(TransistorArray array) {
        this.array = array;
        columns = array.spec().columns();
    }

    @Override
    public WriteStress pulses(WriteShot shot, double width, long count, PulseTally tally) {
        Row row = row(shot.row());
        Bias whole = array.gates().bias(shot, array.spec().rows()).bias();
        double[] bits = new double[columns];
        Arrays.setAll(bits, whole::bitNear);
        row.transistors().gate(array.gates().on(shot));
        ArrayTrace trace = run(row, whole.wordNear(shot.row()), bits, count * width, Watch.NOTHING, tally);
        double[] voltages = trace.cellVoltages();
        array.stressed().note(shot, voltages, shot.row());
        row.cells().evaluate(voltages, trace.states());
        WriteStress stress = WriteStress.of(
                shot.onRow(0),
                voltages,
                row.cells().currents(),
                trace.peakCurrents(),
                trace.energy() / (count * width),
                width);
        tally.shots(count, stress, width);
        return stress;
    }

    @Override
    public void read(int row, VerifyRead read, long number, double[] seen, PulseTally tally) {
        Row alone = row(row);
        alone.transistors().gate(array.gates().read());
        ArrayTrace trace =
                run(alone, read.voltage(), new double[columns], read.time(), new Watch(List.of(), true), tally);
        tally.read(trace.energy(), read.time());
        for (int j = 0; j < columns; j++) {
            double[] currents = trace.waveforms().column("i(bit" + j + ")");
            seen[j] = currents[currents.length - 1] / read.voltage();
        }
        read.see(seen, row, number, array.place().from(row, columns), array.seed());
    }

    @Override
    public void conductances(int row, double voltage, double[] conductances) {
        GatedRowCells cells = new GatedRowCells(array.row(row), array.transistors(columns), new double[columns]);
        double[] voltages = new double[columns];
        Arrays.fill(voltages, voltage);
        cells.evaluate(voltages, array.states(row));
        for (int j = 0; j < columns; j++) {
            conductances[j] = cells.currents()[j] / voltage;
        }
    }

    private ArrayTrace run(Row row, double word, double[] bits, double time, Watch watch, PulseTally tally) {
        row.cells().bits(bits);
        row.transients().setStates(array.states(row.number()));
        ArrayTrace trace = row.transients()
                .run(
                        Drives.constant(Bias.write(new double[] {word}, bits)),
                        TransientPlan.until(time).withStepping(array.stepping()).withWatch(watch));
        if (!trace.status().converged()) {
            tally.unsolved();
        }
        array.putStates(row.number(), trace.states());
        return trace;
    }

    private Row row(int number) {
        Row row = loaded;
        if (row == null || row.number() != number) {
            CrossbarSpec alone = RowLines.of(array.spec(), number);
            double[] series = new double[columns];
            for (int j = 0; j < columns; j++) {
                series[j] = parallel(alone.bitLines().near(j), alone.bitLines().far(j), number, j);
            }
            DeviceBatch memristors = array.row(number);
            AccessTransistors transistors = array.transistors(columns);
            GatedRowCells cells = new GatedRowCells(memristors, transistors, series);
            CrossbarSpec word =
                    new CrossbarSpec(1, columns, alone.wordLines(), Lines.uniform(columns, 1, 0, 0, Lines.OPEN));
            row = new Row(number, transistors, cells, new ArrayTransient(word, cells, Capacitances.NONE));
            loaded = row;
        }
        return row;
    }

    private static double parallel(double near, double far, int row, int column) {
        if (near == Lines.OPEN && far == Lines.OPEN) {
            throw new IllegalArgumentException("bit line " + column + " is connected at neither end of the cell in row "
                    + row + "; such a cell cannot be written");
        }
        return near == Lines.OPEN
                ? far
                : far == Lines.OPEN ? near : near == 0 || far == 0 ? 0 : 1 / (1 / near + 1 / far);
    }
}
