package org.sneakpath.analysis.figure;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/**
 * Fills the data area of a plot with a grid of coloured cells, the first row on top. The image has several pixels a cell, so
 * that a viewer that smooths what it magnifies does not blur the cells.
 */
final class ColourGrid extends AbstractXYAnnotation {

    private static final long serialVersionUID = 1L;

    private static final int LEAST_PIXELS = 480;

    private final transient BufferedImage image;

    /**
     * A grid of opaque colours.
     *
     * @param colours 0xRRGGBB, row by row
     */
    ColourGrid(int rows, int columns, int[] colours) {
        int across = magnification(columns);
        int down = magnification(rows);
        image = new BufferedImage(columns * across, rows * down, BufferedImage.TYPE_INT_RGB);
        int[] pixels = new int[image.getWidth() * down];
        for (int row = 0; row < rows; row++) {
            for (int k = 0; k < pixels.length; k++) {
                pixels[k] = colours[row * columns + k % image.getWidth() / across];
            }
            image.getRaster().setDataElements(0, row * down, image.getWidth(), down, pixels);
        }
    }

    private static int magnification(int cells) {
        return (LEAST_PIXELS + cells - 1) / cells;
    }

    @Override
    public void draw(
            Graphics2D g2,
            XYPlot plot,
            Rectangle2D dataArea,
            ValueAxis domainAxis,
            ValueAxis rangeAxis,
            int rendererIndex,
            PlotRenderingInfo info) {
        AffineTransform placement = AffineTransform.getTranslateInstance(dataArea.getX(), dataArea.getY());
        placement.scale(dataArea.getWidth() / image.getWidth(), dataArea.getHeight() / image.getHeight());
        g2.drawImage(image, placement, null);
    }
}
