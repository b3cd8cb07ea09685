package org.sneakpath.analysis.figure;

import java.awt.Image;
import java.awt.image.BufferedImage;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.apache.batik.svggen.ImageHandler;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.w3c.dom.Element;

/** Puts images into the SVG itself, as PNG in a data URL. */
final class EmbeddedImages implements ImageHandler {

    private static final String XLINK = "http://www.w3.org/1999/xlink";

    @Override
    public void handleImage(Image image, Element element, SVGGeneratorContext context) {
        embed((BufferedImage) image, element);
    }

    @Override
    public void handleImage(RenderedImage image, Element element, SVGGeneratorContext context) {
        embed(image, element);
    }

    @Override
    public void handleImage(RenderableImage image, Element element, SVGGeneratorContext context) {
        embed(image.createDefaultRendering(), element);
    }

    private static void embed(RenderedImage image, Element element) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String data = Base64.getEncoder().encodeToString(png.toByteArray());
        element.setAttributeNS(XLINK, "xlink:href", "data:image/png;base64," + data);
        element.setAttributeNS(null, "preserveAspectRatio", "none");
    }
}
