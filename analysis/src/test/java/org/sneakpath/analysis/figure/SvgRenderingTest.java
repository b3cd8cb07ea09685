package org.sneakpath.analysis.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class SvgRenderingTest {

    private static final Map<String, Figure> FIGURES = DemoFigures.all();
    /** A circle is drawn as four arcs. */
    private static final int ARCS = 4;

    private static String svg(String name) {
        return SvgRendering.svg(Objects.requireNonNull(FIGURES.get(name), name), name);
    }

    private static String caption(String name) {
        return Objects.requireNonNull(FIGURES.get(name), name).caption();
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<Element> elements(String svg, String tag) throws Exception {
        NodeList nodes = parsed(svg).getElementsByTagName(tag);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static List<String> texts(String name) throws Exception {
        return elements(svg(name), "text").stream().map(Element::getTextContent).toList();
    }

    /** The nearest value of an attribute on an element or the groups around it. */
    private static String inherited(Element element, String attribute) {
        for (Node node = element; node instanceof Element e; node = node.getParentNode()) {
            if (e.hasAttribute(attribute)) {
                return e.getAttribute(attribute);
            }
        }
        return "";
    }

    private static List<Element> curves(String name, String colour) throws Exception {
        return elements(svg(name), "path").stream()
                .filter(path -> path.getParentNode().getNodeName().equals("g"))
                .filter(path -> !path.getAttribute("d").contains("C"))
                .filter(path -> inherited(path, "fill").equals("none")
                        && inherited(path, "stroke").equals(colour))
                .toList();
    }

    @Test
    void axesCarryUnits() throws Exception {
        assertTrue(
                texts("wire-resistance").containsAll(List.of("Wire resistance per segment (Ω)", "Test accuracy (%)")));
        assertTrue(texts("stuck-at-fraction").contains("Devices stuck (%)"));
        assertTrue(texts("waveform").containsAll(List.of("Time (ms)", "Input current (µA)", "Membrane (mV)")));
        assertTrue(texts("ir-drop").containsAll(List.of("IR drop (mV)", "Word line", "Bit line")));
        assertTrue(texts("learning").containsAll(List.of("Training loss (nat)", "Validation accuracy (%)", "Epoch")));
    }

    @Test
    void linesAreNamed() throws Exception {
        assertTrue(texts("wire-resistance").containsAll(List.of("ideal 97.2", "chance 33.3", "8-chip mean")));
        assertTrue(texts("waveform").containsAll(List.of("input", "v", "v on", "x₁", "x₂")));
    }

    @Test
    void zeroAndDecadesAreLabelledOnALogarithmicAxis() throws Exception {
        assertTrue(texts("wire-resistance").containsAll(List.of("0", "0.1", "1", "10", "100")));
    }

    @Test
    void theMeanIsOneLineThroughAllLevels() throws Exception {
        List<Element> lines = curves("conductance-variation", "rgb(0,114,178)");
        assertEquals(1, lines.size());
        assertEquals(6, lines.get(0).getAttribute("d").split("[ML]").length - 1);
    }

    @Test
    void theBandRunsAlongAllLevelsAndBack() throws Exception {
        List<Element> bands = elements(svg("conductance-variation"), "path").stream()
                .filter(path -> path.getParentNode().getNodeName().equals("g"))
                .filter(path -> inherited(path, "opacity").equals("0.18"))
                .toList();
        assertEquals(1, bands.size());
        String path = bands.get(0).getAttribute("d");
        assertTrue(path.contains("Z"), path);
        assertEquals(6 + 6, path.split("[ML]").length - 1);
    }

    @Test
    void everyChipIsADot() throws Exception {
        long dots = elements(svg("conductance-variation"), "path").stream()
                .filter(path -> inherited(path, "fill-opacity").equals("0.431"))
                .filter(path -> path.getAttribute("d").split("C").length - 1 == ARCS)
                .count();
        assertEquals(6 * 8, dots);
    }

    @Test
    void aConfusionMatrixPrintsCountsAndPercentages() throws Exception {
        List<String> texts = texts("confusion");
        assertTrue(texts.containsAll(List.of("318", "95.5\u202f%", "11", "3.3\u202f%", "yin", "True class")));
        assertEquals(9, texts.stream().filter(text -> text.endsWith("%")).count());
    }

    /** The greatest on top, bars as wide as their numbers: those of wires and variation as 0.61 to 0.33, each with a narrow one in it. */
    @Test
    void barsAreAsLongAsWhatTheyStandFor() throws Exception {
        assertTrue(texts("indices")
                .containsAll(List.of("wire-resistance", "chip", "Share of the variance of accuracy (%)")));
        List<Double> wide = lengths("rgb(166,206,228)");
        List<Double> narrow = lengths("rgb(0,114,178)");
        assertEquals(4, wide.size());
        assertEquals(4, narrow.size());
        assertEquals(0.33 / 0.61, wide.get(1) / wide.get(0), 1e-3); // three digits of coordinates
        assertEquals(0.48 / 0.61, narrow.get(0) / wide.get(0), 1e-3);
    }

    private static List<Double> lengths(String colour) throws Exception {
        return elements(svg("indices"), "rect").stream()
                .filter(rect -> inherited(rect, "fill").equals(colour))
                .map(rect -> Double.parseDouble(rect.getAttribute("width")))
                .toList();
    }

    @Test
    void aMapOfAccuraciesPrintsEachAndMarksInteractions() throws Exception {
        List<String> numbers =
                texts("map").stream().filter(text -> text.matches("\\d+\\.\\d")).toList();
        assertTrue(numbers.containsAll(List.of("97.2", "92.2", "33.3")), numbers.toString());
        long bold = elements(svg("map"), "text").stream()
                .filter(text -> inherited(text, "font-weight").equals("bold"))
                .count();
        assertEquals(9, bold);
    }

    /** Side by side, on wider paper, or upright: none is left out. */
    @Test
    void longWordsAreAllThere() throws Exception {
        List<String> words = List.of("surrogate-gradient-adam", "stochastic-gradient", "rmsprop", "momentum");
        assertTrue(texts("long-words").containsAll(words), texts("long-words").toString());
        List<String> map = texts("long-words-map");
        assertTrue(map.containsAll(words) && map.containsAll(List.of("training.rule", "training.optimiser")));
        assertEquals(4 + 3, map.stream().filter(words::contains).count());
    }

    @Test
    void theGapBeforeALogarithmicScaleIsToldOf() {
        String told = "Level 0 stands left of the logarithmic scale.";
        assertTrue(caption("family").endsWith(told));
        assertTrue(caption("wire-resistance").endsWith(told));
        assertFalse(caption("words").contains(told));
    }

    @Test
    void aMapIsAnImageInsideTheFile() throws Exception {
        List<Element> images = elements(svg("ir-drop"), "image");
        assertEquals(2, images.size()); // cells and colour scale
        for (Element image : images) {
            assertTrue(image.getAttribute("xlink:href").startsWith("data:image/png;base64,"));
        }
    }

    @Test
    void twoRenderingsAreEqualAndStandAlone() throws Exception {
        for (String name : FIGURES.keySet()) {
            String svg = svg(name);
            assertEquals(svg, svg(name));
            String rest = svg.replace("http://www.w3.org/2000/svg", "").replace("http://www.w3.org/1999/xlink", "");
            assertFalse(rest.contains("://"), name);
            assertFalse(svg.contains("<!DOCTYPE"), name);
        }
    }

    @Test
    void idsAreUniqueAndPrefixedAndAllReferencesResolve() throws Exception {
        for (String name : FIGURES.keySet()) {
            String svg = svg(name);
            Set<String> ids = new HashSet<>();
            for (Element element : elements(svg, "*")) {
                String id = element.getAttribute("id");
                if (!id.isEmpty()) {
                    assertTrue(ids.add(id), id);
                    assertTrue(id.startsWith(name + "-"), id);
                }
            }
            for (Element element : elements(svg, "*")) {
                String clip = element.getAttribute("clip-path");
                if (clip.startsWith("url(#")) {
                    assertTrue(ids.contains(clip.substring(5, clip.length() - 1)), clip);
                }
            }
        }
    }

    @Test
    void labelsStayOnThePaper() throws Exception {
        for (Map.Entry<String, Figure> entry : FIGURES.entrySet()) {
            double width = entry.getValue().size().widthPoints();
            for (Element text : elements(svg(entry.getKey()), "text")) {
                if (inherited(text, "transform").isEmpty()) {
                    double left = Double.parseDouble(text.getAttribute("x"));
                    double right = left + Double.parseDouble(text.getAttribute("textLength"));
                    assertTrue(left >= 0 && right <= width, entry.getKey() + ": " + text.getTextContent());
                }
            }
        }
    }

    @Test
    void aPanelIsAsHighAsItsLabelIsLong() {
        String label = "Voltage lost in the wires (mV)";
        AxisTitle title = new AxisTitle("Voltage lost in the wires", "V", DisplayUnit.MILLIVOLT);
        double length = FigureStyle.labelLength(label);
        Figure map = new HeatMapFigure(new CellMap(title, 1, 100, new double[100]), "");
        assertTrue(map.size().heightPoints() > length);
        WaveformPanel panel = WaveformPanel.of(title, new Trace("v", new double[2]));
        Figure waveform = new WaveformFigure(new WaveformSet(new double[] {0, 1}, List.of(panel, panel)), "");
        assertTrue(waveform.size().heightPoints() > 2 * length);
    }
}
