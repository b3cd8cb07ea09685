/**
 * What a run comes to: from the files of its folder to everything that its report says.
 *
 * <h2>The problem</h2>
 * Tables of accuracies do not say what they mean. Whoever reads a report wants a sentence first, and the sentence must not say more
 * than the chips that were simulated bear; and whoever wants the report again, in another build or on another machine, should not have to
 * run anything for it.
 *
 * <h2>The choice</h2>
 * {@link org.sneakpath.analysis.account.ExperimentReport} reads configuration, results, observations and findings from a folder and
 * nothing else; a run that has just written them calls the same. The verdict is put together by rules. A level keeps a point of accuracy if
 * the 95 % interval of the mean over its chips lies above the accuracy as designed less one point, and has lost it if the interval lies
 * below; between both nothing is said. The figure on the first screen is that of the axis that loses a point after the fewest of its levels,
 * counted from the best one in the direction in which they are listed, and among equals has lost most there ({@link org.sneakpath.analysis.account.AxisLoss}); if there is none, that of
 * an axis that loses one below its best level, as wires may for a network that was trained with them, and the verdict says so.
 * Where the mean is a point down is told between levels, over their logarithm where they span two decades, and of whole numbers at one of
 * them. Tolerances have as many digits as their intervals bear ({@code BorneDigits}).
 * Costs stand in one table, each with its basis and source; sums say what is missing from them.
 * {@link org.sneakpath.analysis.account.CitedWorks} turns what the configuration names into works to be cited.
 *
 * <h2>Not modelled</h2>
 * Which axis matters most in a factory: levels of different nonidealities are not comparable, and the rule counts levels. Corrections for
 * asking several levels at once. The spread over trainings and over other test sets, which is not in intervals over chips.
 *
 * <h2>Guarantees</h2>
 * The same files give the same report. A study that was interrupted, and an audit that fails, stand above everything else. A single chip
 * a level bears no statement on others, and none is made.
 *
 * <h2>Cost</h2>
 * That of drawing the figures, some ten milliseconds each.
 *
 * <h2>References</h2>
 * Student, Biometrika 6, 1, 1908. E. B. Wilson, J. Am. Stat. Assoc. 22, 209, 1927.
 */
@NullMarked
package org.sneakpath.analysis.account;

import org.jspecify.annotations.NullMarked;
