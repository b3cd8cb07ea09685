package org.sneakpath.analysis.config;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A robustness study: axes × levels × chips, and what else is asked of them.
 *
 * @param chips independently fabricated chips per point
 * @param background imperfections that every chip has, on every axis
 * @param axes what is varied, one axis at a time; an axis replaces its own entry of the background;
 *     each kind once at most, for results are told apart by it
 * @param yield shares of good chips
 * @param stopping more chips where they are needed
 * @param budget levels at which accuracy has dropped
 * @param interactions pairs of axes that are varied together
 * @param indices which axis matters most
 * @param mitigation what is done against imperfections of chips
 * @param layers whether it is told in which layers accuracy is lost, at the highest level of each axis
 */
public record RobustnessConfig(
        int chips,
        Background background,
        List<Axis> axes,
        @Default("{threshold: 0}") YieldConfig yield,
        @Default("{width: 0}") StoppingConfig stopping,
        @Default("{drop: 0}") BudgetConfig budget,
        @Default("[]") List<InteractionConfig> interactions,
        @Default("{method: none}") IndicesConfig indices,
        @Default("{writes: 1}") MitigationConfig mitigation,
        @Default("false") boolean layers) {
    public RobustnessConfig {
        Check.atLeast(1, "chips", chips);
        long kinds = axes.stream().map(Axis::getClass).distinct().count();
        Check.that(kinds == axes.size(), "axes", axes.size() + " axes of " + kinds + " kinds", "of one kind each");
        Check.that(
                chips >= 2 || !(stopping.asked() || budget.asked() || layers),
                "chips",
                chips,
                "at least 2 for a budget, a stopping width or losses of layers, better 10");
        Check.that(
                !stopping.asked() || stopping.most() >= chips,
                "stopping",
                "most = " + stopping.most(),
                "at least chips = " + chips);
        interactions.forEach(pair -> require(pair, axes, chips));
        Set<Set<String>> pairs = new HashSet<>();
        for (InteractionConfig pair : interactions) {
            boolean another = pairs.add(new HashSet<>(List.of(pair.first(), pair.second())));
            String named = "'" + pair.first() + "' and '" + pair.second() + "' twice";
            Check.that(another, "interactions", named, "each pair of axes once, in either order");
        }
        if (budget.asked() || indices.asked()) {
            for (Axis axis : axes) {
                Check.that(
                        axis.hasAllBetween(),
                        "axes",
                        axis.word() + " from " + axis.levels().get(0),
                        "levels whose law holds between them, too, where a budget or indices try some there: from 1 s on");
            }
        }
        if (indices.asked()) {
            boolean ranges = !axes.isEmpty()
                    && axes.stream().allMatch(axis -> axis.levels().size() >= 2);
            Check.that(ranges, "indices", "axes of a single level", "at least two levels each: they are the range");
        }
    }

    private static void require(InteractionConfig pair, List<Axis> axes, int chips) {
        List<String> kinds = axes.stream().map(Axis::word).toList();
        for (String kind : List.of(pair.first(), pair.second())) {
            Check.that(kinds.contains(kind), "interactions", "'" + kind + "'", "an axis of this study, of " + kinds);
        }
        Check.that(
                pair.chips() >= 2 || chips >= 2,
                "interactions",
                "chips = " + chips,
                "at least 2: give a pair chips of its own");
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

        /** The word of its kind, by which results call it. */
        default String word() {
            return getClass().getAnnotation(Kind.class).value();
        }

        /** Whether all that lies between its lowest and its highest level could be a level. */
        default boolean hasAllBetween() {
            return true;
        }

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

        /** Time since the write; a level is a time (s). */
        @Kind("drift")
        record Drift(@Unit("s") List<Double> levels, DriftConfig law) implements Axis {
            public Drift {
                Check.levels(levels, 1e12);
                for (double time : levels) {
                    Check.that(
                            law.holdsAt(time),
                            "levels",
                            time + " s",
                            "0 s, or at least 1 s: the law is a fit from there on");
                }
            }

            @Override
            public boolean hasAllBetween() {
                return law.holdsBetween(levels.get(0), levels.get(levels.size() - 1));
            }
        }

        /** Temperature of the cells; a level is a temperature (K). Neurons stay as they are. */
        @Kind("temperature")
        record Temperature(@Unit("K") List<Double> levels, ThermalConfig law) implements Axis {
            public Temperature {
                Check.levels(levels, 2000);
                for (double temperature : levels) {
                    Check.that(
                            law.holdsAt(temperature),
                            "levels",
                            temperature + " K",
                            "above 0 K, and where conductances are positive");
                }
            }
        }

        /**
         * Total ionising dose, which shifts conductances; a level is a dose (Gy).
         *
         * @param shift relative to a conductance, at a dose without end
         * @param saturationDose at which 63 % of that is reached (Gy)
         * @param spread standard deviation of ln of the shift, from cell to cell
         */
        @Kind("dose")
        record Dose(
                @Unit("Gy") List<Double> levels,
                double shift,
                @Unit("Gy") double saturationDose,
                @Default("0") double spread)
                implements Axis {
            public Dose {
                Check.levels(levels, 1e9);
                Check.that(shift >= -1, "shift", shift, "at least -1: conductances stay at 0 or above");
                Check.positive("saturationDose", saturationDose, "Gy");
                Check.notNegative("spread", spread, "");
            }
        }
    }
}
