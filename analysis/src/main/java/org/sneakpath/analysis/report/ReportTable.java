package org.sneakpath.analysis.report;

import java.util.List;

/**
 * A table of a report.
 *
 * @param columns from left to right; the first names the rows
 * @param rows texts, one for each column
 * @param note below the table; may be empty
 */
public record ReportTable(List<Column> columns, List<List<String>> rows, String note) {
    public ReportTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (List<String> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("a row of " + row.size() + " texts under " + columns.size()
                        + " headings, beginning with '" + (row.isEmpty() ? "" : row.get(0)) + "'");
            }
        }
    }

    /**
     * A column.
     *
     * @param heading as printed
     * @param numeric whether its texts are numbers, which are set flush right
     */
    public record Column(String heading, boolean numeric) {}

    /** A column of words. */
    public static Column words(String heading) {
        return new Column(heading, false);
    }

    /** A column of numbers. */
    public static Column numbers(String heading) {
        return new Column(heading, true);
    }
}
