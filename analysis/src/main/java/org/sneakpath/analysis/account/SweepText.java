package org.sneakpath.analysis.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sneakpath.analysis.config.ExperimentConfig;
import org.sneakpath.analysis.config.KeyAxisConfig;
import org.sneakpath.analysis.config.MitigationConfig;
import org.sneakpath.analysis.config.NetworkConfig;
import org.sneakpath.analysis.config.RobustnessConfig;
import org.sneakpath.analysis.figure.AccuracySweep;
import org.sneakpath.analysis.figure.AxisTitle;
import org.sneakpath.analysis.figure.DisplayUnit;
import org.sneakpath.analysis.figure.LevelOrder;
import org.sneakpath.analysis.figure.Numbers;
import org.sneakpath.analysis.study.AxisSummary;
import org.sneakpath.analysis.study.StudyAxis;

/**
 * What the axes of a study are called in a report.
 *
 * @param config of the study
 * @param axes of it
 */
record SweepText(ExperimentConfig config, List<StudyAxis> axes) {
    SweepText {
        axes = List.copyOf(axes);
    }

    /** Of a study. */
    static SweepText of(ExperimentConfig config) {
        return new SweepText(config, StudyAxis.of(config));
    }

    /** Its accuracies along one of them. */
    AccuracySweep sweep(AxisSummary summary, double ideal, double chance) {
        String name = summary.axis();
        RobustnessConfig study = config.robustness();
        return new AccuracySweep(
                name,
                title(name),
                key(name).map(key -> KeyText.varied(key, config)).orElseGet(() -> varied(name, study.mitigation()))
                        + background(name, study.background()),
                summary.points(),
                ideal,
                chance,
                axis(name)
                        .map(axis -> new LevelOrder(axis.isFalling(), axis.whole()))
                        .orElse(LevelOrder.RISING));
    }

    /** Axes of keys of the configuration, which hold for no single layer. */
    List<String> keys() {
        return axes.stream()
                .filter(StudyAxis::changesConfiguration)
                .map(axis -> title(axis.name()).quantity())
                .toList();
    }

    /** Whether levels of an axis fall. */
    boolean isFalling(String name) {
        return axis(name).map(StudyAxis::isFalling).orElse(false);
    }

    private Optional<StudyAxis> axis(String name) {
        return axes.stream().filter(axis -> axis.name().equals(name)).findFirst();
    }

    private Optional<KeyAxisConfig> key(String name) {
        return config.robustness().axes().stream()
                .filter(axis -> axis instanceof KeyAxisConfig && axis.word().equals(name))
                .map(KeyAxisConfig.class::cast)
                .findFirst();
    }

    /** What an axis is called, and in which unit it is shown. */
    AxisTitle title(String axis) {
        return key(axis).map(key -> KeyText.title(key, config)).orElseGet(() -> imperfection(axis));
    }

    /** The network in the circuit that it has at a level of an axis. */
    NetworkConfig network(String axis, double level) {
        return axis(axis)
                .flatMap(found -> Optional.ofNullable(found.change()))
                .map(change -> change.on(config, level).network())
                .orElse(config.network());
    }

    private static AxisTitle imperfection(String axis) {
        return switch (axis) {
            case "conductance-variation" -> AxisTitle.number("Conductance variation, σ of ln G");
            case "stuck-at" -> AxisTitle.fraction("Stuck cells");
            case "wire-resistance" -> new AxisTitle("Wire resistance per segment", "ohm", DisplayUnit.OHM);
            case "read-noise" -> AxisTitle.fraction("Read noise, relative to G");
            case "neuron-mismatch" -> AxisTitle.number("Neuron mismatch, σ of ln of each parameter");
            case "drift" -> new AxisTitle("Time since the write", "s", new DisplayUnit("s", 1));
            case "temperature" -> new AxisTitle("Temperature of the cells", "K", new DisplayUnit("K", 1));
            case "dose" -> new AxisTitle("Total dose", "Gy", new DisplayUnit("Gy", 1));
            case "on-off-ratio" -> AxisTitle.number("On/off ratio");
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
            case "on-off-ratio" ->
                "The least conductance is the greatest one, which stays, divided by this ratio; weights are mapped into what is left,"
                        + " and mirrors make good for the range.";
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
        if (background.levels() > 0) {
            parts.add("conductances of " + background.levels() + " levels");
        }
        return parts.isEmpty() ? "" : " All chips have " + String.join(" and ", parts) + " besides.";
    }
}
