package org.sneakpath.analysis.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.figure.AxisTitle;
import org.sneakpath.analysis.figure.CellMap;
import org.sneakpath.analysis.figure.FigureFiles;
import org.sneakpath.analysis.figure.HeatMapFigure;
import org.sneakpath.analysis.run.AtomicFile;
import org.sneakpath.analysis.run.Json;
import org.sneakpath.analysis.run.MatrixWriter;
import org.sneakpath.analysis.run.RunFolder;
import org.sneakpath.analysis.run.RunStatus;
import org.sneakpath.analysis.run.StagedFiles;
import org.sneakpath.crossbar.Bias;
import org.sneakpath.crossbar.Cell;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.study.ColumnDelays;
import org.sneakpath.crossbar.study.IrDrop;
import org.sneakpath.crossbar.study.IrDropMap;
import org.sneakpath.crossbar.study.LineDelays;
import org.sneakpath.crossbar.study.ReadEnergy;
import org.sneakpath.devices.units.Quantity;

/**
 * {@code crossbar map}: a map of one read to a folder: picture with its numbers, {@code columns.csv} with what each column's
 * current lacks, the whole map as a matrix in {@code .npy}, and {@code run.json} with the summary.
 */
public final class MapRun {
    private static final int DPI = 300;
    /** Most lines each way of which a picture shows every cell. */
    private static final int MOST_SHOWN = 512;

    private static final int DIGITS = 4;

    private final MapRequest request;
    private final ArrayProblem problem;
    private final IrDrop drop;
    private final IrDropMap map;
    private final double[] values;
    private final double[] voltages;
    private final @Nullable ReadEnergy energy;
    private final @Nullable ColumnDelays delays;

    /**
     * Reads the array.
     *
     * @throws InputException if an input cannot be used
     * @throws org.sneakpath.analysis.NotConvergedException if the read missed its tolerance
     */
    public MapRun(MapRequest request) {
        this.request = request;
        problem = new ArrayProblem(request.files());
        CrossbarSpec spec = problem.spec();
        voltages = problem.input(problem.requireInput(request.input()));
        drop = ArrayProblem.checked(
                () -> new IrDrop(spec, problem.cell(), problem.config().tolerance()));
        problem.program(drop::program);
        if (problem.gates().length > 0) {
            drop.gate(problem.gates());
        }
        map = drop.map(voltages);
        problem.requireConverged(map.status(), request.input());
        values = request.shown().values(map.loss(), drop.solution());
        energy = request.readTime().isEmpty()
                ? null
                : ReadEnergy.of(
                        spec,
                        Bias.read(voltages, spec.columns()),
                        drop.solution(),
                        request.readTime().getAsDouble());
        delays = request.capacitances() == null ? null : delays(spec, request.capacitances());
    }

    private ColumnDelays delays(CrossbarSpec spec, MapRequest.Capacitances c) {
        if (!(problem.cell() instanceof Cell.Ohmic)) {
            throw new InputException("delays are those of ohmic cells; leave out the capacitances, or --cell");
        }
        LineDelays lines = ArrayProblem.checked(() -> new LineDelays(spec, c.word(), c.bit(), c.cell()));
        ColumnDelays[] found = new ColumnDelays[1];
        problem.program(conductances -> found[0] = lines.of(conductances, voltages));
        return found[0];
    }

    /** Writes the folder. */
    public void write() {
        try (RunFolder folder = RunFolder.staged(request.out(), request.force())) {
            String name = request.shown().file();
            HeatMapFigure figure = figure();
            try {
                FigureFiles.write(figure, folder.folder("."), name);
                FigureFiles.writePng(figure, folder.folder("."), name, DPI);
            } catch (IOException e) {
                throw AtomicFile.refused(folder.file(name + ".svg"), e);
            }
            try (StagedFiles matrices = new StagedFiles()) {
                MatrixWriter matrix = matrices.matrix(folder.file(name + ".npy"), map.rows(), map.columns());
                matrix.rows(values);
                matrices.publish();
            }
            folder.write("columns.csv", columns());
            folder.write(RunFolder.MARK, Json.text(record()));
            folder.publish();
        }
    }

