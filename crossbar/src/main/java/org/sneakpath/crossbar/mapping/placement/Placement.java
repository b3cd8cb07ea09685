package org.sneakpath.crossbar.mapping.placement;

/**
 * Which input of a matrix of weights stands in which row of the array, and which output in which column. Word lines of an input
 * and bit lines of an output move together. Between perfect lines any placement gives the same products.
 *
 * <pre>
 *   placed_pq = w_(inputs.at(p), outputs.at(q))      x̃ = inputs.apply(x)      y = outputs.undo(ỹ)
 * </pre>
 *
 * @param inputs order of the inputs, from the row farthest from the sense circuits
 * @param outputs order of the outputs, from the column nearest to the drivers
 */
public record Placement(Permutation inputs, Permutation outputs) {
    /** Everything in its own order. */
    public static Placement identity(int inputs, int outputs) {
        return new Placement(Permutation.identity(inputs), Permutation.identity(outputs));
    }

    /**
     * Puts a matrix in place.
     *
     * @param weights {@code [input·outputs + output]}
     * @param placed same layout, by places, overwritten; another array
     */
    public void place(double[] weights, double[] placed) {
        int n = requireLengths(weights, placed);
        for (int p = 0, k = 0; p < inputs.size(); p++) {
            int row = inputs.at(p) * n;
            for (int q = 0; q < n; q++, k++) {
                placed[k] = weights[row + outputs.at(q)];
            }
        }
    }

    /** Adds to the cotangents of weights those of {@link #place}'s result. */
    public void placePullback(double[] placedBars, double[] weightBars) {
        int n = requireLengths(placedBars, weightBars);
        for (int p = 0, k = 0; p < inputs.size(); p++) {
            int row = inputs.at(p) * n;
            for (int q = 0; q < n; q++, k++) {
                weightBars[row + outputs.at(q)] += placedBars[k];
            }
        }
    }

    /**
     * Takes a matrix from its places: the inverse of {@link #place}.
     *
     * @param placed {@code [place·outputs + place]}
     * @param weights {@code [input·outputs + output]}, overwritten; another array
     */
    public void undo(double[] placed, double[] weights) {
        int n = requireLengths(placed, weights);
        for (int p = 0, k = 0; p < inputs.size(); p++) {
            int row = inputs.at(p) * n;
            for (int q = 0; q < n; q++, k++) {
                weights[row + outputs.at(q)] = placed[k];
            }
        }
    }

    private int requireLengths(double[] from, double[] to) {
        int cells = Math.multiplyExact(inputs.size(), outputs.size());
        if (from.length != cells || to.length != cells) {
            throw new IllegalArgumentException("a placement of " + inputs.size() + " inputs x " + outputs.size()
                    + " outputs takes and gives " + cells + " weights, not " + from.length + " and " + to.length);
        }
        return outputs.size();
    }
}
