package org.sneakpath.analysis.study;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How many trials a study takes, as far as that is known before it has run.
 *
 * @param parts what it asks, in the order in which it does
 * @param trials of all first rounds, each once
 */
public record StudyOutline(List<Part> parts, List<Trial> trials) {
    /**
     * One design.
     *
     * @param name as its progress is called
     * @param first trials of its first round
     * @param most trials of all rounds, at most
     */
    public record Part(String name, int first, long most) {}

    public StudyOutline {
        parts = List.copyOf(parts);
        trials = List.copyOf(trials);
    }

    /** Of designs that were not run. */
    static StudyOutline of(List<SequentialDesign> designs) {
        List<Part> parts = new ArrayList<>();
        Set<Trial> all = new LinkedHashSet<>();
        for (SequentialDesign design : designs) {
            List<Trial> first = design.next(new TrialLedger());
            all.addAll(first);
            parts.add(new Part(design.name(), first.size(), design.most()));
        }
        return new StudyOutline(parts, new ArrayList<>(all));
    }

    /** Trials of the whole study, at most. */
    public long most() {
        return trials.size()
                + parts.stream().mapToLong(part -> part.most() - part.first()).sum();
    }
}
