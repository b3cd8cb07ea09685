package org.sneakpath.analysis.report;

import static j2html.TagCreator.a;
import static j2html.TagCreator.body;
import static j2html.TagCreator.dd;
import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.dl;
import static j2html.TagCreator.document;
import static j2html.TagCreator.dt;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.head;
import static j2html.TagCreator.header;
import static j2html.TagCreator.html;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.li;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.ol;
import static j2html.TagCreator.p;
import static j2html.TagCreator.pre;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.section;
import static j2html.TagCreator.style;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
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
import org.sneakpath.analysis.report.Verdict.KeyNumber;

/** Writes a {@link Report} as one HTML page that needs nothing else: styles and pictures are inside. */
public final class HtmlReport {

    private static final String STYLESHEET = "report.css";

    /** Browsers are told what the page does anyway: fetch nothing, run nothing. */
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

    private static final String AGAIN = "How to run it again";
    private static final String CITED = "What to cite";

    private final Report report;
    private final NumberedPlates plates;

    private HtmlReport(Report report, Drawings drawings) {
        this.report = report;
        plates = new NumberedPlates(drawings);
    }

    /** The page. The same report gives the same text on the same machine. */
    static String render(Report report, Drawings drawings) {
        HtmlReport page = new HtmlReport(report, drawings);
        return document(html(page.metadata(), body(page.content())).attr("lang", "en")) + "\n";
    }

    private DomContent metadata() {
        return head(
                meta().attr("charset", "utf-8"),
                meta().attr("http-equiv", "Content-Security-Policy").withContent(POLICY),
                meta().withName("viewport").withContent("width=device-width, initial-scale=1"),
                meta().withName("color-scheme").withContent("light dark"),
                title(report.title()),
                style(rawHtml("\n" + stylesheet())));
    }

    private DomContent content() {
        return main(
                opening(),
                contents(),
                each(report.sections(), this::chapter),
                again(),
                iff(!report.citations().isEmpty(), works()));
    }

    private DomContent opening() {
        Verdict verdict = report.verdict();
        return header(
                p("Sneakpath · " + report.kind()).withClass("kicker"),
                h1(report.title()),
                iff(
                        !report.notice().isEmpty(),
                        p(report.notice()).withClass("notice").attr("role", "note")),
                div(
                                div(
                                                p(verdict.sentences().get(0)).withClass("lead"),
                                                each(
                                                        verdict.sentences()
                                                                .subList(
                                                                        1,
                                                                        verdict.sentences()
                                                                                .size()),
                                                        sentence -> p(sentence)))
                                        .withClass("words"),
                                each(verdict.figure().stream().toList(), plates::plate))
                        .withClass("verdict"),
                dl(each(verdict.numbers(), HtmlReport::number)).withClass("numbers"));
    }

    private static DomContent number(KeyNumber number) {
        return div(
                dt(number.meaning()),
                dd(number.value()),
                iff(!number.range().isEmpty(), dd(number.range()).withClass("range")));
    }

    private DomContent contents() {
        return nav(ul(
                        each(report.sections(), section -> entry(section.id(), section.heading())),
                        entry("again", AGAIN),
                        iff(!report.citations().isEmpty(), entry("cited", CITED))))
                .attr("aria-label", "Contents");
    }

    private static DomContent entry(String id, String heading) {
        return li(a(heading).withHref("#" + id));
    }

    private DomContent chapter(Section section) {
        return section(
                        h2(section.heading()),
                        each(section.paragraphs(), paragraph -> p(paragraph)),
                        iff(
                                !section.statements().isEmpty(),
                                ul(each(section.statements(), statement -> li(statement)))),
                        each(section.tables(), TableTag::of),
                        iff(
                                !section.figures().isEmpty(),
                                div(each(section.figures(), plates::plate)).withClass("plates")))
                .withId(section.id());
    }

    private DomContent again() {
        RunFacts run = report.run();
        Map<String, String> facts = new LinkedHashMap<>(run.facts());
        facts.putAll(run.versions());
        return section(
                        h2(AGAIN),
                        p("The same command, configuration and versions give the same numbers, whatever the number of"
                                + " threads. sneakpath report DIR writes this page again from the files of the run."),
                        pre(run.command()),
                        div(table(tbody(each(
                                                facts.entrySet(),
                                                fact -> tr(
                                                        th(fact.getKey()).attr("scope", "row"), td(fact.getValue())))))
                                        .withClass("facts"))
                                .withClass("scroll"),
                        details(summary("Resolved configuration"), pre(report.configuration()))
                                .withClass("configuration"))
                .withId("again");
    }

    private DomContent works() {
        String bibtex = String.join(
                "\n\n", report.citations().stream().map(Citation::bibtex).toList());
        return section(
                        h2(CITED),
                        p(report.cited() + " citations.bib holds them, too."),
                        ol(each(report.citations(), work -> li(work.line()))).withClass("works"),
                        details(summary("BibTeX"), pre(bibtex)))
                .withId("cited");
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
