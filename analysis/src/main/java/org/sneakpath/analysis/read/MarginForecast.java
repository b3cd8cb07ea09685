package org.sneakpath.analysis.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sneakpath.crossbar.study.WorstMargins;

/**
 * How long margins will take, from those of one array of each scheme that is carried out here and now, of at most {@value #PART} lines
 * each way. Time is taken to grow with the cells.
 *
 * @param cells of all arrays, the schemes together
 * @param largest of the arrays
 * @param solves of all
 * @param seconds for all
 */
public record MarginForecast(long cells, ArraySize largest, long solves, double seconds) {
    static final int PART = 128;

    private static final int SOLVES = 16;
    private static final double NANOSECOND = 1e-9;

    /**
     * Carries the parts out.
     *
     * @throws org.sneakpath.analysis.InputException if an input cannot be used
     */
    public static MarginForecast of(MarginRequest request) {
        ArraySize largest = request.sizes().get(0);
        long cells = 0;
        for (ArraySize size : request.sizes()) {
            largest = size.cells() > largest.cells() ? size : largest;
            cells += size.cells();
        }
        ArraySize part = new ArraySize(Math.min(PART, largest.rows()), Math.min(PART, largest.columns()));
        double seconds = 0;
        for (MarginScheme scheme : request.schemes()) {
            double first = measured(request, scheme, part);
            double again = measured(request, scheme, part);
            seconds += Math.max(0, first - again) + again * cells / part.cells();
        }
        int schemes = request.schemes().size();
        return new MarginForecast(
                schemes * cells,
                largest,
                (long) SOLVES * schemes * request.sizes().size(),
                seconds);
    }

    private static double measured(MarginRequest request, MarginScheme scheme, ArraySize part) {
        long start = System.nanoTime();
        ArrayProblem.checked(() -> WorstMargins.of(request.read(scheme, part), request.levels()));
        return (System.nanoTime() - start) * NANOSECOND;
    }

    /** What it says, for people. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT, "%-9s %d cells in all, the largest %s", "arrays", cells, largest));
        lines.add(
                String.format(Locale.ROOT, "%-9s %d node potentials in the largest", "unknowns", 2 * largest.cells()));
        lines.add(String.format(Locale.ROOT, "%-9s %d", "solves", solves));
        lines.add(String.format(Locale.ROOT, "%-9s %s", "time", ReadForecast.duration(seconds)));
        return lines;
    }
}
