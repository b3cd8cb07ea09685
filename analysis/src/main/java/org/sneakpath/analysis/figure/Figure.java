package org.sneakpath.analysis.figure;

import java.awt.Graphics2D;
import java.io.IOException;

/** A drawing together with the numbers in it. */
public sealed interface Figure
        permits AccuracyCurve,
                AccuracyFamily,
                AccuracyMap,
                ConfusionMatrixFigure,
                DecisionFigure,
                HeatMapFigure,
                InteractionFigure,
                HistogramFigure,
                IndexBars,
                LearningCurve,
                LoopFigure,
                LossBars,
                RefinementCurve,
                WaveformFigure {

    /** Size on paper. */
    FigureSize size();

    /** Draws the figure with its upper left corner at the origin; one user unit is one point, 1/72 inch. */
    void draw(Graphics2D graphics);

    /** What the picture shows and how it is to be read, in full sentences, as plain text. */
    String caption();

    /** What is to be seen in it, from its numbers, for those who do not see it. */
    String seen();

    /** Whether it has text on colours, which is legible on white paper alone; all else can take the colours of a page. */
    default boolean isForPaper() {
        return false;
    }

    /** Writes the numbers as tidy CSV: one observation a line, SI, units in the header, shortest round-trip decimals. */
    void writeCsv(Appendable out) throws IOException;
}
