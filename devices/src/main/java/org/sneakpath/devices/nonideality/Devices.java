package org.sneakpath.devices.nonideality;

import org.sneakpath.devices.random.CounterRandom;

/**
 * Which devices the elements of an array of values belong to. A device's number is all that its random numbers depend on, so
 * that a cell gets the same ones whether its array is handled whole, by tiles, or cell by cell.
 */
public sealed interface Devices {
    /** The device of element {@code k}, counted from 0. */
    long id(int k);

    /** The cells of an array of a chip in row-major order: device {@code array}·2³² + k. */
    static Devices ofArray(int array) {
        return new Consecutive(CounterRandom.device(array, 0));
    }

    /** Devices {@code first}, {@code first} + 1, … */
    record Consecutive(long first) implements Devices {
        @Override
        public long id(int k) {
            return first + k;
        }
    }

    /**
     * A rectangle of cells of an array, in row-major order.
     *
     * @param array which array of the chip, not negative
     * @param firstRow row of the array in which element 0 lies
     * @param firstColumn column of the array in which element 0 lies
     * @param columns of the rectangle
     * @param arrayColumns columns of the whole array, at least {@code firstColumn + columns}
     */
    record Tile(int array, int firstRow, int firstColumn, int columns, int arrayColumns) implements Devices {
        public Tile {
            if (array < 0 || firstRow < 0 || firstColumn < 0 || columns < 1 || firstColumn + columns > arrayColumns) {
                throw new IllegalArgumentException("tile of " + columns + " columns from row " + firstRow + ", column "
                        + firstColumn + " does not lie in array " + array + " with " + arrayColumns
                        + " columns; rows, columns and array count from 0");
            }
        }

        @Override
        public long id(int k) {
            long row = (long) firstRow + k / columns;
            return ((long) array << 32) + row * arrayColumns + firstColumn + k % columns;
        }
    }

    /** Devices in any order. */
    final class Listed implements Devices {
        private final long[] ids;

        /** @param ids one a value; copied */
        public Listed(long... ids) {
            this.ids = ids.clone();
        }

        @Override
        public long id(int k) {
            return ids[k];
        }
    }
}
