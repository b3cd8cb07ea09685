package org.sneakpath.analysis.read;

import java.util.List;
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
 * @param levels what cells hold in their two states
 * @param volts read voltage (V)
 * @param load resistance of a pull-up (ohm)
 * @param schemes one curve each
 * @param sizes of the arrays
 */
public record MarginRequest(
        CrossbarReadConfig config,
        LineOptions lines,
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
    }

    /**
     * What cells hold, in words: a resistance (ohm), or a conductance with its unit, of ohmic and sinh cells at low voltage; of other
     * cells the quantity that programs them.
     *
     * @throws InputException if that is none
     */
    public static CellLevels levels(String cellText, String low, String high) {
        Cell cell = CellText.parse(cellText);
        return ArrayProblem.checked(
                () -> new CellLevels(LevelText.value("--lrs", low, cell), LevelText.value("--hrs", high, cell)));
    }

    /** The scheme of that name, with the load where it has one. */
    ReadScheme scheme(MarginScheme name) {
        return ArrayProblem.checked(() -> name.scheme(load));
    }

    /** The farthest cell of an array of that size, to be read. */
    SelectedRead read(MarginScheme scheme, ArraySize size) {
        Cell cell = CellText.parse(config.cell());
        CrossbarSpec array = lines.in(ArrayProblem.plain(config, size.rows(), size.columns()));
        return ArrayProblem.checked(
                () -> new SelectedRead(array, cell, scheme(scheme), volts, 0, size.columns() - 1, config.tolerance()));
    }
}