    private HeatMapFigure figure() {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        AxisTitle title =
                AxisTitle.prefixed(request.shown().quantity(), request.shown().unit(), largest);
        CellMap whole = new CellMap(title, map.rows(), map.columns(), values);
        CellMap shown = whole.averaged(MOST_SHOWN);
        String averaged = shown.rows() == map.rows() && shown.columns() == map.columns()
                ? ""
                : String.format(
                        Locale.ROOT,
                        " Each of the %d x %d squares is the mean of the cells in it.",
                        shown.rows(),
                        shown.columns());
        return new HeatMapFigure(
                shown,
                String.format(
                        Locale.ROOT,
                        "%s of each cell of an array of %d x %d cells, input vector %d; lines of %s.%s",
                        request.shown().quantity(),
                        map.rows(),
                        map.columns(),
                        request.input(),
                        wires(),
                        averaged));
    }

    private String wires() {
        return problem.config().wordWire() + " ohm (word) and "
                + problem.config().bitWire() + " ohm (bit) a segment";
    }

    private String columns() {
        StringBuilder text = new StringBuilder("column,current (A),ideal current (A),relative error");
        text.append(delays == null ? "\n" : ",delay (s)\n");
        for (int j = 0; j < map.columns(); j++) {
            text.append(j).append(',').append(map.currents()[j]).append(',').append(map.idealCurrents()[j]);
            text.append(',').append(map.relativeError(j));
            text.append(delays == null ? "" : "," + delays.seconds(j)).append('\n');
        }
        return text.toString();
    }

    private Map<String, Object> record() {
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("program", "sneakpath");
        run.put("command", request.command());
        run.put("status", RunStatus.COMPLETE.word());
        run.put("rows", map.rows());
        run.put("columns", map.columns());
        run.put("input", request.input());
        run.put("worst_loss_V", map.worst());
        run.put("worst_cell", List.of(map.worstCell() / map.columns(), map.worstCell() % map.columns()));
        run.put("mean_loss_V", map.mean());
        run.put("worst_column", map.worstColumn());
        run.put("worst_relative_error", map.relativeError(map.worstColumn()));
        if (energy != null) {
            run.put("read_time_s", energy.time());
            run.put("energy_J", energy.total());
            run.put("energy_cells_J", energy.cells());
            run.put("energy_word_wires_J", energy.wordWires());
            run.put("energy_bit_wires_J", energy.bitWires());
            run.put("energy_ends_J", energy.ends());
        }
        if (delays != null) {
            run.put("longest_delay_s", delays.longest());
        }
        run.put("kirchhoff_residual", map.status().residual());
        return run;
    }

    /** What the lines do, for people. */
    public List<String> summary() {
        int worst = map.worstCell();
        int column = map.worstColumn();
        List<String> lines = new ArrayList<>();
        lines.add("IR drop: worst " + text(map.worst(), "V") + " at row " + worst / map.columns() + ", column "
                + worst % map.columns() + "; mean " + text(map.mean(), "V"));
        lines.add("currents: column " + column + " lacks most, "
                + text(map.idealCurrents()[column] - map.currents()[column], "A") + " of "
                + text(map.idealCurrents()[column], "A")
                + String.format(Locale.ROOT, " (%.3g %%)", 100 * map.relativeError(column)));
        if (energy != null) {
            double all = energy.total();
            lines.add("energy of " + text(energy.time(), "s") + ": " + text(all, "J")
                    + String.format(
                            Locale.ROOT,
                            ", cells %.3g %%, wires %.3g %%, ends %.3g %%",
                            100 * energy.cells() / all,
                            100 * energy.wires() / all,
                            100 * energy.ends() / all));
        }
        if (delays != null) {
            lines.add("delay: longest " + text(delays.longest(), "s") + " (Elmore)");
        }
        return lines;
    }

    private static String text(double value, String unit) {
        return Quantity.format(value, unit, DIGITS);
    }
}
