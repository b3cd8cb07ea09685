package org.sneakpath.analysis.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Rows of two factors, arm (a, b) and level (1, 2), whose numbers a test says. */
final class KnownRows {
    static final List<StudyFactor> FACTORS =
            List.of(new StudyFactor("arm", List.of("a", "b")), new StudyFactor("level", List.of("1", "2")));
    static final String METRIC = "chip_accuracy";

    /** The number of a point and seed. */
    interface Value {
        double of(String arm, String level, long seed);
    }

    private KnownRows() {}

    static StudyRows of(int seeds, Value value) {
        List<StudyRow> rows = new ArrayList<>();
        for (String arm : FACTORS.get(0).levels()) {
            for (String level : FACTORS.get(1).levels()) {
                for (long seed = 1; seed <= seeds; seed++) {
                    double of = value.of(arm, level, seed);
                    rows.add(new StudyRow(new TreeMap<>(Map.of("arm", arm, "level", level)), seed, metrics(of)));
                }
            }
        }
        return new StudyRows(FACTORS, rows);
    }

    private static SortedMap<String, Double> metrics(double value) {
        SortedMap<String, Double> metrics = new TreeMap<>();
        metrics.put(METRIC, value);
        return metrics;
    }
}
