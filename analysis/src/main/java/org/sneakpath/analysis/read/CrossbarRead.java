package org.sneakpath.analysis.read;

import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sneakpath.analysis.Progress;
import org.sneakpath.analysis.StopSignal;
import org.sneakpath.analysis.StoppedException;
import org.sneakpath.analysis.run.MatrixWriter;
import org.sneakpath.analysis.run.StagedFiles;
import org.sneakpath.crossbar.Cell;
import org.sneakpath.crossbar.Crossbar;
import org.sneakpath.crossbar.ReadOperator;
import org.sneakpath.crossbar.ReadStatus;
import org.sneakpath.crossbar.read.SolutionBranch;

/**
 * Reads an array for several input vectors, from files to files. Results are written as they come, beside their places, where
 * they appear together at the end.
 *
 * <p>Files are NumPy's {@code .npy} or CSV without a header, SI units: conductances, one row per word line; voltages and
 * currents, one row per input vector. The Jacobian of input vector q is a block of n rows, q-th in the file; its row j holds
 * dI[j]/dG[i,k] in column i·n + k.
 *
 * <p>Ohmic cells and more input vectors than the array has lines on its shorter side: currents come from the array's
 * {@link ReadOperator}, which takes as many solves as that side has lines, and agree with single reads to rounding.
 */
public final class CrossbarRead {
    private final ArrayProblem problem;
    private final Crossbar crossbar;
    private final int threads;
    private final Progress progress;
    private final StopSignal stop;

    /**
     * Reads and checks the inputs.
     *
     * @param threads at work on an operator, at least 1
     * @param progress hears how many input vectors are done
     * @param stop ends it early
     * @throws org.sneakpath.analysis.InputException if a file, a shape or a value cannot be used
     */
    public CrossbarRead(ArrayFiles files, int threads, Progress progress, StopSignal stop) {
        this.threads = threads;
        this.progress = progress;
        this.stop = stop;
        problem = new ArrayProblem(files);
        crossbar = problem.crossbar();
    }

    /**
     * Computes and writes everything.
     *
     * @param out currents (A)
     * @param jacobian where to put dI/dG (A/S), or null
     * @param nodes folder for {@code V_wl_inQ} and {@code V_bl_inQ} (V), in the format of {@code out}, or null
     * @return how the worst of the reads of currents ended, with the branch of the first that may have another solution
     * @throws org.sneakpath.analysis.NotConvergedException if a read missed its tolerance; nothing is written then
     * @throws StoppedException if the signal ended it; nothing is written then
     */
    public ReadStatus run(Path out, @Nullable Path jacobian, @Nullable Path nodes) {
        try (StagedFiles files = new StagedFiles()) {
            if (nodes != null) {
                files.folder(nodes);
            }
            int columns = crossbar.spec().columns();
            MatrixWriter currents = files.matrix(out, problem.inputs(), columns);
            MatrixWriter derivatives = jacobian == null
                    ? null
                    : files.matrix(
                            jacobian,
                            problem.inputs() * columns,
                            crossbar.spec().cells());
            boolean alone = jacobian == null && nodes == null;
            int rows = crossbar.spec().rows();
            boolean perfect = crossbar.spec().isIdeal();
            ReadStatus worst = usesOperator(problem.cell(), problem.inputs(), rows, columns, perfect, alone)
                    ? multiply(currents)
                    : read(currents);
            if (nodes != null) {
                String ending = out.toString().endsWith(".npy") ? ".npy" : ".csv";
                nodeVoltages(files, nodes, ending);
            }
            if (derivatives != null) {
                jacobian(derivatives);
            }
            files.publish();
            return worst;
        }
    }

    /**
     * Whether currents come from the array's operator.
     *
     * @param perfect whether no line has resistance
     * @param alone whether nothing but currents is wanted
     */
    static boolean usesOperator(Cell cell, int inputs, int rows, int columns, boolean perfect, boolean alone) {
        return cell instanceof Cell.Ohmic && !perfect && alone && inputs > Math.min(rows, columns);
    }

