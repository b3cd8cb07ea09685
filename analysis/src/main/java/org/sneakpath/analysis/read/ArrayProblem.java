package org.sneakpath.analysis.read;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.NotConvergedException;
import org.sneakpath.analysis.run.MatrixCsv;
import org.sneakpath.analysis.run.MatrixFile;
import org.sneakpath.crossbar.Cell;
import org.sneakpath.crossbar.Crossbar;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.ReadStatus;

/** An array and its inputs, read and checked. */
final class ArrayProblem {
    private final ArrayFiles files;
    private final MatrixCsv.Matrix conductances;
    private final MatrixCsv.Matrix voltages;
    private final CrossbarSpec spec;
    private final CellChoice choice;
    private final double[] gates;

    /** @throws InputException if a file, a shape or a resistance cannot be used */
    ArrayProblem(ArrayFiles files) {
        this.files = files;
        choice = CellChoice.of(files.config().cell());
        conductances = MatrixFile.read(files.conductances());
        voltages = MatrixFile.read(files.voltages());
        spec = spec(files, conductances.rows(), conductances.columns());
        requireFit(files, conductances.rows(), new MatrixFile.Shape(voltages.rows(), voltages.columns()));
        gates = GateText.potentials(files.gates(), choice.cell(), conductances.rows(), conductances.columns());
    }

    /** Passes voltages that fit the array. */
    static void requireFit(ArrayFiles files, int rows, MatrixFile.Shape voltages) {
        if (voltages.columns() != rows) {
            throw new InputException(files.voltages() + ": " + voltages.columns() + " voltages a line, but "
                    + files.conductances() + " has "
                    + rows + " word lines"
                    + (voltages.rows() == rows ? "; the voltages look transposed" : ""));
        }
    }

    /** An array of that size with the lines asked for. */
    static CrossbarSpec spec(ArrayFiles files, int rows, int columns) {
        return files.lines().in(plain(files.config(), rows, columns));
    }

    /** An array of that size with the ends asked for, but without faults of single lines. */
    static CrossbarSpec faultless(ArrayFiles files, int rows, int columns) {
        LineOptions lines = files.lines();
        return new LineOptions(lines.farDriver(), lines.farSense(), List.of()).in(plain(files.config(), rows, columns));
    }

    /** An array of that size whose far ends are not connected. */
    static CrossbarSpec plain(CrossbarReadConfig config, int rows, int columns) {
        return checked(() ->
                new CrossbarSpec(rows, columns, config.wordWire(), config.bitWire(), config.driver(), config.sense()));
    }

    CrossbarSpec spec() {
        return spec;
    }

    Cell cell() {
        return choice.cell();
    }

    /** The files that the cell's models come from. */
    List<String> modelFiles() {
        return choice.modelFiles();
    }

    /** Potentials of the gate lines (V); none for cells without gates. */
    double[] gates() {
        return gates;
    }

    CrossbarReadConfig config() {
        return files.config();
    }

    /** Number of input vectors. */
    int inputs() {
        return voltages.rows();
    }

    /** Voltages of an input vector (V). */
    double[] input(int q) {
        return voltages.row(q);
    }

    /**
     * The number of an input vector.
     *
     * @throws InputException if there is none of that number
     */
    int requireInput(int q) {
        if (q < 0 || q >= inputs()) {
            throw new InputException(
                    "--input " + q + ": " + files.voltages() + " has input vectors 0 to " + (inputs() - 1));
        }
        return q;
    }

    /** The array, programmed. */
    Crossbar crossbar() {
        Crossbar crossbar = checked(() -> new Crossbar(spec, cell(), config().tolerance()));
        program(crossbar::program);
        if (gates.length > 0) {
            crossbar.gate(gates);
        }
        return crossbar;
    }

    /** Has something take what the cells hold. */
    void program(Consumer<double[]> taker) {
        program(files, taker, conductances.values());
    }

    /** Has something take what cells hold that come from the file of conductances. */
    static void program(ArrayFiles files, Consumer<double[]> taker, double[] values) {
        try {
            taker.accept(values);
        } catch (IllegalArgumentException e) {
            throw new InputException(files.conductances() + ": " + e.getMessage(), e);
        }
    }

    /** What a constructor says of numbers that it is given is said of options. */
    static <T> T checked(Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException e) {
            throw new InputException(String.valueOf(e.getMessage()), e);
        }
    }

    /** @throws NotConvergedException if a read of that input vector missed its tolerance */
    void requireConverged(ReadStatus status, int q) {
        requireConverged(status, "input vector " + q, config().tolerance());
    }

    /** @param what was solved */
    static void requireConverged(ReadStatus status, String what, double tolerance) {
        if (!status.converged()) {
            throw new NotConvergedException(what + ": relative Kirchhoff residual " + status.residual() + " after "
                    + status.iterations() + " linear solves, above the tolerance " + tolerance
                    + "; nothing was written: " + status.obstacle());
        }
    }
}
