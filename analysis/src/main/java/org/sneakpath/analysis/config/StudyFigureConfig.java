package org.sneakpath.analysis.config;

import java.util.List;

/**
 * Accuracy of single chips over one factor, a line for each combination of levels of others.
 *
 * @param name of its files
 * @param across the factor from left to right
 * @param lines factors that tell lines apart; at most seven lines
 * @param at {@code factor=level} words with blanks between that points must have; what is named nowhere is averaged over
 */
public record StudyFigureConfig(
        String name,
        String across,
        List<String> lines,
        @Default("all") String at) {
    public StudyFigureConfig {
        lines = List.copyOf(lines);
        Check.that(name.matches("[a-z0-9-]+"), "name", "'" + name + "'", "small letters, digits and hyphens");
        Check.that(!lines.isEmpty(), "lines", lines, "at least one factor");
    }
}
