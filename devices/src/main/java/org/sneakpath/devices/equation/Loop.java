package org.sneakpath.devices.equation;

/** Computes the results of one {@link Task} for instances from ≤ i < to; arrays as at {@link Kernel}. */
interface Loop {
    /**
     * Computes and stores the results.
     *
     * @param y results that are no partial derivatives
     * @param d results that are
     * @param scratch what parts of one loop hand to each other, see {@link Scratch}; of no length where there are none
     */
    void run(double[] u, double[] p, double time, double[] y, double[] d, int n, int from, int to, double[] scratch);
}
