package org.sneakpath.circuit;

/**
 * What a solve cost, and where it was hardest. Where parts of a circuit took steps of their own, counts are sums over the parts,
 * and steps that were taken anew because of what other parts did are among those given up.
 *
 * @param steps accepted time steps; zero for an operating point
 * @param rejectedSteps time steps given up for their error or for lack of convergence
 * @param newtonIterations Newton updates taken
 * @param factorizations numeric factorisations
 * @param evaluations evaluations of all device equations
 * @param continuation continuation methods tried for the operating point or the start of a transient, in order, such as
 *     {@code "gmin stepping"}; empty if plain Newton was enough. Steps that were relaxed are not told here
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
