package org.sneakpath.analysis.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sneakpath.analysis.figure.AccuracyPoint;
import org.sneakpath.analysis.figure.AccuracySweep;
import org.sneakpath.analysis.figure.AxisTitle;
import org.sneakpath.analysis.figure.DemoFigures;
import org.sneakpath.analysis.figure.DisplayUnit;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class HtmlReportTest {

    private static final Pattern VOID_TAG = Pattern.compile("<(meta|br)([^>]*)>");
    private static String page = "";

    @BeforeAll
    static void render() throws Exception {
        page = HtmlReport.render(DemoReport.report());
        Files.writeString(
                Files.createDirectories(Path.of("target", "demo-figures")).resolve("report.html"), page);
    }

    private static List<Element> elements(String tag) throws Exception {
        String xml = VOID_TAG.matcher(page.replace("<!DOCTYPE html>", "")).replaceAll("<$1$2/>");
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        NodeList nodes = document.getElementsByTagName(tag);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    @Test
    void theSameReportGivesTheSameText() {
        assertEquals(page, HtmlReport.render(DemoReport.report()));
    }

    @Test
    void thePageNeedsNothingElse() {
        String rest = page.replace("http://www.w3.org/2000/svg", "").replace("http://www.w3.org/1999/xlink", "");
        assertFalse(rest.contains("://"));
        assertFalse(rest.contains("@import") || rest.contains("<script") || rest.contains("<link"));
        Matcher references = Pattern.compile("(?:href|src)=\"([^\"]{0,30})").matcher(page);
        while (references.find()) {
            assertTrue(references.group(1).startsWith("data:image/png;base64,"), references.group(1));
        }
    }

    @Test
    void idsAreUniqueAcrossFigures() throws Exception {
        Set<String> ids = new HashSet<>();
        for (Element element : elements("*")) {
            String id = element.getAttribute("id");
            assertTrue(id.isEmpty() || ids.add(id), id);
        }
        assertTrue(ids.contains("figure-accuracy-wire-resistance"));
    }

    @Test
    void figuresAreNumberedInOrderAndCaptioned() throws Exception {
        List<Element> captions = elements("figcaption");
        assertEquals(8, captions.size());
        for (int i = 0; i < captions.size(); i++) {
            assertTrue(captions.get(i).getTextContent().startsWith("Figure " + (i + 1) + ". "));
        }
        assertTrue(captions.get(2).getTextContent().contains("Word and bit lines"));
        assertTrue(captions.get(7).getTextContent().contains("Input layer."));
    }

    @Test
    void theSummaryHasALineForEachNonideality() throws Exception {
        Element summary = elements("table").get(0);
        assertEquals(1 + 3, summary.getElementsByTagName("tr").getLength());
        assertTrue(summary.getTextContent().contains("Wire resistance per segment2.6\u202fΩ100\u202fΩ"));
    }

    @Test
    void textIsEscapedAndTheRunIsTold() throws Exception {
        assertTrue(page.contains("17.0.9 &lt;&amp;&gt;"));
        List<Element> code = elements("pre");
        assertTrue(code.get(0).getTextContent().startsWith("./sneakpath robustness"));
        assertEquals(DemoReport.report().resolvedConfiguration(), code.get(1).getTextContent());
        assertTrue(page.contains("96.0–98.1\u202f%"), "Wilson interval of 972 in 1000");
    }

    @Test
    void tolerancesHaveTwoDigitsAndAUnit() {
        AxisTitle ohm = new AxisTitle("Wire", "ohm", DisplayUnit.OHM);
        assertEquals("2.3\u202fΩ", Text.tolerance(new AccuracySweep.Tolerance.At(2.345), ohm));
        assertEquals("already at 0.5\u202fΩ", Text.tolerance(new AccuracySweep.Tolerance.BelowFirst(0.5), ohm));
        assertEquals("beyond 10\u202fΩ", Text.tolerance(new AccuracySweep.Tolerance.BeyondLast(10), ohm));
    }

    @Test
    void aPointLostAtTheLowestLevelOnlyIsNotSaidToBeLostThroughout() {
        AxisTitle ohm = new AxisTitle("Wire", "ohm", DisplayUnit.OHM);
        AccuracySweep trainedWithWires = new AccuracySweep(
                "wire",
                ohm,
                "",
                List.of(
                        new AccuracyPoint(0, List.of(0.7)),
                        new AccuracyPoint(1, List.of(0.9)),
                        new AccuracyPoint(3, List.of(0.895)),
                        new AccuracyPoint(10, List.of(0.5))),
                0.9,
                0.5);
        assertEquals("already at 0\u202fΩ, not at 1\u202fΩ, 3\u202fΩ", Text.tolerance(trainedWithWires, 0.01));
    }

    @Test
    void equalNamesAndImpossibleScoresAreRefused() {
        NumberedPlates plates = new NumberedPlates();
        Plate plate = new Plate("twice", DemoFigures.confusion(), "");
        plates.plate(plate);
        assertThrows(IllegalArgumentException.class, () -> plates.plate(plate));
        assertThrows(IllegalArgumentException.class, () -> new Plate("a b", DemoFigures.confusion(), ""));
        assertThrows(IllegalArgumentException.class, () -> new TestScore(2, 1));
    }
}
