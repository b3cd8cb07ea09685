package org.sneakpath.analysis.device.fit;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.sneakpath.analysis.InputException;
import org.sneakpath.devices.units.Quantity;

/**
 * Measurements as CSV. A header names the columns: {@code time} or {@code t}, {@code v} or {@code voltage}, {@code i} or
 * {@code current}, each with a unit in parentheses or brackets if it is not that of the SI, as in {@code i (mA)}; other columns
 * are passed over. Without a header: time, voltage, current, or voltage and current alone.
 */
final class TraceFile {
    private static final Pattern TITLE = Pattern.compile("\\s*([^(\\[]*?)\\s*(?:[(\\[](.*)[)\\]])?\\s*");

    private final Path file;
    private final int[] places = {-1, -1, -1};
    private final double[] factors = {1, 1, 1};
    private final List<double[]> rows = new ArrayList<>();

    private TraceFile(Path file) {
        this.file = file;
    }

    /**
     * Reads a file.
     *
     * @param rate samples in a second (Hz), where the file has no times
     * @throws InputException with file and line of what is wrong
     */
    static MeasuredTrace read(Path file, OptionalDouble rate) {
        TraceFile reader = new TraceFile(file);
        try (Reader in = Files.newBufferedReader(file);
                CSVParser parser = CSVFormat.RFC4180
                        .builder()
                        .setIgnoreEmptyLines(true)
                        .setCommentMarker('#')
                        .get()
                        .parse(in)) {
            for (CSVRecord record : parser) {
                reader.record(record, file + ":" + parser.getCurrentLineNumber());
            }
        } catch (NoSuchFileException e) {
            throw new InputException(file + ": no such file", e);
        } catch (UncheckedIOException e) {
            IOException cause = e.getCause();
            throw unreadable(file, cause == null ? new IOException(e) : cause);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
        return reader.trace(rate);
    }

    private static InputException unreadable(Path file, IOException e) {
        String reason = e instanceof CharacterCodingException ? "it is not UTF-8 text" : String.valueOf(e.getMessage());
        return new InputException(file + ": cannot be read: " + reason, e);
    }

    private void record(CSVRecord record, String at) {
        if (places[1] < 0) {
            if (isNumber(record.get(0))) {
                plain(record.size(), at);
            } else {
                header(record, at);
                return;
            }
        }
        double[] row = new double[3];
        for (int q = 0; q < 3; q++) {
            row[q] = places[q] < 0 ? rows.size() : factors[q] * number(record, places[q], at);
        }
        rows.add(row);
    }

    private void plain(int columns, String at) {
        if (columns != 2 && columns != 3) {
            throw new InputException(
                    at + ": " + columns + " values a line and no header; two (voltage, current) or three "
                            + "(time, voltage, current) belong there, or a header with the names time, v and i");
        }
        for (int q = 3 - columns; q < 3; q++) {
            places[q] = q - (3 - columns);
        }
    }

    private void header(CSVRecord record, String at) {
        List<List<String>> names = List.of(List.of("time", "t"), List.of("v", "voltage"), List.of("i", "current"));
        List<String> units = List.of("s", "V", "A");
        for (int c = 0; c < record.size(); c++) {
            Matcher title = TITLE.matcher(record.get(c));
            if (!title.matches()) {
                continue;
            }
            for (int q = 0; q < 3; q++) {
                if (names.get(q).contains(title.group(1).toLowerCase(Locale.ROOT)) && places[q] < 0) {
                    places[q] = c;
                    String unit = title.group(2);
                    try {
                        factors[q] = unit == null ? 1 : Quantity.parse("1 " + unit, units.get(q));
                    } catch (IllegalArgumentException e) {
                        throw new InputException(at + ": column '" + record.get(c) + "': " + e.getMessage(), e);
                    }
                }
            }
        }
        if (places[1] < 0 || places[2] < 0) {
            throw new InputException(at + ": the header has no column "
                    + (places[1] < 0 ? "v (voltage)" : "i (current)") + "; it has " + record.toList());
        }
    }

    private static boolean isNumber(String text) {
        try {
            Double.parseDouble(text.strip());
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static double number(CSVRecord record, int place, String at) {
        if (place >= record.size()) {
            throw new InputException(at + ": " + record.size() + " values, where column " + (place + 1)
                    + " is needed; is the file truncated?");
        }
        String text = record.get(place).strip();
        try {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // falls through to the message
        }
        throw new InputException(at + ": value " + (place + 1) + ": '" + text + "' is not a finite number");
    }

    private MeasuredTrace trace(OptionalDouble rate) {
        boolean timed = places[0] >= 0;
        if (!timed && rate.isEmpty()) {
            throw new InputException(file + ": has no column time; say --rate, how many points there are in a second");
        }
        if (timed && rate.isPresent()) {
            throw new InputException(file + ": has times of its own; leave --rate out");
        }
        double[][] columns = new double[3][rows.size()];
        for (int k = 0; k < rows.size(); k++) {
            for (int q = 0; q < 3; q++) {
                columns[q][k] = rows.get(k)[q];
            }
            columns[0][k] = timed ? columns[0][k] : columns[0][k] / rate.orElse(1);
        }
        return new MeasuredTrace(String.valueOf(file), columns[0], columns[1], columns[2]);
    }
}
