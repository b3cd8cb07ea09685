package org.sneakpath.devices.equation;

/** One operation of a {@link RowProgram} on its rows. */
@FunctionalInterface
interface RowOperation {
    /**
     * Works on the first n instances of some rows.
     *
     * @param rows the working space
     */
    void run(double[][] rows, int n);
}
