package org.sneakpath.analysis.figure;

import java.awt.RenderingHints;
import java.io.StringWriter;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SimpleImageHandler;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A figure as SVG: text stays text, ids are numbered in drawing order, nothing depends on the time of day. Two renderings on
 * one machine are equal byte for byte; another machine may measure its fonts differently.
 */
public final class SvgRendering {

    private static final String SVG = "http://www.w3.org/2000/svg";

    private SvgRendering() {}

    /**
     * The SVG element, without XML declaration, ready to stand in a file of its own or inside HTML.
     *
     * @param idPrefix starts every id in the drawing
     */
    public static String svg(Figure figure, String idPrefix) {
        Document document = document();
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setComment(null);
        context.setIDGenerator(new PrefixedIds(idPrefix));
        context.setGenericImageHandler(new SimpleImageHandler(new EmbeddedImages()));
        context.setPrecision(3);
        SVGGraphics2D graphics = new SVGGraphics2D(context, false);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        figure.draw(graphics);
        Element root = graphics.getRoot();
        FigureSize size = figure.size();
        root.setAttributeNS(null, "width", millimetres(size.width()));
        root.setAttributeNS(null, "height", millimetres(size.height()));
        root.setAttributeNS(
                null, "viewBox", String.format(Locale.ROOT, "0 0 %.3f %.3f", size.widthPoints(), size.heightPoints()));
        root.setAttributeNS(null, "role", "img");
        root.setAttributeNS(null, "aria-label", figure.seen());
        SvgText.fix(root);
        removeEmptyDefinitions(root);
        return serialised(root);
    }

    /** Batik adds an empty element with an id that would be the same in every figure. */
    private static void removeEmptyDefinitions(Element root) {
        Node first = root.getFirstChild();
        if (first instanceof Element && first.getNodeName().equals("defs") && !first.hasChildNodes()) {
            root.removeChild(first);
        }
    }

    private static String millimetres(double length) {
        return String.format(Locale.ROOT, "%.2fmm", length);
    }

    private static Document document() {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(SVG, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the Java runtime has no XML parser", e);
        }
    }

    private static String serialised(Node root) {
        try {
            StringWriter text = new StringWriter();
            Transformer transformer = TransformerFactory.newInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            transformer.transform(new DOMSource(root), new StreamResult(text));
            return text.toString();
        } catch (TransformerException e) {
            throw new IllegalStateException("the SVG tree cannot be written", e);
        }
    }
}
