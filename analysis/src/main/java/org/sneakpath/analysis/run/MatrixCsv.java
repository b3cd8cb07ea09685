package org.sneakpath.analysis.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.sneakpath.analysis.InputException;

/** Matrices of numbers as CSV without a header: one row a line, every line of the same length, finite numbers only. */
public final class MatrixCsv {
    private static final char SEPARATOR = ',';
    private static final char QUOTE = '"';
    private static final long LARGEST = Integer.MAX_VALUE - 8;

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
     * Reads a file, line by line.
     *
     * @throws InputException with file and line if it is missing, empty, ragged, or holds anything but finite numbers
     */
    public static Matrix read(Path file) {
        return read(file, Integer.MAX_VALUE);
    }

    /** As {@link #read(Path)}, the first lines at most; what follows them is not looked at. */
    static Matrix read(Path file, int lines) {
        try (BufferedReader in = Files.newBufferedReader(file)) {
            double[] values = new double[0];
            int columns = -1;
            int rows = 0;
            for (String line = in.readLine(); line != null && rows < lines; line = in.readLine()) {
                if (columns < 0) {
                    columns = (int) line.chars().filter(c -> c == SEPARATOR).count() + 1;
                    values = new double[reserve(Files.size(file), line.length() + 1, columns, lines)];
                } else if (values.length < (rows + 1L) * columns) {
                    values = Arrays.copyOf(values, grown(values.length, columns, file));
                }
                int found = numbers(line, file, rows + 1, values, rows * columns, columns);
                if (found != columns) {
                    throw new InputException(file + ":" + (rows + 1) + ": " + found
                            + " values where the lines before have " + columns + "; is the file truncated?");
                }
                rows++;
            }
            if (rows == 0) {
                throw new InputException(file + ": is empty");
            }
            return new Matrix(
                    rows, columns, values.length == rows * columns ? values : Arrays.copyOf(values, rows * columns));
        } catch (NoSuchFileException e) {
            throw new InputException(file + ": no such file", e);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** Room for as many lines as the file may have if they are all as long as the first. */
    private static int reserve(long bytes, int firstLine, int columns, int lines) {
        long rows = Math.min(lines, bytes / firstLine + 1);
        return (int) Math.max(columns, Math.min(LARGEST, rows * columns));
    }

    private static int grown(int length, int columns, Path file) {
        if (length > LARGEST - columns) {
            throw new InputException(file + ": has more than " + LARGEST + " values");
        }
        return (int) Math.min(LARGEST, length + length / 4L + columns);
    }

    /**
     * Reads one line.
     *
     * @param values where to write, from {@code at} on, at most {@code room} numbers
     * @return how many there are
     */
    private static int numbers(String line, Path file, int number, double[] values, int at, int room) {
        if (line.indexOf(QUOTE) >= 0) {
            return quoted(line, file, number, values, at, room);
        }
        int found = 0;
        int start = 0;
        while (start <= line.length()) {
            int comma = line.indexOf(SEPARATOR, start);
            int end = comma < 0 ? line.length() : comma;
            if (found < room) {
                values[at + found] = number(line.substring(start, end), file, number, found + 1);
            }
            found++;
            start = end + 1;
        }
        return found;
    }

    private static int quoted(String line, Path file, int number, double[] values, int at, int room) {
        try (CSVParser parser = CSVFormat.RFC4180.parse(new StringReader(line))) {
            int found = 0;
            for (CSVRecord record : parser) {
                for (String field : record) {
                    if (found < room) {
                        values[at + found] = number(field, file, number, found + 1);
                    }
                    found++;
                }
            }
            return found;
        } catch (IOException | UncheckedIOException e) {
            throw new InputException(file + ":" + number + ": quotation marks do not match", e);
        }
    }

    private static InputException unreadable(Path file, IOException e) {
        String reason = e instanceof CharacterCodingException ? "it is not UTF-8 text" : String.valueOf(e.getMessage());
        return new InputException(file + ": cannot be read: " + reason, e);
    }

    private static double number(String text, Path file, int line, int place) {
        String trimmed = text.trim();
        try {
            double value = isDecimal(trimmed) ? Double.parseDouble(trimmed) : Double.NaN;
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // falls through to the message
        }
        throw new InputException(file + ":" + line + ": value " + place + ": '" + trimmed + "' is not a finite number");
    }

    /** Java would take {@code 1d} and {@code 0x1p3} for numbers too. */
    private static boolean isDecimal(String text) {
        for (int k = 0; k < text.length(); k++) {
            char c = text.charAt(k);
            if ((c < '0' || c > '9') && c != '.' && c != '-' && c != '+' && c != 'e' && c != 'E') {
                return false;
            }
        }
        return true;
    }

    /** The text of a file; doubles so that they read back to the same value. */
    public static String text(double[] values, int columns) {
        StringBuilder text = new StringBuilder();
        for (int from = 0; from < values.length; from += columns) {
            line(values, from, columns, text);
        }
        return text.toString();
    }

    /** Adds a line. */
    static void line(double[] values, int from, int columns, StringBuilder text) {
        for (int k = 0; k < columns; k++) {
            text.append(values[from + k]).append(k == columns - 1 ? '\n' : SEPARATOR);
        }
    }
}
