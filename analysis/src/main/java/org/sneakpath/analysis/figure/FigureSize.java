package org.sneakpath.analysis.figure;

/**
 * Size on paper.
 *
 * @param width (mm)
 * @param height (mm)
 */
public record FigureSize(double width, double height) {

    /** Width of one text column of a journal (mm). */
    public static final double ONE_COLUMN = 88;
    /** Width of a journal page (mm). */
    public static final double TWO_COLUMNS = 180;

    static final double POINTS_PER_MILLIMETRE = 72 / 25.4;

    /** Width (pt). */
    double widthPoints() {
        return width * POINTS_PER_MILLIMETRE;
    }

    /** Height (pt). */
    double heightPoints() {
        return height * POINTS_PER_MILLIMETRE;
    }
}
