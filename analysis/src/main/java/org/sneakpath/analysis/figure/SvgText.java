package org.sneakpath.analysis.figure;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.Locale;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Makes the text of an SVG safe to view elsewhere. The font is named once, with substitutes of the same widths; and every text
 * carries the width that was reserved for it, into which a viewer with yet another font fits its glyphs, so that centred
 * labels stay centred.
 */
final class SvgText {

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private SvgText() {}

    static void fix(Element root) {
        fix(root, 1, false);
        root.setAttributeNS(null, "font-family", FigureStyle.TYPEFACE.stack());
    }

    private static void fix(Element element, float inheritedSize, boolean inheritedBold) {
        element.removeAttributeNS(null, "font-family");
        String size = element.getAttribute("font-size");
        String weight = element.getAttribute("font-weight");
        float ownSize = size.isEmpty() ? inheritedSize : Float.parseFloat(size.replace("px", ""));
        boolean bold = weight.isEmpty() ? inheritedBold : weight.equals("bold");
        if (element.getNodeName().equals("text")) {
            Font font = FigureStyle.TYPEFACE.plain(ownSize).deriveFont(bold ? Font.BOLD : Font.PLAIN);
            double width = font.getStringBounds(element.getTextContent(), EXACT).getWidth();
            element.setAttributeNS(null, "textLength", String.format(Locale.ROOT, "%.2f", width));
            element.setAttributeNS(null, "lengthAdjust", "spacingAndGlyphs");
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                fix(inner, ownSize, bold);
            }
        }
    }
}
