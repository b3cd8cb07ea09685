/**
 * Statistics of studies: intervals, yields, when there are enough chips, where a curve crosses, which input matters, whether two
 * treatments differ.
 *
 * <h2>The problem</h2>
 * Every accuracy of a chip is a draw. A number without an interval cannot be compared, an interval that does not hold what it says
 * misleads, and whoever looks often enough finds a difference.
 *
 * <h2>The choice</h2>
 * Intervals by what they are of: {@link org.sneakpath.analysis.statistics.WilsonInterval} for shares,
 * {@link org.sneakpath.analysis.statistics.StudentInterval} for means and differences of pairs,
 * {@link org.sneakpath.analysis.statistics.FiellerInterval} for ratios of means,
 * {@link org.sneakpath.analysis.statistics.BootstrapInterval} (BC<sub>a</sub>) for all else. Adaptive procedures are rules that see complete
 * rounds and nothing else: {@link org.sneakpath.analysis.statistics.StoppingRule} says whether there is another round,
 * {@link org.sneakpath.analysis.statistics.LevelSearch} which levels it has. Sensitivities come from designs whose points are evaluated
 * elsewhere: {@link org.sneakpath.analysis.statistics.SaltelliDesign} and {@link org.sneakpath.analysis.statistics.SobolIndices} share out
 * the variance, {@link org.sneakpath.analysis.statistics.MorrisDesign} and
 * {@link org.sneakpath.analysis.statistics.ElementaryEffects} screen for a tenth of the price.
 * {@link org.sneakpath.analysis.statistics.PairedComparison} and {@link org.sneakpath.analysis.statistics.HolmCorrection} compare by chip or seed,
 * {@link org.sneakpath.analysis.statistics.McNemarTest} two networks by sample.
 *
 * <h2>Not modelled</h2>
 * Corrections for having looked after every round: sequential stopping loses up to seven points of coverage
 * where numbers are skewed, which the tests measure.
 * Dependent inputs; indices of second order; groups of inputs. Chips that are not independent. Prior knowledge.
 *
 * <h2>Guarantees</h2>
 * Pure functions of arrays and seeds: no files, no clock, no state; arrays are read and never kept. The same numbers in the same order give
 * the same result, bitwise, on every machine up to the last digits of the mathematical library. Designs of more points begin with the points
 * of fewer, Latin hypercubes aside.
 *
 * <h2>Cost</h2>
 * Microseconds, but for resamples: 2000 of ten numbers take 2 ms. A search of one level to 5 % takes about fifteen levels; Sobol's indices of
 * k inputs N (k + 2) evaluations, N some hundred at least; elementary effects r (k + 1), r ten to fifty.
 *
 * <h2>References</h2>
 * E. B. Wilson, J. Am. Stat. Assoc. 22, 209, 1927. Student, Biometrika 6, 1, 1908. E. C. Fieller, J. R. Stat. Soc. B 16, 175, 1954.
 * B. Efron, J. Am. Stat. Assoc. 82, 171, 1987. L. D. Brown, T. T. Cai, A. DasGupta, Stat. Sci. 16, 101, 2001. Y. S. Chow, H. Robbins, Ann.
 * Math. Stat. 36, 457, 1965. M. D. McKay, R. J. Beckman, W. J. Conover, Technometrics 21, 239, 1979. S. Joe, F. Y. Kuo, SIAM J. Sci. Comput.
 * 30, 2635, 2008. I. M. Sobol', Math. Comput. Simul. 55, 271, 2001. A. Saltelli et al., Comput. Phys. Commun. 181, 259, 2010. M. J. W. Jansen,
 * Comput. Phys. Commun. 117, 35, 1999. M. D. Morris, Technometrics 33, 161, 1991. F. Campolongo, J. Cariboni, A. Saltelli, Environ. Model.
 * Softw. 22, 1509, 2007. R. A. Fisher, "The design of experiments", 1935. S. Holm, Scand. J. Stat. 6, 65, 1979. Q.
 * McNemar, Psychometrika 12, 153, 1947.
 */
@NullMarked
package org.sneakpath.analysis.statistics;

import org.jspecify.annotations.NullMarked;
