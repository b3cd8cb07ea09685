package org.sneakpath.analysis.sweep;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * What one row of a sweep is computed from, small enough to be sent anywhere.
 *
 * @param number from 1, in the order of the results
 * @param point from 1, the same for all seeds
 * @param key what it is known by, see {@link JobKey}
 * @param training key of its network: jobs that have it in common share a training
 * @param seed of the job
 * @param values of the varied paths, as {@code key=value} takes them; numbers in SI
 */
public record Job(int number, int point, String key, String training, long seed, List<String> values)
        implements Serializable {
    public Job {
        values = List.copyOf(values);
    }

    /** As {@code key=value}. */
    List<String> settings(List<Factor> factors) {
        List<String> settings = new ArrayList<>();
        for (int k = 0; k < values.size(); k++) {
            settings.add(factors.get(k).path() + "=" + values.get(k));
        }
        return settings;
    }

    /** For messages: {@code job 17 (network.crossbar.wordWire=2.5, seed 3)}. */
    String described(List<Factor> factors) {
        List<String> facts = settings(factors);
        facts.add("seed " + seed);
        return "job " + number + " (" + String.join(", ", facts) + ")";
    }
}
