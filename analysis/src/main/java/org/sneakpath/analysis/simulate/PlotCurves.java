package org.sneakpath.analysis.simulate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.sneakpath.analysis.figure.Numbers;

/**
 * What is drawn of an analysis: at most {@link #MOST} columns of each kind, for at most {@link #FAMILIES} combinations of stepped
 * values. Keeps 8 bytes per number; the rest is only counted.
 */
final class PlotCurves implements RowSink {
    /** Columns of one kind that are kept. */
    static final int MOST = 8;
    /** Combinations of stepped values that are kept. */
    private static final int FAMILIES = 64;

    private static final int FIRST = 256;

    private final boolean complex;
    private final int outer;
    private final List<Curve> curves = new ArrayList<>();
    private final Map<Column.Quantity, Integer> left = new EnumMap<>(Column.Quantity.class);
    private List<Column> columns = List.of();
    private List<Integer> kept = List.of();
    private String step = "";
    private double[] outerValues = {};
    private int families;
    private boolean keeping;

    /**
     * @param complex whether all columns but the swept one take two numbers
     * @param outer how many columns before the swept one hold still along a curve
     */
    PlotCurves(boolean complex, int outer) {
        this.complex = complex;
        this.outer = outer;
    }

    /** Samples of some columns at one combination of stepped values. */
    static final class Curve {
        private final String family;
        private final double[][] values;
        private int size;

        Curve(String family, int width) {
            this.family = family;
            this.values = new double[width][FIRST];
        }

        private void add(double value, int at) {
            if (size == values[at].length) {
                values[at] = Arrays.copyOf(values[at], 2 * size);
            }
            values[at][size] = value;
        }

        /** Which combination, {@code r = 10}; empty where nothing is stepped. */
        String family() {
            return family;
        }

        /** Samples of the swept quantity for 0, then of each number kept. */
        double[] column(int k) {
            return Arrays.copyOf(values[k], size);
        }

        int size() {
            return size;
        }
    }

    /** Begins one combination of stepped values. */
    void begin(List<Column> stepped, double[] stepValues, List<Column> header) {
        StringBuilder label = new StringBuilder();
        for (int k = 0; k < stepValues.length; k++) {
            label.append(k == 0 ? "" : ", ").append(setting(stepped.get(k).name(), stepValues[k]));
        }
        step = label.toString();
        outerValues = new double[0];
        keeping = false;
        if (columns.isEmpty()) {
            columns = header;
            kept = choose(header);
        }
        if (outer == 0) {
            open(step);
        }
    }

    private List<Integer> choose(List<Column> header) {
        List<Integer> chosen = new ArrayList<>();
        Map<Column.Quantity, Integer> count = new EnumMap<>(Column.Quantity.class);
        for (int c = outer + 1; c < header.size(); c++) {
            Column.Quantity kind =
                    complex ? Column.Quantity.OTHER : header.get(c).quantity();
            if (count.merge(kind, 1, Integer::sum) <= MOST) {
                chosen.add(c);
            } else {
                left.merge(kind, 1, Integer::sum);
            }
        }
        return chosen;
    }

    private void open(String family) {
        families++;
        keeping = families <= FAMILIES;
        if (keeping) {
            curves.add(new Curve(family, 1 + (complex ? 2 : 1) * kept.size()));
        }
    }

    private static String setting(String name, double value) {
        return name + " = " + Numbers.plain(value);
    }

    @Override
    public void row(double[] row) {
        if (outer > 0 && !Arrays.equals(outerValues, Arrays.copyOf(row, outer))) {
            outerValues = Arrays.copyOf(row, outer);
            StringBuilder label = new StringBuilder(step);
            for (int k = 0; k < outer; k++) {
                label.append(label.length() == 0 ? "" : ", ")
                        .append(setting(columns.get(k).name(), row[k]));
            }
            open(label.toString());
        }
        if (!keeping) {
            return;
        }
        Curve curve = curves.get(curves.size() - 1);
        curve.add(row[outer], 0);
        for (int c = 0; c < kept.size(); c++) {
            int column = kept.get(c);
            if (complex) {
                int at = outer + 1 + 2 * (column - outer - 1);
                curve.add(row[at], 1 + 2 * c);
                curve.add(row[at + 1], 2 + 2 * c);
            } else {
                curve.add(row[column], 1 + c);
            }
        }
        curve.size++;
    }

    /** The swept quantity. */
    Column swept() {
        return columns.get(outer);
    }

    /** Columns that were kept, in order. */
    List<Column> columns() {
        return kept.stream().map(columns::get).toList();
    }

    /** Curves that were kept and have points to draw a line through. */
    List<Curve> curves() {
        return curves.stream().filter(curve -> curve.size() > 1).toList();
    }

    /** How many columns of a kind were not kept. */
    int left(Column.Quantity kind) {
        return left.getOrDefault(kind, 0);
    }

    /** Combinations of stepped values, kept or not. */
    int families() {
        return families;
    }
}
