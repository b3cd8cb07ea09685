package org.sneakpath.analysis.account;

import org.sneakpath.analysis.figure.AxisTitle;
import org.sneakpath.analysis.statistics.Interval;
import org.sneakpath.analysis.study.AxisBudget;

/** A level that was found by bisection, with as many digits as its interval bears. */
final class BudgetText {
    private final AxisBudget budget;
    private final AxisTitle title;
    private final boolean falling;

    /** @param falling whether levels are gone through from the highest to the lowest */
    BudgetText(AxisBudget budget, AxisTitle title, boolean falling) {
        this.budget = budget;
        this.title = title;
        this.falling = falling;
    }

    /** How the search came out. */
    String outcome() {
        String estimate = title.text(budget.crossing().estimate());
        Interval interval = budget.crossing().interval();
        String way = falling ? "down" : "up";
        return switch (budget.crossing().kind()) {
            case FOUND -> level() + " (" + range() + ")";
            case BELOW_EVERYWHERE -> "lost already at " + estimate + ", the best level tried";
            case ABOVE_EVERYWHERE ->
                "not lost " + way + " to " + estimate + " (told apart " + way + " to "
                        + title.text(falling ? interval.upper() : interval.lower()) + ")";
        };
    }

    /** The level found. */
    String level() {
        return text(budget.crossing().estimate());
    }

    /** Its interval, from where one goes through levels. */
    String range() {
        Interval interval = budget.crossing().interval();
        double near = falling ? interval.upper() : interval.lower();
        double far = falling ? interval.lower() : interval.upper();
        String end =
                Double.isFinite(far) ? text(far) : falling ? "beyond the lowest level" : "beyond the highest level";
        return text(near) + " to " + end;
    }

    private String text(double level) {
        return title.text(BorneDigits.round(
                level, budget.crossing().estimate(), budget.crossing().interval()));
    }
}
