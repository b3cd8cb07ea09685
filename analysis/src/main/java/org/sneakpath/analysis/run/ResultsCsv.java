package org.sneakpath.analysis.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * {@code results.csv}: tidy, one observation a line, {@code axis,level,seed,accuracy}. RFC 4180 with line feeds alone;
 * sorted; doubles so that they read back to the same value; no times.
 */
public final class ResultsCsv {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setRecordSeparator("\n")
            .setHeader("axis", "level", "seed", "accuracy")
            .get();

    private ResultsCsv() {}

    /** The text of the file. */
    public static String text(Collection<ResultRow> rows) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            for (ResultRow row : new TreeSet<>(rows)) {
                printer.printRecord(
                        row.axis(),
                        Double.toString(row.level()),
                        Long.toString(row.seed()),
                        Double.toString(row.accuracy()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
