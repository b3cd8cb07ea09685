package org.sneakpath.crossbar;

import org.sneakpath.crossbar.read.Obstacle;
import org.sneakpath.crossbar.read.SolutionBranch;

/**
 * How a read ended.
 *
 * @param converged whether {@code residual} met the tolerance of the crossbar; if not, the outputs are the best reached
 *     and must not be trusted further than the residual says
 * @param residual relative Kirchhoff residual: the largest, over all nodes, of |sum of the currents into the node| over
 *     the sum of the magnitudes of the terms of that sum (1 = nonsense, 1e-16 = rounding); NaN where the solution was
 *     not finite
 * @param iterations linear solves around which the answer was found: 0 for a product, 1 for a read of ohmic
 *     cells, more when Newton's method ran; a pullback adds its own, an operator takes min(rows, columns)
 * @param currentBound no terminal current is wrong by more (A), rounding of the sum of its cell currents apart: the sum of the
 *     magnitudes of what Kirchhoff's law misses at all nodes, see {@link org.sneakpath.crossbar.read.ReadSolver#imbalance}. It
 *     holds for cells whose current does not fall with the voltage; NaN where a cell falls or the solution is not finite. For
 *     an operator that of the worst of its unit reads (A at 1 V), for a pullback that of its read
 * @param branch which of several solutions this is, where cells' currents fall with the voltage
 */
public record ReadStatus(
        boolean converged, double residual, int iterations, double currentBound, SolutionBranch branch) {
    /** A residual of linear equations beyond which more than rounding is amiss. */
    private static final double ROUNDING = 1e-6;

    /** The status of a read with one solution. */
    public ReadStatus(boolean converged, double residual, int iterations, double currentBound) {
        this(converged, residual, iterations, currentBound, SolutionBranch.UNIQUE);
    }

    /** A read without line resistance, which is a product. */
    public static final ReadStatus PRODUCT = new ReadStatus(true, 0, 0, 0);

    /** Why it did not converge, and what to try, in a sentence; empty if it did. */
    public String obstacle() {
        if (converged) {
            return "";
        }
        Obstacle linear = residual <= ROUNDING ? Obstacle.ROUNDING : Obstacle.LINES;
        return (branch.obstacle() == Obstacle.NONE ? linear : branch.obstacle()).text();
    }

    /** Of two solves together: converged if both are, the larger residual and bound (NaN stays), all iterations. */
    public ReadStatus and(ReadStatus other) {
        return new ReadStatus(
                converged && other.converged,
                Math.max(residual, other.residual),
                iterations + other.iterations,
                Math.max(currentBound, other.currentBound));
    }
}
