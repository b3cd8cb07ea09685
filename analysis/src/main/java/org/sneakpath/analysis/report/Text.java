package org.sneakpath.analysis.report;

import java.util.Locale;
import java.util.stream.Collectors;
import org.sneakpath.analysis.figure.AccuracySweep;
import org.sneakpath.analysis.figure.AxisTitle;
import org.sneakpath.analysis.figure.ConfidenceInterval;
import org.sneakpath.analysis.figure.Numbers;

/** How results are put into words. */
final class Text {

    private Text() {}

    /** "96.0–98.1 %". */
    static String range(ConfidenceInterval interval) {
        return Numbers.fixed(100 * interval.lower(), 1) + "–" + Numbers.percent(interval.upper());
    }

    /** As below; where the accuracy is lost at the lowest level but not at all, the levels that keep it follow. */
    static String tolerance(AccuracySweep sweep, double drop) {
        AccuracySweep.Tolerance tolerance = sweep.tolerance(drop);
        String kept = tolerance instanceof AccuracySweep.Tolerance.BelowFirst
                ? sweep.tolerated(drop).stream().map(sweep.title()::text).collect(Collectors.joining(", "))
                : "";
        return tolerance(tolerance, sweep.title()) + (kept.isEmpty() ? "" : ", not at " + kept);
    }

    /** "2.1 Ω", "already at 0.1 Ω" or "beyond 100 Ω". */
    static String tolerance(AccuracySweep.Tolerance tolerance, AxisTitle title) {
        if (tolerance instanceof AccuracySweep.Tolerance.At at) {
            return title.text(Double.parseDouble(String.format(Locale.ROOT, "%.1e", at.level())));
        }
        String word = tolerance instanceof AccuracySweep.Tolerance.BelowFirst ? "already at " : "beyond ";
        return word + title.text(tolerance.level());
    }
}
