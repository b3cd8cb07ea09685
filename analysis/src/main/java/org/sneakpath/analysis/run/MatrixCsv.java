package org.sneakpath.analysis.run;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.sneakpath.analysis.InputException;

/** Matrices of numbers as CSV without a header: one row a line, every line of the same length, finite numbers only. */
public final class MatrixCsv {
    private static final Pattern DECIMAL = Pattern.compile("[-+0-9.eE]+");

    private MatrixCsv() {}

    /**
     * A matrix, row-major.
     *
     * @param values length rows · columns; owned by whoever asked for it
     */
    @SuppressWarnings("ArrayRecordComponent") // large; equal by identity on purpose
    public record Matrix(int rows, int columns, double[] values) {
        /** One row, copied. */
        public double[] row(int row) {
            return Arrays.copyOfRange(values, row * columns, (row + 1) * columns);
        }
    }

    /**
     * Reads a file.
     *
     * @throws InputException with file and line if it is missing, empty, ragged, or holds anything but finite numbers
     */
    public static Matrix read(Path file) {
        List<double[]> rows = new ArrayList<>();
        int columns = -1;
        try (Reader in = Files.newBufferedReader(file);
                CSVParser parser = CSVFormat.RFC4180.parse(in)) {
            for (CSVRecord record : parser) {
                String at = file + ":" + parser.getCurrentLineNumber() + ": ";
                if (columns >= 0 && record.size() != columns) {
                    throw new InputException(at + record.size() + " values where the lines before have " + columns
                            + "; is the file truncated?");
                }
                columns = record.size();
                double[] row = new double[columns];
                for (int column = 0; column < columns; column++) {
                    row[column] = number(record.get(column), at + "value " + (column + 1));
                }
                rows.add(row);
            }
        } catch (NoSuchFileException e) {
            throw new InputException(file + ": no such file", e);
        } catch (UncheckedIOException e) {
            // commons-csv wraps what it meets while iterating.
            IOException cause = e.getCause();
            throw unreadable(file, cause == null ? new IOException(e) : cause);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
        if (rows.isEmpty()) {
            throw new InputException(file + ": is empty");
        }
        double[] values = new double[rows.size() * columns];
        for (int row = 0; row < rows.size(); row++) {
            System.arraycopy(rows.get(row), 0, values, row * columns, columns);
        }
        return new Matrix(rows.size(), columns, values);
    }

    private static InputException unreadable(Path file, IOException e) {
        String reason = e instanceof CharacterCodingException ? "it is not UTF-8 text" : String.valueOf(e.getMessage());
        return new InputException(file + ": cannot be read: " + reason, e);
    }

    private static double number(String text, String at) {
        String trimmed = text.trim();
        try {
            double value = Double.parseDouble(trimmed);
            if (Double.isFinite(value) && DECIMAL.matcher(trimmed).matches()) {
                return value;
            }
        } catch (NumberFormatException e) {
            // falls through to the message
        }
        throw new InputException(at + ": '" + trimmed + "' is not a finite number");
    }

    /** The text of a file; doubles so that they read back to the same value. */
    public static String text(double[] values, int columns) {
        StringBuilder text = new StringBuilder(values.length * 22);
        for (int i = 0; i < values.length; i++) {
            text.append(values[i]).append((i + 1) % columns == 0 ? '\n' : ',');
        }
        return text.toString();
    }
}
