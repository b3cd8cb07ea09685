package org.sneakpath.analysis.read;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.run.MatrixCsv;
import org.sneakpath.analysis.run.MatrixFile;
import org.sneakpath.crossbar.Cell;
import org.sneakpath.crossbar.GateLines;
import org.sneakpath.crossbar.TransistorCell;
import org.sneakpath.devices.units.Quantity;

/** Potentials of gate lines, in words ({@code --gates}). */
final class GateText {
    private static final String OPTION = "--gates ";

    private GateText() {}

    /**
     * Potentials for an array that is read as a whole.
     *
     * @param text a potential for all gate lines, or a file of one for each; empty for cells without gates
     * @return one per gate line (V); none for cells without gates
     * @throws InputException if they do not fit the cells
     */
    static double[] potentials(Optional<String> text, Cell cell, int rows, int columns) {
        Optional<GateLines> lines = lines(text, cell, "--gates VOLT, or a file of one potential for each gate line");
        if (lines.isEmpty()) {
            return new double[0];
        }
        String said = text.orElseThrow();
        boolean byRow = lines.get() == GateLines.PER_ROW;
        int count = byRow ? rows : columns;
        if (said.endsWith(".csv") || said.endsWith(".npy")) {
            MatrixCsv.Matrix file = MatrixFile.read(Path.of(said));
            if (file.values().length != count || Math.min(file.rows(), file.columns()) != 1) {
                throw new InputException(said + ": " + file.rows() + " x " + file.columns() + " values for " + count
                        + " gate lines; write one for each " + (byRow ? "row" : "column"));
            }
            return file.values();
        }
        double[] potentials = new double[count];
        Arrays.fill(potentials, volts(said, said));
        return potentials;
    }

    /**
     * Potentials for a read of one cell.
     *
     * @param text {@code ON[:OFF]}, that of the cell's own gate line and that of all others, 0 V if not said; empty for cells
     *     without gates
     * @return one per gate line (V); none for cells without gates
     * @throws InputException if they do not fit the cells
     */
    static double[] selected(Optional<String> text, Cell cell, int rows, int columns, int row, int column) {
        Optional<GateLines> lines =
                lines(text, cell, "--gates ON[:OFF], the potentials of the selected gate line and of the others");
        if (lines.isEmpty()) {
            return new double[0];
        }
        String said = text.orElseThrow();
        List<String> parts = List.of(said.split(":", -1));
        if (parts.size() > 2) {
            throw new InputException(OPTION + said + ": write ON or ON:OFF, such as 1.2V:0V");
        }
        double off = parts.size() == 2 ? volts(said, parts.get(1)) : 0;
        boolean byRow = lines.get() == GateLines.PER_ROW;
        double[] potentials = new double[byRow ? rows : columns];
        Arrays.fill(potentials, off);
        potentials[byRow ? row : column] = volts(said, parts.get(0));
        return potentials;
    }

    /** The gate lines of cells, empty if there are none and no potentials either. */
    private static Optional<GateLines> lines(Optional<String> text, Cell cell, String wanted) {
        boolean gated = cell instanceof TransistorCell;
        if (text.isPresent() && !gated) {
            throw new InputException(OPTION + text.get()
                    + ": these cells have no gates; leave it out, or write --cell 1t1r:MEMRISTOR+TRANSISTOR");
        }
        if (text.isEmpty() && gated) {
            throw new InputException("--cell 1t1r: the gates are at no potential; say " + wanted);
        }
        return cell instanceof TransistorCell transistor ? Optional.of(transistor.gates()) : Optional.empty();
    }

    private static double volts(String said, String text) {
        double volts;
        try {
            volts = Quantity.parse(text.strip(), "V");
        } catch (IllegalArgumentException e) {
            throw new InputException(OPTION + said + ": " + e.getMessage(), e);
        }
        if (!Double.isFinite(volts)) {
            throw new InputException(OPTION + said + ": must be finite");
        }
        return volts;
    }
}
