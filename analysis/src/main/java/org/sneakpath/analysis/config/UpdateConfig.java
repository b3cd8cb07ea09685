package org.sneakpath.analysis.config;

import org.sneakpath.training.update.Rounding;

/** How computed weights get into the devices. */
public sealed interface UpdateConfig {
    /** They are computed elsewhere and written. */
    @Kind("assignment")
    record Assigned() implements UpdateConfig {}

    /**
     * Devices are moved by identical pulses, and are where these bring them.
     *
     * @param device name of a published device
     * @param rounding of numbers of pulses
     * @param mostPulses that a device gets at a time
     * @param verify how many times devices are read and corrected after the first pulses
     */
    @Kind("pulses")
    record Pulsed(
            String device,
            @Default("accumulate") Rounding rounding,
            @Default("100") int mostPulses,
            @Default("0") int verify)
            implements UpdateConfig {
        public Pulsed {
            Check.atLeast(1, "mostPulses", mostPulses);
            Check.atLeast(0, "verify", verify);
        }
    }
}
