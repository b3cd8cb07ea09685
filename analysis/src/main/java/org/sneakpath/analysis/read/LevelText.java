package org.sneakpath.analysis.read;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.config.ModelNumber;
import org.sneakpath.crossbar.Cell;
import org.sneakpath.devices.units.Quantity;

/** What a cell holds in one of its states, in words. */
final class LevelText {
    private LevelText() {}

    /**
     * Its value, as a program of the cell takes it: a conductance (S) for ohmic and sinh memristors.
     *
     * @throws InputException if it is none
     */
    static double value(String option, String text, CellChoice choice) {
        try {
            return choice.isConductance()
                    ? conductance(text)
                    : quantity(text, choice.cell().programmedDevice().orElseThrow());
        } catch (IllegalArgumentException e) {
            throw new InputException(option + " " + text + ": " + e.getMessage(), e);
        }
    }

    private static double quantity(String text, Cell.Device device) {
        @Nullable ModelNumber state = ModelNumber.states(device.model()).get(device.programmed());
        return Objects.requireNonNullElseGet(
                        state,
                        () -> Objects.requireNonNull(
                                ModelNumber.parameters(device.model()).get(device.programmed())))
                .parse(text);
    }

    private static double conductance(String text) {
        boolean siemens = text.strip().endsWith("S");
        double value = Quantity.parse(text, siemens ? "S" : "ohm");
        if (!(value > 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException("must be positive and finite");
        }
        return siemens ? value : 1 / value;
    }
}
