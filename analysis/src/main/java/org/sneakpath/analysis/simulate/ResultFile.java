package org.sneakpath.analysis.simulate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sneakpath.analysis.run.RunFolder;

/**
 * The file of one analysis over all steps. As CSV it begins with a column for each stepped value; as raw file it has one
 * plot for each combination, as ngspice would write them.
 */
final class ResultFile implements AutoCloseable {
    private final RunFolder folder;
    private final String stem;
    private final String title;
    private final String plot;
    private final SimulateRequest.Format format;
    private final boolean complex;
    private List<String> header = List.of();
    private double[] leading = {};
    private double[] row = {};
    private @Nullable ResultWriter writer;
    private int plots;
    private long rows;

    /**
     * @param stem file name without its ending
     * @param plot what ngspice calls the analysis
     * @param complex whether all columns but the first are complex
     */
    ResultFile(
            RunFolder folder, String stem, String title, String plot, SimulateRequest.Format format, boolean complex) {
        this.folder = folder;
        this.stem = stem;
        this.title = title;
        this.plot = plot;
        this.format = format;
        this.complex = complex;
    }

    /** Begins one combination of stepped values; the columns must be the same for all. */
    void begin(List<Column> stepped, double[] values, List<Column> columns) {
        List<Column> all = new ArrayList<>(format == SimulateRequest.Format.CSV ? stepped : List.of());
        all.addAll(columns);
        List<String> names = all.stream().map(Column::name).toList();
        try {
            if (format == SimulateRequest.Format.RAW) {
                close();
                writer = new RawResult(file(), title, plot, all, complex, plots > 0);
                plots++;
                leading = new double[0];
            } else {
                if (writer == null) {
                    writer = new CsvResult(file(), all, complex, stepped.size());
                    header = names;
                } else if (!header.equals(names)) {
                    throw new IllegalArgumentException(
                            "the columns of " + file().getFileName() + " change from step to step: " + header
                                    + " became " + names + "; save the vectors that all steps have");
                }
                leading = values.clone();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a row of the present combination. */
    void row(double[] values) {
        if (writer == null) {
            throw new IllegalStateException("no combination was begun");
        }
        if (row.length != leading.length + values.length) {
            row = new double[leading.length + values.length];
        }
        System.arraycopy(leading, 0, row, 0, leading.length);
        System.arraycopy(values, 0, row, leading.length, values.length);
        try {
            writer.row(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        rows++;
    }

    /** Rows written so far. */
    long rows() {
        return rows;
    }

    /** Where the file is now. */
    Path file() {
        return folder.file(stem + (format == SimulateRequest.Format.CSV ? ".csv" : ".raw"));
    }

    @Override
    public void close() {
        ResultWriter open = writer;
        writer = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
