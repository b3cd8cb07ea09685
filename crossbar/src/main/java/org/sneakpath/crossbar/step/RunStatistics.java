package org.sneakpath.crossbar.step;

/**
 * What a run took.
 *
 * @param steps accepted
 * @param rejected steps given up, for their error or because a stage could not be solved
 * @param iterations solves of the lines' equations by stages
 * @param factorizations of their matrix
 * @param evaluations of all cells
 */
public record RunStatistics(long steps, long rejected, long iterations, long factorizations, long evaluations) {}
