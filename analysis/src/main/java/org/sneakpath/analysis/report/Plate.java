package org.sneakpath.analysis.report;

import org.sneakpath.analysis.figure.Figure;

/**
 * A figure in its place in a report.
 *
 * @param name unique in the report; letters, digits, and . _ -; prefix of every id in its SVG
 * @param figure the drawing
 * @param remark sentences put before the figure's own caption; may be empty
 */
public record Plate(String name, Figure figure, String remark) {

    public Plate {
        if (!name.matches("[A-Za-z][A-Za-z0-9._-]*")) {
            throw new IllegalArgumentException(
                    "figure name '" + name + "': use letters, digits, and . _ -, a letter first");
        }
    }
}
