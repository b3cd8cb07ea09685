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

    /**
     * Overwrites {@code reads[i · n + k]} with the conductance of device k of n as a read at time t_i sees it.
     *
     * @param conductances means (S), n of them
     * @param devices whose conductances they are
     * @param times t_0 ≤ t_1 ≤ … (s)
     * @param reads (S), of length {@code times.length · n}
     * @return how many would have become negative and were set to 0 instead
     */
    default int reads(double[] conductances, Devices devices, double[] times, long seed, double[] reads) {
        double[] series = new double[times.length];
        int n = conductances.length;
        int cut = 0;
        for (int k = 0; k < n; k++) {
            deviations(times, devices.id(k), seed, series);
            for (int i = 0; i < times.length; i++) {
                double g = conductances[k] * (1 + series[i]);
                cut += g < 0 ? 1 : 0;
                reads[i * n + k] = Math.max(0, g);
            }
        }
        return cut;
    }
}
