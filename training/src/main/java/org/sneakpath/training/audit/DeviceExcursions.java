package org.sneakpath.training.audit;

/**
 * A device of a layer's neurons whose voltage or current leaves the range in which its numbers may be believed, over all samples on the
 * network's own grid.
 *
 * @param layer its number, from 0
 * @param device its name in the neuron
 * @param preset name of the published set that its numbers are, which has the range
 * @param points how many were looked at: samples · neurons · steps
 * @param outside how many of them had a voltage or a current outside
 * @param samples in which any had
 * @param lowest voltage of all (V)
 * @param highest voltage of all (V)
 */
public record DeviceExcursions(
        int layer,
        String device,
        String preset,
        long points,
        long outside,
        int samples,
        double lowest,
        double highest) {
    /** Share of points outside. */
    public double share() {
        return (double) outside / points;
    }
}
