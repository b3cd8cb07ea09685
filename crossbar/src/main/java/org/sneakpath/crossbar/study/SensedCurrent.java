package org.sneakpath.crossbar.study;

import java.util.ArrayList;
import java.util.List;
import org.sneakpath.crossbar.ArrayGradient;
import org.sneakpath.crossbar.Cell;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.ReadStatus;

/** ±I, the current sensed when one cell in a given state is read; the other cells are free. */
final class SensedCurrent implements PatternObjective {
    private final CrossbarSpec array;
    private final CellLevels levels;
    private final int row;
    private final int column;
    private final boolean selectedLow;
    private final int sign;
    private final boolean ohmic;
    private final SelectedRead read;

    SensedCurrent(
            CrossbarSpec array,
            Cell cell,
            CellLevels levels,
            ReadScheme scheme,
            double volts,
            int row,
            int column,
            boolean selectedLow,
            int sign) {
        this.array = array;
        this.levels = levels;
        this.row = row;
        this.column = column;
        this.selectedLow = selectedLow;
        this.sign = sign;
        ohmic = cell instanceof Cell.Ohmic;
        read = new SelectedRead(array, cell, scheme, volts, row, column);
    }

    @Override
    public int bits() {
        return array.cells() + array.rows();
    }

    @Override
    public boolean isFree(int bit) {
        return bit < array.cells() && bit != read.selected();
    }

    @Override
    public boolean isMonotone(int bit) {
        return ohmic;
    }

    @Override
    public boolean isSuspect(int bit) {
        return bit < array.cells() && bit % array.columns() == column;
    }

    @Override
    public double value(boolean[] pattern) {
        SelectedReading reading = read.read(values(pattern));
        return reading.status().converged() ? sign * reading.current() : Double.NaN;
    }

    @Override
    public double gains(boolean[] pattern, double[] gains) {
        double value = value(pattern);
        ArrayGradient gradient = ArrayGradient.of(read.spec());
        ReadStatus status = read.pullback(sign, 0, gradient);
        for (int c = 0; c < array.cells(); c++) {
            gains[c] = isFree(c) ? gradient.programmed[c] * (levels.of(!pattern[c]) - levels.of(pattern[c])) : 0;
        }
        return status.converged() ? value : Double.NaN;
    }

    @Override
    public List<boolean[]> candidates() {
        List<boolean[]> all = new ArrayList<>();
        double[] values = new double[array.cells()];
        for (Neighbours neighbours : Neighbours.ALL) {
            neighbours.write(selectedLow, levels, array.columns(), row, column, values);
            boolean[] pattern = new boolean[bits()];
            for (int c = 0; c < values.length; c++) {
                pattern[c] = values[c] == levels.low();
            }
            all.add(pattern);
        }
        return all;
    }

    @Override
    public double[] values(boolean[] pattern) {
        double[] values = new double[array.cells()];
        for (int c = 0; c < values.length; c++) {
            values[c] = levels.of(pattern[c]);
        }
        return values;
    }

    @Override
    public double[] voltages(boolean[] pattern) {
        double[] voltages = new double[array.rows()];
        for (int i = 0; i < voltages.length; i++) {
            voltages[i] = read.bias().wordNear(i);
        }
        return voltages;
    }
}
