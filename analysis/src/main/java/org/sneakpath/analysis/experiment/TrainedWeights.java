package org.sneakpath.analysis.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.dataset.Sha256;
import org.sneakpath.crossbar.ReadStatus;
import org.sneakpath.training.Checkpoint;
import org.sneakpath.training.Network;

/** The best weights of a checkpoint, for any network with arrays of their sizes, whatever its physics. Immutable. */
public final class TrainedWeights {
    private final Path file;
    private final String identity;
    private final Checkpoint checkpoint;

    private TrainedWeights(Path file, String identity, Checkpoint checkpoint) {
        this.file = file;
        this.identity = identity;
        this.checkpoint = checkpoint;
    }

    /**
     * Reads a checkpoint.
     *
     * @throws InputException if the file is missing or damaged
     */
    public static TrainedWeights read(Path file) {
        Checkpoint checkpoint = TrainedNetwork.read(file);
        return new TrainedWeights(file, identity(file), checkpoint);
    }

    /** SHA-256 of a checkpoint's file, of which nothing else is looked at. */
    static String identity(Path file) {
        try {
            return Sha256.of(file);
        } catch (IOException e) {
            throw new InputException(file + ": cannot be read: " + e.getMessage(), e);
        }
    }

    /** SHA-256 of the file. */
    public String identity() {
        return identity;
    }

    /**
     * Checks that the experiment's network has arrays of the same sizes.
     *
     * @throws InputException naming the first difference
     */
    public void requireFit(Experiment experiment) {
        List<String> stored = sizes(checkpoint.networkDescription());
        List<String> wanted = sizes(experiment.network().description());
        for (int k = 0; k < Math.max(stored.size(), wanted.size()); k++) {
            String was = k < stored.size() ? stored.get(k) : "nothing";
            String is = k < wanted.size() ? wanted.get(k) : "nothing";
            if (!was.equals(is)) {
                throw new InputException(file + ": was trained with '" + was + "', the configuration says '" + is
                        + "'; its weights fit arrays of their own sizes only");
            }
        }
        int weights = experiment.network().weights();
        if (checkpoint.weights().length != weights) {
            throw new InputException(file + ": holds " + checkpoint.weights().length + " weights, the network has "
                    + weights + "; look at the connections of its layers");
        }
    }

    private static List<String> sizes(String description) {
        return description
                .lines()
                .filter(line -> TrainedNetwork.SIZE.matcher(line).matches())
                .toList();
    }

    /**
     * Puts the weights into a network and programs it.
     *
     * @param untrained of the experiment, without imperfections of training
     * @return how the reads behind its linear maps ended
     */
    public ReadStatus load(Network untrained) {
        return untrained.load(checkpoint.bestWeights());
    }
}
