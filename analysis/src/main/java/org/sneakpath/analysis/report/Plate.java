package org.sneakpath.analysis.report;

import java.util.Optional;
import org.sneakpath.analysis.figure.Figure;

/**
 * A figure in its place in a report.
 *
 * @param name unique in the report; letters, digits, and . _ -; prefix of every id in its SVG, and name of its files
 * @param figure the drawing
 * @param remark sentences put before the figure's own caption; may be empty
 * @param numbers the table folded beneath it; if there is none, it is that of the figure's data
 */
public record Plate(String name, Figure figure, String remark, Optional<ReportTable> numbers) {

    public Plate {
        if (!name.matches("[A-Za-z][A-Za-z0-9._-]*")) {
            throw new IllegalArgumentException(
                    "figure name '" + name + "': use letters, digits, and . _ -, a letter first");
        }
    }

    /** A figure over the table of its data. */
    public Plate(String name, Figure figure) {
        this(name, figure, Optional.empty());
    }

    /** A figure over a table of its own. */
    public Plate(String name, Figure figure, Optional<ReportTable> numbers) {
        this(name, figure, "", numbers);
    }
}
