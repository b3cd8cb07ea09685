package org.sneakpath.training.audit;

/**
 * Output voltages of a layer that leave the band, over all samples on the network's own grid.
 *
 * @param layer its number, from 0
 * @param voltages how many were looked at: samples · neurons · steps
 * @param outside how many of them were outside the band
 * @param samples in which any was
 * @param lowest of those outside (V); the band's lower end if none was
 * @param highest of those outside (V); the band's upper end if none was
 */
public record Excursions(int layer, long voltages, long outside, int samples, double lowest, double highest) {
    /** Share of voltages outside. */
    public double share() {
        return (double) outside / voltages;
    }
}
