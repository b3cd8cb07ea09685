package org.sneakpath.crossbar.mapping.placement;

import org.sneakpath.crossbar.ReadStatus;
import org.sneakpath.crossbar.mapping.tiling.TiledArray;

/**
 * Looks for the placement of a matrix of weights whose products suffer least from the lines, by the exact linear map of the tiles
 * for every one it tries.
 *
 * <p>The error is {@link InputMoments#relativeError} of the effective weights, so all that the array does to the products counts,
 * rounding and clipping of the weights too. One try costs one operator of every tile, min(rows, columns) solves each; it is for
 * arrays up to about 64 × 64. Not thread-safe; the tiled array is programmed with every try and holds the latest afterwards.
 */
public final class PlacementSearch {
    private final TiledArray array;
    private final double[] weights;
    private final InputMoments moments;
    private final double[] placed;
    private final double[] effective;
    private final double[] undone;

    /**
     * What a search found.
     *
     * @param placement the best
     * @param startError relative error of the first placement measured
     * @param error that of the best
     * @param tries how many placements were measured
     */
    public record Found(Placement placement, double startError, double error, int tries) {}

    /**
     * A search.
     *
     * @param array tiles of ohmic cells
     * @param weights {@code [input·outputs + output]}; copied
     * @param moments of the inputs
     */
    public PlacementSearch(TiledArray array, double[] weights, InputMoments moments) {
        if (moments.inputs() != array.tiling().inputs()) {
            throw new IllegalArgumentException("moments of " + moments.inputs() + " inputs for an array of "
                    + array.tiling().inputs());
        }
        moments.requireMatrix(weights, array.tiling().outputs());
        this.array = array;
        this.weights = weights.clone();
        this.moments = moments;
        placed = new double[weights.length];
        effective = new double[weights.length];
        undone = new double[weights.length];
    }

    /**
     * The relative error of products with the weights in these places; infinite where the array's solution did not converge or
     * there is nothing to measure by.
     */
    public double error(Placement placement) {
        placement.place(weights, placed);
        array.program(placed);
        ReadStatus status = array.effectiveWeights(effective);
        placement.undo(effective, undone);
        double error = moments.relativeError(weights, undone, array.tiling().outputs());
        return status.converged() && !Double.isNaN(error) ? error : Double.POSITIVE_INFINITY;
    }

    /** The placement of least error among these; of equal ones the first. Never worse than the first, by measurement. */
    public Found betterOf(Placement first, Placement... others) {
        double start = error(first);
        Placement best = first;
        double least = start;
        for (Placement other : others) {
            double error = error(other);
            if (error < least) {
                best = other;
                least = error;
            }
        }
        return new Found(best, start, least, 1 + others.length);
    }

    /**
     * The weights as they stand or in the order of their currents, whichever errs less: what a caller of {@link CurrentOrder} wants, since
     * that rule now and then does harm. Two tries.
     */
    public Found byCurrents() {
        Placement order = CurrentOrder.of(array.mapping(), array.tiling(), weights, moments.rootMeanSquares());
        return betterOf(
                Placement.identity(array.tiling().inputs(), array.tiling().outputs()), order);
    }

    /**
     * Exchanges two rows or two columns at a time and keeps what lessens the error: first those far apart, then at halved
     * distances down to neighbours, and again until a whole round finds nothing or the tries are used up. Deterministic;
     * never worse than the start.
     *
     * @param tries how many placements may be measured, the start included; at least 1
     */
    public Found improved(Placement start, int tries) {
        if (tries < 1) {
            throw new IllegalArgumentException("tries = " + tries + ": the start alone takes 1");
        }
        Climb climb = new Climb(start, error(start), tries - 1);
        double startError = climb.least;
        double before;
        do {
            before = climb.least;
            climb.round();
        } while (climb.least < before && climb.left > 0);
        return new Found(climb.best, startError, climb.least, tries - climb.left);
    }

    /** The best so far, and how many tries are left. */
    private final class Climb {
        private Placement best;
        private double least;
        private int left;

        Climb(Placement start, double error, int left) {
            best = start;
            least = error;
            this.left = left;
        }

        void round() {
            int longest = Math.max(best.inputs().size(), best.outputs().size()) / 2;
            for (int distance = Math.max(1, longest); distance >= 1; distance /= 2) {
                for (int p = 0; p + distance < best.inputs().size() && left > 0; p++) {
                    attempt(new Placement(best.inputs().swapped(p, p + distance), best.outputs()));
                }
                for (int q = 0; q + distance < best.outputs().size() && left > 0; q++) {
                    attempt(new Placement(best.inputs(), best.outputs().swapped(q, q + distance)));
                }
            }
        }

        private void attempt(Placement candidate) {
            left--;
            double error = error(candidate);
            if (error < least) {
                best = candidate;
                least = error;
            }
        }
    }
}
