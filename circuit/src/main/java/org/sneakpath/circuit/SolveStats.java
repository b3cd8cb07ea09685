package org.sneakpath.circuit;

/**
 * What a solve cost, and where it was hardest.
 *
 * @param steps accepted time steps; zero for an operating point
 * @param rejectedSteps time steps given up for their error or for lack of convergence
 * @param newtonIterations linear systems solved
 * @param factorizations numeric factorisations
 * @param evaluations evaluations of all device equations
 * @param continuation continuation methods that were needed, in the order tried, such as {@code "gmin stepping"}; empty
 *     if plain Newton was enough
 * @param worstUnknown name of the unknown with the largest error when the solve ended or was hardest, such as
 *     {@code "v(out)"}; empty if there was none
 */
public record SolveStats(
        long steps,
        long rejectedSteps,
        long newtonIterations,
        long factorizations,
        long evaluations,
        String continuation,
        String worstUnknown) {}
