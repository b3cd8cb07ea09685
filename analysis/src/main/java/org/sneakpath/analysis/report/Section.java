package org.sneakpath.analysis.report;

import java.util.List;
import java.util.Locale;

/**
 * A part of a report after its first screen.
 *
 * @param heading as printed; unlike those of other sections
 * @param paragraphs plain text
 * @param statements a list of short sentences
 * @param tables after the words
 * @param figures in order; each is numbered and captioned
 */
public record Section(
        String heading,
        List<String> paragraphs,
        List<String> statements,
        List<ReportTable> tables,
        List<Plate> figures) {

    public Section {
        paragraphs = List.copyOf(paragraphs);
        statements = List.copyOf(statements);
        tables = List.copyOf(tables);
        figures = List.copyOf(figures);
    }

    /** Words and figures. */
    public Section(String heading, List<String> paragraphs, List<Plate> figures) {
        this(heading, paragraphs, List.of(), List.of(), figures);
    }

    /** Where links lead. */
    String id() {
        return "section-" + heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
