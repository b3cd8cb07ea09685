package org.sneakpath.analysis.write;

import java.util.Arrays;
import java.util.Locale;
import org.sneakpath.analysis.device.IvRun;
import org.sneakpath.analysis.figure.AxisTitle;
import org.sneakpath.analysis.figure.CellMap;
import org.sneakpath.analysis.figure.HeatMapFigure;
import org.sneakpath.analysis.figure.HistogramFigure;
import org.sneakpath.analysis.run.RunFolder;
import org.sneakpath.crossbar.write.program.ProgramReport;

/** Pictures of a write: what cells saw of others' writes, what is wrong with each, how many pulses they took. */
final class WriteFigures {
    private WriteFigures() {}

    static void write(RunFolder folder, ProgramReport report, double[] stress, double level) {
        int rows = report.rows();
        int columns = report.columns();
        AxisTitle volts = AxisTitle.prefixed(
                "Largest voltage", "V", Arrays.stream(stress).max().orElse(0));
        IvRun.write(
                new HeatMapFigure(
                        new CellMap(volts, rows, columns, stress),
                        "Largest voltage across each cell of a " + rows + " by " + columns
                                + " array in writes that did not mean it."),
                folder,
                "stress");
        double[] errors = report.seen();
        double[] targets = report.targets();
        Arrays.setAll(errors, c -> (errors[c] - targets[c]) / level);
        IvRun.write(
                new HeatMapFigure(
                        new CellMap(AxisTitle.number("Error (levels)"), rows, columns, errors),
                        "What the last read sees of each cell, less its target, in levels."),
                folder,
                "errors");
        IvRun.write(
                new HistogramFigure(
                        AxisTitle.number("Pulses"),
                        "Cells",
                        report.histogram(),
                        String.format(
                                Locale.ROOT,
                                "Pulses that the cells of a %d by %d array took; %.2f %% of them ended in their band.",
                                rows,
                                columns,
                                100 * report.inBand())),
                folder,
                "histogram");
    }
}
