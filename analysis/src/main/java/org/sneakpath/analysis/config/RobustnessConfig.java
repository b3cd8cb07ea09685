package org.sneakpath.analysis.config;

import java.util.List;

/**
 * A robustness study: axes × levels × chips.
 *
 * @param chips independently fabricated chips per point
 * @param background imperfections that every chip has, on every axis
 * @param axes what is varied, one axis at a time; an axis replaces its own entry of the background;
 *     each kind once at most, for results are told apart by it
 */
public record RobustnessConfig(int chips, Background background, List<Axis> axes) {
    public RobustnessConfig {
        Check.atLeast(1, "chips", chips);
        long kinds = axes.stream().map(Axis::getClass).distinct().count();
        Check.that(kinds == axes.size(), "axes", axes.size() + " axes of " + kinds + " kinds", "of one kind each");
    }

    /**
     * Imperfections present everywhere, so that chips differ on axes that draw nothing themselves.
     *
     * @param conductanceSigma standard deviation of ln G
     * @param stuckFraction share of cells that cannot be programmed
     * @param stuckOnShare share of those that are stuck at the greatest conductance
     * @param readNoise standard deviation of a conductance from read to read, relative to its value
     */
    public record Background(double conductanceSigma, double stuckFraction, double stuckOnShare, double readNoise) {
        public Background {
            Check.notNegative("conductanceSigma", conductanceSigma, "");
            Check.share("stuckFraction", stuckFraction);
            Check.share("stuckOnShare", stuckOnShare);
            Check.notNegative("readNoise", readNoise, "");
        }
    }

    /** One imperfection and the levels at which it is studied. */
    public sealed interface Axis {
        /** Levels, rising, in SI units. */
        List<Double> levels();

        /** Lognormal device-to-device variation; a level is the standard deviation of ln G. */
        @Kind("conductance-variation")
        record ConductanceVariation(List<Double> levels) implements Axis {
            public ConductanceVariation {
                Check.levels(levels, 10);
            }
        }

        /**
         * Cells that cannot be programmed; a level is their share of all cells.
         *
         * @param onShare share of the stuck cells that sit at the greatest conductance, the others at the least
         */
        @Kind("stuck-at")
        record StuckAt(List<Double> levels, double onShare) implements Axis {
            public StuckAt {
                Check.levels(levels, 1);
                Check.share("onShare", onShare);
            }
        }

        /** Wire resistance; a level is the resistance of one segment of word and bit lines (ohm). */
        @Kind("wire-resistance")
        record WireResistance(@Unit("ohm") List<Double> levels) implements Axis {
            public WireResistance {
                Check.levels(levels, 1e6);
            }
        }

        /** Gaussian noise of each read; a level is the standard deviation of a conductance relative to its value. */
        @Kind("read-noise")
        record ReadNoise(List<Double> levels) implements Axis {
            public ReadNoise {
                Check.levels(levels, 10);
            }
        }

        /** Neurons that differ; a level is the standard deviation of ln of their memristors' rOn, rOff and tau. */
        @Kind("neuron-mismatch")
        record NeuronMismatch(List<Double> levels) implements Axis {
            public NeuronMismatch {
                Check.levels(levels, 3);
            }
        }
    }
}
