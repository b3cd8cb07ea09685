package org.sneakpath.analysis.report;

import java.util.List;

/**
 * A part of the report after the accuracy curves.
 *
 * @param heading as printed
 * @param paragraphs plain text
 * @param figures in order; each is numbered and captioned
 */
public record Section(String heading, List<String> paragraphs, List<Plate> figures) {

    public Section {
        paragraphs = List.copyOf(paragraphs);
        figures = List.copyOf(figures);
    }
}
