package org.sneakpath.analysis.figure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How often samples of a class were taken for each class.
 *
 * @param classes names, in order
 * @param counts {@code counts.get(truth).get(predicted)}
 */
public record ConfusionCounts(List<String> classes, List<List<Long>> counts) {

    public ConfusionCounts {
        classes = List.copyOf(classes);
        int n = classes.size();
        List<List<Long>> rows = new ArrayList<>();
        for (List<Long> row : counts) {
            rows.add(List.copyOf(row));
            if (row.size() != n || Collections.min(row) < 0) {
                throw new IllegalArgumentException(
                        "confusion row " + row + " must have " + n + " counts, none negative");
            }
        }
        if (n == 0 || rows.size() != n) {
            throw new IllegalArgumentException(
                    rows.size() + " rows of counts for " + n + " classes; a confusion matrix is square");
        }
        counts = Collections.unmodifiableList(rows);
    }

    /** From a flat matrix, {@code counts[truth * classes + predicted]}. */
    public static ConfusionCounts of(List<String> classes, int[] counts) {
        int n = classes.size();
        if (counts.length != n * n) {
            throw new IllegalArgumentException(counts.length + " counts for " + n + " classes; expected " + n * n);
        }
        List<List<Long>> rows = new ArrayList<>();
        for (int truth = 0; truth < n; truth++) {
            List<Long> row = new ArrayList<>();
            for (int predicted = 0; predicted < n; predicted++) {
                row.add((long) counts[truth * n + predicted]);
            }
            rows.add(row);
        }
        return new ConfusionCounts(classes, rows);
    }

    public long count(int truth, int predicted) {
        return counts.get(truth).get(predicted);
    }

    /** Samples of a class. */
    public long total(int truth) {
        return counts.get(truth).stream().mapToLong(Long::longValue).sum();
    }

    /** Part of the samples of {@code truth} that were taken for {@code predicted}; 0 where there are no samples. */
    public double fraction(int truth, int predicted) {
        long total = total(truth);
        return total == 0 ? 0 : (double) count(truth, predicted) / total;
    }
}
