package org.sneakpath.analysis.experiment;

import java.util.LinkedHashMap;
import java.util.Map;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.config.DatasetConfig;
import org.sneakpath.analysis.config.ExperimentConfig;

/** Many experiments of one process, which share their samples: as long as a set is kept, it is read once. Thread-safe. */
public final class SharedSamples {
    private final Map<Drawn, DataSplit> kept;

    /** Samples, and the seed of what is drawn of them. */
    private record Drawn(DatasetConfig dataset, long seed) {}

    /** @param most sets that are kept, at least 1; the one that was asked for longest ago goes first */
    public SharedSamples(int most) {
        kept = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Drawn, DataSplit> eldest) {
                return size() > most;
            }
        };
    }

    /**
     * As {@link Experiment#of(ExperimentConfig)}.
     *
     * @throws InputException if the data cannot be read or a value is refused by what it configures
     */
    public Experiment experiment(ExperimentConfig config) {
        return Experiment.of(config, samples(config));
    }

    /** What the samples are and how they were made, check sums of files included; a name of where they come from is not in it. */
    public String identity(ExperimentConfig config) {
        return samples(config).identity();
    }

    private synchronized DataSplit samples(ExperimentConfig config) {
        DatasetConfig dataset = config.dataset();
        Drawn drawn = new Drawn(dataset, DataSplit.isDrawn(dataset) ? config.seed() : 0);
        DataSplit data = kept.get(drawn);
        if (data == null) {
            data = DataSplit.of(dataset, config.seed());
            kept.put(drawn, data);
        }
        return data;
    }
}
