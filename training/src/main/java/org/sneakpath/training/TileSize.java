package org.sneakpath.training;

/**
 * The greatest arrays that are built. A larger matrix is cut into several of about the same size, whose column currents add up;
 * each has its own wires, drivers and virtual grounds.
 *
 * @param rows word lines, ≥ 1
 * @param columns bit lines, ≥ 2 and even: the pair of a weight stays together
 */
public record TileSize(int rows, int columns) {
    public TileSize {
        Require.atLeast(1, "rows of a tile", rows, "try 64");
        Require.atLeast(2, "columns of a tile", columns, "try 64");
        if (columns % 2 != 0) {
            throw new IllegalArgumentException("columns of a tile = " + columns + " must be even; a weight takes two");
        }
    }
}
