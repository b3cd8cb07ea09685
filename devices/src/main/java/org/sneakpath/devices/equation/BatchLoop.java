package org.sneakpath.devices.equation;

import org.sneakpath.devices.DeviceBatch;

/** Computes results for the instances from ≤ k < to of a batch, in its own arrays. */
interface BatchLoop {
    /**
     * Computes and stores the results.
     *
     * @param time what stands for {@link Time} in the expressions
     * @param scratch what parts of one loop hand to each other, see {@link Scratch}; of no length where there are none
     */
    void run(DeviceBatch batch, double time, int from, int to, double[] scratch);
}
