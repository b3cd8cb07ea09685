package org.sneakpath.analysis.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.sneakpath.analysis.run.MatrixCsv;
import org.sneakpath.analysis.run.MatrixFile;
import org.sneakpath.crossbar.Cell;
import org.sneakpath.crossbar.Crossbar;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.GateLines;
import org.sneakpath.crossbar.TransistorCell;

/**
 * How large a read is and how long it will take, from a part of it that is carried out here and now: the upper left of the
 * array, at most {@value #PART} lines each way, with the wires of the whole. What takes time in proportion to the cells is
 * scaled by them; what the first solve takes longer than a later one (the Java runtime compiles) is not.
 *
 * <pre>
 *   t = files + t_first + (inputs − 1)·t_next          solves: one an input, and one a bit line and input for derivatives,
 *                                                      two an input for node voltages; or min(m, n) for an operator
 * </pre>
 * Faults of single lines, and cells unlike those of the part, are not accounted for.
 *
 * @param rows of the array
 * @param columns of the array
 * @param inputs input vectors
 * @param solves linear or nonlinear solves of the whole array
 * @param bytes memory that the whole needs, as measured on the part (bytes)
 * @param reading of files (s)
 * @param firstSolve programming and first solve (s)
 * @param nextSolve each further one (s)
 * @param writing of results (s)
 * @param partRows rows of the part that was carried out
 * @param partColumns columns of it
 */
