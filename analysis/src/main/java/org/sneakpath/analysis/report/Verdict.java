package org.sneakpath.analysis.report;

import java.util.List;
import java.util.Optional;

/**
 * What a reader takes away from the first screen.
 *
 * @param sentences paragraphs of plain text, the most important first; at least one
 * @param numbers the few that matter
 * @param figure the one that matters; none where a run has none
 */
public record Verdict(List<String> sentences, List<KeyNumber> numbers, Optional<Plate> figure) {
    public Verdict {
        sentences = List.copyOf(sentences);
        numbers = List.copyOf(numbers);
        if (sentences.isEmpty()) {
            throw new IllegalArgumentException("a verdict without words; give one sentence at least");
        }
    }

    /**
     * A number that matters.
     *
     * @param value with its unit
     * @param meaning what it is, in a few words
     * @param range its interval, or what else qualifies it; may be empty
     */
    public record KeyNumber(String value, String meaning, String range) {}
}
