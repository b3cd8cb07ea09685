package org.sneakpath.analysis.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A figure as pixels: the same drawing, magnified. */
public final class PngRendering {

    private static final int LEAST_DPI = 36;
    private static final int MOST_DPI = 2400;
    private static final double POINTS_PER_INCH = 72;

    private PngRendering() {}

    /**
     * The picture of a figure.
     *
     * @param dpi pixels per inch of paper, 36..2400; journals ask for 600
     */
    public static BufferedImage image(Figure figure, int dpi) {
        if (dpi < LEAST_DPI || dpi > MOST_DPI) {
            throw new IllegalArgumentException("resolution " + dpi + " dpi is outside " + LEAST_DPI + ".." + MOST_DPI);
        }
        double scale = dpi / POINTS_PER_INCH;
        FigureSize size = figure.size();
        int width = (int) Math.ceil(size.widthPoints() * scale);
        int height = (int) Math.ceil(size.heightPoints() * scale);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        graphics.setPaint(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.scale(scale, scale);
        figure.draw(graphics);
        graphics.dispose();
        return image;
    }

    /** Writes the picture as PNG. */
    public static void write(Figure figure, int dpi, OutputStream out) throws IOException {
        try (ImageOutputStream image = new MemoryCacheImageOutputStream(out)) {
            if (!ImageIO.write(image(figure, dpi), "png", image)) {
                throw new UncheckedIOException(new IOException("the Java runtime has no PNG writer"));
            }
        }
    }
}
