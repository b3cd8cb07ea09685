package org.sneakpath.analysis.figure;

public final class ConfusionMatrixFigure implements Figure {
    public ConfusionMatrixFigure(ConfusionCounts counts) {}

    @Override
    public FigureSize size() {
        return new FigureSize(88, 62);
    }

    @Override
    public void draw(java.awt.Graphics2D graphics) {}

    @Override
    public String caption() {
        return "";
    }

    @Override
    public void writeCsv(Appendable out) {}
}
