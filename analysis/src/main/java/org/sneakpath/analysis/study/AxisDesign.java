package org.sneakpath.analysis.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sneakpath.analysis.statistics.StoppingRule;
import org.sneakpath.analysis.statistics.StoppingRule.Decision;

/** Axes × levels × chips; then, if there is a rule, as many chips more at each level whose interval is still too wide. */
final class AxisDesign implements SequentialDesign {
    private final int round;
    private final @Nullable StoppingRule rule;
    private final Map<Setting, Integer> chips = new LinkedHashMap<>();

    /**
     * @param round chips at each level in each round
     * @param rule when there are enough; null: after the first round
     */
    AxisDesign(List<StudyAxis> axes, int round, @Nullable StoppingRule rule) {
        this.round = round;
        this.rule = rule;
        axes.forEach(axis -> axis.levels().forEach(level -> chips.put(new Setting(axis.name(), level), 0)));
    }

    @Override
    public String name() {
        return "robustness";
    }

    @Override
    public long most() {
        return (long) chips.size() * (rule == null ? round : Math.max(round, rule.most()));
    }

    @Override
    public List<Trial> next(TrialLedger ledger) {
        List<Trial> trials = new ArrayList<>();
        chips.replaceAll((setting, asked) -> {
            int wanted = wanted(setting, asked, ledger);
            for (int chip = asked + 1; chip <= wanted; chip++) {
                trials.add(new Trial(List.of(setting), chip));
            }
            return wanted;
        });
        return trials;
    }

    private int wanted(Setting setting, int asked, TrialLedger ledger) {
        if (asked == 0) {
            return round;
        }
        if (rule == null || rule.after(ledger.accuracies(List.of(setting), asked)) != Decision.CONTINUE) {
            return asked;
        }
        return Math.min(asked + round, rule.most());
    }

    /** All trials asked for so far. */
    List<Trial> asked() {
        List<Trial> trials = new ArrayList<>();
        chips.forEach((setting, asked) -> {
            for (int chip = 1; chip <= asked; chip++) {
                trials.add(new Trial(List.of(setting), chip));
            }
        });
        return trials;
    }
}
