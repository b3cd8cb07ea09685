package org.sneakpath.crossbar.mapping.tiling;

import org.sneakpath.crossbar.CrossbarSpec;

/**
 * The lines of a tile, given its size: {@code CrossbarSpec::ideal}, or
 * {@code (rows, columns) -> CrossbarSpec.wired(rows, columns, 2, 2)}.
 */
@FunctionalInterface
public interface TileLines {
    /** An array of exactly {@code rows} word lines and {@code columns} bit lines. */
    CrossbarSpec spec(int rows, int columns);
}
