package org.sneakpath.analysis.report;

import static j2html.TagCreator.each;
import static j2html.TagCreator.small;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import j2html.tags.DomContent;
import j2html.tags.specialized.ThTag;
import j2html.tags.specialized.TrTag;
import java.util.Collections;
import java.util.List;
import org.sneakpath.analysis.figure.AccuracyPoint;
import org.sneakpath.analysis.figure.AccuracySweep;
import org.sneakpath.analysis.figure.Numbers;

/** Tables of accuracies: one line for each nonideality, or one for each level of one. */
final class SummaryTable {

    private static final double ONE_POINT = 0.01;

    private SummaryTable() {}

    /** All nonidealities. */
    static DomContent of(List<AccuracySweep> sweeps) {
        return table(
                        thead(tr(
                                th("Nonideality"),
                                number("One point lost at"),
                                number("Worst level tried"),
                                number("Accuracy there"),
                                number("Chips a level"))),
                        tbody(each(sweeps, SummaryTable::line)))
                .withClass("summary");
    }

    private static TrTag line(AccuracySweep sweep) {
        AccuracyPoint worst = sweep.worst();
        return tr(
                td(sweep.title().quantity()),
                td(Text.tolerance(sweep, ONE_POINT)).withClass("number"),
                td(sweep.title().text(worst.level())).withClass("number"),
                td(text(Numbers.percent(worst.mean()) + " "), small(Text.range(worst.interval())))
                        .withClass("number"),
                td(sweep.chips()).withClass("number"));
    }

    /** All levels of one nonideality. */
    static DomContent points(AccuracySweep sweep) {
        return table(
                thead(tr(
                        th(sweep.title().label()),
                        number("Mean"),
                        number("95\u202f% interval"),
                        number("Worst chip"),
                        number("Best chip"))),
                tbody(each(sweep.points(), point -> level(sweep, point))));
    }

    private static TrTag level(AccuracySweep sweep, AccuracyPoint point) {
        return tr(
                td(Numbers.plain(sweep.title().unit().shown(point.level()))),
                td(Numbers.percent(point.mean())).withClass("number"),
                td(Text.range(point.interval())).withClass("number"),
                td(Numbers.percent(Collections.min(point.accuracies()))).withClass("number"),
                td(Numbers.percent(Collections.max(point.accuracies()))).withClass("number"));
    }

    private static ThTag number(String heading) {
        return th(heading).withClass("number");
    }
}
