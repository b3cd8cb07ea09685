package org.sneakpath.devices.nonideality;

/** A random process in time that a device's conductance follows: reads that are close in time see nearly the same value. */
public non-sealed interface Fluctuation extends Nonideality {
    /**
     * Overwrites {@code deviations[i]} with (G(t_i) − ⟨G⟩)/⟨G⟩ of one device.
     *
     * @param times t_0 ≤ t_1 ≤ … (s)
     * @param device whose process it is
     * @param seed of the study; another seed is another chip
     * @param deviations as long as {@code times}; the caller's
     */
    void deviations(double[] times, long device, long seed, double[] deviations);
}
