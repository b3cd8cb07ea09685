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
import org.sneakpath.analysis.figure.DemoFigures;
import org.sneakpath.analysis.observation.TestCounts;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class HtmlReportTest {

    private static final Pattern VOID_TAG = Pattern.compile("<(meta|br)([^>]*)>");
    private static String page = "";

    @BeforeAll
    static void render() throws Exception {
        page = HtmlReport.render(DemoReport.report(), new Drawings());
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
        assertEquals(page, HtmlReport.render(DemoReport.report(), new Drawings()));
    }

    @Test
    void thePageNeedsNothingElse() {
        String rest = page.replace("http://www.w3.org/2000/svg", "").replace("http://www.w3.org/1999/xlink", "");
        assertFalse(rest.contains("://"));
        assertFalse(rest.contains("@import") || rest.contains("<script") || rest.contains("<link"));
        Matcher references = Pattern.compile("(?:href|src)=\"([^\"]{0,30})").matcher(page);
        while (references.find()) {
            String to = references.group(1);
            assertTrue(to.startsWith("data:image/png;base64,") || to.startsWith("#"), to);
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
    void theFirstScreenHoldsTheVerdictAndItsFigure() throws Exception {
        Element header = elements("header").get(0);
        String text = header.getTextContent();
        assertTrue(text.contains("972 of 1000") && text.contains("Wires cost it a point first."), text);
        assertEquals(1, header.getElementsByTagName("figure").getLength());
        assertEquals(1, header.getElementsByTagName("dt").getLength());
    }

    @Test
    void linksLeadToWhatIsOnThePage() throws Exception {
        Set<String> ids = new HashSet<>();
        elements("*").forEach(element -> ids.add(element.getAttribute("id")));
        List<Element> links = elements("a");
        assertEquals(3 + 2, links.size());
        for (Element link : links) {
            assertTrue(ids.contains(link.getAttribute("href").substring(1)), link.getAttribute("href"));
        }
    }

    @Test
    void everyFigureSaysWhatIsSeenAndHasItsNumbers() throws Exception {
        for (Element figure : elements("figure")) {
            Element drawing = (Element) figure.getElementsByTagName("svg").item(0);
            String seen = drawing.getAttribute("aria-label");
            assertEquals("img", drawing.getAttribute("role"));
            assertTrue(seen.length() > 30 && seen.matches("(?s).*\\d.*"), seen);
            assertTrue(((Element) figure.getElementsByTagName("tbody").item(0))
                            .getElementsByTagName("tr")
                            .getLength()
                    > 0);
        }
    }

    @Test
    void tablesOfManyNumbersAreThinnedAndSaySo() throws Exception {
        Element map = elements("figure").stream()
                .filter(figure -> figure.getAttribute("id").equals("figure-ir-drop"))
                .findFirst()
                .orElseThrow();
        int rows = ((Element) map.getElementsByTagName("tbody").item(0))
                .getElementsByTagName("tr")
                .getLength();
        assertTrue(rows <= 60, rows + " rows");
        assertTrue(map.getTextContent().contains("of 7260 rows"), map.getTextContent());
    }

    @Test
    void worksAreListedAndTheirEntriesFolded() throws Exception {
        String works = elements("ol").get(0).getTextContent();
        assertTrue(works.contains("Kriener, L., Göltz, J., Petrovici, M. A., “The Yin-Yang dataset”"), works);
        assertTrue(elements("pre").get(2).getTextContent().contains("@inproceedings{kingma2015adam,"));
    }

    @Test
    void textIsEscapedAndTheRunIsTold() throws Exception {
        assertTrue(page.contains("17.0.9 &lt;&amp;&gt;"));
        List<Element> code = elements("pre");
        assertTrue(code.get(0).getTextContent().startsWith("./sneakpath robustness"));
        assertEquals(DemoReport.report().configuration(), code.get(1).getTextContent());
        assertTrue(page.contains("Noise &lt;&amp;&gt;"));
    }

    @Test
    void equalNamesAndImpossibleScoresAreRefused() {
        NumberedPlates plates = new NumberedPlates(new Drawings());
        Plate plate = new Plate("twice", DemoFigures.confusion());
        plates.plate(plate);
        assertThrows(IllegalArgumentException.class, () -> plates.plate(plate));
        assertThrows(IllegalArgumentException.class, () -> new Plate("a b", DemoFigures.confusion()));
        assertThrows(IllegalArgumentException.class, () -> new TestCounts(1, 2, 0, List.of()));
    }
}
