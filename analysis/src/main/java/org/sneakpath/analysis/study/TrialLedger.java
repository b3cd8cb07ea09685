package org.sneakpath.analysis.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The accuracies of finished trials, of however many rounds. Not thread-safe: one thread keeps it. */
public final class TrialLedger {
    private final Map<Trial, Double> accuracies = new HashMap<>();
    private final TrialSink sink;

    /** An empty one. */
    public TrialLedger() {
        this((trial, accuracy) -> {});
    }

    /**
     * An empty one.
     *
     * @param sink told every trial that is {@link #put}
     */
    TrialLedger(TrialSink sink) {
        this.sink = sink;
    }

    /** Where finished trials go beside. */
    @FunctionalInterface
    interface TrialSink {
        /** Takes one. */
        void take(Trial trial, double accuracy);
    }

    /** Enters a finished trial. */
    public void put(Trial trial, double accuracy) {
        accuracies.put(trial, accuracy);
        sink.take(trial, accuracy);
    }

    /** Enters a trial that the sink need not be told; returns what stood there. */
    Optional<Double> restore(Trial trial, double accuracy) {
        return Optional.ofNullable(accuracies.put(trial, accuracy));
    }

    /** How many there are. */
    public int size() {
        return accuracies.size();
    }

    /** The accuracy of a trial, if it is finished. */
    public Optional<Double> accuracy(Trial trial) {
        return Optional.ofNullable(accuracies.get(trial));
    }

    /** Those that are not finished, each once, in the order given. */
    public List<Trial> missing(List<Trial> trials) {
        return trials.stream()
                .filter(trial -> !accuracies.containsKey(trial))
                .distinct()
                .toList();
    }

    /**
     * The accuracies of trials that are all finished, in the order given.
     *
     * @return a fresh array
     */
    public double[] accuracies(List<Trial> trials) {
        double[] values = new double[trials.size()];
        for (int k = 0; k < values.length; k++) {
            Double accuracy = accuracies.get(trials.get(k));
            if (accuracy == null) {
                throw new IllegalStateException(trials.get(k) + " is not finished");
            }
            values[k] = accuracy;
        }
        return values;
    }

    /**
     * The accuracies of chips 1 to {@code chips} under some settings, all finished.
     *
     * @return by chip, a fresh array
     */
    public double[] accuracies(List<Setting> settings, int chips) {
        List<Trial> trials = new ArrayList<>();
        for (int chip = 1; chip <= chips; chip++) {
            trials.add(new Trial(settings, chip));
        }
        return accuracies(trials);
    }

    /** All of them in canonical order; a copy. */
    public SortedMap<Trial, Double> sorted() {
        return new TreeMap<>(accuracies);
    }
}
