package org.sneakpath.analysis.comparison;

import java.util.List;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.config.Suggestion;

/**
 * What a study varies.
 *
 * @param name as a column of the results
 * @param levels names of its levels
 */
record StudyFactor(String name, List<String> levels) {
    StudyFactor {
        levels = List.copyOf(levels);
    }

    /** One of several, by name. */
    static StudyFactor named(String name, List<StudyFactor> factors, String where) {
        return factors.stream()
                .filter(factor -> factor.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InputException(where + ": unknown factor '" + name + "'"
                        + Suggestion.of(
                                name, factors.stream().map(StudyFactor::name).toList())));
    }
}
