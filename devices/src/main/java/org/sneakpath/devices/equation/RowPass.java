package org.sneakpath.devices.equation;

/**
 * One loop over some rows.
 *
 * @param <A> {@code double[]} or {@code float[]}
 */
interface RowPass<A> {
    /**
     * Works on the first n instances.
     *
     * @param rows all rows of a program
     */
    void run(A[] rows, int n);
}
