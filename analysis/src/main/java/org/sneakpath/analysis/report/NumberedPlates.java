package org.sneakpath.analysis.report;

import static j2html.TagCreator.b;
import static j2html.TagCreator.details;
import static j2html.TagCreator.figcaption;
import static j2html.TagCreator.figure;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import j2html.tags.specialized.FigureTag;
import java.util.HashSet;
import java.util.Set;
import org.sneakpath.analysis.figure.FigureSize;
import org.sneakpath.analysis.figure.SvgRendering;

/** Numbers the figures of one page in the order in which they are asked for, and keeps their names apart. */
final class NumberedPlates {

    private final Set<String> names = new HashSet<>();

    /** A figure with its caption. */
    FigureTag plate(Plate plate) {
        if (!names.add(plate.name())) {
            throw new IllegalArgumentException("two figures are named '" + plate.name() + "'; names become ids");
        }
        String caption = plate.remark().isEmpty()
                ? plate.figure().caption()
                : plate.remark() + " " + plate.figure().caption();
        FigureTag tag = figure(
                rawHtml(SvgRendering.svg(plate.figure(), plate.name())),
                figcaption(b("Figure " + names.size() + ". "), text(caption)));
        boolean wide = plate.figure().size().width() > FigureSize.ONE_COLUMN;
        return tag.withId("figure-" + plate.name()).withCondClass(wide, "wide");
    }

    /** A figure with its caption and its numbers, folded away. */
    FigureTag plate(Plate plate, DomContent numbers) {
        return plate(plate).with(details(summary("Numbers"), numbers));
    }
}
