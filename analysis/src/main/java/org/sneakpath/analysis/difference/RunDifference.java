package org.sneakpath.analysis.difference;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.difference.RunSide.Setting;
import org.sneakpath.analysis.statistics.HolmCorrection;
import org.sneakpath.analysis.statistics.Interval;
import org.sneakpath.analysis.statistics.Moments;
import org.sneakpath.analysis.statistics.PairedComparison;

/**
 * Two runs, A and B.
 *
 * @param first name of A
 * @param second name of B
 * @param configuration values that differ
 * @param metrics those that both have
 * @param samples what both networks make of the same test samples; null where that is not known of both, or samples are others
 * @param settings where both were measured on chips or seeds of the same number, in the order of A
 * @param unpaired how many settings both have, but no chip or seed of the same number
 * @param alone how many settings only one of them has
 */
public record RunDifference(
        String first,
        String second,
        List<ChangedValue> configuration,
        List<ChangedMetric> metrics,
        @Nullable SampleComparison samples,
        List<ComparedSetting> settings,
        int unpaired,
        int alone) {
    private static final double CONFIDENCE = 0.95;

    public RunDifference {
        configuration = List.copyOf(configuration);
        metrics = List.copyOf(metrics);
        settings = List.copyOf(settings);
    }

    /**
     * A value of the configuration that differs.
     *
     * @param path of the key
     * @param first as A has it; null where it has none
     * @param second as B has it; likewise
     */
    public record ChangedValue(
            String path, @Nullable String first, @Nullable String second) {}

    /** A metric of both. */
    public record ChangedMetric(String name, double first, double second) {}

    /**
     * What both have measured at one setting.
     *
     * @param at the setting
     * @param metric what was measured
     * @param pairs of chips or seeds that both have, at least 1
     * @param first mean of A over these
     * @param second mean of B
     * @param interval of the mean of B − A, 95 %; null for a single pair
     * @param p p-value of no difference, raised by Holm's correction over all settings; 1 for a single pair
     */
    public record ComparedSetting(
            String at,
            String metric,
            int pairs,
            double first,
            double second,
            @Nullable Interval interval,
            double p) {}

    /**
     * Reads and compares.
     *
     * @throws InputException if one of them is no folder of a run, or cannot be read
     */
    public static RunDifference of(Path first, Path second) {
        return of(SideReader.read(first), SideReader.read(second));
    }

    static RunDifference of(RunSide a, RunSide b) {
        List<ComparedSetting> settings = new ArrayList<>();
        a.observations().forEach((setting, values) -> {
            Map<Long, Double> others = b.observations().get(setting);
            if (others != null) {
                ComparedSetting compared = compared(setting, values, others);
                if (compared != null) {
                    settings.add(compared);
                }
            }
        });
        int both = (int) a.observations().keySet().stream()
                .filter(b.observations()::containsKey)
                .count();
        return new RunDifference(
                a.name(),
                b.name(),
                ConfigurationDifference.of(a.configuration(), b.configuration()),
                metrics(a, b),
                SampleComparison.of(a.predictions(), b.predictions()),
                corrected(settings),
                both - settings.size(),
                a.observations().size() + b.observations().size() - 2 * both);
    }

    private static List<ChangedMetric> metrics(RunSide a, RunSide b) {
        List<ChangedMetric> metrics = new ArrayList<>();
        a.metrics().forEach((name, value) -> {
            Double other = b.metrics().get(name);
            if (other != null) {
                metrics.add(new ChangedMetric(name, value, other));
            }
        });
        return metrics;
    }

    private static @Nullable ComparedSetting compared(Setting setting, Map<Long, Double> a, Map<Long, Double> b) {
        List<Long> both = a.keySet().stream().filter(b::containsKey).toList();
        if (both.isEmpty()) {
            return null;
        }
        double[] first = both.stream().mapToDouble(a::get).toArray();
        double[] second = both.stream().mapToDouble(b::get).toArray();
        Interval interval = null;
        double p = 1;
        if (both.size() > 1) {
            PairedComparison pairs = PairedComparison.of(/* first= */ second, /* second= */ first, CONFIDENCE, 1);
            interval = pairs.interval();
            p = pairs.studentP();
        }
        return new ComparedSetting(
                setting.at(), setting.metric(), both.size(), Moments.mean(first), Moments.mean(second), interval, p);
    }

    /** With the p-values raised; those of single pairs are no tests. */
    private static List<ComparedSetting> corrected(List<ComparedSetting> settings) {
        double[] p = settings.stream()
                .filter(setting -> setting.interval() != null)
                .mapToDouble(ComparedSetting::p)
                .toArray();
        double[] raised = HolmCorrection.adjusted(p);
        List<ComparedSetting> corrected = new ArrayList<>();
        int k = 0;
        for (ComparedSetting s : settings) {
            double own = s.interval() == null ? 1 : raised[k++];
            corrected.add(new ComparedSetting(s.at(), s.metric(), s.pairs(), s.first(), s.second(), s.interval(), own));
        }
        return corrected;
    }
}
