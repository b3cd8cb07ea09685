package org.sneakpath.analysis.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Everything that a report says.
 *
 * @param kind of run, such as "Robustness study"
 * @param title of the page
 * @param notice what a reader must know before anything else, such as that the run was interrupted; empty for nothing
 * @param verdict the first screen
 * @param sections all that follows it
 * @param run how to repeat it
 * @param configuration the full configuration, YAML
 * @param cited what is said of the works to be cited, a sentence
 * @param citations works to be cited for models and methods of this run
 */
public record Report(
        String kind,
        String title,
        String notice,
        Verdict verdict,
        List<Section> sections,
        RunFacts run,
        String configuration,
        String cited,
        List<Citation> citations) {

    public Report {
        sections = List.copyOf(sections);
        citations = List.copyOf(citations);
    }

    /** Every figure of the report, in its order. */
    public List<Plate> plates() {
        List<Plate> plates = new ArrayList<>();
        verdict.figure().ifPresent(plates::add);
        sections.forEach(section -> plates.addAll(section.figures()));
        return plates;
    }
}
