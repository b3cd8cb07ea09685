package org.sneakpath.analysis.statistics;

/**
 * What moving one input by half of its levels does, over places in the range of all others; in units of the result over the whole range.
 *
 * @param mean μ, mean of the effects; those of opposite signs cancel
 * @param meanMagnitude μ*, mean of their magnitudes (F. Campolongo, J. Cariboni, A. Saltelli, Environ. Model. Softw. 22, 1509, 2007)
 * @param deviation σ, standard deviation of the effects: 0 for an input that acts by itself and in proportion
 * @param interval of μ*
 */
public record ElementaryEffect(double mean, double meanMagnitude, double deviation, Interval interval) {}
