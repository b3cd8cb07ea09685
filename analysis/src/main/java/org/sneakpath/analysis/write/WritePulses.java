package org.sneakpath.analysis.write;

import java.util.Optional;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.device.DeviceSetting;
import org.sneakpath.crossbar.write.program.ConvertedCurrents;
import org.sneakpath.crossbar.write.program.IncrementalPulses;
import org.sneakpath.crossbar.write.program.VerifyRead;
import org.sneakpath.devices.nonideality.GaussianReadNoise;

/**
 * Pulses and verifying reads, in words.
 *
 * @param set {@code START:STEP:STOP} of pulses that raise conductances (V)
 * @param reset the same of pulses that lower them
 * @param width of pulses (s)
 * @param band half width of what is accepted: a conductance (S), or a part of the target in per cent
 * @param maxPulses most pulses of a cell in a pass
 * @param passes how often the array is gone through
 * @param order {@code row} or {@code cell}
 * @param readVoltage of verifying reads (V)
 * @param readTime of verifying reads (s)
 * @param readNoise relative standard deviation of conductances from read to read
 * @param adcBits bits of the converters of verifying reads; 0 for exact ones
 */
public record WritePulses(
        Optional<String> set,
        Optional<String> reset,
        String width,
        String band,
        int maxPulses,
        int passes,
        String order,
        String readVoltage,
        String readTime,
        double readNoise,
        int adcBits) {
    /** Full scale of the converters over the current of the greatest target. */
    private static final double HEADROOM = 1.25;

    /** What is applied. */
    IncrementalPulses pulses() {
        double seconds = DeviceSetting.quantity("--width", width, "s");
        try {
            return new IncrementalPulses(
                    WriteWords.ramp("--set", set.orElse(""), seconds),
                    WriteWords.ramp("--reset", reset.orElse(""), seconds),
                    WriteWords.band(band),
                    maxPulses,
                    passes,
                    WriteWords.order(order));
        } catch (IllegalArgumentException e) {
            throw new InputException(String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * How cells are read back.
     *
     * @param columns of the array
     * @param greatest target (S)
     */
    VerifyRead read(int columns, double greatest) {
        double volt = DeviceSetting.quantity("--read-voltage", readVoltage, "V");
        try {
            VerifyRead read = VerifyRead.exact(volt, DeviceSetting.quantity("--read-time", readTime, "s"));
            if (readNoise != 0) {
                read = read.withNoise(new GaussianReadNoise(readNoise));
            }
            return adcBits == 0
                    ? read
                    : read.withConverter(ConvertedCurrents.ideal(adcBits, HEADROOM * greatest * volt, columns));
        } catch (IllegalArgumentException e) {
            throw new InputException(String.valueOf(e.getMessage()), e);
        }
    }
}
