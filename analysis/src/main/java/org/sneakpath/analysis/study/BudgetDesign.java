package org.sneakpath.analysis.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sneakpath.analysis.statistics.Crossing;
import org.sneakpath.analysis.statistics.Interval;
import org.sneakpath.analysis.statistics.LevelSearch;

/**
 * Bisects all axes at once for the level at which the mean accuracy over the same chips has fallen to a target. Where levels x fall, it is
 * 1/x that rises, and brackets are as wide relative to it. Of whole numbers there is none between two that are listed: they are not
 * searched, and the first one at which the mean has fallen is told.
 */
final class BudgetDesign implements SequentialDesign {
    private final LevelSearch search;
    private final int chips;
    private final int rounds;
    private final List<StudyAxis> axes;
    private final Map<String, TreeSet<Double>> levels = new LinkedHashMap<>();
    private int round;

    /**
     * @param search for the target
     * @param chips at each level, at least 2
     * @param rounds at most, beyond the axes' own levels
     */
    BudgetDesign(List<StudyAxis> axes, LevelSearch search, int chips, int rounds) {
        this.search = search;
        this.chips = chips;
        this.rounds = rounds;
        this.axes = List.copyOf(axes);
        axes.forEach(axis -> levels.put(axis.name(), new TreeSet<>(axis.levels())));
    }

    @Override
    public String name() {
        return "tolerance";
    }

    @Override
    public long most() {
        long known = levels.values().stream().mapToLong(TreeSet::size).sum();
        long searched = axes.stream().filter(axis -> !axis.whole()).count();
        return chips * (known + (long) rounds * LevelSearch.MOST_LEVELS * searched);
    }

    @Override
    public List<Trial> next(TrialLedger ledger) {
        List<Trial> trials = new ArrayList<>();
        boolean first = round == 0;
        if (round <= rounds) {
            for (StudyAxis axis : axes) {
                Set<Double> tried = tried(axis);
                List<Double> wanted = first ? List.copyOf(tried) : between(axis, ledger);
                tried.addAll(wanted);
                wanted.forEach(level -> trials.addAll(trials(axis.name(), level)));
            }
        }
        round++;
        return trials;
    }

    private List<Double> between(StudyAxis axis, TrialLedger ledger) {
        return axis.whole()
                ? List.of()
                : search.next(observed(axis, ledger)).stream()
                        .map(place -> turned(axis, place))
                        .toList();
    }

    private Set<Double> tried(StudyAxis axis) {
        return Objects.requireNonNull(levels.get(axis.name()));
    }

    /** From levels to what rises along an axis, and back. */
    private static double turned(StudyAxis axis, double level) {
        return axis.isFalling() ? 1 / level : level;
    }

    private List<Trial> trials(String axis, double level) {
        List<Trial> trials = new ArrayList<>();
        for (int chip = 1; chip <= chips; chip++) {
            trials.add(Trial.of(axis, level, chip));
        }
        return trials;
    }

    /** Accuracies by the levels asked for, all finished, turned. */
    private SortedMap<Double, double[]> observed(StudyAxis axis, TrialLedger ledger) {
        SortedMap<Double, double[]> observed = new TreeMap<>();
        for (double level : tried(axis)) {
            observed.put(turned(axis, level), ledger.accuracies(List.of(new Setting(axis.name(), level)), chips));
        }
        return observed;
    }

    /** What was found, axis by axis. */
    List<AxisBudget> budgets(TrialLedger ledger, double target) {
        List<AxisBudget> budgets = new ArrayList<>();
        for (StudyAxis axis : axes) {
            SortedMap<Double, double[]> observed = observed(axis, ledger);
            Crossing crossing = search.result(observed);
            double level = axis.whole() && crossing.kind() == Crossing.Kind.FOUND
                    ? observed.tailMap(crossing.estimate()).firstKey()
                    : crossing.estimate();
            budgets.add(new AxisBudget(
                    axis.name(),
                    target,
                    new Crossing(crossing.kind(), turned(axis, level), turned(axis, crossing.interval())),
                    tried(axis).size(),
                    chips));
        }
        return budgets;
    }

    private static Interval turned(StudyAxis axis, Interval interval) {
        if (!axis.isFalling()) {
            return interval;
        }
        double beyond = Double.NEGATIVE_INFINITY;
        return new Interval(Double.isFinite(interval.upper()) ? 1 / interval.upper() : beyond, 1 / interval.lower());
    }
}
