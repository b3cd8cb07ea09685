/**
 * A report of a run: one HTML page that can be read, printed, sent and kept.
 *
 * <h2>The problem</h2>
 * A curve without its conditions is hearsay. Whoever reads about a network on a crossbar wants to know what it comes to, how much of
 * each nonideality it stands, on how many chips that rests, what was left out, what to cite, and what to type to see it again; on paper, on
 * a telephone, at night, and without eyes.
 *
 * <h2>The choice</h2>
 * {@link org.sneakpath.analysis.report.Report} is a record of everything that is said, assembled elsewhere
 * ({@link org.sneakpath.analysis.account} for networks, {@link org.sneakpath.analysis.sweep} for sweeps);
 * {@link org.sneakpath.analysis.report.HtmlReport} sets it: a first screen with the verdict in words and the one figure that matters,
 * then sections of words, tables and figures. Each figure has its numbers folded beneath it and says what is seen in it. Styles and
 * pictures are inside the page; it has no scripts. In dark surroundings the page and its line drawings change their colours by style
 * alone; drawings with text on coloured cells keep their white paper. {@link org.sneakpath.analysis.report.Bibliography} holds the
 * works behind models and methods by what they are cited for.
 *
 * <h2>Not modelled</h2>
 * Interaction: pictures do not zoom, tables do not sort; the data lie beside the page. Layout for paper other than A4.
 *
 * <h2>Guarantees</h2>
 * The same report gives the same page on the same machine: no dates, no host names. Ids are unique; nothing is fetched
 * from a network, and a policy in the page forbids it. All text is escaped.
 *
 * <h2>Cost</h2>
 * About two seconds in a fresh process, less after that; some hundred kB.
 *
 * <h2>References</h2>
 * E. R. Tufte, "The visual display of quantitative information", 2nd ed., 2001. W3C, "Web content accessibility guidelines 2.2", 2023
 * (contrast, alternative texts). O. Patashnik, "BibTeXing", 1988.
 */
@NullMarked
package org.sneakpath.analysis.report;

import org.jspecify.annotations.NullMarked;
