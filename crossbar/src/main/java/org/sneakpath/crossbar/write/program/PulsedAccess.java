package org.sneakpath.crossbar.write.program;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sneakpath.crossbar.ArraySolution;
import org.sneakpath.crossbar.Bias;
import org.sneakpath.crossbar.Cell;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.ReadStatus;
import org.sneakpath.crossbar.TransistorCell;
import org.sneakpath.crossbar.write.scheme.ArrayWrite;
import org.sneakpath.crossbar.write.scheme.WriteShot;
import org.sneakpath.crossbar.write.scheme.WriteStress;

/**
 * Pulses and reads of a {@link PulsedArray}. With R in series with a device of conductance G, a cell conducts G/(1 + R·G) and its device
 * has 1/(1 + R·G) of the cell's voltage; behind a transistor that lets i through, the device has i/G.
 *
 * <p>Cost: one program and one solve a pulse or read, of the row alone behind gates, else of the array. 256 cells behind fixed resistances
 * take 40 µs. Behind transistors of a model they take 0.5 ms a pulse and 0.3 ms a read, since pulses of either polarity and reads each
 * start from the latest of their kind in that row.
 */
final class PulsedAccess implements RowAccess {
    private final PulsedArray array;
    private final boolean rowAlone;
    private final boolean behindTransistors;
    private final Map<Kind, ArrayWrite> writes = new EnumMap<>(Kind.class);
    private @Nullable ArrayWrite alone;
    private final ArraySolution solution;
    private final double[] values;
    private int loaded = -1;

    /** What starts from what: behind transistors solutions of one kind are near each other. */
    private enum Kind {
        /** Also of all solves where none starts from another. */
        READ,
        FORWARD,
        BACKWARD;

        static Kind of(WriteShot shot) {
            return shot.extreme() > 0 ? FORWARD : BACKWARD;
        }
    }

    PulsedAccess(PulsedArray array) {
        this.array = array;
        rowAlone = array.rowsAreIndependent();
        behindTransistors = array.cell() instanceof TransistorCell;
        CrossbarSpec spec = array.spec();
        solution = new ArraySolution(rowAlone ? 1 : spec.rows(), spec.columns());
        values = new double[solution.cellVoltages.length];
    }

    @Override
    public WriteStress pulses(WriteShot shot, double width, long count, PulseTally tally) {
        int row = shot.row();
        PulsedCellGroup group = array.group(row);
        ArrayWrite lines = lines(row, Kind.of(shot));
        group.conductances(values);
        lines.program(throughSeries(values));
        WriteShot here = rowAlone ? shot.onRow(0) : shot;
        note(lines.solve(here, solution), tally);
        Bias bias = array.scheme().bias(here, lines.spec().rows()).bias();
        WriteStress stress = WriteStress.of(here, bias, solution, width);
        tally.shots(count, stress, width);
        array.stressed().note(shot, solution.cellVoltages, rowAlone ? row : 0);
        for (int k = 0; k < values.length; k++) {
            values[k] = ofDevice(k, group.conductanceOf(k));
        }
        group.pulse(values, width, count);
        return stress;
    }

    /** The voltage across the device of a cell of the latest solution (V). */
    private double ofDevice(int k, double conductance) {
        if (behindTransistors && conductance > 0) {
            return solution.cellCurrents[k] / conductance;
        }
        return solution.cellVoltages[k] / (1 + array.series() * conductance);
    }

    @Override
    public void read(int row, VerifyRead read, long number, double[] seen, PulseTally tally) {
        PulsedCellGroup group = array.group(row);
        ArrayWrite lines = lines(row, Kind.READ);
        if (read.noise() == null) {
            group.conductances(values);
        } else {
            group.read(read.noise(), number, values);
        }
        lines.program(throughSeries(values));
        int at = rowAlone ? 0 : row;
        note(lines.read(at, read.voltage(), solution), tally);
        double[] words = new double[lines.spec().rows()];
        words[at] = read.voltage();
        tally.read(WriteStress.power(Bias.read(words, seen.length), solution.terminals) * read.time(), read.time());
        for (int j = 0; j < seen.length; j++) {
            seen[j] = solution.terminals.bitNear[j] + solution.terminals.bitFar[j];
        }
        if (read.converter() != null) {
            read.converter().convert(seen, row, number);
        }
        for (int j = 0; j < seen.length; j++) {
            seen[j] /= read.voltage();
        }
    }

    @Override
    public void conductances(int row, double voltage, double[] conductances) {
        PulsedCellGroup group = array.group(row);
        if (behindTransistors) {
            behindOpenTransistors(group, voltage, conductances);
            return;
        }
        // sinh(v/v0)/(v/v0) of the slope at 0 V
        double chord =
                array.cell() instanceof Cell.Sinh sinh ? Math.sinh(voltage / sinh.v0()) * sinh.v0() / voltage : 1;
        for (int j = 0; j < conductances.length; j++) {
            double g = group.conductanceOf(array.first(row) + j);
            conductances[j] = chord * g / (1 + array.series() * g);
        }
    }

    private void behindOpenTransistors(PulsedCellGroup group, double voltage, double[] conductances) {
        ArrayWrite cells = alone;
        if (cells == null) {
            cells = new ArrayWrite(CrossbarSpec.ideal(1, conductances.length), array.cell(), array.scheme(), 1);
            alone = cells;
        }
        group.conductances(values);
        cells.program(values);
        cells.read(0, voltage, solution);
        for (int j = 0; j < conductances.length; j++) {
            conductances[j] = solution.cellCurrents[j] / voltage;
        }
    }

    private double[] throughSeries(double[] conductances) {
        for (int k = 0; k < conductances.length; k++) {
            conductances[k] /= 1 + array.series() * conductances[k];
        }
        return conductances;
    }

    private static void note(ReadStatus status, PulseTally tally) {
        if (!status.converged()) {
            tally.unsolved();
        }
    }

    private ArrayWrite lines(int row, Kind kind) {
        if (rowAlone && row != loaded) {
            writes.clear();
            loaded = row;
        }
        Kind own = behindTransistors ? kind : Kind.READ;
        ArrayWrite lines = writes.get(own);
        if (lines == null) {
            lines = rowAlone
                    ? new ArrayWrite(RowLines.of(array.spec(), row), array.cell(), array.scheme(), 1)
                    : new ArrayWrite(array.spec(), array.cell(), array.scheme());
            lines.startFromLatest(behindTransistors);
            writes.put(own, lines);
        }
        return lines;
    }
}
