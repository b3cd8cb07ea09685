package org.sneakpath.crossbar.write.program;

import org.sneakpath.devices.nonideality.Devices;

/**
 * Where an array lies among the devices of a chip, by which all its random numbers are drawn: a part of a larger array has the devices
 * that it has there.
 *
 * @param array which array of the chip, not negative
 * @param firstRow row of that array at which this one begins
 * @param firstColumn column at which this one begins
 * @param arrayColumns columns of that array
 */
public record ChipPlace(int array, int firstRow, int firstColumn, int arrayColumns) {
    public ChipPlace {
        if (array < 0 || firstRow < 0 || firstColumn < 0 || firstColumn >= arrayColumns) {
            throw new IllegalArgumentException("row " + firstRow + ", column " + firstColumn + " of array " + array
                    + " with " + arrayColumns + " columns is no place; rows, columns and arrays count from 0");
        }
    }

    /** A whole array. */
    public static ChipPlace whole(int array, int columns) {
        return new ChipPlace(array, 0, 0, columns);
    }

    /** The devices of a row and of those after it, row by row. */
    Devices from(int row, int columns) {
        return new Devices.Tile(array, firstRow + row, firstColumn, columns, arrayColumns);
    }
}
