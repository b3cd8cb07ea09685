package org.sneakpath.training.data;

import java.util.List;

/**
 * How a table of samples is laid out in a file.
 *
 * <p>A column is named as the header names it, or by its place: {@code column 5} is the fifth, {@code column -1} the last.
 *
 * @param separator between cells
 * @param header whether the first line names the columns
 * @param label column that tells the class
 * @param ignored columns that are no features, such as an identity; all others are
 */
public record CsvFormat(char separator, boolean header, String label, List<String> ignored) {
    /** Commas, no header, the class in the last column, nothing ignored. */
    public static final CsvFormat PLAIN = new CsvFormat(',', false, "column -1", List.of());

    public CsvFormat {
        if (separator == '"' || separator == '\n' || separator == '\r') {
            throw new IllegalArgumentException("CSV: a quote or a line break cannot separate cells; try a comma");
        }
        if (label.isBlank()) {
            throw new IllegalArgumentException("CSV: the label column has no name; try 'column -1' for the last");
        }
        ignored = List.copyOf(ignored);
    }
}
