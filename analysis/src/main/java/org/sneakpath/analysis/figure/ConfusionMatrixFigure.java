package org.sneakpath.analysis.figure;

import static org.sneakpath.analysis.figure.FigureStyle.INK;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVPrinter;
import org.jfree.chart.annotations.XYBoxAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;

/** Confusion matrix: rows are true classes, columns predicted ones; count and percentage of its row in every cell. */
public final class ConfusionMatrixFigure implements Figure {

    private static final int LARGEST_WITH_NUMBERS = 16;
    private static final int LARGEST_ONE_COLUMN = 4;
    private static final double WHITE_TEXT_FROM = 0.55;
    private static final double LINE = 0.17;

    private final ConfusionCounts confusion;

    public ConfusionMatrixFigure(ConfusionCounts confusion) {
        this.confusion = confusion;
    }

    @Override
    public FigureSize size() {
        int n = classes();
        return n <= LARGEST_ONE_COLUMN
                ? new FigureSize(FigureSize.ONE_COLUMN, 20 + 14 * n)
                : new FigureSize(FigureSize.TWO_COLUMNS, Math.min(160, 20 + 10 * n));
    }

    @Override
    public void draw(Graphics2D graphics) {
        WordAxis truth = axis("True class");
        truth.setInverted(true);
        XYPlot plot = FigureStyle.plot(axis("Predicted class"), truth);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        boolean roomy = classes() <= LARGEST_ONE_COLUMN;
        Font countFont = roomy ? FigureStyle.STRONG.deriveFont(10f) : FigureStyle.STRONG;
        Font percentFont = roomy ? FigureStyle.LABEL : FigureStyle.LABEL.deriveFont(6.5f);
        for (int row = 0; row < classes(); row++) {
            for (int column = 0; column < classes(); column++) {
                double part = confusion.fraction(row, column);
                plot.addAnnotation(new XYBoxAnnotation(
                        column - 0.5,
                        row + 0.5,
                        column + 0.5,
                        row - 0.5,
                        FigureStyle.AXIS,
                        Color.WHITE,
                        Palette.tint(Palette.BLUE, 0.04 + 0.96 * part)));
                if (classes() <= LARGEST_WITH_NUMBERS) {
                    Color ink = part >= WHITE_TEXT_FROM ? Color.WHITE : INK;
                    String count = String.valueOf(confusion.count(row, column));
                    plot.addAnnotation(text(count, column, row - LINE, countFont, ink));
                    plot.addAnnotation(text(Numbers.percent(part), column, row + LINE, percentFont, ink));
                }
            }
        }
        FigureStyle.draw(graphics, plot, size());
    }

    private static XYTextAnnotation text(String text, double x, double y, Font font, Color ink) {
        XYTextAnnotation annotation = new XYTextAnnotation(text, x, y);
        annotation.setFont(font);
        annotation.setPaint(ink);
        annotation.setTextAnchor(TextAnchor.CENTER);
        return annotation;
    }

    private WordAxis axis(String label) {
        WordAxis axis = new WordAxis(label, confusion.classes());
        axis.setLabelInsets(new RectangleInsets(3, 3, 6, 3));
        axis.setTickMarksVisible(false);
        axis.setAxisLineVisible(false);
        return axis;
    }

    private int classes() {
        return confusion.classes().size();
    }

    @Override
    public String caption() {
        long total = 0;
        long correct = 0;
        for (int row = 0; row < classes(); row++) {
            total += confusion.total(row);
            correct += confusion.count(row, row);
        }
        return "Confusion matrix of " + total + " test samples, " + correct
                + " of them correct. Rows: true class; columns: predicted class. Each cell: number of samples, and its part"
                + " of the row.";
    }

    @Override
    public String seen() {
        int truth = -1;
        int taken = -1;
        for (int row = 0; row < classes(); row++) {
            for (int column = 0; column < classes(); column++) {
                boolean more =
                        row != column && confusion.count(row, column) > (truth < 0 ? 0 : confusion.count(truth, taken));
                truth = more ? row : truth;
                taken = more ? column : taken;
            }
        }
        String most = truth < 0
                ? "no class is taken for another."
                : "most often '" + confusion.classes().get(truth) + "' is taken for '"
                        + confusion.classes().get(taken) + "', " + confusion.count(truth, taken) + " times.";
        return "Matrix of " + classes() + " by " + classes() + " classes; " + most;
    }

    @Override
    public boolean isForPaper() {
        return true;
    }

    @Override
    public void writeCsv(Appendable out) throws IOException {
        CSVPrinter table = Table.start(out, "true class", "predicted class", "count", "fraction of true class");
        List<String> names = confusion.classes();
        for (int row = 0; row < classes(); row++) {
            for (int column = 0; column < classes(); column++) {
                table.printRecord(
                        names.get(row),
                        names.get(column),
                        confusion.count(row, column),
                        confusion.fraction(row, column));
            }
        }
    }
}
