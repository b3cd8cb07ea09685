package org.sneakpath.analysis.config;

import java.util.List;

/**
 * A sum and difference of means over points, for each seed:
 * <pre>
 *   d = Σ_plus mean(metric) − Σ_minus mean(metric)
 * </pre>
 *
 * @param name of it; no two alike
 * @param plus points, each as {@code factor=level} words with blanks between; what is not named is averaged over
 * @param minus as many others
 * @param each factors for each level of which it is made once
 * @param metric a column of the results
 */
public record ComparisonConfig(
        String name,
        List<String> plus,
        List<String> minus,
        @Default("[]") List<String> each,
        @Default("chip_accuracy") String metric) {
    public ComparisonConfig {
        plus = List.copyOf(plus);
        minus = List.copyOf(minus);
        each = List.copyOf(each);
        Check.that(!plus.isEmpty(), "plus", plus, "at least one point");
        Check.that(plus.size() == minus.size(), "minus", minus, "as many points as plus, " + plus.size());
    }
}
