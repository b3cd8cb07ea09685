/**
 * The report of a robustness study: one HTML page that can be read, printed, sent and kept.
 *
 * <h2>The problem</h2>
 * A curve without its conditions is hearsay. Whoever reads about a network on a crossbar wants to know how much of each
 * nonideality it stands, on how many chips that rests, what was left out, and what to type to see it again.
 *
 * <h2>The choice</h2>
 * {@link org.sneakpath.analysis.report.RobustnessReport} is a record of everything that is said, assembled elsewhere;
 * {@link org.sneakpath.analysis.report.HtmlReport} sets it: the score of the ideal network, a table of tolerances, one
 * curve for each nonideality with its numbers folded beneath, further figures, limits, and the run. Styles and pictures
 * are inside the page; it has no scripts.
 *
 * <h2>Not modelled</h2>
 * Tolerance is read off straight lines between the levels tried, not from a fitted law. Intervals over chips speak of the
 * spread between chips, the Wilson interval of the finite test set; they are not combined. Nonidealities are reported one
 * at a time.
 *
 * <h2>Guarantees</h2>
 * The same report gives the same page on the same machine: no dates, no host names. Ids are unique; nothing is fetched
 * from a network. All text is escaped.
 *
 * <h2>Cost</h2>
 * About two seconds in a fresh process, 0.2 s after that; 300 kB for three nonidealities and five further figures.
 *
 * <h2>References</h2>
 * E. B. Wilson, "Probable inference, the law of succession, and statistical inference", J. Am. Stat. Assoc. 22, 209 (1927).
 */
@NullMarked
package org.sneakpath.analysis.report;

import org.jspecify.annotations.NullMarked;
