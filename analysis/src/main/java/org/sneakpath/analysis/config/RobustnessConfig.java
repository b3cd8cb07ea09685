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
 *     each kind once at most, or each name of a key, for results are told apart by it
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
        long names = axes.stream().map(Axis::word).distinct().count();
        Check.that(
                names == axes.size(),
                "axes",
                axes.size() + " axes of " + names + " kinds",
                "of one kind each; those of kind: key of a name each");
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
                Check.that(
                        axis.isSearchable() || !budget.asked(),
                        "axes",
                        axis.word() + " from " + axis.levels().get(0) + " on",
                        "levels from 0 upwards, or falling ones above 0, where a budget tries some between them; leave this axis"
                                + " or the budget out");
            }
        }
        if (indices.asked()) {
            for (Axis first : axes) {
                axes.subList(axes.indexOf(first) + 1, axes.size())
                        .forEach(second -> requireApart(first, second, "indices"));
            }
            boolean ranges = !axes.isEmpty()
                    && axes.stream().allMatch(axis -> axis.levels().size() >= 2);
            Check.that(ranges, "indices", "axes of a single level", "at least two levels each: they are the range");
        }
    }

    /** The same chips, of which nothing is varied and nothing asked. */
    public RobustnessConfig withoutAxes() {
        return new RobustnessConfig(
                chips,
                background,
                List.of(),
                new YieldConfig(0),
                new StoppingConfig(0, chips + 1),
                new BudgetConfig(0, 0.05, 8),
                List.of(),
                new IndicesConfig(IndicesConfig.Method.NONE, 64),
                mitigation,
                false);
    }

    private static void require(InteractionConfig pair, List<Axis> axes, int chips) {
        List<String> kinds = axes.stream().map(Axis::word).toList();
        for (String kind : List.of(pair.first(), pair.second())) {
            Check.that(kinds.contains(kind), "interactions", "'" + kind + "'", "an axis of this study, of " + kinds);
        }
        requireApart(axes.get(kinds.indexOf(pair.first())), axes.get(kinds.indexOf(pair.second())), "interactions");
        Check.that(
                pair.chips() >= 2 || chips >= 2,
                "interactions",
                "chips = " + chips,
                "at least 2: give a pair chips of its own");
    }

    /** What one of two axes says must not be what the other one replaces. */
    private static void requireApart(Axis first, Axis second, String key) {
        for (String one : first.replaced()) {
            for (String other : second.replaced()) {
                Check.that(
                        !KeyPath.mayBeOne(one, other),
                        key,
                        "'" + first.word() + "' and '" + second.word() + "', which both set " + one,
                        "axes of different keys where they vary together; leave one of both out");
            }
        }
    }

    /**
     * Imperfections present everywhere, so that chips differ on axes that draw nothing themselves.
     *
     * @param conductanceSigma standard deviation of ln G
     * @param stuckFraction share of cells that cannot be programmed
     * @param stuckOnShare share of those that are stuck at the greatest conductance
     * @param readNoise standard deviation of a conductance from read to read, relative to its value
     * @param levels conductances that a write can reach, evenly from the least to the greatest; 0 for any
     */
    public record Background(
            double conductanceSigma,
            double stuckFraction,
            double stuckOnShare,
            double readNoise,
            @Default("0") int levels) {
        public Background {
            Check.notNegative("conductanceSigma", conductanceSigma, "");
            Check.share("stuckFraction", stuckFraction);
            Check.share("stuckOnShare", stuckOnShare);
            Check.notNegative("readNoise", readNoise, "");
            Check.that(levels == 0 || levels >= 2, "levels", levels, "0 for any conductance, or at least 2");
        }
    }

    /** One imperfection and the levels at which it is studied. */
    public sealed interface Axis
            permits Axis.ConductanceVariation,
                    Axis.StuckAt,
                    Axis.WireResistance,
                    Axis.ReadNoise,
                    Axis.NeuronMismatch,
                    Axis.Drift,
                    Axis.Temperature,
                    Axis.Dose,
                    Axis.OnOffRatio,
                    KeyAxisConfig {
        /** Levels as they are written, rising or, where the higher ones are the better ones, falling. */
        List<?> levels();

        /** Levels in SI units, from the first to the last. */
        default List<Double> numbers() {
            return levels().stream().map(Double.class::cast).toList();
        }

        /** Whether levels fall. */
        default boolean isFalling() {
            List<Double> numbers = numbers();
            return numbers.get(numbers.size() - 1) < numbers.get(0);
        }

        /** Whether levels between them can be looked for in equal factors. */
        default boolean isSearchable() {
            List<Double> numbers = numbers();
            return isFalling() ? numbers.get(numbers.size() - 1) > 0 : numbers.get(0) >= 0;
        }

        /** Keys of the configuration whose values it takes the place of. */
        default List<String> replaced() {
            return List.of();
        }

        /** What results call it: the word of its kind, or its name. */
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

            @Override
            public List<String> replaced() {
                return List.of("robustness.background.conductanceSigma");
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

            @Override
            public List<String> replaced() {
                return List.of("robustness.background.stuckFraction", "robustness.background.stuckOnShare");
            }
        }

        /** Wire resistance; a level is the resistance of one segment of word and bit lines (ohm). */
        @Kind("wire-resistance")
        record WireResistance(@Unit("ohm") List<Double> levels) implements Axis {
            public WireResistance {
                Check.levels(levels, 1e6);
            }

            @Override
            public List<String> replaced() {
                return List.of(
                        "network.crossbar.wordWire",
                        "network.crossbar.bitWire",
                        "network.crossbar.driver",
                        "network.crossbar.sense");
            }
        }

        /** Gaussian noise of each read; a level is the standard deviation of a conductance relative to its value. */
        @Kind("read-noise")
        record ReadNoise(List<Double> levels) implements Axis {
            public ReadNoise {
                Check.levels(levels, 10);
            }

            @Override
            public List<String> replaced() {
                return List.of("robustness.background.readNoise");
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

        /**
         * Ratio of the greatest to the least conductance; a level is that ratio. The least one is raised, weights are mapped into what is
         * left, and mirrors make good for the range: a weight of 1 stands for the same current.
         */
        @Kind("on-off-ratio")
        record OnOffRatio(List<Double> levels) implements Axis {
            public OnOffRatio {
                Check.monotone("levels", levels);
                levels.forEach(level -> Check.that(level > 1, "levels", level, "greater than 1"));
            }

            @Override
            public List<String> replaced() {
                return List.of("network.crossbar.gMin", "network.layers.*.mirrorGain");
            }
        }
    }
}
