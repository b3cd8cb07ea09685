package org.sneakpath.crossbar.mapping.tiling;

import java.util.function.IntFunction;

/**
 * How the currents of tiles become products: what is added before conversion, and where conversion happens.
 *
 * @param sum where tiles that share outputs are added up
 * @param converted what a converter is given
 * @param converters the converter of each read-out, by number: that of the tile if sums are digital, that of the column of tiles
 *     if they are analog; different read-outs may convert at the same time
 */
public record PartialSums(Sum sum, Converted converted, IntFunction<ColumnConverter> converters) {
    /** Where tiles that share outputs are added up. */
    public enum Sum {
        /** As currents, into common virtual grounds: one conversion for all tiles of a column. */
        ANALOG,
        /** As products, after the conversion of each tile. */
        DIGITAL
    }

    /** What a converter is given. */
    public enum Converted {
        /** The current of every column; differences are taken of numbers. */
        COLUMNS,
        /** What the mapping's analog subtraction leaves of them. */
        DIFFERENCES
    }

    /** Each tile's columns are converted exactly and the products added. */
    public static PartialSums digital() {
        return digital(ColumnConverter.exact());
    }

    /**
     * Each tile's columns are converted, all tiles' by one converter, and the products added.
     *
     * @param converter called for several tiles at once where these are worked on in parallel, so that it must keep nothing
     *     between calls; if it draws noise, all tiles get the same. For others see {@link #digitalEach}
     */
    public static PartialSums digital(ColumnConverter converter) {
        return digitalEach(readOut -> converter);
    }

    /** Each tile's columns are converted by a converter of its own, given by the number of the tile, and the products added. */
    public static PartialSums digitalEach(IntFunction<ColumnConverter> converters) {
        return new PartialSums(Sum.DIGITAL, Converted.COLUMNS, converters);
    }

    /** Currents of tiles are added up, then converted. */
    public static PartialSums analog(ColumnConverter converter) {
        return new PartialSums(Sum.ANALOG, Converted.COLUMNS, readOut -> converter);
    }

    /** The same with the converters behind the analog subtraction. */
    public PartialSums ofDifferences() {
        return new PartialSums(sum, Converted.DIFFERENCES, converters);
    }
}
