package org.sneakpath.analysis.figure;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.axis.ValueTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/**
 * A logarithmic axis with ticks at 1·10ᵏ, and at 2·10ᵏ and 5·10ᵏ where there is room. A level of zero has no place on it;
 * {@link LevelScale} puts it to the left of the scale, and this axis labels that place "0".
 */
final class LevelAxis extends LogAxis {

    private static final long serialVersionUID = 1L;

    /** Lengths of a label that a decade must have for three labels in it. */
    private static final double ROOMY = 4.5;

    private final double scaleStart;
    private final double zeroPlace;

    /**
     * @param lower lower end of the axis, positive
     * @param upper upper end
     * @param scaleStart no ticks below this value
     * @param zeroPlace where zero is drawn; NaN if it is not
     */
    LevelAxis(String label, double lower, double upper, double scaleStart, double zeroPlace) {
        super(label);
        this.scaleStart = scaleStart;
        this.zeroPlace = zeroPlace;
        setAutoRange(false);
        setRange(lower, upper);
        setMinorTickMarksVisible(true);
        FigureStyle.style(this);
    }

    @Override
    public List<ValueTick> refreshTicks(Graphics2D g2, AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
        boolean horizontal = RectangleEdge.isTopOrBottom(edge);
        TextAnchor anchor = horizontal ? TextAnchor.TOP_CENTER : TextAnchor.CENTER_RIGHT;
        List<ValueTick> ticks = new ArrayList<>();
        if (!Double.isNaN(zeroPlace)) {
            ticks.add(new NumberTick(TickType.MAJOR, zeroPlace, "0", anchor, TextAnchor.CENTER, 0));
        }
        double upper = getUpperBound();
        boolean roomy = isRoomy(g2, horizontal ? dataArea.getWidth() : dataArea.getHeight(), horizontal);
        for (int power = (int) Math.floor(Math.log10(scaleStart)); power <= Math.log10(upper); power++) {
            for (int digit = 1; digit < 10; digit++) {
                double value = Ranges.step(digit, power);
                if (value < scaleStart * (1 - 1e-9) || value > upper * (1 + 1e-9)) {
                    continue;
                }
                boolean major = digit == 1 || (roomy && (digit == 2 || digit == 5));
                ticks.add(new NumberTick(
                        major ? TickType.MAJOR : TickType.MINOR,
                        value,
                        major ? Numbers.plain(value) : "",
                        anchor,
                        TextAnchor.CENTER,
                        0));
            }
        }
        return ticks;
    }

    private boolean isRoomy(Graphics2D g2, double length, boolean horizontal) {
        double decade = length / Math.log10(getUpperBound() / getLowerBound());
        FontMetrics metrics = g2.getFontMetrics(getTickLabelFont());
        double label = horizontal
                ? Math.max(metrics.stringWidth(typical(getUpperBound())), metrics.stringWidth(typical(scaleStart)))
                : metrics.getHeight();
        return decade > ROOMY * label;
    }

    /** A label of the decade that a value is in. */
    private static String typical(double value) {
        return Numbers.plain(Ranges.step(2, (int) Math.floor(Math.log10(value))));
    }
}
