package org.sneakpath.analysis.write;

import java.util.Optional;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.device.DeviceSetting;
import org.sneakpath.crossbar.CrossbarSpec;

/**
 * Resistances of lines, in words (ohm).
 *
 * @param wordWire word-line segment
 * @param bitWire bit-line segment
 * @param driver source to first cell; empty for a segment
 * @param sense last cell to ground; empty for a segment
 */
public record WrittenLines(String wordWire, String bitWire, Optional<String> driver, Optional<String> sense) {
    /** An array of such lines. */
    CrossbarSpec spec(int rows, int columns) {
        try {
            return new CrossbarSpec(
                    rows,
                    columns,
                    DeviceSetting.quantity("--word-wire", wordWire, "ohm"),
                    DeviceSetting.quantity("--bit-wire", bitWire, "ohm"),
                    DeviceSetting.quantity("--driver", driver.orElse(wordWire), "ohm"),
                    DeviceSetting.quantity("--sense", sense.orElse(bitWire), "ohm"));
        } catch (IllegalArgumentException e) {
            throw new InputException(String.valueOf(e.getMessage()), e);
        }
    }
}
