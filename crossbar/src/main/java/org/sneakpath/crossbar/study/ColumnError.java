package org.sneakpath.crossbar.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sneakpath.crossbar.Cell;
import org.sneakpath.crossbar.Crossbar;
import org.sneakpath.crossbar.CrossbarSpec;

/** e = ±(I_j° − I_j), or that over I_j°: what lines take from, or add to, the current of one column. */
final class ColumnError implements PatternObjective {
    /** Most candidates with a single row driven. */
    private static final int SINGLE_ROWS = 16;

    private final CrossbarSpec spec;
    private final CellLevels levels;
    private final double inputLow;
    private final double inputHigh;
    private final int column;
    private final ErrorMeasure measure;
    private final int sign;
    private final boolean ohmic;
    private final Crossbar crossbar;
    private final Crossbar perfect;
    private final double[] currents;
    private final double[] ideal = new double[1];

    ColumnError(
            CrossbarSpec spec,
            Cell cell,
            CellLevels levels,
            double inputLow,
            double inputHigh,
            int column,
            ErrorMeasure measure,
            int sign) {
        this.spec = spec;
        this.levels = levels;
        this.inputLow = inputLow;
        this.inputHigh = inputHigh;
        this.column = column;
        this.measure = measure;
        this.sign = sign;
        ohmic = cell instanceof Cell.Ohmic;
        crossbar = new Crossbar(spec, cell);
        perfect = new Crossbar(CrossbarSpec.ideal(spec.rows(), 1), cell);
        currents = new double[spec.columns()];
    }

    @Override
    public int bits() {
        return spec.cells() + spec.rows();
    }

    @Override
    public boolean isFree(int bit) {
        return bit < spec.cells() || inputLow != inputHigh;
    }

    private boolean inColumn(int bit) {
        return bit < spec.cells() && bit % spec.columns() == column;
    }

    /**
     * A single conductance moves I as a fraction of linear functions without a pole, and leaves I° alone outside the column; a
     * single input moves I and I° along lines, and their ratio has no pole since I° cannot change its sign.
     */
    @Override
    public boolean isMonotone(int bit) {
        return ohmic && !inColumn(bit);
    }

    @Override
    public boolean isSuspect(int bit) {
        return inColumn(bit) || bit >= spec.cells();
    }

    @Override
    public double value(boolean[] pattern) {
        double[] values = values(pattern);
        double[] voltages = voltages(pattern);
        crossbar.program(values);
        perfect.program(ofColumn(values));
        boolean solved = crossbar.read(voltages, currents).converged();
        perfect.read(voltages, ideal);
        double error = sign * (ideal[0] - currents[column]);
        return !solved || measure == ErrorMeasure.ABSOLUTE ? (solved ? error : Double.NaN) : ratio(error);
    }

    private double ratio(double error) {
        return ideal[0] == 0 ? Double.NaN : error / Math.abs(ideal[0]);
    }

    private double[] ofColumn(double[] values) {
        double[] own = new double[spec.rows()];
        for (int i = 0; i < own.length; i++) {
            own[i] = values[i * spec.columns() + column];
        }
        return own;
    }

    @Override
    public double gains(boolean[] pattern, double[] gains) {
        double value = value(pattern);
        double[] voltages = voltages(pattern);
        double byCurrent = -sign;
        double byIdeal = sign;
        if (measure == ErrorMeasure.RELATIVE) {
            byCurrent /= Math.abs(ideal[0]);
            byIdeal = sign * currents[column] / (ideal[0] * Math.abs(ideal[0]));
        }
        double[] bars = new double[spec.columns()];
        bars[column] = byCurrent;
        double[] byVoltage = new double[spec.rows()];
        double[] byValue = new double[spec.cells()];
        crossbar.readPullback(voltages, bars, byVoltage, byValue);
        double[] byOwn = new double[spec.rows()];
        perfect.readPullback(voltages, new double[] {byIdeal}, byVoltage, byOwn);
        for (int i = 0; i < byOwn.length; i++) {
            byValue[i * spec.columns() + column] += byOwn[i];
        }
        for (int c = 0; c < byValue.length; c++) {
            gains[c] = byValue[c] * (levels.of(!pattern[c]) - levels.of(pattern[c]));
        }
        for (int i = 0; i < byVoltage.length; i++) {
            int bit = spec.cells() + i;
            gains[bit] = byVoltage[i] * (input(!pattern[bit]) - input(pattern[bit]));
        }
        return value;
    }

    /**
     * The column alone, or all else, or both, of low resistance, with all inputs high or with the farthest row alone; and single
     * rows driven whose cell in the column is of high resistance, all else of low resistance.
     */
    @Override
    public List<boolean[]> candidates() {
        List<boolean[]> all = new ArrayList<>();
        for (int k = 0; k < 8; k++) {
            boolean[] pattern = driven(k < 4 ? -1 : 0);
            for (int c = 0; c < spec.cells(); c++) {
                pattern[c] = (k & (inColumn(c) ? 1 : 2)) == 0;
            }
            all.add(pattern);
        }
        int every = (spec.rows() + SINGLE_ROWS - 1) / SINGLE_ROWS;
        for (int i = 0; i < spec.rows(); i += every) {
            boolean[] pattern = driven(i);
            Arrays.fill(pattern, 0, spec.cells(), true);
            pattern[i * spec.columns() + column] = false;
            all.add(pattern);
        }
        return all;
    }

    /** One input high, or all for −1. */
    private boolean[] driven(int row) {
        boolean[] pattern = new boolean[bits()];
        Arrays.fill(pattern, spec.cells(), bits(), row < 0);
        pattern[spec.cells() + Math.max(0, row)] = true;
        return pattern;
    }

    private double input(boolean high) {
        return high ? inputHigh : inputLow;
    }

    @Override
    public double[] values(boolean[] pattern) {
        double[] values = new double[spec.cells()];
        for (int c = 0; c < values.length; c++) {
            values[c] = levels.of(pattern[c]);
        }
        return values;
    }

    @Override
    public double[] voltages(boolean[] pattern) {
        double[] voltages = new double[spec.rows()];
        for (int i = 0; i < voltages.length; i++) {
            voltages[i] = input(pattern[spec.cells() + i]);
        }
        return voltages;
    }
}
