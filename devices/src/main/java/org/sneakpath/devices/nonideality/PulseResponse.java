package org.sneakpath.devices.nonideality;

/** How devices answer to identical programming pulses: what differs between them is drawn at fabrication, noise at each pulse. */
public non-sealed interface PulseResponse extends Nonideality {
    /**
     * Draws devices.
     *
     * @param count how many
     * @param devices which ones
     * @param seed of the study; another seed is another chip
     */
    PulsedCells fabricate(int count, Devices devices, long seed);
}
