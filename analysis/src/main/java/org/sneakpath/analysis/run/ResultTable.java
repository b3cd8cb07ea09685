package org.sneakpath.analysis.run;

import java.util.ArrayList;
import java.util.List;

/**
 * A tidy table: one observation a row, columns of one kind each.
 *
 * @param columns of equal length, each with a name of its own
 */
public record ResultTable(List<Column> columns) {
    /** A named column. */
    public sealed interface Column {
        /** As the header says. */
        String name();

        /** How many rows it has. */
        int size();

        /** The value of a row, a String, Long or Double. */
        Object value(int row);
    }

    /**
     * Real numbers; NaN where there is none.
     *
     * @param values not copied, not to be changed
     */
    @SuppressWarnings("ArrayRecordComponent") // up to millions of rows; equal by identity on purpose
    public record Numbers(String name, double[] values) implements Column {
        @Override
        public int size() {
            return values.length;
        }

        @Override
        public Object value(int row) {
            return values[row];
        }
    }

    /**
     * Whole numbers.
     *
     * @param values not copied, not to be changed
     */
    @SuppressWarnings("ArrayRecordComponent") // up to millions of rows; equal by identity on purpose
    public record Counts(String name, long[] values) implements Column {
        @Override
        public int size() {
            return values.length;
        }

        @Override
        public Object value(int row) {
            return values[row];
        }
    }

    /** Texts. */
    public record Words(String name, List<String> values) implements Column {
        public Words {
            values = List.copyOf(values);
        }

        @Override
        public int size() {
            return values.size();
        }

        @Override
        public Object value(int row) {
            return values.get(row);
        }
    }

    public ResultTable {
        columns = List.copyOf(columns);
        for (Column column : columns) {
            if (column.size() != columns.get(0).size()) {
                throw new IllegalArgumentException("column '" + column.name() + "' has " + column.size() + " rows, '"
                        + columns.get(0).name() + "' has " + columns.get(0).size());
            }
        }
    }

    /** How many rows there are. */
    public int rows() {
        return columns.isEmpty() ? 0 : columns.get(0).size();
    }

    /** The rows of a study, in their order: {@code axis, level, seed, accuracy}. */
    public static ResultTable of(List<ResultRow> rows) {
        List<ResultRow> sorted = new ArrayList<>(rows);
        sorted.sort(null);
        return new ResultTable(List.of(
                new Words("axis", sorted.stream().map(ResultRow::axis).toList()),
                new Numbers(
                        "level", sorted.stream().mapToDouble(ResultRow::level).toArray()),
                new Counts("seed", sorted.stream().mapToLong(ResultRow::seed).toArray()),
                new Numbers(
                        "accuracy",
                        sorted.stream().mapToDouble(ResultRow::accuracy).toArray())));
    }
}
