package org.sneakpath.training.data;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads tables of labelled samples: one sample a line, features that are finite numbers, and one column that tells the class
 * in any words. What is missing ({@code ?}, an empty cell, NaN) is refused: nothing is filled in.
 */
public final class CsvReader {
    private static final Pattern PLACE = Pattern.compile("column (-?[1-9][0-9]{0,5})");

    private final Path file;
    private final CsvFormat format;
    private final CsvCells cells;

    private CsvReader(Path file, CsvFormat format, String text) {
        this.file = file;
        this.format = format;
        cells = new CsvCells(file, text, format.separator());
    }

    /**
     * Reads a table whose classes are those that occur in it: in rising order if all are numbers, else in the order of their
     * characters.
     *
     * @param name one line without paths
     * @throws TableFormatException with file, line and column where it is not such a table
     * @throws IOException if it cannot be read at all
     */
    public static Table read(String name, Path file, CsvFormat format) throws IOException {
        return new CsvReader(file, format, text(file)).table(name, null);
    }

    /** As {@link #read(String, Path, CsvFormat)}, for the classes of another table; what is none of them is refused. */
    public static Table read(String name, Path file, CsvFormat format, List<String> classes) throws IOException {
        return new CsvReader(file, format, text(file)).table(name, classes);
    }

    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (MalformedInputException e) {
            TableFormatException refusal = new TableFormatException(file, "is not UTF-8 text; is it packed?");
            refusal.initCause(e);
            throw refusal;
        }
    }

    private Table table(String name, @Nullable List<String> known) throws TableFormatException {
        List<CsvCells.Cell> first = cells.next();
        if (first.isEmpty()) {
            throw new TableFormatException(file, "holds no line");
        }
        int width = first.size();
        List<String> names = new ArrayList<>();
        for (int k = 0; k < width; k++) {
            names.add(format.header() ? first.get(k).text() : "column " + (k + 1));
        }
        int label = place(format.label(), names);
        Set<Integer> skipped = new LinkedHashSet<>();
        for (String column : format.ignored()) {
            skipped.add(place(column, names));
        }
        if (skipped.contains(label)) {
            throw new TableFormatException(file, "column '" + format.label() + "' is both label and ignored");
        }
        skipped.add(label);
        List<double[]> rows = new ArrayList<>();
        List<CsvCells.Cell> labels = new ArrayList<>();
        for (List<CsvCells.Cell> row = format.header() ? cells.next() : first; !row.isEmpty(); row = cells.next()) {
            requireWidth(row, width);
            rows.add(features(row, skipped, names));
            labels.add(row.get(label));
        }
        List<String> features = new ArrayList<>();
        for (int k = 0; k < width; k++) {
            if (!skipped.contains(k)) {
                features.add(names.get(k));
            }
        }
        if (rows.isEmpty() || features.isEmpty()) {
            throw new TableFormatException(
                    file, rows.isEmpty() ? "holds a header but no sample" : "has no column left for features");
        }
        List<String> classes = known == null ? ClassNames.of(labels) : known;
        return new Table(name, features, classes, rows, numbered(labels, classes));
    }

    private void requireWidth(List<CsvCells.Cell> row, int width) throws TableFormatException {
        if (row.size() != width) {
            CsvCells.Cell last = row.get(row.size() - 1);
            throw new TableFormatException(
                    file,
                    last.line(),
                    last.column(),
                    row.size() + " cells where the first line has " + width + "; is the separator '"
                            + format.separator() + "', is the file truncated?");
        }
    }

    private double[] features(List<CsvCells.Cell> row, Set<Integer> skipped, List<String> names)
            throws TableFormatException {
        double[] features = new double[row.size() - skipped.size()];
        int n = 0;
        for (int k = 0; k < row.size(); k++) {
            if (!skipped.contains(k)) {
                features[n++] = number(row.get(k), names.get(k));
            }
        }
        return features;
    }

    private double number(CsvCells.Cell cell, String column) throws TableFormatException {
        String text = cell.text();
        double value;
        try {
            value = Double.parseDouble(text);
        } catch (NumberFormatException e) {
            value = Double.NaN;
        }
        if (!Double.isFinite(value)) {
            String hint = text.isEmpty() || text.equals("?") || text.equalsIgnoreCase("nan")
                    ? "a value is missing; leave the sample or the column out"
                    : "is a header taken for a sample, or the column no feature? Say header or ignore it";
            throw new TableFormatException(
                    file,
                    cell.line(),
                    cell.column(),
                    "'" + text + "' in '" + column + "' is no finite number: " + hint);
        }
        return value;
    }

    private int[] numbered(List<CsvCells.Cell> labels, List<String> classes) throws TableFormatException {
        int[] numbered = new int[labels.size()];
        for (int k = 0; k < numbered.length; k++) {
            CsvCells.Cell cell = labels.get(k);
            numbered[k] = classes.indexOf(cell.text());
            if (numbered[k] < 0) {
                throw new TableFormatException(
                        file,
                        cell.line(),
                        cell.column(),
                        "class '" + cell.text() + "' is none of " + String.join(", ", classes)
                                + "; it must occur in the table that is learnt from");
            }
        }
        return numbered;
    }

    /** Index of the column that is meant. */
    private int place(String column, List<String> names) throws TableFormatException {
        int named = names.indexOf(column);
        if (named >= 0) {
            if (names.lastIndexOf(column) != named) {
                throw new TableFormatException(
                        file, 1, 1, "two columns are called '" + column + "'; say 'column " + (named + 1) + "'");
            }
            return named;
        }
        Matcher matcher = PLACE.matcher(column);
        if (matcher.matches()) {
            int number = Integer.parseInt(matcher.group(1));
            int index = number < 0 ? names.size() + number : number - 1;
            if (index >= 0 && index < names.size()) {
                return index;
            }
        }
        throw new TableFormatException(
                file,
                1,
                1,
                "no column '" + column + "'; "
                        + (format.header()
                                ? "there are " + String.join(", ", names)
                                : "without a header they are called")
                        + " column 1 to column " + names.size() + ", or column -1 for the last");
    }
}
