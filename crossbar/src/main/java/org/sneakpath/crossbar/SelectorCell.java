package org.sneakpath.crossbar;

import java.util.Map;
import java.util.Optional;
import org.sneakpath.crossbar.cell.Component;
import org.sneakpath.crossbar.cell.TwoTerminalModels;
import org.sneakpath.devices.CompactModel;

/**
 * A selector in series with a memristor, 1S1R: the selector conducts poorly at the voltage that half-selected and sneak-path cells
 * see. The node between both is solved for in every cell. Both keep their states, and both are passed through from their first to
 * their second terminal by a current from word to bit line.
 *
 * @param selector two terminals, see {@link TwoTerminalModels#requireReadable}; the same in every cell
 * @param memristor what is programmed
 */
public record SelectorCell(Component selector, Cell.Device memristor) implements Cell {
    public SelectorCell {
        TwoTerminalModels.requireReadable(selector.model());
    }

    /** A selector with its default parameters. */
    public static SelectorCell of(CompactModel selector, Cell.Device memristor) {
        return of(selector, Map.of(), memristor);
    }

    /** A selector of which some parameters are given by name. */
    public static SelectorCell of(CompactModel selector, Map<String, Double> parameters, Cell.Device memristor) {
        return new SelectorCell(Component.of(selector, parameters, Map.of()), memristor);
    }

    @Override
    public Optional<Cell.Device> programmedDevice() {
        return Optional.of(memristor);
    }

    @Override
    public String toString() {
        return selector + " + " + memristor;
    }
}
