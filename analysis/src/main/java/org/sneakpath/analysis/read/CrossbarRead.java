package org.sneakpath.analysis.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.NotConvergedException;
import org.sneakpath.analysis.run.AtomicFile;
import org.sneakpath.analysis.run.MatrixCsv;
import org.sneakpath.crossbar.Crossbar;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.ReadStatus;

/**
 * Reads an array for several input vectors, from files to files. Everything is computed before the first file is written.
 *
 * <p>Files, all CSV without a header, SI units: conductances, one line per word line; voltages and currents, one line per
 * input vector. The Jacobian of input vector q is a block of n lines, q-th in the file; its line j holds
 * dI[j]/dG[i,k] in column i·n + k.
 */
public final class CrossbarRead {
    private final MatrixCsv.Matrix conductances;
    private final MatrixCsv.Matrix voltages;
    private final Crossbar crossbar;
    private final CrossbarReadConfig config;
    private final Map<Path, String> files = new LinkedHashMap<>();

    /**
     * Reads and checks the inputs.
     *
     * @param lines what is special about the lines
     * @throws InputException if a file, a shape or a value cannot be used
     */
    public CrossbarRead(Path conductanceFile, Path voltageFile, CrossbarReadConfig config, LineOptions lines) {
        this.config = config;
        conductances = MatrixCsv.read(conductanceFile);
        voltages = MatrixCsv.read(voltageFile);
        if (voltages.columns() != conductances.rows()) {
            throw new InputException(
                    voltageFile + ": " + voltages.columns() + " voltages a line, but " + conductanceFile
                            + " has " + conductances.rows() + " word lines"
                            + (voltages.rows() == conductances.rows() ? "; the voltages look transposed" : ""));
        }
        try {
            CrossbarSpec spec = new CrossbarSpec(
                    conductances.rows(),
                    conductances.columns(),
                    config.wordWire(),
                    config.bitWire(),
                    config.driver(),
                    config.sense());
            crossbar = new Crossbar(lines.in(spec), CellText.parse(config.cell()), config.tolerance());
        } catch (IllegalArgumentException e) {
            throw new InputException(String.valueOf(e.getMessage()), e);
        }
        try {
            crossbar.program(conductances.values());
        } catch (IllegalArgumentException e) {
            throw new InputException(conductanceFile + ": " + e.getMessage(), e);
        }
    }

    /**
     * Computes everything, then writes it.
     *
     * @param out currents (A)
     * @param jacobian where to put dI/dG (A/S), or null
     * @param nodes folder for {@code V_wl_inQ.csv} and {@code V_bl_inQ.csv} (V), or null
     * @return how the worst of the reads of currents ended
     * @throws NotConvergedException if a read missed its tolerance; nothing is written then
     */
    public ReadStatus run(Path out, @Nullable Path jacobian, @Nullable Path nodes) {
        ReadStatus worst = currents(out);
        if (nodes != null) {
            nodeVoltages(nodes);
        }
        if (jacobian != null) {
            jacobian(jacobian);
        }
        requireFolders(nodes);
        files.forEach(AtomicFile::write);
        return worst;
    }

    private ReadStatus currents(Path out) {
        int columns = conductances.columns();
        double[] all = new double[voltages.rows() * columns];
        double[] currents = new double[columns];
        double residual = 0;
        double bound = 0;
        for (int q = 0; q < voltages.rows(); q++) {
            ReadStatus status = crossbar.read(voltages.row(q), currents);
            requireConverged(status, q);
            residual = Math.max(residual, status.residual());
            bound = Math.max(bound, status.currentBound()); // NaN stays NaN
            System.arraycopy(currents, 0, all, q * columns, columns);
        }
        files.put(out, MatrixCsv.text(all, columns));
        return new ReadStatus(true, residual, voltages.rows(), bound);
    }

    private void nodeVoltages(Path folder) {
        int cells = conductances.values().length;
        double[] word = new double[cells];
        double[] bit = new double[cells];
        for (int q = 0; q < voltages.rows(); q++) {
            requireConverged(crossbar.nodeVoltages(voltages.row(q), word, bit), q);
            files.put(folder.resolve("V_wl_in" + q + ".csv"), MatrixCsv.text(word, conductances.columns()));
            files.put(folder.resolve("V_bl_in" + q + ".csv"), MatrixCsv.text(bit, conductances.columns()));
        }
    }

    private void jacobian(Path file) {
        int columns = conductances.columns();
        int cells = conductances.values().length;
        double[] voltageBars = new double[conductances.rows()];
        StringBuilder text = new StringBuilder();
        for (int q = 0; q < voltages.rows(); q++) {
            for (int j = 0; j < columns; j++) {
                double[] currentBars = new double[columns];
                currentBars[j] = 1;
                double[] row = new double[cells];
                requireConverged(crossbar.readPullback(voltages.row(q), currentBars, voltageBars, row), q);
                text.append(MatrixCsv.text(row, cells));
            }
        }
        files.put(file, text.toString());
    }

    private void requireConverged(ReadStatus status, int q) {
        if (!status.converged()) {
            throw new NotConvergedException("input vector " + q + ": relative Kirchhoff residual " + status.residual()
                    + " after " + status.iterations() + " linear solves, above the tolerance " + config.tolerance()
                    + "; nothing was written; try a greater --tolerance");
        }
    }

    private void requireFolders(@Nullable Path nodes) {
        for (Path file : files.keySet()) {
            Path folder = file.toAbsolutePath().getParent();
            boolean willBeMade = nodes != null && file.startsWith(nodes);
            if (folder != null && !willBeMade && !Files.isDirectory(folder)) {
                throw new InputException(file + ": cannot be written: the folder " + folder + " does not exist");
            }
        }
        if (nodes != null) {
            try {
                Files.createDirectories(nodes);
            } catch (IOException e) {
                throw new InputException(nodes + ": cannot be made: " + e.getMessage(), e);
            }
        }
    }
}
