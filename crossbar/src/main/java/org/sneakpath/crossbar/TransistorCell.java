package org.sneakpath.crossbar;

import java.util.Map;
import java.util.Optional;
import org.sneakpath.crossbar.cell.Component;
import org.sneakpath.crossbar.cell.TransistorModels;
import org.sneakpath.crossbar.cell.TransistorSide;
import org.sneakpath.devices.CompactModel;

/**
 * An access transistor in series with a memristor, 1T1R: gate lines choose which cells conduct. The node between both is solved
 * for in every cell. The transistor's current depends on the potentials of its ends against its bulk, so that cells are not
 * functions of the voltage between their lines alone, and the array is not reciprocal.
 *
 * @param transistor terminals drain, gate, source, bulk; see {@link TransistorModels#requireAccess}; the same in every cell
 * @param memristor what is programmed, its states held; a current from word to bit line passes it from its first to its second
 *     terminal
 * @param side which line the transistor is at
 * @param gates how gates are joined; their potentials are an input ({@link Crossbar#gate})
 * @param bulk potential of all bulks (V), finite
 */
public record TransistorCell(
        Component transistor, Cell.Device memristor, TransistorSide side, GateLines gates, double bulk)
        implements Cell {
    public TransistorCell {
        TransistorModels.requireAccess(transistor);
        if (memristor.settles()) {
            throw new IllegalArgumentException(
                    "the states of " + memristor.model().name()
                            + " would settle, which behind a transistor a read does not wait for; have them held");
        }
        if (!Double.isFinite(bulk)) {
            throw new IllegalArgumentException("bulk potential is " + bulk + " V; must be finite");
        }
    }

    /** A transistor at the bit line, its bulk at 0 V, of which some parameters are given by name. */
    public static TransistorCell of(
            CompactModel transistor, Map<String, Double> parameters, Cell.Device memristor, GateLines gates) {
        return new TransistorCell(
                Component.of(transistor, parameters, Map.of()), memristor, TransistorSide.BIT, gates, 0);
    }

    /** This cell with its transistor at a line. */
    public TransistorCell withSide(TransistorSide side) {
        return new TransistorCell(transistor, memristor, side, gates, bulk);
    }

    /** This cell with its bulk at a potential (V). */
    public TransistorCell withBulk(double bulk) {
        return new TransistorCell(transistor, memristor, side, gates, bulk);
    }

    @Override
    public Optional<Cell.Device> programmedDevice() {
        return Optional.of(memristor);
    }

    @Override
    public String toString() {
        return transistor + " + " + memristor;
    }
}
