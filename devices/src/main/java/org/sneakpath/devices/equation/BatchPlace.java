package org.sneakpath.devices.equation;

/**
 * Row {@code row·n + k} of an array of a batch, k being the instance.
 *
 * @param array which one
 * @param row from 0
 */
public record BatchPlace(BatchArray array, int row) {
    public BatchPlace {
        if (row < 0) {
            throw new IllegalArgumentException("row " + row + " of " + array + "; rows count from 0");
        }
    }
}
