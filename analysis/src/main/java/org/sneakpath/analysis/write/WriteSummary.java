package org.sneakpath.analysis.write;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sneakpath.analysis.device.DeviceNumbers;
import org.sneakpath.analysis.device.TextTable;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.write.program.CellOutcome;
import org.sneakpath.crossbar.write.program.ErrorStatistics;
import org.sneakpath.crossbar.write.program.IncrementalPulses;
import org.sneakpath.crossbar.write.program.ProgramReport;
import org.sneakpath.crossbar.write.program.PulseRamp;
import org.sneakpath.crossbar.write.program.PulseTally;
import org.sneakpath.crossbar.write.program.VerifyRead;

/** What came of a write, as a table and as numbers by name. */
public final class WriteSummary {
    private static final int DIGITS = 4;

    private final ProgramReport report;
    private final double level;

    WriteSummary(ProgramReport report, double level) {
        this.report = report;
        this.level = level;
    }

    /** Names of {@link #metrics}. */
    public static List<String> names() {
        return List.of(
                "in_band",
                "rms_error",
                "largest_error",
                "true_rms_error",
                "true_largest_error",
                "wrong_levels",
                "disturbance",
                "mean_pulses",
                "most_pulses",
                "shots",
                "reads",
                "write_energy",
                "read_energy",
                "time",
                "driver_current",
                "sneak_current",
                "voltage_loss",
                "half_selected");
    }

    /** Numbers by name, SI; errors in levels, of what reads see and of what cells conduct. */
    public Map<String, Object> metrics() {
        ErrorStatistics seen = report.seenErrors(level);
        ErrorStatistics own = report.errors(level);
        int[] pulses = report.pulses();
        PulseTally tally = report.tally();
        List<Number> values = List.of(
                report.inBand(),
                seen.rms(),
                seen.largest(),
                own.rms(),
                own.largest(),
                seen.beyondHalf(),
                report.disturbance(level).largest(),
                Arrays.stream(pulses).average().orElse(0),
                Arrays.stream(pulses).max().orElse(0),
                tally.shots(),
                tally.reads(),
                tally.writeEnergy(),
                tally.readEnergy(),
                tally.time(),
                tally.driverCurrent(),
                tally.sneakCurrent(),
                tally.shots() == 0 ? 0 : tally.loss(),
                tally.halfSelected());
        Map<String, Object> metrics = new LinkedHashMap<>();
        for (int k = 0; k < values.size(); k++) {
            metrics.put(names().get(k), values.get(k));
        }
        return metrics;
    }

    /** The table. */
    public List<String> lines() {
        PulseTally tally = report.tally();
        int[] pulses = report.pulses();
        ErrorStatistics disturbed = report.disturbance(level);
        TextTable table = new TextTable("");
        table.row("cells", report.rows() + " x " + report.columns() + ", levels " + siemens(level) + " apart");
        table.row("in band", percent(report.inBand()));
        for (CellOutcome outcome : CellOutcome.values()) {
            if (outcome != CellOutcome.IN_BAND && report.count(outcome) > 0) {
                table.row("  " + word(outcome).replace('_', ' '), String.valueOf(report.count(outcome)));
            }
        }
        table.row("errors as read", errors(report.seenErrors(level)));
        table.row("errors without lines", errors(report.errors(level)));
        table.row(
                "disturbed by other rows",
                String.format(Locale.ROOT, "rms %.3g, largest %.3g levels", disturbed.rms(), disturbed.largest()));
        table.row(
                "pulses a cell",
                String.format(
                        Locale.ROOT,
                        "%.1f on average, %d at most",
                        Arrays.stream(pulses).average().orElse(0),
                        Arrays.stream(pulses).max().orElse(0)));
        table.row("pulses and reads of rows", tally.shots() + ", " + tally.reads());
        table.row("time", rounded(tally.time(), "s"));
        table.row(
                "energy",
                rounded(tally.writeEnergy(), "J") + " writing, " + rounded(tally.readEnergy(), "J") + " reading");
        table.row("largest driver current", rounded(tally.driverCurrent(), "A"));
        table.row("largest sneak current", rounded(tally.sneakCurrent(), "A"));
        if (tally.shots() > 0) {
            table.row("largest loss of a selected cell", rounded(tally.loss(), "V"));
            table.row("largest voltage of another cell", rounded(tally.halfSelected(), "V"));
        }
        return table.lines();
    }

    static List<String> plan(
            WriteRequest request, CrossbarSpec spec, IncrementalPulses pulses, VerifyRead read, double level) {
        List<String> lines = new ArrayList<>();
        lines.add(spec.rows() + " x " + spec.columns() + " cells, scheme "
                + request.cells().scheme() + ", levels " + siemens(level) + " apart");
        lines.add("set " + ramp(pulses.set()) + "; reset " + ramp(pulses.reset()));
        lines.add("at most " + pulses.maxPulses() + " pulses a cell in each of " + pulses.passes() + " passes, "
                + request.pulses().order() + " by " + request.pulses().order() + "; accepted within "
                + request.pulses().band());
        lines.add("reads at " + rounded(read.voltage(), "V") + " for " + rounded(read.time(), "s"));
        lines.add("would write to " + request.out());
        return lines;
    }

    private static String ramp(@Nullable PulseRamp ramp) {
        return ramp == null
                ? "none"
                : rounded(ramp.start(), "V") + " to " + rounded(ramp.stop(), "V") + " in " + ramp.rungs()
                        + " heights of " + rounded(ramp.width(), "s");
    }

    /** An outcome as files and tables call it. */
    static String word(CellOutcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    private static String errors(ErrorStatistics errors) {
        return String.format(
                Locale.ROOT,
                "mean %.3g, rms %.3g, largest %.3g levels; %s beyond half a level",
                errors.mean(),
                errors.rms(),
                errors.largest(),
                percent(errors.beyondHalf()));
    }

    private static String percent(double part) {
        return String.format(Locale.ROOT, "%.2f %%", 100 * part);
    }

    private static String siemens(double value) {
        return rounded(value, "S");
    }

    private static String rounded(double value, String unit) {
        return DeviceNumbers.rounded(value, unit, DIGITS);
    }
}
