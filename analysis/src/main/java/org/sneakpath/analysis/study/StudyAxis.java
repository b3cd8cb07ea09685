package org.sneakpath.analysis.study;

import java.util.ArrayList;
import java.util.List;
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
 * One imperfection as a study varies it.
 *
 * @param name as in {@code results.csv}
 * @param levels rising, in SI units
 * @param imperfection what chips are like at a level
 * @param layer number of the only layer that it is in, from 0; {@link #EVERYWHERE} for all
 */
public record StudyAxis(String name, List<Double> levels, Imperfection imperfection, int layer) {
    /** No one layer. */
    public static final int EVERYWHERE = -1;

    /** Chips at the background, as a setting at level 0, for trials have one at least. */
    static final StudyAxis BACKGROUND = new StudyAxis("background", List.of(0.0), (conditions, level) -> conditions);

    /** Parameters of a neuron's memristors that differ from neuron to neuron. */
    public static final List<String> MISMATCHED = List.of("rOn", "rOff", "tau");

    private static final double LOGARITHMIC_FROM = 100;

    /** What an axis changes in the conditions of chips. */
    @FunctionalInterface
    public interface Imperfection {
        /** Conditions with this imperfection at a level, which is in SI units, in the place of their own. */
        ChipConditions on(ChipConditions conditions, double level);
    }

    public StudyAxis {
        levels = List.copyOf(levels);
    }

    /** In all layers. */
    public StudyAxis(String name, List<Double> levels, Imperfection imperfection) {
        this(name, levels, imperfection, EVERYWHERE);
    }

    /** Its highest level. */
    double worst() {
        return levels.get(levels.size() - 1);
    }

    /** Its highest level, in one layer alone; all others are at the background. */
    StudyAxis inLayer(int number) {
        return new StudyAxis(name + "@" + (number + 1), List.of(worst()), imperfection, number);
    }

    /** Whether it says what a layer is like. */
    boolean reaches(int number) {
        return layer == EVERYWHERE || layer == number;
    }

    /**
     * All axes that trials of a study may name: its own, and behind them, where it asks in which layers accuracy is lost, what that takes.
     *
     * @param layers of the network
     */
    public static List<StudyAxis> all(RobustnessConfig config, int layers) {
        List<StudyAxis> all =
                new ArrayList<>(config.axes().stream().map(StudyAxis::of).toList());
        if (config.layers()) {
            for (StudyAxis axis : List.copyOf(all)) {
                for (int layer = 0; layer < layers; layer++) {
                    all.add(axis.inLayer(layer));
                }
            }
            all.add(BACKGROUND);
        }
        return all;
    }

    /** What every chip has. */
    public static ChipConditions background(Background background) {
        double on = background.stuckFraction() * background.stuckOnShare();
        return ChipConditions.IDEAL
                .withVariation(background.conductanceSigma())
                .withFaults(on, background.stuckFraction() - on)
                .withReadNoise(background.readNoise());
    }

    /** How every chip is written. */
    public static Mitigation mitigation(MitigationConfig config) {
        return new Mitigation(
                config.writes(), config.tolerance(), config.copies(), config.compensated(), config.remapped());
    }

    /** The axis of a configuration. */
    public static StudyAxis of(Axis axis) {
        return new StudyAxis(axis.word(), axis.levels(), imperfection(axis));
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

    /** From the lowest to the highest level, of which there are two at least; logarithmic over two decades or more above 0. */
    LevelRange range() {
        double first = levels.get(0);
        double last = levels.get(levels.size() - 1);
        boolean decades = first > 0 && last / first >= LOGARITHMIC_FROM;
        return new LevelRange(first, last, decades ? LevelRange.Scale.LOGARITHMIC : LevelRange.Scale.LINEAR);
    }
}
