package org.sneakpath.analysis.study;

import java.util.List;
import org.sneakpath.analysis.config.RobustnessConfig.Axis;
import org.sneakpath.analysis.config.RobustnessConfig.Background;
import org.sneakpath.training.ChipConditions;

/**
 * One imperfection as a study varies it.
 *
 * @param name as in {@code results.csv}
 * @param levels rising, in SI units
 * @param conditions what chips are like at a level
 */
public record StudyAxis(String name, List<Double> levels, Conditions conditions) {
    /** Parameters of a neuron's memristors that differ from neuron to neuron. */
    public static final List<String> MISMATCHED = List.of("rOn", "rOff", "tau");

    /** A level to the conditions of its chips. */
    @FunctionalInterface
    public interface Conditions {
        /** The conditions at a level, which is in SI units. */
        ChipConditions at(double level);
    }

    public StudyAxis {
        levels = List.copyOf(levels);
    }

    /** What every chip has. */
    public static ChipConditions background(Background background) {
        double on = background.stuckFraction() * background.stuckOnShare();
        return ChipConditions.IDEAL
                .withVariation(background.conductanceSigma())
                .withFaults(on, background.stuckFraction() - on)
                .withReadNoise(background.readNoise());
    }

    /** An axis over that background, in which it replaces its own entry. */
    public static StudyAxis of(Axis axis, Background background) {
        ChipConditions base = background(background);
        if (axis instanceof Axis.ConductanceVariation) {
            return new StudyAxis("conductance-variation", axis.levels(), base::withVariation);
        }
        if (axis instanceof Axis.StuckAt stuck) {
            return new StudyAxis("stuck-at", axis.levels(), fraction -> {
                double on = fraction * stuck.onShare();
                return base.withFaults(on, fraction - on);
            });
        }
        if (axis instanceof Axis.WireResistance) {
            return new StudyAxis("wire-resistance", axis.levels(), ohm -> base.withWires(ohm, ohm));
        }
        if (axis instanceof Axis.NeuronMismatch) {
            return new StudyAxis("neuron-mismatch", axis.levels(), sigma -> base.withMismatch(sigma, MISMATCHED));
        }
        if (axis instanceof Axis.ReadNoise) {
            return new StudyAxis("read-noise", axis.levels(), base::withReadNoise);
        }
        throw new IllegalStateException("no axis for " + axis);
    }
}
