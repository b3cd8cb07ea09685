package org.sneakpath.analysis.difference;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sneakpath.analysis.run.Predictions.Prediction;
import org.sneakpath.analysis.statistics.McNemarTest;

/**
 * What two networks make of the same test samples, one by one.
 *
 * @param samples how many
 * @param both that both put into their own class
 * @param test of those that one of them does
 */
public record SampleComparison(int samples, int both, McNemarTest test) {
    /** Of two networks; null unless both have told of the same samples, as far as numbers and classes of them say. */
    static @Nullable SampleComparison of(List<Prediction> a, List<Prediction> b) {
        if (a.isEmpty() || a.size() != b.size()) {
            return null;
        }
        int both = 0;
        int onlyA = 0;
        int onlyB = 0;
        for (int k = 0; k < a.size(); k++) {
            if (a.get(k).label() != b.get(k).label()) {
                return null;
            }
            boolean first = a.get(k).isRight();
            boolean second = b.get(k).isRight();
            both += first && second ? 1 : 0;
            onlyA += first && !second ? 1 : 0;
            onlyB += second && !first ? 1 : 0;
        }
        return new SampleComparison(a.size(), both, McNemarTest.of(onlyA, onlyB));
    }

    /** Accuracy of B less that of A. */
    public double difference() {
        return (test.onlySecond() - test.onlyFirst()) / (double) samples;
    }
}
