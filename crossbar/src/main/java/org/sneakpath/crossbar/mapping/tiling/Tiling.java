package org.sneakpath.crossbar.mapping.tiling;

import org.sneakpath.crossbar.mapping.Mapping;

/**
 * A matrix of weights cut into tiles, each of which fits an array.
 *
 * <pre>
 *   tile (r, c): inputs from ⌊r·inputs/rowTiles⌋ to below ⌊(r + 1)·inputs/rowTiles⌋, outputs likewise      number r·columnTiles + c
 * </pre>
 * As few tiles as can be, as even as can be: sizes differ by one at most. All word lines of an input and all bit lines of an
 * output lie in one tile, so that pairs and slices stay together.
 *
 * @param inputs rows of the matrix of weights, at least 1
 * @param outputs its columns, at least 1
 * @param rowTiles parts that the inputs are cut into, 1 to {@code inputs}
 * @param columnTiles parts that the outputs are cut into, 1 to {@code outputs}
 */
public record Tiling(int inputs, int outputs, int rowTiles, int columnTiles) {
    public Tiling {
        if (inputs < 1 || outputs < 1) {
            throw new IllegalArgumentException(
                    "tiling of " + inputs + " inputs x " + outputs + " outputs: at least 1 of each is needed");
        }
        if (rowTiles < 1 || rowTiles > inputs || columnTiles < 1 || columnTiles > outputs) {
            throw new IllegalArgumentException("tiling of " + inputs + " inputs x " + outputs + " outputs into "
                    + rowTiles + " x " + columnTiles + " tiles: need 1 to " + inputs + " x 1 to " + outputs);
        }
    }

    /** One tile. */
    public static Tiling whole(int inputs, int outputs) {
        return new Tiling(inputs, outputs, 1, 1);
    }

    /**
     * The fewest tiles, none beyond {@code rows} word lines and {@code columns} bit lines.
     *
     * @param mapping tells how many lines inputs and outputs take
     * @throws IllegalArgumentException if not even one input and one output fit
     */
    public static Tiling within(Mapping mapping, int inputs, int outputs, int rows, int columns) {
        if (mapping.rows(1) > rows || mapping.columns(1) > columns) {
            throw new IllegalArgumentException("a tile of " + rows + " x " + columns + " cells holds no weight of "
                    + mapping + "; at least " + mapping.rows(1) + " x " + mapping.columns(1) + " are needed");
        }
        return new Tiling(
                inputs,
                outputs,
                parts(inputs, rows / mapping.rowsPerInput()),
                parts(outputs, (columns - mapping.sharedColumns()) / mapping.columnsPerOutput()));
    }

    private static int parts(int length, int most) {
        return (int) (((long) length + most - 1) / most);
    }

    /** Number of tiles. */
    public int tiles() {
        return Math.multiplyExact(rowTiles, columnTiles);
    }

    /** First input of a row of tiles; {@code inputs} for {@code rowTile = rowTiles}. */
    public int firstInput(int rowTile) {
        return (int) ((long) rowTile * inputs / rowTiles);
    }

    /** Number of inputs of a row of tiles. */
    public int inputs(int rowTile) {
        return firstInput(rowTile + 1) - firstInput(rowTile);
    }

    /** First output of a column of tiles; {@code outputs} for {@code columnTile = columnTiles}. */
    public int firstOutput(int columnTile) {
        return (int) ((long) columnTile * outputs / columnTiles);
    }

    /** Number of outputs of a column of tiles. */
    public int outputs(int columnTile) {
        return firstOutput(columnTile + 1) - firstOutput(columnTile);
    }
}
