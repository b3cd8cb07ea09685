package org.sneakpath.analysis.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Comma-separated values (RFC 4180) with line feeds alone. */
public final class Csv {
    /** Reads what {@link #text} wrote. */
    public static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

    /** Reads the same by the names in its header. */
    public static final CSVFormat WITH_HEADER =
            FORMAT.builder().setHeader().setSkipHeaderRecord(true).get();

    private Csv() {}

    /** A table, header first; fields as their {@code toString} says, doubles so that they read back to the same value. */
    public static String text(List<? extends List<?>> lines) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            for (List<?> line : lines) {
                printer.printRecord(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** A field, in quotation marks if it needs them. */
    public static String quoted(String field) {
        boolean plain = field.indexOf(',') < 0 && field.indexOf('"') < 0 && field.indexOf('\n') < 0;
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }
}
