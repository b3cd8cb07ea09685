package org.sneakpath.analysis.figure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVPrinter;

/**
 * Accuracies over two things that are varied, of several chips or trainings each.
 *
 * @param across what varies from left to right
 * @param along what varies from line to line, or from below upwards
 * @param accuracies {@code [along][across][seed]}, fractions in 0..1; empty where nothing was measured
 * @param chanceAccuracy accuracy of guessing, a fraction; NaN where unknown
 */
public record AccuracyGrid(
        VariedAxis across, VariedAxis along, List<List<List<Double>>> accuracies, double chanceAccuracy) {
    public AccuracyGrid {
        List<List<List<Double>>> copy = new ArrayList<>();
        for (List<List<Double>> line : accuracies) {
            copy.add(line.stream().map(List::copyOf).toList());
            if (line.size() != across.size()) {
                throw new IllegalArgumentException(line.size() + " points for " + across.size() + " levels across");
            }
            for (List<Double> point : line) {
                for (double accuracy : point) {
                    if (!(accuracy >= 0 && accuracy <= 1)) {
                        throw new IllegalArgumentException("accuracy " + accuracy + " is not a fraction in 0..1");
                    }
                }
            }
        }
        if (copy.size() != along.size()) {
            throw new IllegalArgumentException(copy.size() + " lines for " + along.size() + " levels along");
        }
        accuracies = List.copyOf(copy);
    }

    /** Accuracies of a point. */
    List<Double> at(int line, int place) {
        return accuracies.get(line).get(place);
    }

    /** Mean of a point (%); NaN where nothing was measured. */
    double percent(int line, int place) {
        return at(line, place).isEmpty() ? Double.NaN : 100 * ConfidenceInterval.mean(at(line, place));
    }

    /** Fewest and most accuracies of a point that has some, as text. */
    String seeds() {
        int fewest = Integer.MAX_VALUE;
        int most = 0;
        for (List<List<Double>> line : accuracies) {
            for (List<Double> point : line) {
                fewest = point.isEmpty() ? fewest : Math.min(fewest, point.size());
                most = Math.max(most, point.size());
            }
        }
        return most == 0 || fewest == most ? String.valueOf(most) : fewest + " to " + most;
    }

    /** A line for each accuracy. */
    void writeCsv(Appendable out) throws IOException {
        CSVPrinter table =
                Table.start(out, across.title().column(), along.title().column(), "number", "accuracy");
        for (int line = 0; line < along.size(); line++) {
            for (int k = 0; k < across.size(); k++) {
                List<Double> point = at(line, k);
                for (int n = 0; n < point.size(); n++) {
                    table.printRecord(across.value(k), along.value(line), n + 1, point.get(n));
                }
            }
        }
    }
}
