package org.sneakpath.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;
import org.sneakpath.bench.DeviceModelBenchmark.Model;
import org.sneakpath.bench.DeviceModelBenchmark.Way;

/**
 * What {@link DeviceModelBenchmark} measures, by hand and compiled in turns of 30 ms within one virtual machine, and the median of
 * the ratios of turns next to each other. For machines whose clock changes from second to second, where one way after the other
 * compares clocks. Run it several times, since HotSpot may decide otherwise each time; the interpreted way gets a tenth of the turns.
 */
final class DeviceModelRatio {
    private static final long TURN = 30_000_000;
    private static final int WARMUP = 40;
    private static final int TURNS = 40;

    private DeviceModelRatio() {}

    public static void main(String[] args) {
        for (Model model : Model.values()) {
            print(model, "newton", DeviceModelBenchmark::newton);
            print(model, "gradient", DeviceModelBenchmark::gradient);
        }
    }

    private static void print(Model model, String task, Consumer<DeviceModelBenchmark> run) {
        DeviceModelBenchmark hand = benchmark(model, Way.BY_HAND);
        DeviceModelBenchmark compiled = benchmark(model, Way.COMPILED);
        DeviceModelBenchmark interpreted = benchmark(model, Way.INTERPRETED);
        for (int k = 0; k < WARMUP; k++) {
            turn(hand, run);
            turn(compiled, run);
        }
        double[] byHand = new double[TURNS];
        double[] ratio = new double[TURNS];
        double[] slower = new double[TURNS / 10];
        for (int k = 0; k < TURNS; k++) {
            byHand[k] = turn(hand, run);
            double time = turn(compiled, run);
            ratio[k] = time / byHand[k];
            if (k % 10 == 9) {
                slower[k / 10] = turn(interpreted, run) / time;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%-15s %-9s by hand %6.1f ns (least %6.1f), compiled/by hand %.3f, interpreted/compiled %.1f%n",
                model,
                task,
                median(byHand),
                Arrays.stream(byHand).min().orElse(Double.NaN),
                median(ratio),
                median(slower));
    }

    private static DeviceModelBenchmark benchmark(Model model, Way way) {
        DeviceModelBenchmark benchmark = new DeviceModelBenchmark();
        benchmark.model = model;
        benchmark.way = way;
        benchmark.instances();
        return benchmark;
    }

    /** Least time (ns) per instance among the runs of one turn. */
    private static double turn(DeviceModelBenchmark benchmark, Consumer<DeviceModelBenchmark> run) {
        long begin = System.nanoTime();
        long last = begin;
        long least = Long.MAX_VALUE;
        while (last - begin < TURN) {
            run.accept(benchmark);
            long now = System.nanoTime();
            least = Math.min(least, now - last);
            last = now;
        }
        return (double) least / benchmark.batch.n;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
