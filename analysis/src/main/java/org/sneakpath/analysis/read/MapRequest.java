package org.sneakpath.analysis.read;

import java.nio.file.Path;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.sneakpath.analysis.InputException;

/**
 * A map of an array under one input vector.
 *
 * @param files array and inputs
 * @param input number of the input vector
 * @param shown what is mapped
 * @param readTime for which the energy is told (s); empty for none
 * @param capacitances at each crossing, for which delays are told; null for none
 * @param out folder for the results
 * @param force whether that folder may hold other files
 * @param command to be put on record
 */
public record MapRequest(
        ArrayFiles files,
        int input,
        ShownQuantity shown,
        OptionalDouble readTime,
        @Nullable Capacitances capacitances,
        Path out,
        boolean force,
        String command) {
    public MapRequest {
        if (readTime.isPresent() && !(readTime.getAsDouble() > 0 && Double.isFinite(readTime.getAsDouble()))) {
            throw new InputException("--read-time " + readTime.getAsDouble() + " s: must be positive and finite");
        }
    }

    /**
     * Capacitances at each crossing, at least 0 (F).
     *
     * @param word of the word line to ground
     * @param bit of the bit line to ground
     * @param cell across the cell
     */
    public record Capacitances(double word, double bit, double cell) {}
}
