package org.sneakpath.analysis.read;

import java.util.List;
import java.util.Optional;
import org.sneakpath.analysis.InputException;
import org.sneakpath.crossbar.Cell;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.study.CellLevels;
import org.sneakpath.crossbar.study.ReadScheme;
import org.sneakpath.crossbar.study.SelectedRead;

/**
 * Read margins against the size of an array.
 *
 * @param config line resistances, cell and tolerance
 * @param lines what is at the far ends
 * @param gates potentials of the selected and of other gate lines, {@code ON[:OFF]} (V); empty for cells without gates
 * @param levels what cells hold in their two states
 * @param volts read voltage (V)
 * @param load resistance of a pull-up (ohm)
 * @param schemes one curve each
 * @param sizes of the arrays
 */
public record MarginRequest(
        CrossbarReadConfig config,
        LineOptions lines,
        Optional<String> gates,
        CellLevels levels,
        double volts,
        double load,
        List<MarginScheme> schemes,
        List<ArraySize> sizes) {
    public MarginRequest {
        schemes = List.copyOf(schemes);
        sizes = List.copyOf(sizes);
        if (!Double.isFinite(volts) || volts == 0) {
            throw new InputException("--voltage " + volts + " V: must be finite and not 0");
        }
        if (schemes.isEmpty() || sizes.isEmpty()) {
            throw new InputException("margins need one scheme and one size at least");
        }
        for (MarginScheme scheme : schemes) {
            ArrayProblem.checked(() -> scheme.scheme(load));
        }
        for (ArraySize size : sizes) {
            lines.in(ArrayProblem.plain(config, size.rows(), size.columns()));
        }
        GateText.selected(gates, CellChoice.of(config.cell()).cell(), 1, 1, 0, 0);
    }

    /**
     * What cells hold, in words: a resistance (ohm), or a conductance with its unit, of ohmic and sinh memristors at low voltage; of
     * others the quantity that programs them.
     *
     * @throws InputException if that is none
     */
    public static CellLevels levels(String cellText, String low, String high) {
        CellChoice choice = CellChoice.of(cellText);
        return ArrayProblem.checked(
                () -> new CellLevels(LevelText.value("--lrs", low, choice), LevelText.value("--hrs", high, choice)));
    }

    /** Whether what cells hold are conductances, so that the lower resistance is that of a pull-up, unless told otherwise. */
    public static boolean isConductance(String cellText) {
        return CellChoice.of(cellText).isConductance();
    }

    /** The scheme of that name, with the load where it has one. */
    ReadScheme scheme(MarginScheme name) {
        return ArrayProblem.checked(() -> name.scheme(load));
    }

    /** The farthest cell of an array of that size, to be read. */
    SelectedRead read(MarginScheme scheme, ArraySize size) {
        Cell cell = CellChoice.of(config.cell()).cell();
        CrossbarSpec array = lines.in(ArrayProblem.plain(config, size.rows(), size.columns()));
        int column = size.columns() - 1;
        SelectedRead read = ArrayProblem.checked(
                () -> new SelectedRead(array, cell, scheme(scheme), volts, 0, column, config.tolerance()));
        double[] potentials = GateText.selected(gates, cell, size.rows(), size.columns(), 0, column);
        if (potentials.length > 0) {
            read.gate(potentials);
        }
        return read;
    }
}
