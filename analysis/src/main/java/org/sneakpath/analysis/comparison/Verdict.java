package org.sneakpath.analysis.comparison;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sneakpath.analysis.config.FindingConfig;
import org.sneakpath.analysis.statistics.Interval;

/** What became of an expectation. */
public enum Verdict {
    /** Every interval lies where it must. */
    HELD,
    /** An interval lies wholly elsewhere. */
    NOT_HELD,
    /** Neither: the intervals are too wide to tell. */
    UNDECIDED;

    private static final double BELIEVED = 0.05;

    /** Of one interval; null where there is none. */
    static Verdict of(@Nullable Interval interval, FindingConfig.Region expected) {
        if (interval == null) {
            return UNDECIDED;
        }
        if (interval.lower() > expected.from() && interval.upper() < expected.to()) {
            return HELD;
        }
        return interval.upper() <= expected.from() || interval.lower() >= expected.to() ? NOT_HELD : UNDECIDED;
    }

    /** Of a comparison; where a few seeds have all the same difference, its interval of no width says less than it seems to. */
    static Verdict of(Comparison comparison, FindingConfig.Region expected) {
        Verdict verdict = of(comparison.together(), expected);
        boolean certain = comparison.pairs() == null
                || comparison.pairs().hasSpread()
                || comparison.pairs().difference() == 0
                || comparison.holm() < BELIEVED;
        return certain ? verdict : UNDECIDED;
    }

    /** Of several that must all hold. */
    static Verdict all(List<Verdict> verdicts) {
        if (verdicts.contains(NOT_HELD)) {
            return NOT_HELD;
        }
        return verdicts.contains(UNDECIDED) ? UNDECIDED : HELD;
    }

    /** As it is written: {@code not held}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