    private ReadStatus read(MatrixWriter out) {
        double[] currents = new double[crossbar.spec().columns()];
        double residual = 0;
        double bound = 0;
        SolutionBranch branch = SolutionBranch.UNIQUE;
        progress.begin("reads", problem.inputs());
        for (int q = 0; q < problem.inputs(); q++) {
            ReadStatus status = crossbar.read(problem.input(q), currents);
            problem.requireConverged(status, q);
            residual = Math.max(residual, status.residual());
            bound = Math.max(bound, status.currentBound()); // NaN stays NaN
            branch = branch.isUnique() ? status.branch() : branch;
            out.row(currents, 0);
            advance(q + 1);
        }
        progress.end();
        return new ReadStatus(true, residual, problem.inputs(), bound, branch);
    }

    /** I = Vᵀ·T; each current is wrong by no more than Σ|V| times what each entry of T is. */
    private ReadStatus multiply(MatrixWriter out) {
        int columns = crossbar.spec().columns();
        progress.begin("operator", 1);
        ReadOperator operator = crossbar.operator(threads);
        ArrayProblem.requireConverged(
                operator.status(), "the array's operator", problem.config().tolerance());
        progress.advance(1, "");
        progress.end();
        double[] matrix = operator.matrix();
        double[] currents = new double[columns];
        double largest = 0;
        progress.begin("reads", problem.inputs());
        for (int q = 0; q < problem.inputs(); q++) {
            Arrays.fill(currents, 0);
            double[] voltages = problem.input(q);
            double sum = 0;
            for (int i = 0, c = 0; i < voltages.length; i++) {
                double v = voltages[i];
                sum += Math.abs(v);
                for (int j = 0; j < columns; j++, c++) {
                    currents[j] += v * matrix[c];
                }
            }
            largest = Math.max(largest, sum);
            out.row(currents, 0);
            advance(q + 1);
        }
        progress.end();
        ReadStatus status = operator.status();
        return new ReadStatus(true, status.residual(), status.iterations(), largest * status.currentBound());
    }

    private void nodeVoltages(StagedFiles files, Path folder, String ending) {
        double[] word = new double[crossbar.spec().cells()];
        double[] bit = new double[crossbar.spec().cells()];
        progress.begin("node voltages", problem.inputs());
        for (int q = 0; q < problem.inputs(); q++) {
            problem.requireConverged(crossbar.nodeVoltages(problem.input(q), word, bit), q);
            write(files, folder.resolve("V_wl_in" + q + ending), word);
            write(files, folder.resolve("V_bl_in" + q + ending), bit);
            advance(q + 1);
        }
        progress.end();
    }

    private void write(StagedFiles files, Path file, double[] cells) {
        try (MatrixWriter matrix =
                files.matrix(file, crossbar.spec().rows(), crossbar.spec().columns())) {
            matrix.rows(cells);
        }
    }

    private void jacobian(MatrixWriter out) {
        int columns = crossbar.spec().columns();
        double[] voltageBars = new double[crossbar.spec().rows()];
        progress.begin("derivatives", (long) problem.inputs() * columns);
        for (int q = 0; q < problem.inputs(); q++) {
            for (int j = 0; j < columns; j++) {
                double[] currentBars = new double[columns];
                currentBars[j] = 1;
                double[] row = new double[crossbar.spec().cells()];
                problem.requireConverged(crossbar.readPullback(problem.input(q), currentBars, voltageBars, row), q);
                out.row(row, 0);
                advance((long) q * columns + j + 1);
            }
        }
        progress.end();
    }

    private void advance(long done) {
        progress.advance(done, "");
        if (stop.isRequested()) {
            throw new StoppedException("stopped; nothing was written");
        }
    }
}
