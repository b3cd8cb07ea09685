package org.sneakpath.analysis.report;

import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.p;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import j2html.tags.DomContent;
import java.util.List;
import java.util.stream.IntStream;
import org.sneakpath.analysis.report.ReportTable.Column;

/** A table as HTML, in a box of its own that scrolls where it is wider than the page. */
final class TableTag {
    private TableTag() {}

    static DomContent of(ReportTable table) {
        DomContent[] headings = table.columns().stream()
                .map(column -> th(column.heading()).attr("scope", "col").withCondClass(column.numeric(), "number"))
                .toArray(DomContent[]::new);
        return div(
                div(table(thead(tr(headings)), tbody(each(table.rows(), row -> line(table.columns(), row)))))
                        .withClass("scroll")
                        .attr("tabindex", "0")
                        .attr("role", "region")
                        .attr("aria-label", "Table: " + table.columns().get(0).heading()),
                iff(!table.note().isEmpty(), p(table.note()).withClass("note")));
    }

    private static DomContent line(List<Column> columns, List<String> row) {
        DomContent[] cells = IntStream.range(0, row.size())
                .mapToObj(k -> cell(columns.get(k), row.get(k), k == 0))
                .toArray(DomContent[]::new);
        return tr(cells);
    }

    private static DomContent cell(Column column, String text, boolean first) {
        return first
                ? th(text).attr("scope", "row").withCondClass(column.numeric(), "number")
                : td(text).withCondClass(column.numeric(), "number");
    }
}
