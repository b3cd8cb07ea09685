package org.sneakpath.analysis.write;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.NotConvergedException;
import org.sneakpath.analysis.device.DeviceNumbers;
import org.sneakpath.analysis.device.DeviceSetting;
import org.sneakpath.analysis.run.Json;
import org.sneakpath.analysis.run.MatrixCsv;
import org.sneakpath.analysis.run.RunFolder;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.write.disturb.DisturbReport;
import org.sneakpath.crossbar.write.disturb.DisturbStudy;
import org.sneakpath.crossbar.write.program.ProgrammableArray;
import org.sneakpath.crossbar.write.program.PulseTally;
import org.sneakpath.crossbar.write.program.RowAccess;
import org.sneakpath.crossbar.write.scheme.GateSelection;
import org.sneakpath.crossbar.write.scheme.WriteShot;

/** {@code crossbar disturb}: one cell written again and again, and what becomes of all others, scheme by scheme. */
public final class CrossbarDisturb {
    private static final int DIGITS = 4;

    private final DisturbRequest request;
    private final MatrixCsv.Matrix initial;
    private final CrossbarSpec spec;
    private final WriteShot shot;
    private final double width;
    private final double readVoltage;
    private final long[] counts;
    private final Map<String, ProgrammableArray> arrays = new LinkedHashMap<>();
    private final DisturbStudy study;

    /**
     * Reads and checks everything.
     *
     * @throws InputException if a file, a shape or a value cannot be used
     */
    public CrossbarDisturb(DisturbRequest request) {
        this.request = request;
        initial = MatrixCsv.read(request.initial());
        spec = request.lines().spec(initial.rows(), initial.columns());
        width = DeviceSetting.quantity("--width", request.width(), "s");
        readVoltage = DeviceSetting.quantity("--read-voltage", request.readVoltage(), "V");
        counts = DisturbWords.counts(request.counts());
        if (request.schemes().isEmpty()) {
            throw new InputException("--schemes: name one at least, such as half,third");
        }
        for (String scheme : request.schemes()) {
            if (WriteWords.scheme("--schemes", scheme) instanceof GateSelection) {
                throw new InputException("--schemes " + scheme + ": cells behind closed gates see nothing of a write;"
                        + " compare half, third, grounded and floating");
            }
            arrays.put(
                    scheme,
                    request.cells()
                            .withScheme(scheme)
                            .array(spec, request.seed(), initial.values())
                            .array());
        }
        shot = shot();
        study = study();
    }

    private WriteShot shot() {
        if (request.row() < 0
                || request.row() >= initial.rows()
                || request.column() < 0
                || request.column() >= initial.columns()) {
            throw new InputException("--row " + request.row() + " --column " + request.column() + ": "
                    + request.initial() + " has rows 0 to " + (initial.rows() - 1) + " and columns 0 to "
                    + (initial.columns() - 1));
        }
        double volts = DeviceSetting.quantity("--amplitude", request.amplitude(), "V");
        try {
            return WriteShot.cell(request.row(), request.column(), initial.columns(), volts);
        } catch (IllegalArgumentException e) {
            throw new InputException("--amplitude " + request.amplitude() + ": " + e.getMessage(), e);
        }
    }

    private DisturbStudy study() {
        try {
            double allowed = DisturbWords.allowed(request.allowed(), this::meanConductance);
            return new DisturbStudy(shot, width, request.share(), readVoltage, allowed);
        } catch (IllegalArgumentException e) {
            throw new InputException(String.valueOf(e.getMessage()), e);
        }
    }

    private double meanConductance() {
        RowAccess access = arrays.values().iterator().next().access();
        double[] row = new double[spec.columns()];
        double sum = 0;
        for (int i = 0; i < spec.rows(); i++) {
            access.conductances(i, readVoltage, row);
            sum += Arrays.stream(row).sum();
        }
        return sum / spec.cells();
    }

    /** What would be done. */
    public List<String> plan() {
        List<String> lines = new ArrayList<>();
        lines.add(spec.rows() + " x " + spec.columns() + " cells, schemes " + String.join(", ", arrays.keySet()));
        lines.add("cell (" + request.row() + ", " + request.column() + ") written by pulses of "
                + rounded(shot.extreme(), "V") + " and " + rounded(width, "s") + ", up to " + counts[counts.length - 1]
                + " of them");
        lines.add("a change beyond " + rounded(study.allowed(), "S") + " at " + rounded(readVoltage, "V")
                + " counts as disturbed");
        lines.add("would write to " + request.out());
        return lines;
    }

    private static String rounded(double value, String unit) {
        return DeviceNumbers.rounded(value, unit, DIGITS);
    }

    /**
     * Pulses the arrays and writes the folder.
     *
     * @throws NotConvergedException if a solve missed its tolerance; nothing is written then
     */
    public DisturbSummary run() {
        try (RunFolder folder = RunFolder.staged(request.out(), request.force())) {
            request.progress().begin("schemes", arrays.size());
            Map<String, DisturbReport> reports = new LinkedHashMap<>();
            arrays.forEach((scheme, array) -> {
                PulseTally tally = new PulseTally();
                reports.put(scheme, study.run(array, counts, tally));
                if (tally.countUnsolved() > 0) {
                    throw new NotConvergedException(tally.countUnsolved() + " pulses under scheme " + scheme
                            + " did not reach their tolerance; nothing was written; try lower pulses, or lines of other"
                            + " resistance");
                }
                request.progress().advance(reports.size(), scheme);
            });
            request.progress().end();
            DisturbSummary summary = new DisturbSummary(spec, study.allowed(), reports);
            write(folder, summary, reports);
            folder.publish();
            return summary;
        }
    }

    private void write(RunFolder folder, DisturbSummary summary, Map<String, DisturbReport> reports) {
        folder.write("voltages.csv", summary.voltages());
        folder.write("drifts.csv", summary.drifts());
        DisturbFigures.write(folder, shot, spec, reports, study.allowed());
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("program", "sneakpath");
        run.put("command", request.command());
        run.put("seed", request.seed());
        run.put("rows", spec.rows());
        run.put("columns", spec.columns());
        run.put("allowed", study.allowed());
        run.put("metrics", summary.metrics());
        folder.write(RunFolder.MARK, Json.text(run));
    }
}
