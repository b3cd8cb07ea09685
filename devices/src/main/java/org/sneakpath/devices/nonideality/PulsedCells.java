package org.sneakpath.devices.nonideality;

/**
 * Fabricated devices that are programmed by identical pulses. Immutable: the state of the devices is the caller's array.
 * Pulses of a device are counted, and pulse number p draws its noise by that number; so n pulses in one call, or in n calls,
 * give the same bits.
 */
public interface PulsedCells {
    /** Number of devices. */
    int count();

    /** Least state that pulses can bring device k to. */
    double lower(int k);

    /** Greatest state that pulses can bring device k to. */
    double upper(int k);

    /**
     * Applies pulses one after the other.
     *
     * @param states one a device, in the unit of the response; changed in place
     * @param pulses how many each device gets: positive upwards, negative downwards
     * @param firstPulse number of each device's first pulse of this call
     * @return how many times a state was held at a limit
     */
    int pulse(double[] states, int[] pulses, long firstPulse);

    /**
     * Applies pulses at once, in a time that does not depend on their number where the response has a closed form: the mean and
     * the variance are those of {@link #pulse} as long as no limit is reached on the way.
     *
     * @return how many times a state was held at a limit
     */
    int pulseAtOnce(double[] states, int[] pulses, long firstPulse);

    /**
     * Applies one pulse of any strength, worth so many identical ones: whole pulses and a part of one, of which mean and variance
     * of the step are that part. One number of noise, keyed by the pulse. A worth of 1 is one pulse of {@link #pulse}, 0 nothing.
     *
     * @param states one a device, in the unit of the response; changed in place
     * @param worth how many identical pulses it is worth to each device: positive upwards, negative downwards; finite
     * @param pulses number of the pulse among those of each device
     * @return how many times a state was held at a limit
     */
    int pulseOfWorth(double[] states, double[] worth, long[] pulses);
}
