package org.sneakpath.circuit.spice.measure;

/**
 * What a measurement gave.
 *
 * @param value in the unit of what was measured; NaN if there was nothing to measure
 * @param bars its derivatives by the samples; all zero if there is no value
 * @param failure why there is no value; empty if there is one
 */
public record Reading(double value, SampleBars bars, String failure) {

    static Reading of(double value, SampleBars bars) {
        return new Reading(value, bars, "");
    }

    static Reading failed(Samples samples, String why) {
        return new Reading(Double.NaN, new SampleBars(samples.size()), why);
    }

    /** Whether there was something to measure. */
    public boolean found() {
        return failure.isEmpty();
    }
}
