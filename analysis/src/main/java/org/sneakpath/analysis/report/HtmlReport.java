package org.sneakpath.analysis.report;

import static j2html.TagCreator.body;
import static j2html.TagCreator.br;
import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.document;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.head;
import static j2html.TagCreator.header;
import static j2html.TagCreator.html;
import static j2html.TagCreator.li;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.p;
import static j2html.TagCreator.pre;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.style;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.th;
import static j2html.TagCreator.title;
import static j2html.TagCreator.tr;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sneakpath.analysis.figure.AccuracySweep;
import org.sneakpath.analysis.figure.Numbers;

/** Writes a {@link RobustnessReport} as one HTML page that needs nothing else: styles and pictures are inside. */
public final class HtmlReport {

    private static final String STYLESHEET = "report.css";

    private final RobustnessReport report;
    private final NumberedPlates plates = new NumberedPlates();

    private HtmlReport(RobustnessReport report) {
        this.report = report;
    }

    /** The page. The same report gives the same text on the same machine. */
    public static String render(RobustnessReport report) {
        HtmlReport page = new HtmlReport(report);
        return document(html(page.metadata(), body(page.content())).attr("lang", "en")) + "\n";
    }

    private DomContent metadata() {
        return head(
                meta().attr("charset", "utf-8"),
                meta().withName("viewport").withContent("width=device-width, initial-scale=1"),
                meta().withName("color-scheme").withContent("light only"),
                title(report.title()),
                style(rawHtml("\n" + stylesheet())));
    }

    private DomContent content() {
        return main(opening(), summarySection(), curves(), each(report.sections(), this::chapter), limits(), again());
    }

    private DomContent opening() {
        TestScore ideal = report.ideal();
        return header(
                p("Sneakpath robustness report").withClass("kicker"),
                h1(report.title()),
                p(report.summary()).withClass("lead"),
                div(
                                strong(Numbers.percent(ideal.accuracy())),
                                span(
                                        text("test accuracy of the ideal network, " + ideal.correct() + " of "
                                                + ideal.total() + " samples"),
                                        br(),
                                        text("95\u202f% Wilson interval " + Text.range(ideal.interval()))))
                        .withClass("score"));
    }

    private DomContent summarySection() {
        return section(
                h2("What it tolerates"),
                div(SummaryTable.of(report.sweeps())).withClass("scroll"),
                p("“One point lost at”: the level at which the mean accuracy over chips first falls one percentage point"
                                + " below the ideal network, linear between the levels tried. Where that is the lowest level tried, those that keep the point, if any,"
                                + " follow: a network trained with wires may need them. Intervals are 95\u202f%"
                                + " confidence intervals of the mean over chips.")
                        .withClass("note"));
    }

    private DomContent curves() {
        return section(
                h2("Accuracy against each nonideality"),
                div(each(report.sweeps(), this::curve)).withClass("plates"));
    }

    private DomContent curve(AccuracySweep sweep) {
        return plates.plate(RobustnessReport.plate(sweep), SummaryTable.points(sweep));
    }

    private DomContent chapter(Section section) {
        return section(
                h2(section.heading()),
                each(section.paragraphs(), paragraph -> p(paragraph)),
                div(each(section.figures(), plate -> plates.plate(plate))).withClass("plates"));
    }

    private DomContent limits() {
        return section(h2("What is not modelled"), ul(each(report.notModelled(), statement -> li(statement))));
    }

    private DomContent again() {
        RunFacts run = report.run();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Configuration", run.configuration());
        facts.put("Seed", String.valueOf(run.seed()));
        facts.putAll(run.facts());
        facts.putAll(run.versions());
        return section(
                h2("How to run it again"),
                p(
                        "The same command, configuration and versions give the same numbers, whatever the number of threads."),
                pre(run.command()),
                table(tbody(each(facts.entrySet(), fact -> tr(th(fact.getKey()), td(fact.getValue())))))
                        .withClass("facts"),
                details(summary("Resolved configuration"), pre(report.resolvedConfiguration()))
                        .withClass("configuration"));
    }

    private static String stylesheet() {
        try (InputStream css = HtmlReport.class.getResourceAsStream(STYLESHEET)) {
            if (css == null) {
                throw new IllegalStateException(STYLESHEET + " is missing beside " + HtmlReport.class.getName());
            }
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
