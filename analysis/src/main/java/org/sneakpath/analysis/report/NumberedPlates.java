package org.sneakpath.analysis.report;

import static j2html.TagCreator.b;
import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.figcaption;
import static j2html.TagCreator.figure;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.text;

import j2html.tags.specialized.FigureTag;
import java.util.HashSet;
import java.util.Set;
import org.sneakpath.analysis.figure.Figure;
import org.sneakpath.analysis.figure.FigureSize;

/** Numbers the figures of one page in the order in which they are asked for, and keeps their names apart. */
final class NumberedPlates {

    private final Set<String> names = new HashSet<>();
    private final Drawings drawings;

    NumberedPlates(Drawings drawings) {
        this.drawings = drawings;
    }

    /** A figure with its caption, and its numbers folded away. */
    FigureTag plate(Plate plate) {
        if (!names.add(plate.name())) {
            throw new IllegalArgumentException("two figures are named '" + plate.name() + "'; names become ids");
        }
        Figure drawn = plate.figure();
        String caption = plate.remark().isEmpty() ? drawn.caption() : plate.remark() + " " + drawn.caption();
        ReportTable numbers = plate.numbers().orElseGet(() -> FigureTable.of(drawn));
        return figure(
                        div(rawHtml(drawings.svg(plate))).withClass("plot"),
                        figcaption(b("Figure " + names.size() + ". "), text(caption)),
                        details(
                                summary("Numbers of figure " + names.size()),
                                TableTag.of(numbers),
                                p("Drawing and data are in figures/" + plate.name() + ".svg, .png and .csv.")
                                        .withClass("note")))
                .withId("figure-" + plate.name())
                .withClass(classes(drawn));
    }

    private static String classes(Figure drawn) {
        String width = drawn.size().width() > FigureSize.ONE_COLUMN ? "wide" : "";
        return (width + (drawn.isForPaper() ? " paper" : "")).strip();
    }
}
