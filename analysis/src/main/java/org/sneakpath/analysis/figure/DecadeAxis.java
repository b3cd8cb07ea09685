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
import org.jfree.data.Range;

/**
 * A logarithmic axis over several decades, labelled 10ᵏ, every so many decades that labels keep apart, with ticks at their
 * multiples; over less than two decades, the multiples are labelled too.
 */
final class DecadeAxis extends LogAxis {

    private static final long serialVersionUID = 1L;

    /** Lengths of a label that two labels are apart. */
    private static final double ROOM = 1.8;

    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /** @param range positive at both ends */
    DecadeAxis(String label, Range range) {
        super(label);
        setAutoRange(false);
        setRange(range);
        setMinorTickMarksVisible(true);
        FigureStyle.style(this);
    }

    /** The whole decades that hold all values, or a little more than the values where they fill less than one. */
    static Range decades(double least, double most, boolean whole) {
        double lower = Math.log10(least);
        double upper = Math.log10(most);
        if (whole || upper - lower < 0.3) {
            double down = Math.floor(lower + 1e-9);
            return new Range(Math.pow(10, down), Math.pow(10, Math.max(down + 1, Math.ceil(upper - 1e-9))));
        }
        return new Range(least, most);
    }

    @Override
    public List<ValueTick> refreshTicks(Graphics2D g2, AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
        boolean horizontal = RectangleEdge.isTopOrBottom(edge);
        TextAnchor anchor = horizontal ? TextAnchor.TOP_CENTER : TextAnchor.CENTER_RIGHT;
        double lower = getLowerBound();
        double upper = getUpperBound();
        double length = horizontal ? dataArea.getWidth() : dataArea.getHeight();
        int every = every(g2, length / Math.log10(upper / lower), horizontal);
        boolean multiples = upper / lower < 100;
        List<ValueTick> ticks = new ArrayList<>();
        for (int power = (int) Math.floor(Math.log10(lower)); power <= Math.log10(upper); power++) {
            for (int digit = 1; digit < 10; digit++) {
                double value = Ranges.step(digit, power);
                if (value < lower * (1 - 1e-9) || value > upper * (1 + 1e-9)) {
                    continue;
                }
                boolean named = (digit == 1 && Math.floorMod(power, every) == 0)
                        || (multiples && (digit == 1 || digit == 2 || digit == 5));
                if (named || digit == 1 || every == 1) {
                    ticks.add(new NumberTick(
                            named ? TickType.MAJOR : TickType.MINOR,
                            value,
                            named ? name(digit, power) : "",
                            anchor,
                            TextAnchor.CENTER,
                            0));
                }
            }
        }
        return ticks;
    }

    private int every(Graphics2D g2, double decade, boolean horizontal) {
        FontMetrics metrics = g2.getFontMetrics(getTickLabelFont());
        double label = horizontal ? metrics.stringWidth(name(1, -12)) : metrics.getHeight();
        return Math.max(1, (int) Math.ceil(ROOM * label / decade));
    }

    /** {@code 10⁻³}, {@code 2·10⁴}. */
    static String name(int digit, int power) {
        StringBuilder text = new StringBuilder(digit == 1 ? "10" : digit + "·10");
        if (power < 0) {
            text.append('⁻');
        }
        for (char c : Integer.toString(Math.abs(power)).toCharArray()) {
            text.append(SUPERSCRIPTS.charAt(c - '0'));
        }
        return text.toString();
    }
}
