package org.sneakpath.analysis.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sneakpath.analysis.device.TextTable;
import org.sneakpath.analysis.difference.RunDifference.ComparedSetting;
import org.sneakpath.analysis.statistics.Interval;
import org.sneakpath.analysis.statistics.McNemarTest;

/** A difference in lines. */
public final class DifferenceText {
    private static final double BELIEVED = 0.05;

    private DifferenceText() {}

    /** What is said; metrics that are equal are left out. */
    public static List<String> lines(RunDifference difference) {
        List<String> lines = new ArrayList<>();
        lines.add("A " + difference.first());
        lines.add("B " + difference.second());
        lines.add("");
        lines.addAll(configuration(difference));
        lines.add("");
        lines.addAll(metrics(difference));
        SampleComparison samples = difference.samples();
        if (samples != null) {
            lines.add("");
            lines.addAll(samples(samples));
        }
        if (!difference.settings().isEmpty()) {
            lines.add("");
            lines.addAll(settings(difference));
        }
        if (difference.unpaired() > 0) {
            lines.add(difference.unpaired() + " settings are in both runs, but with other seeds: nothing to pair");
        }
        if (difference.alone() > 0) {
            lines.add(difference.alone() + " settings are in one run only");
        }
        return lines;
    }

    private static List<String> configuration(RunDifference difference) {
        if (difference.configuration().isEmpty()) {
            return List.of("configurations are equal");
        }
        TextTable table = new TextTable("").row("configuration", "A", "B");
        difference
                .configuration()
                .forEach(value -> table.row(value.path(), shown(value.first()), shown(value.second())));
        return table.lines();
    }

    private static String shown(@Nullable String value) {
        return value == null ? "-" : value;
    }

    private static List<String> metrics(RunDifference difference) {
        TextTable table = new TextTable("").row("metric", "A", "B", "B - A");
        long changed = difference.metrics().stream()
                .filter(metric -> Double.compare(metric.first(), metric.second()) != 0)
                .peek(metric -> table.row(
                        metric.name(),
                        number(metric.first()),
                        number(metric.second()),
                        signed(metric.second() - metric.first())))
                .count();
        if (difference.metrics().isEmpty()) {
            return List.of("no metrics in common");
        }
        return changed == 0 ? List.of("all " + difference.metrics().size() + " metrics are equal") : table.lines();
    }

    private static List<String> samples(SampleComparison samples) {
        McNemarTest test = samples.test();
        return List.of(
                String.format(
                        Locale.ROOT,
                        "of %d test samples both networks as designed get %d right, A alone %d, B alone %d: B - A %s",
                        samples.samples(),
                        samples.both(),
                        test.onlyFirst(),
                        test.onlySecond(),
                        signed(samples.difference())),
                String.format(
                        Locale.ROOT,
                        "McNemar's exact test of these two networks, not of other trainings: p %s%s",
                        number(test.p()),
                        test.p() < BELIEVED ? ", they differ" : ""));
    }

    private static List<String> settings(RunDifference difference) {
        TextTable table = new TextTable("")
                .row("setting", "measured", "pairs", "A", "B", "B - A", "95 % interval", "p (Holm)", "");
        int better = 0;
        for (ComparedSetting setting : difference.settings()) {
            boolean believed = setting.interval() != null && setting.p() < BELIEVED;
            better += believed ? 1 : 0;
            table.row(
                    setting.at(),
                    setting.metric(),
                    Integer.toString(setting.pairs()),
                    number(setting.first()),
                    number(setting.second()),
                    signed(setting.second() - setting.first()),
                    interval(setting.interval()),
                    setting.interval() == null ? "-" : number(setting.p()),
                    believed ? "differs" : "");
        }
        List<String> lines = new ArrayList<>(table.lines());
        lines.add(String.format(
                Locale.ROOT,
                "%d of %d settings differ at the 5 %% level, all together",
                better,
                difference.settings().size()));
        return lines;
    }

    private static String interval(@Nullable Interval interval) {
        return interval == null ? "-" : signed(interval.lower()) + " to " + signed(interval.upper());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4g", value);
    }

    private static String signed(double value) {
        return String.format(Locale.ROOT, "%+.4g", value);
    }
}
