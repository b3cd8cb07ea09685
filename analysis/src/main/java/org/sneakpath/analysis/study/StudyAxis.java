package org.sneakpath.analysis.study;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sneakpath.analysis.config.ExperimentConfig;
import org.sneakpath.analysis.config.MitigationConfig;
import org.sneakpath.analysis.config.RobustnessConfig;
import org.sneakpath.analysis.config.RobustnessConfig.Axis;
import org.sneakpath.analysis.config.RobustnessConfig.Background;
import org.sneakpath.analysis.statistics.LevelRange;
import org.sneakpath.devices.nonideality.Drift;
import org.sneakpath.devices.nonideality.radiation.TotalDoseShift;
import org.sneakpath.training.ChipConditions;
import org.sneakpath.training.Mitigation;

/**
 * One imperfection, or one key of the configuration, as a study varies it.
 *
 * @param name as in {@code results.csv}
 * @param levels in SI units, from the first to the last: rising, or falling where less is what is looked at
 * @param imperfection what chips are like at a level; the same as ever where a key is varied
 * @param layer number of the only layer that it is in, from 0; {@link #EVERYWHERE} for all
 * @param change what becomes of the configuration at a level; null where it stays
 * @param whole whether levels are whole numbers, between which there may be none
 */
public record StudyAxis(
        String name,
        List<Double> levels,
        Imperfection imperfection,
        int layer,
        @Nullable Change change,
        boolean whole) {
    /** No one layer. */
    public static final int EVERYWHERE = -1;

    /** Chips at the background, as a setting at level 0, for trials have one at least. */
    static final StudyAxis BACKGROUND = new StudyAxis("background", List.of(0.0), (conditions, level) -> conditions);

    /** Parameters of a neuron's memristors that differ from neuron to neuron. */
    public static final List<String> MISMATCHED = List.of("rOn", "rOff", "tau");

    /** What an axis changes in the conditions of chips. */
    @FunctionalInterface
    public interface Imperfection {
        /** Conditions with this imperfection at a level, which is in SI units, in the place of their own. */
        ChipConditions on(ChipConditions conditions, double level);
    }

    /** What a key of the configuration is at a level. */
    @FunctionalInterface
    public interface Change {
        /** The configuration with it, at a level in SI units. */
        ExperimentConfig on(ExperimentConfig config, double level);
    }

    public StudyAxis {
        levels = List.copyOf(levels);
    }

    /** In all layers. */
    public StudyAxis(String name, List<Double> levels, Imperfection imperfection) {
        this(name, levels, imperfection, EVERYWHERE, null, false);
    }

    /** Of a key of the configuration. */
    static StudyAxis ofKey(String name, List<Double> levels, Change change, boolean whole) {
        return new StudyAxis(name, levels, (conditions, level) -> conditions, EVERYWHERE, change, whole);
    }

    /** Whether it is a key of the configuration that is varied, for the network and not for single layers. */
    public boolean changesConfiguration() {
        return change != null;
    }

    /** Whether levels fall. */
    public boolean isFalling() {
        return worst() < levels.get(0);
    }

    /** Levels in rising order. */
    List<Double> rising() {
        return levels.stream().sorted().toList();
    }

    /** Its last level: the highest, or the lowest where they fall. */
    double worst() {
        return levels.get(levels.size() - 1);
    }

    /** Its last level, in one layer alone; all others are at the background. */
    StudyAxis inLayer(int number) {
        return new StudyAxis(name + "@" + (number + 1), List.of(worst()), imperfection, number, null, false);
    }

    /** Whether it says what a layer is like. */
    boolean reaches(int number) {
        return layer == EVERYWHERE || layer == number;
    }

    /**
     * All axes that trials of a study may name: its own, and behind them, where it asks in which layers accuracy is lost, what that takes.
     *
     * @param axes of the study
     * @param layers of the network
     */
    public static List<StudyAxis> all(RobustnessConfig config, List<StudyAxis> axes, int layers) {
        List<StudyAxis> all = new ArrayList<>(axes);
        if (config.layers()) {
            for (StudyAxis axis : inLayers(axes)) {
                for (int layer = 0; layer < layers; layer++) {
                    all.add(axis.inLayer(layer));
                }
            }
            all.add(BACKGROUND);
        }
        return all;
    }

    /** Those that a single layer can have. */
    static List<StudyAxis> inLayers(List<StudyAxis> axes) {
        return axes.stream().filter(axis -> !axis.changesConfiguration()).toList();
    }

    /** What every chip has. */
    public static ChipConditions background(Background background) {
        double on = background.stuckFraction() * background.stuckOnShare();
        return ChipConditions.IDEAL
                .withVariation(background.conductanceSigma())
                .withFaults(on, background.stuckFraction() - on)
                .withReadNoise(background.readNoise())
                .withLevels(background.levels());
    }

    /** How every chip is written. */
    public static Mitigation mitigation(MitigationConfig config) {
        return new Mitigation(
                config.writes(), config.tolerance(), config.copies(), config.compensated(), config.remapped());
    }

    /**
     * The axes of a study.
     *
     * @throws IllegalArgumentException if one varies a key that is not there, or gives it what it does not take
     */
    public static List<StudyAxis> of(ExperimentConfig config) {
        List<StudyAxis> all = new ArrayList<>();
        for (Axis axis : config.robustness().axes()) {
            all.add(ConfiguredAxes.isOne(axis) ? ConfiguredAxes.of(axis, all.size(), config) : of(axis));
        }
        return all;
    }

    /** An axis of chips, and not of a key of the configuration. */
    public static StudyAxis of(Axis axis) {
        return new StudyAxis(axis.word(), axis.numbers(), imperfection(axis));
    }

    private static Imperfection imperfection(Axis axis) {
        if (axis instanceof Axis.ConductanceVariation) {
            return ChipConditions::withVariation;
        }
        if (axis instanceof Axis.StuckAt stuck) {
            return (conditions, fraction) -> {
                double on = fraction * stuck.onShare();
                return conditions.withFaults(on, fraction - on);
            };
        }
        if (axis instanceof Axis.WireResistance) {
            return (conditions, ohm) -> conditions.withWires(ohm, ohm);
        }
        if (axis instanceof Axis.NeuronMismatch) {
            return (conditions, sigma) -> conditions.withMismatch(sigma, MISMATCHED);
        }
        if (axis instanceof Axis.ReadNoise) {
            return ChipConditions::withReadNoise;
        }
        if (axis instanceof Axis.Drift drift) {
            Drift law = AgedCells.drift(drift.law());
            return (conditions, seconds) -> conditions.after(law, seconds);
        }
        if (axis instanceof Axis.Temperature warm) {
            return (conditions, kelvin) -> conditions.at(AgedCells.temperature(warm.law(), kelvin));
        }
        if (axis instanceof Axis.Dose dose) {
            TotalDoseShift law = new TotalDoseShift(dose.shift(), dose.saturationDose(), true, dose.spread());
            return (conditions, gray) -> conditions.withDose(law, gray);
        }
        throw new IllegalStateException("no axis for " + axis);
    }

    /**
     * The level at a part of the way, 0 up to 1, from the lowest to the highest of at least two: between them, in equal factors over two
     * decades or more above 0; of whole numbers one of those that are listed, each on as much of the way.
     */
    double at(double part) {
        List<Double> rising = rising();
        if (whole) {
            return rising.get(Math.min(rising.size() - 1, (int) (part * rising.size())));
        }
        return LevelRange.of(rising.get(0), rising.get(rising.size() - 1)).at(part);
    }
}
