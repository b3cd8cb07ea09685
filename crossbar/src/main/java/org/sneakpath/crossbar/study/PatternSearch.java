package org.sneakpath.crossbar.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sneakpath.crossbar.Cell;
import org.sneakpath.crossbar.CrossbarSpec;

/**
 * Looks for the pattern of cells, and of inputs, that an array reads worst.
 *
 * <p>{@link #climb} starts from patterns that are known to be bad and changes all bits at once that promise a gain by the gradient, or the
 * better half of them, and so on down to one. The gradient's promise is good for single flips: with a the adjoint and v the actual
 * voltage of an ohmic cell, and z ≥ 0 the resistance that the array shows to it,
 * <pre>
 *   I(G + Δ) − I(G) = −a·v·Δ/(1 + z·Δ)            1 + z·Δ &gt; 0
 * </pre>
 * has the sign of its first order. Where that does not decide, as for a cell whose ideal current changes too, single flips are tried.
 * What comes out cannot be made worse by changing one cell or one input; it need not be the worst of all, which {@link #enumerate}
 * finds in arrays that are small enough.
 */
public final class PatternSearch {
    private static final int STARTS = 8;
    private static final int MOST_BITS = 22;
    /** A gain below is rounding. */
    private static final double LEAST_GAIN = 1e-11;

    private final List<PatternObjective> objectives;
    private final boolean ohmic;
    private long solves;

    private PatternSearch(List<PatternObjective> objectives, boolean ohmic) {
        this.objectives = objectives;
        this.ohmic = ohmic;
    }

    /**
     * Seeks the greatest error of a column's current over all patterns of cells and inputs.
     *
     * @param inputLow the lower input of a word line (V)
     * @param inputHigh the higher input of a word line (V); the same if inputs are to stay
     */
    public static PatternSearch columnError(
            CrossbarSpec spec,
            Cell cell,
            CellLevels levels,
            double inputLow,
            double inputHigh,
            int column,
            ErrorMeasure measure) {
        if (column < 0 || column >= spec.columns()) {
            throw new IllegalArgumentException("column " + column + ": there are columns 0 to " + (spec.columns() - 1));
        }
        if (measure == ErrorMeasure.RELATIVE && inputLow * inputHigh < 0) {
            throw new IllegalArgumentException(
                    "inputs of " + inputLow + " V and " + inputHigh
                            + " V may cancel in a column's current, to which a relative error has no bound; use absolute errors");
        }
        List<PatternObjective> both = new ArrayList<>();
        for (int sign = 1; sign >= -1; sign -= 2) {
            both.add(new ColumnError(spec, cell, levels, inputLow, inputHigh, column, measure, sign));
        }
        return new PatternSearch(both, cell instanceof Cell.Ohmic);
    }

    /** Seeks the unselected cells among which a cell in that state gives the greatest current. */
    public static PatternSearch greatestCurrent(
            CrossbarSpec array,
            Cell cell,
            CellLevels levels,
            ReadScheme scheme,
            double volts,
            int row,
            int column,
            boolean lowResistance) {
        return sensed(new SensedCurrent(array, cell, levels, scheme, volts, row, column, lowResistance, 1), cell);
    }

    /**
     * Seeks the unselected cells among which a cell in that state gives the least current; {@link WorstPattern#value} is the
     * opposite of that current.
     */
    public static PatternSearch leastCurrent(
            CrossbarSpec array,
            Cell cell,
            CellLevels levels,
            ReadScheme scheme,
            double volts,
            int row,
            int column,
            boolean lowResistance) {
        return sensed(new SensedCurrent(array, cell, levels, scheme, volts, row, column, lowResistance, -1), cell);
    }

    private static PatternSearch sensed(PatternObjective objective, Cell cell) {
        return new PatternSearch(List.of(objective), cell instanceof Cell.Ohmic);
    }

    /** A pattern on the way. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Place(PatternObjective objective, boolean[] pattern, double value) {}

    /**
     * The worst pattern that is reached from the candidates.
     *
     * @throws IllegalStateException if none of them could be solved
     */
    public WorstPattern climb() {
        solves = 0;
        List<Place> starts = new ArrayList<>();
        for (PatternObjective objective : objectives) {
            for (boolean[] pattern : objective.candidates()) {
                double value = value(objective, pattern);
                if (!Double.isNaN(value)) {
                    starts.add(new Place(objective, pattern, value));
                }
            }
        }
        starts.sort(Comparator.comparingDouble(Place::value).reversed());
        Place best = null;
        for (Place start : starts.subList(0, Math.min(STARTS, starts.size()))) {
            Place end = climb(start.objective(), start.pattern());
            best = best == null || end.value() > best.value() ? end : best;
        }
        return result(best, ohmic ? WorstPattern.Certainty.LOCAL : WorstPattern.Certainty.FIRST_ORDER);
    }

