package org.sneakpath.analysis.account;

import java.util.ArrayList;
import java.util.List;
import org.sneakpath.analysis.config.MitigationConfig;
import org.sneakpath.analysis.config.RobustnessConfig;
import org.sneakpath.analysis.figure.AccuracySweep;
import org.sneakpath.analysis.figure.AxisTitle;
import org.sneakpath.analysis.figure.DisplayUnit;
import org.sneakpath.analysis.figure.Numbers;
import org.sneakpath.analysis.study.AxisSummary;

/** What the axes of a study are called in a report. */
final class SweepText {
    private SweepText() {}

    static AccuracySweep of(AxisSummary summary, RobustnessConfig config, double ideal, double chance) {
        return new AccuracySweep(
                summary.axis(),
                title(summary.axis()),
                varied(summary.axis(), config.mitigation()) + background(summary.axis(), config.background()),
                summary.points(),
                ideal,
                chance);
    }

    /** What an axis is called, and in which unit it is shown. */
    static AxisTitle title(String axis) {
        return switch (axis) {
            case "conductance-variation" -> AxisTitle.number("Conductance variation, σ of ln G");
            case "stuck-at" -> AxisTitle.fraction("Stuck cells");
            case "wire-resistance" -> new AxisTitle("Wire resistance per segment", "ohm", DisplayUnit.OHM);
            case "read-noise" -> AxisTitle.fraction("Read noise, relative to G");
            case "neuron-mismatch" -> AxisTitle.number("Neuron mismatch, σ of ln of each parameter");
            case "drift" -> new AxisTitle("Time since the write", "s", new DisplayUnit("s", 1));
            case "temperature" -> new AxisTitle("Temperature of the cells", "K", new DisplayUnit("K", 1));
            case "dose" -> new AxisTitle("Total dose", "Gy", new DisplayUnit("Gy", 1));
            default -> AxisTitle.number(axis);
        };
    }

    private static String varied(String axis, MitigationConfig mitigation) {
        return switch (axis) {
            case "conductance-variation" -> MitigationWords.varied(mitigation);
            case "stuck-at" ->
                "Each cell is stuck with this probability, at the greatest or the least conductance; which ones differs"
                        + " from chip to chip.";
            case "wire-resistance" ->
                "Every segment of the word and bit lines, driver and sense segment included, has this resistance; the"
                        + " network as designed has its configured wires.";
            case "read-noise" -> "Every conductance fluctuates independently from read to read.";
            case "neuron-mismatch" ->
                "On- and off-resistance and time constant of every neuron's memristors are their nominal values times"
                        + " independent lognormal factors of mean 1, drawn anew for each chip.";
            case "drift" ->
                "Chips are looked at so long after they were written, as the configured law has it; a cell that differs from others does"
                        + " so at all times. Stuck cells stay.";
            case "temperature" ->
                "All cells have this temperature, as the configured law has it; neurons are not warmed.";
            case "dose" ->
                "Cells have had this dose in total, which shifts their conductances up to a saturation. Stuck cells stay.";
            default -> "";
        };
    }

    private static String background(String axis, RobustnessConfig.Background background) {
        List<String> parts = new ArrayList<>();
        if (background.conductanceSigma() > 0 && !axis.equals("conductance-variation")) {
            parts.add("conductance variation of σ = " + Numbers.plain(background.conductanceSigma()));
        }
        if (background.stuckFraction() > 0 && !axis.equals("stuck-at")) {
            parts.add(Numbers.percent(background.stuckFraction()) + " stuck cells");
        }
        if (background.readNoise() > 0 && !axis.equals("read-noise")) {
            parts.add("read noise of " + Numbers.percent(background.readNoise()));
        }
        return parts.isEmpty() ? "" : " All chips have " + String.join(" and ", parts) + " besides.";
    }
}
