package org.sneakpath.analysis.statistics;

/**
 * How much of the variance of a result one uncertain input explains.
 *
 * @param first S = V(E[y | x_i]) / V(y), by the input alone; NaN where y does not vary
 * @param firstInterval of it
 * @param total S_T = E[V(y | all but x_i)] / V(y), with its interactions; NaN where y does not vary
 * @param totalInterval of it
 */
public record SobolIndex(double first, Interval firstInterval, double total, Interval totalInterval) {}