    /**
     * The worst of all patterns.
     *
     * @throws IllegalArgumentException if there are more than 2²² of them
     */
    public WorstPattern enumerate() {
        solves = 0;
        Place best = null;
        for (PatternObjective objective : objectives) {
            List<Integer> free = free(objective);
            if (free.size() > MOST_BITS) {
                throw new IllegalArgumentException("2^" + free.size() + " patterns are too many to try, 2^" + MOST_BITS
                        + " are not; use climb, or a smaller array");
            }
            for (int word = 0; word < 1 << free.size(); word++) {
                boolean[] pattern = new boolean[objective.bits()];
                for (int k = 0; k < free.size(); k++) {
                    pattern[free.get(k)] = (word & 1 << k) != 0;
                }
                holdFixed(objective, pattern);
                double value = value(objective, pattern);
                if (!Double.isNaN(value) && (best == null || value > best.value())) {
                    best = new Place(objective, pattern, value);
                }
            }
        }
        return result(best, WorstPattern.Certainty.EXACT);
    }

    /** Bits that are not free are as in the candidates. */
    private static void holdFixed(PatternObjective objective, boolean[] pattern) {
        boolean[] candidate = objective.candidates().get(0);
        for (int bit = 0; bit < pattern.length; bit++) {
            pattern[bit] = objective.isFree(bit) ? pattern[bit] : candidate[bit];
        }
    }

    private static List<Integer> free(PatternObjective objective) {
        List<Integer> free = new ArrayList<>();
        for (int bit = 0; bit < objective.bits(); bit++) {
            if (objective.isFree(bit)) {
                free.add(bit);
            }
        }
        return free;
    }

    private WorstPattern result(@Nullable Place best, WorstPattern.Certainty certainty) {
        if (best == null) {
            throw new IllegalStateException("no pattern of this array could be solved");
        }
        PatternObjective objective = best.objective();
        return new WorstPattern(
                objective.values(best.pattern()), objective.voltages(best.pattern()), best.value(), solves, certainty);
    }

    private double value(PatternObjective objective, boolean[] pattern) {
        solves++;
        return objective.value(pattern);
    }

    private Place climb(PatternObjective objective, boolean[] start) {
        boolean[] pattern = start.clone();
        double[] gains = new double[objective.bits()];
        while (true) {
            solves += 2;
            double value = objective.gains(pattern, gains);
            double least = LEAST_GAIN * Math.abs(value);
            List<Integer> promising = new ArrayList<>();
            for (int bit = 0; bit < gains.length; bit++) {
                if (objective.isFree(bit) && gains[bit] > least) {
                    promising.add(bit);
                }
            }
            promising.sort(
                    Comparator.comparingDouble((Integer bit) -> gains[bit]).reversed());
            boolean better = false;
            for (int count = promising.size(); count > 0 && !better; count /= 2) {
                better = improves(objective, pattern, promising.subList(0, count), value + least);
            }
            if (!better && !improvesAlone(objective, pattern, promising, value + least)) {
                return new Place(objective, pattern, value);
            }
        }
    }

    /** Changes single bits: the first that cannot disappoint, or any of those that may. */
    private boolean improvesAlone(
            PatternObjective objective, boolean[] pattern, List<Integer> promising, double above) {
        for (int bit : promising) {
            if (objective.isMonotone(bit)) {
                if (improves(objective, pattern, List.of(bit), above)) {
                    return true;
                }
                break;
            }
        }
        for (int bit : free(objective)) {
            boolean open = !objective.isMonotone(bit) && objective.isSuspect(bit);
            if (open && improves(objective, pattern, List.of(bit), above)) {
                return true;
            }
        }
        return false;
    }

    /** Changes those bits if the number is above then. */
    private boolean improves(PatternObjective objective, boolean[] pattern, List<Integer> bits, double above) {
        flip(pattern, bits);
        if (value(objective, pattern) > above) {
            return true;
        }
        flip(pattern, bits);
        return false;
    }

    private static void flip(boolean[] pattern, List<Integer> bits) {
        for (int bit : bits) {
            pattern[bit] = !pattern[bit];
        }
    }
}
