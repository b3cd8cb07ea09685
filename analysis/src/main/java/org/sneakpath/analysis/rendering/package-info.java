/**
 * Reports of runs that have been: rendering without running.
 *
 * <h2>The problem</h2>
 * A run takes hours, its report seconds. A better figure, another build, a page that was lost must not cost a run; and what was
 * interrupted should be readable as far as it went, and say how far that is.
 *
 * <h2>The choice</h2>
 * {@link org.sneakpath.analysis.rendering.ReportRun} looks at what kind of run a folder is of and has the same report assembled and
 * written as the run itself: {@link org.sneakpath.analysis.account.ExperimentReport} of trainings and studies,
 * {@link org.sneakpath.analysis.sweep.SweepReport} of sweeps.
 *
 * <h2>Not modelled</h2>
 * Folders of other commands, such as {@code evaluate} or {@code devices iv}; reports over several folders.
 *
 * <h2>Guarantees</h2>
 * By the same build on the same machine the page is, byte for byte, the one that the run wrote. Results are read only. A folder in which
 * another process is at work is refused.
 *
 * <h2>Cost</h2>
 * Two seconds, most of them for the first figure of a process.
 *
 * <h2>References</h2>
 * C. Drummond, "Replicability is not reproducibility: nor is it good science", ICML 2009 workshop on evaluation methods.
 */
@NullMarked
package org.sneakpath.analysis.rendering;

import org.jspecify.annotations.NullMarked;