public record ReadForecast(
        int rows,
        int columns,
        int inputs,
        long solves,
        long bytes,
        double reading,
        double firstSolve,
        double nextSolve,
        double writing,
        int partRows,
        int partColumns) {
    static final int PART = 1024;

    private static final int REPEATS = 3;
    private static final int SAMPLE_ROWS = 256;
    private static final double SECONDS = 1e-9;
    private static final double GIBIBYTE = 1 << 30;
    private static final double MEBIBYTE = 1 << 20;
    /** Bytes a second of a file of doubles, and text of one double as measured where there is nothing to measure. */
    private static final double BINARY_RATE = 5e8;

    private static final int TEXT_SAMPLE = 20_000;

    /**
     * Carries the part out.
     *
     * @throws org.sneakpath.analysis.InputException if a file, a shape or a value of the part cannot be used
     */
    public static ReadForecast of(ForecastRequest request) {
        ArrayFiles files = request.files();
        CrossbarReadConfig config = files.config();
        Cell cell = CellChoice.of(config.cell()).cell();
        MatrixFile.Shape shape = MatrixFile.shape(files.conductances());
        MatrixFile.Shape inputs = MatrixFile.shape(files.voltages());
        ArrayProblem.requireFit(files, shape.rows(), inputs);
        ArrayProblem.spec(files, shape.rows(), shape.columns());
        double[] gates = GateText.potentials(files.gates(), cell, shape.rows(), shape.columns());
        double values = (double) shape.rows() * shape.columns() + (double) inputs.rows() * inputs.columns();
        int partRows = Math.min(shape.rows(), PART);
        int partColumns = Math.min(shape.columns(), PART);
        double[] part = new double[partRows * partColumns];
        double perValue = read(files.conductances(), shape, partRows, partColumns, part);
        double[] volts = Arrays.copyOf(MatrixFile.head(files.voltages(), 1).values(), partRows);

        CrossbarSpec spec = ArrayProblem.faultless(files, partRows, partColumns);
        long before = heap();
        long start = System.nanoTime();
        Crossbar crossbar = ArrayProblem.checked(() -> new Crossbar(spec, cell, config.tolerance()));
        ArrayProblem.program(files, crossbar::program, part);
        if (cell instanceof TransistorCell gated) {
            crossbar.gate(Arrays.copyOf(gates, gated.gates() == GateLines.PER_ROW ? partRows : partColumns));
        }
        double[] currents = new double[partColumns];
        crossbar.read(volts, currents);
        double first = (System.nanoTime() - start) * SECONDS;
        double next = Double.POSITIVE_INFINITY;
        double again = Double.POSITIVE_INFINITY;
        for (int k = 0; k < REPEATS; k++) {
            start = System.nanoTime();
            ArrayProblem.program(files, crossbar::program, part);
            crossbar.read(volts, currents);
            again = Math.min(again, (System.nanoTime() - start) * SECONDS);
            volts[0] += 1e-3; // else the answer would be known
            start = System.nanoTime();
            crossbar.read(volts, currents);
            next = Math.min(next, (System.nanoTime() - start) * SECONDS);
        }
        double scale = (double) shape.rows() * shape.columns() / part.length;
        long bytes = (long) (scale * Math.max(0, heap() - before)) + (long) (8 * values);
        double fixed = Math.max(0, first - again);
        long solves = solves(request, cell, spec, shape, inputs.rows());
        double output = (double) inputs.rows()
                * shape.columns()
                * (1
                        + (request.jacobian() ? (double) shape.rows() * shape.columns() : 0)
                        + (request.nodes() ? 2.0 * shape.rows() : 0));
        return new ReadForecast(
                shape.rows(),
                shape.columns(),
                inputs.rows(),
                solves,
                bytes,
                values * perValue,
                fixed + scale * again,
                scale * next,
                output * (request.npy() ? Double.BYTES / BINARY_RATE : perText(part)),
                partRows,
                partColumns);
    }

    /** Takes the part out of the file; tells the seconds a value. */
    private static double read(Path file, MatrixFile.Shape shape, int rows, int columns, double[] part) {
        MatrixFile.head(file, Math.min(rows, SAMPLE_ROWS)); // compiles what reads
        long start = System.nanoTime();
        MatrixCsv.Matrix head = MatrixFile.head(file, rows);
        double seconds = (System.nanoTime() - start) * SECONDS;
        for (int i = 0; i < rows; i++) {
            System.arraycopy(head.values(), i * shape.columns(), part, i * columns, columns);
        }
        return seconds / head.values().length;
    }

    /** Seconds to write a double as text. */
    private static double perText(double[] like) {
        double[] sample = Arrays.copyOf(like, Math.min(like.length, TEXT_SAMPLE));
        MatrixCsv.text(sample, sample.length);
        long start = System.nanoTime();
        MatrixCsv.text(sample, sample.length);
        return (System.nanoTime() - start) * SECONDS / sample.length;
    }

    private static long solves(
            ForecastRequest request, Cell cell, CrossbarSpec spec, MatrixFile.Shape shape, int inputs) {
        boolean alone = !request.jacobian() && !request.nodes();
        if (CrossbarRead.usesOperator(cell, inputs, shape.rows(), shape.columns(), spec.isIdeal(), alone)) {
            return Math.min(shape.rows(), shape.columns());
        }
        return inputs * (1L + (request.nodes() ? 1 : 0) + (request.jacobian() ? shape.columns() : 0));
    }

    private static long heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** All of it (s). */
    public double seconds() {
        return reading + firstSolve + (solves - 1) * nextSolve + writing;
    }

    /** What it says, for people. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(line("array", rows + " x " + columns + ", " + (long) rows * columns + " cells"));
        lines.add(line("unknowns", 2L * rows * columns + " node potentials"));
        lines.add(line("inputs", inputs + ", " + solves + " solves"));
        long limit = Runtime.getRuntime().maxMemory();
        String memory = size(bytes) + " of the " + size(limit) + " that Java may take here";
        lines.add(line("memory", memory + (bytes > limit ? "; SNEAKPATH_JAVA_OPTS=-Xmx gives it more" : "")));
        lines.add(line(
                "time",
                duration(seconds()) + ": files " + duration(reading) + ", first solve " + duration(firstSolve)
                        + ", each further " + duration(nextSolve) + ", results " + duration(writing)));
        boolean whole = partRows == rows && partColumns == columns;
        lines.add(line(
                "from", whole ? "one read, just now" : "a part of " + partRows + " x " + partColumns + ", just now"));
        return lines;
    }

    private static String line(String what, String text) {
        return String.format(Locale.ROOT, "%-9s %s", what, text);
    }

    private static String size(long bytes) {
        return bytes >= GIBIBYTE
                ? String.format(Locale.ROOT, "%.1f GiB", bytes / GIBIBYTE)
                : String.format(Locale.ROOT, "%.0f MiB", Math.ceil(bytes / MEBIBYTE));
    }

    /** Two digits or so, in milliseconds, seconds, minutes or hours. */
    static String duration(double seconds) {
        String[] units = {"ms", "s", "min", "h"};
        double[] sizes = {1e-3, 1, 60, 3600};
        int unit = seconds < 1 ? 0 : seconds < 100 ? 1 : seconds < 6000 ? 2 : 3;
        double shown = seconds / sizes[unit];
        return String.format(Locale.ROOT, shown < 10 ? "%.1f %s" : "%.0f %s", shown, units[unit]);
    }
}
