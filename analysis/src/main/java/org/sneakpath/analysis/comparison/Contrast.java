package org.sneakpath.analysis.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.config.ComparisonConfig;
import org.sneakpath.analysis.config.StudyConfig;
import org.sneakpath.analysis.config.Suggestion;

/**
 * What a comparison is of: for each seed Σ_plus mean − Σ_minus mean.
 *
 * @param name of the comparison
 * @param at levels for which it is made; {@link PointChoice#ALL} where it is made once
 * @param plus what is added
 * @param minus as much, subtracted
 * @param metric of which means are taken
 */
record Contrast(String name, PointChoice at, List<PointChoice> plus, List<PointChoice> minus, String metric) {
    Contrast {
        plus = List.copyOf(plus);
        minus = List.copyOf(minus);
    }

    /**
     * Both sides, seed by seed.
     *
     * @param plus Σ_plus
     * @param minus Σ_minus
     */
    record Sides(SortedMap<Long, Double> plus, SortedMap<Long, Double> minus) {}

    /** All of a study, each for each level that it is made for. */
    static List<Contrast> all(StudyConfig study, List<StudyFactor> factors, List<String> metrics) {
        List<Contrast> all = new ArrayList<>();
        for (ComparisonConfig comparison : study.comparisons()) {
            String where = "comparison '" + comparison.name() + "'";
            if (!metrics.contains(comparison.metric())) {
                throw new InputException(where + ": unknown metric '" + comparison.metric() + "'"
                        + Suggestion.of(comparison.metric(), metrics));
            }
            for (PointChoice at : combinations(comparison.each(), factors, where)) {
                all.add(new Contrast(
                        comparison.name(),
                        at,
                        choices(comparison.plus(), at, factors, where),
                        choices(comparison.minus(), at, factors, where),
                        comparison.metric()));
            }
        }
        return all;
    }

    /** All combinations of levels of some factors; the last changes fastest. */
    static List<PointChoice> combinations(List<String> each, List<StudyFactor> factors, String where) {
        List<PointChoice> all = List.of(PointChoice.ALL);
        for (String name : each) {
            StudyFactor factor = StudyFactor.named(name, factors, where);
            List<PointChoice> more = new ArrayList<>();
            for (PointChoice at : all) {
                factor.levels().forEach(level -> more.add(at.with(name, level, where)));
            }
            all = more;
        }
        return all;
    }

    private static List<PointChoice> choices(
            List<String> texts, PointChoice at, List<StudyFactor> factors, String where) {
        List<PointChoice> choices = new ArrayList<>();
        for (String text : texts) {
            choices.add(PointChoice.parse(text, factors, where).with(at, where));
        }
        return choices;
    }

    /** Both sides of the seeds that have all of their points. */
    Sides sides(StudyRows rows) {
        SortedMap<Long, Double> added = sums(plus, rows);
        SortedMap<Long, Double> subtracted = sums(minus, rows);
        added.keySet().retainAll(subtracted.keySet());
        subtracted.keySet().retainAll(added.keySet());
        return new Sides(added, subtracted);
    }

    private SortedMap<Long, Double> sums(List<PointChoice> choices, StudyRows rows) {
        SortedMap<Long, Double> sums = new TreeMap<>(rows.means(choices.get(0), metric));
        for (PointChoice choice : choices.subList(1, choices.size())) {
            SortedMap<Long, Double> more = rows.means(choice, metric);
            sums.keySet().retainAll(more.keySet());
            sums.replaceAll((seed, sum) -> sum + more.getOrDefault(seed, Double.NaN));
        }
        return sums;
    }
}
