package org.sneakpath.analysis.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sneakpath.analysis.statistics.LevelSearch;

/** Bisects all axes at once for the level at which the mean accuracy over the same chips has fallen to a target. */
final class BudgetDesign implements SequentialDesign {
    private final LevelSearch search;
    private final int chips;
    private final int rounds;
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
        axes.forEach(axis -> levels.put(axis.name(), new TreeSet<>(axis.levels())));
    }

    @Override
    public String name() {
        return "tolerance";
    }

    @Override
    public long most() {
        long known = levels.values().stream().mapToLong(TreeSet::size).sum();
        return chips * (known + (long) rounds * LevelSearch.MOST_LEVELS * levels.size());
    }

    @Override
    public List<Trial> next(TrialLedger ledger) {
        List<Trial> trials = new ArrayList<>();
        boolean first = round == 0;
        if (round <= rounds) {
            levels.forEach((axis, tried) -> {
                List<Double> wanted = first ? List.copyOf(tried) : search.next(observed(axis, ledger));
                tried.addAll(wanted);
                wanted.forEach(level -> trials.addAll(trials(axis, level)));
            });
        }
        round++;
        return trials;
    }

    private List<Trial> trials(String axis, double level) {
        List<Trial> trials = new ArrayList<>();
        for (int chip = 1; chip <= chips; chip++) {
            trials.add(Trial.of(axis, level, chip));
        }
        return trials;
    }

    /** Accuracies by the levels asked for, all finished. */
    private SortedMap<Double, double[]> observed(String axis, TrialLedger ledger) {
        SortedMap<Double, double[]> observed = new TreeMap<>();
        for (double level : levels.getOrDefault(axis, new TreeSet<>())) {
            observed.put(level, ledger.accuracies(List.of(new Setting(axis, level)), chips));
        }
        return observed;
    }

    /** What was found, axis by axis. */
    List<AxisBudget> budgets(TrialLedger ledger, double target) {
        List<AxisBudget> budgets = new ArrayList<>();
        levels.forEach((axis, tried) ->
                budgets.add(new AxisBudget(axis, target, search.result(observed(axis, ledger)), tried.size(), chips)));
        return budgets;
    }
}
