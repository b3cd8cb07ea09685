package org.sneakpath.analysis.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * {@code results.csv}: tidy, one observation a line, {@code axis,level,seed,accuracy}. RFC 4180 with line feeds alone;
 * sorted; doubles so that they read back to the same value; no times.
 */
public final class ResultsCsv {
    private ResultsCsv() {}

    /** The text of the file. */
    public static String text(Collection<ResultRow> rows) {
        List<List<?>> lines = new ArrayList<>();
        lines.add(List.of("axis", "level", "seed", "accuracy"));
        for (ResultRow row : new TreeSet<>(rows)) {
            lines.add(List.of(row.axis(), row.level(), row.seed(), row.accuracy()));
        }
        return Csv.text(lines);
    }
}
