package org.sneakpath.analysis.experiment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.account.RunMark;
import org.sneakpath.analysis.config.RobustnessConfig;
import org.sneakpath.analysis.run.RunFolder;
import org.sneakpath.analysis.run.RunStatus;
import org.sneakpath.analysis.study.StudyAxis;

/**
 * A study of which everything was checked and nothing was run or written.
 *
 * @param experiment to be studied
 * @param loaded its network; null if one is to be trained
 * @param identity of the study
 * @param standing of its folder
 */
record PreparedStudy(
        Experiment experiment, @Nullable TrainedNetwork loaded, StudyIdentity identity, Standing standing) {
    private static final List<String> METRICS = Stream.concat(
                    Stream.of("test_accuracy", "test_loss", "rows"),
                    Stream.concat(NetworkAuditing.METRICS.stream(), CostMeasuring.METRICS.stream()))
            .toList();

    /** What a folder holds of a study. */
    enum Standing {
        /** Nothing that could be gone on with, or that is wanted. */
        NEW,
        /** A part of it. */
        BEGUN,
        /** All of it. */
        FINISHED
    }

    /**
     * Checks a request.
     *
     * @param checkpoint a trained network, or null to train one
     * @param resume whether to go on with what the folder holds
     * @throws InputException if anything that was handed over cannot be used, or the folder holds another study than the one that is to be
     *     gone on with
     */
    static PreparedStudy of(RunRequest request, @Nullable Path checkpoint, boolean resume) {
        Experiment experiment = Experiment.of(request.resolve(METRICS));
        NetworkAuditing.requireDrawable(experiment.network(), request.requirements());
        TrainedNetwork loaded =
                checkpoint == null ? null : TrainedNetwork.load(experiment, checkpoint, request.progress());
        StudyIdentity identity = StudyIdentity.of(experiment, checkpoint);
        RunFolder.requireOwn(request.out(), request.force());
        return new PreparedStudy(experiment, loaded, identity, standing(request, identity, resume));
    }

    /** How the folder stands now: another process may change it until it is locked. */
    static Standing standing(RunRequest request, StudyIdentity identity, boolean resume) {
        Path begun = RunFolder.work(request.out()).resolve(StudyIdentity.FILE);
        if (Files.exists(begun)) {
            if (resume) {
                identity.requireSame(begun);
                return Standing.BEGUN;
            }
            if (!request.force()) {
                throw new InputException(request.out() + ": holds a study that was not finished; say --resume to go on"
                        + " with it, or --force to start anew");
            }
        } else if (resume && isFinished(request.out())) {
            identity.requireSame(request.out().resolve(StudyIdentity.FILE));
            return Standing.FINISHED;
        }
        return Standing.NEW;
    }

    /** Whether the last run in a folder is a study that is complete. */
    private static boolean isFinished(Path out) {
        if (!Files.exists(out.resolve(RunFolder.MARK)) || !Files.exists(out.resolve(StudyIdentity.FILE))) {
            return false;
        }
        RunMark run = RunMark.read(out);
        return run.status().equals(RunStatus.COMPLETE.word()) && run.command().contains(" robustness ");
    }

    /** What is asked. */
    RobustnessConfig config() {
        return experiment.config().robustness();
    }

    /** Names of all that its trials may set. */
    List<String> axes() {
        int layers = experiment.network().layers().size();
        return StudyAxis.all(config(), experiment.axes(), layers).stream()
                .map(StudyAxis::name)
                .toList();
    }
}
