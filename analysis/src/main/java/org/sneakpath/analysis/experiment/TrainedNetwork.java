package org.sneakpath.analysis.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.NotConvergedException;
import org.sneakpath.analysis.Progress;
import org.sneakpath.crossbar.ReadStatus;
import org.sneakpath.training.Checkpoint;
import org.sneakpath.training.CheckpointException;
import org.sneakpath.training.EpochReport;
import org.sneakpath.training.Network;
import org.sneakpath.training.Trainer;
import org.sneakpath.training.TrainingOutcome;

/**
 * A network with its best weights (the last ones, if no epoch was validated), and how it came by them.
 *
 * @param network programmed
 * @param history epochs of its training, first to last
 * @param finished whether training ended as planned; false if it was stopped
 */
record TrainedNetwork(Network network, List<EpochReport> history, boolean finished) {
    /** The lines of a network's description that weights have to fit. */
    static final Pattern SIZE = Pattern.compile("layer \\d+ (rows|columns) = .*");

    /**
     * Loads a network. Its sizes must be those of the experiment; where else the two differ, such as in their wires, the
     * weights are used in the experiment's network, with a warning.
     *
     * @throws InputException if the file is missing, damaged, or of another shape
     * @throws NotConvergedException if an array of the network was not solved to its tolerance
     */
    static TrainedNetwork load(Experiment experiment, Path file, Progress progress) {
        Checkpoint checkpoint = read(file);
        List<String> stored = checkpoint.networkDescription().lines().toList();
        List<String> wanted = experiment.network().description().lines().toList();
        for (int k = 0; k < Math.max(stored.size(), wanted.size()); k++) {
            String was = k < stored.size() ? stored.get(k) : "nothing";
            String is = k < wanted.size() ? wanted.get(k) : "nothing";
            if (!was.equals(is)) {
                String difference = file + ": was trained with '" + was + "', the configuration says '" + is + "'";
                if (stored.size() != wanted.size() || SIZE.matcher(was).matches()) {
                    throw new InputException(difference + "; use the configuration of that training");
                }
                progress.warn(difference);
            }
        }
        Network network = new Network(experiment.network());
        ReadStatus status = network.load(checkpoint.bestWeights());
        if (!status.converged()) {
            throw new NotConvergedException(
                    file + ": an array of the network with these weights was not solved: relative"
                            + " Kirchhoff residual " + status.residual() + "; look at the resistances of its wires");
        }
        return new TrainedNetwork(experiment.completed(network), checkpoint.history(), true);
    }

    /**
     * Trains a network from where its trainer stands, writing a checkpoint after each epoch.
     *
     * @param file of the checkpoint
     * @throws NotConvergedException if training diverged, or an array of the network was not solved to its tolerance
     */
    static TrainedNetwork train(
            Experiment experiment, RunRequest request, Path file, Network network, Trainer trainer) {
        int epochs = experiment.config().training().epochs();
        try {
            TrainingOutcome outcome = trainer.train(
                    request.threads(),
                    file,
                    new TrainingProgress(request.progress(), epochs),
                    request.stop()::isRequested);
            request.progress().end();
            if (outcome.ending() == TrainingOutcome.Ending.DIVERGED) {
                throw new NotConvergedException(
                        "training diverged in epoch " + (outcome.history().size() + 1) + ": "
                                + outcome.ending().meaning());
            }
            if (outcome.ending() == TrainingOutcome.Ending.UNSOLVED) {
                throw new NotConvergedException(
                        "training ended in epoch " + (outcome.history().size() + 1) + ": "
                                + outcome.ending().meaning());
            }
            boolean complete = outcome.ending().isComplete();
            return new TrainedNetwork(complete ? experiment.completed(network) : network, outcome.history(), complete);
        } catch (IOException e) {
            throw new InputException(file + ": cannot be written: " + e.getMessage(), e);
        }
    }

    /** The checkpoint in a file, or null if there is no such file. */
    static @Nullable Checkpoint readIfThere(Path file) {
        return Files.exists(file) ? read(file) : null;
    }

    /** The checkpoint in a file. */
    static Checkpoint read(Path file) {
        try {
            return Checkpoint.read(file);
        } catch (NoSuchFileException e) {
            throw new InputException(file + ": no such file", e);
        } catch (CheckpointException e) {
            throw new InputException(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new InputException(file + ": cannot be read: " + e.getMessage(), e);
        }
    }
}
