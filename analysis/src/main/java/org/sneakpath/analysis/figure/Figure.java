package org.sneakpath.analysis.figure;

import java.awt.Graphics2D;
import java.io.IOException;

/** A drawing together with the numbers in it. */
public sealed interface Figure
        permits AccuracyCurve,
                AccuracyFamily,
                AccuracyMap,
                ConfusionMatrixFigure,
                HeatMapFigure,
                InteractionFigure,
                HistogramFigure,
                IndexBars,
                LearningCurve,
                LoopFigure,
                RefinementCurve,
                WaveformFigure {

    /** Size on paper. */
    FigureSize size();

    /** Draws the figure with its upper left corner at the origin; one user unit is one point, 1/72 inch. */
    void draw(Graphics2D graphics);

    /** What the picture shows, in full sentences, as plain text. */
    String caption();

    /** Writes the numbers as tidy CSV: one observation a line, SI, units in the header, shortest round-trip decimals. */
    void writeCsv(Appendable out) throws IOException;
}
