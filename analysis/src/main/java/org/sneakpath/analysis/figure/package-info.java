/**
 * Pictures of results, for the screen and for print, together with their numbers.
 *
 * <h2>The problem</h2>
 * A figure of a paper must be legible at the width of a column, carry units, survive a grey print and a reader with
 * colour-vision deficiency, show the spread it was computed from, and come with its numbers, so that somebody else can
 * draw it anew.
 *
 * <h2>The choice</h2>
 * Each kind of figure is a small class over a data-only record: {@link org.sneakpath.analysis.figure.AccuracyCurve},
 * {@link org.sneakpath.analysis.figure.ConfusionMatrixFigure}, {@link org.sneakpath.analysis.figure.WaveformFigure},
 * {@link org.sneakpath.analysis.figure.HeatMapFigure}, {@link org.sneakpath.analysis.figure.LearningCurve},
 * {@link org.sneakpath.analysis.figure.LoopFigure}, {@link org.sneakpath.analysis.figure.AccuracyFamily},
 * {@link org.sneakpath.analysis.figure.AccuracyMap}, {@link org.sneakpath.analysis.figure.InteractionFigure},
 * {@link org.sneakpath.analysis.figure.IndexBars}, {@link org.sneakpath.analysis.figure.DecisionFigure}. Each says what it shows, and what
 * is seen in it for those who do not see it. Data are in SI with accuracies as fractions; {@link org.sneakpath.analysis.figure.AxisTitle} says in which unit an axis shows them. One
 * user unit is one point and sizes are in millimetres, so that 8 pt type is 8 pt on paper; pixels come from magnifying
 * the same drawing. Lines are named where they end instead of in a legend. Charts are drawn by JFreeChart and turned into
 * SVG by Batik; no other package knows either.
 *
 * <h2>Not modelled</h2>
 * Interaction; fonts inside the SVG (they are named, with substitutes of the same
 * widths, and each text carries the width reserved for it).
 *
 * <h2>Guarantees</h2>
 * Text stays text. Two renderings of the same data on one machine are equal byte for byte; ids start with a prefix that
 * the caller chooses; nothing refers to another file. CSV holds SI values as the shortest decimals that read back to the
 * same double. A long signal is thinned to its envelope in the picture, never in the CSV.
 *
 * <h2>Cost</h2>
 * The first figure of a process loads fonts and classes, one to two seconds; a further one takes 20 to 50 ms. SVG: 5 to
 * 100 kB; a map of a crossbar is an image inside it.
 *
 * <h2>References</h2>
 * M. Okabe, K. Ito, "Color Universal Design", 2008. S. van der Walt, N. Smith, "A better default colormap for Matplotlib",
 * SciPy 2015. E. B. Wilson, J. Am. Stat. Assoc. 22, 209 (1927).
 */
@NullMarked
package org.sneakpath.analysis.figure;

import org.jspecify.annotations.NullMarked;
