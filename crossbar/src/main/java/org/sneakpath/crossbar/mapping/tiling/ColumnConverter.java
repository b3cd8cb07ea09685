package org.sneakpath.crossbar.mapping.tiling;

/**
 * What turns column currents into numbers: a converter between the bit lines of an array and the digital side, given as the
 * currents that its codes stand for.
 */
@FunctionalInterface
public interface ColumnConverter {
    /**
     * Converts.
     *
     * @param currents one a column or a difference of columns (A)
     * @param converted what is read of them (A), overwritten
     */
    void convert(double[] currents, double[] converted);

    /**
     * Adds dL/d(currents) for given dL/d(converted). A straight-through pullback unless overridden: as if the converter were
     * exact.
     *
     * @param currents those of the conversion (A)
     * @param convertedBars (1/A)
     * @param currentBars (1/A), added into
     */
    default void pullback(double[] currents, double[] convertedBars, double[] currentBars) {
        for (int k = 0; k < currentBars.length; k++) {
            currentBars[k] += convertedBars[k];
        }
    }

    /** Reads currents exactly. */
    static ColumnConverter exact() {
        return (currents, converted) -> System.arraycopy(currents, 0, converted, 0, converted.length);
    }
}
