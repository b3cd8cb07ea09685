package org.sneakpath.analysis.comparison;

import java.util.ArrayList;
import java.util.List;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.config.ComparisonConfig;
import org.sneakpath.analysis.config.FindingConfig;
import org.sneakpath.analysis.config.StudyConfig;
import org.sneakpath.analysis.config.Suggestion;

/**
 * An expectation and what became of it.
 *
 * @param expectation as the study has it
 * @param comparisons that it is about
 * @param verdict on all of them
 */
record Finding(FindingConfig expectation, List<Comparison> comparisons, Verdict verdict) {
    Finding {
        comparisons = List.copyOf(comparisons);
    }

    /**
     * Which contrasts an expectation is about.
     *
     * @throws InputException if there are none
     */
    static List<Contrast> about(
            FindingConfig expectation, List<Contrast> contrasts, StudyConfig study, List<StudyFactor> factors) {
        String where = "finding '" + expectation.claim() + "'";
        List<String> names =
                study.comparisons().stream().map(ComparisonConfig::name).toList();
        if (!names.contains(expectation.comparison())) {
            throw new InputException(where + ": unknown comparison '" + expectation.comparison() + "'"
                    + (names.isEmpty() ? "; the study has none" : Suggestion.of(expectation.comparison(), names)));
        }
        PointChoice at = PointChoice.parse(expectation.at(), factors, where);
        List<Contrast> about = contrasts.stream()
                .filter(contrast -> contrast.name().equals(expectation.comparison())
                        && at.holds(contrast.at().levels()))
                .toList();
        if (about.isEmpty()) {
            throw new InputException(where + ": comparison '" + expectation.comparison() + "' is not made for '" + at
                    + "'; add the factor to its 'each'");
        }
        return about;
    }

    /** All findings of a study. */
    static List<Finding> all(StudyConfig study, List<StudyFactor> factors, List<Comparison> comparisons) {
        List<Contrast> contrasts =
                comparisons.stream().map(Comparison::contrast).toList();
        List<Finding> findings = new ArrayList<>();
        for (FindingConfig expectation : study.findings()) {
            List<Contrast> about = about(expectation, contrasts, study, factors);
            List<Comparison> of = comparisons.stream()
                    .filter(comparison -> about.contains(comparison.contrast()))
                    .toList();
            findings.add(new Finding(
                    expectation,
                    of,
                    Verdict.all(of.stream()
                            .map(one -> Verdict.of(one, expectation.expected()))
                            .toList())));
        }
        return findings;
    }
}
