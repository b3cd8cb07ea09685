package org.sneakpath.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.sneakpath.crossbar.ReadStatus;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;
import org.sneakpath.training.data.Dataset;
import org.sneakpath.training.optimiser.GradientClipping;

/**
 * Trains a network by mini-batches.
 * <pre>
 *   for each epoch:  order = permutation(seed, epoch)
 *     for each mini-batch B:
 *       program the crossbars
 *       g_W = 1/|B| Σ_{k in B} dL_k/dW        by the learning rule, in shards
 *       g_w = pullback of g_W through wires and mapping
 *       w ← clamp(Adam(w, clip(g_w), rate))   to [−1, 1]
 *     validate, if there is a set for it; keep the weights if they are the best so far; write the checkpoint
 * </pre>
 * The result is a function of (network design, data, rule, options): bitwise equal for any number of threads, and however
 * often training is stopped and resumed, on the same JDK build and processor type. Not thread-safe.
 */
public final class Trainer {
    private final Network network;
    private final LearningRule rule;
    private final Dataset training;
    private final @Nullable Dataset validation;
    private final TrainingOptions options;
    private final TrainingState state;
    private final double[] gradient;
    private final int[] order;
    private final int batches;
    private boolean used;

    /**
     * Prepares training from fresh weights drawn from the seed of the options.
     *
     * @param network whose weights are replaced
     * @param validation on which the best epoch is selected; not the test set. With null no epoch is selected, and the weights
     *     of the last one are the result
     */
    public Trainer(
            Network network,
            LearningRule rule,
            Dataset training,
            @Nullable Dataset validation,
            TrainingOptions options) {
        Evaluator.requireFit(network.spec(), training);
        if (validation != null) {
            Evaluator.requireFit(network.spec(), validation);
        }
        this.network = network;
        this.rule = rule;
        this.training = training;
        this.validation = validation;
        this.options = options;
        state = new TrainingState(network.weights().length, options.adam());
        gradient = new double[network.weights().length];
        order = new int[training.size()];
        batches = (training.size() + options.batch() - 1) / options.batch();
        network.initialise(options.seed());
    }

    /** Everything besides the network's design that decides the result, one fact a line. */
    private String description() {
        return options.description() + "rule = " + rule.description() + "\ntraining set = " + training.name() + ", "
                + training.size() + " samples\nvalidation set = "
                + (validation == null ? "none\n" : validation.name() + ", " + validation.size() + " samples\n");
    }

    /**
     * Continues from a checkpoint of the same training.
     *
     * @throws IllegalArgumentException naming the first difference, if it is of another network, data set or options
     */
    public void resume(Checkpoint checkpoint) {
        checkpoint.requireNetwork(network.spec());
        checkpoint.requireTraining(description());
        network.load(checkpoint.weights());
        checkpoint.restore(state);
    }

    /**
     * Trains, once, until all epochs are done or somebody stops it. When it returns, {@code network} holds the best weights if an
     * epoch is done and there is a validation set, otherwise the current ones.
     *
     * @param threads number of threads, at least 1
     * @param checkpoint file written after each epoch and when stopped, replaced atomically; null for none
     * @param stop asked between mini-batches, as is the interruption of this thread
     * @throws IOException if the checkpoint cannot be written
     */
    public TrainingOutcome train(
            int threads, @Nullable Path checkpoint, TrainingListener listener, BooleanSupplier stop)
            throws IOException {
        if (used) {
            throw new IllegalStateException(
                    "this trainer has trained; make a new one, and resume it from the checkpoint");
        }
        used = true;
        TrainingOutcome.Ending ending = TrainingOutcome.Ending.FINISHED;
        try (Workers workers = new Workers(threads)) {
            GradientShards shards = new GradientShards(network, rule, options.shards(), threads);
            CounterRandom shuffle = new CounterRandom(options.seed(), Purpose.SHUFFLE);
            while (state.epoch < options.epochs() && ending == TrainingOutcome.Ending.FINISHED) {
                shuffle.permutation(state.epoch, order);
                ending = finishEpoch(shards, workers, listener, stop);
                EpochReport report = null;
                if (ending == TrainingOutcome.Ending.FINISHED) {
                    report = closeEpoch(workers);
                    ending = report == null ? TrainingOutcome.Ending.UNSOLVED : ending;
                }
                if (checkpoint != null && isSound(ending)) {
                    Checkpoint.of(network, description(), state).write(checkpoint);
                }
                if (report != null) {
                    listener.epochDone(report);
                }
            }
        }
        ReadStatus last = state.bestEpoch > 0 ? network.load(state.bestWeights) : network.program();
        if (isSound(ending) && !last.converged()) {
            ending = TrainingOutcome.Ending.UNSOLVED;
        }
        return new TrainingOutcome(ending, state.history, state.bestEpoch, state.bestAccuracy);
    }

    private static boolean isSound(TrainingOutcome.Ending ending) {
        return ending == TrainingOutcome.Ending.FINISHED || ending == TrainingOutcome.Ending.STOPPED;
    }

    private TrainingOutcome.Ending finishEpoch(
            GradientShards shards, Workers workers, TrainingListener listener, BooleanSupplier stop) {
        while (state.batch < batches) {
            if (stop.getAsBoolean() || Thread.currentThread().isInterrupted()) {
                return TrainingOutcome.Ending.STOPPED;
            }
            TrainingOutcome.Ending ending = learnBatch(shards, workers, listener);
            if (ending != TrainingOutcome.Ending.FINISHED) {
                return ending;
            }
        }
        return TrainingOutcome.Ending.FINISHED;
    }

    /** One mini-batch; nothing is changed unless it finishes. */
    private TrainingOutcome.Ending learnBatch(GradientShards shards, Workers workers, TrainingListener listener) {
        int from = state.batch * options.batch();
        int to = Math.min(from + options.batch(), order.length);
        int count = to - from;
        if (!network.program().converged()) {
            return TrainingOutcome.Ending.UNSOLVED;
        }
        shards.learn(training, order, from, to, workers);
        Arrays.fill(gradient, 0);
        ReadStatus adjoint = network.pullback(shards.bars(), gradient);
        for (int k = 0; k < gradient.length; k++) {
            gradient[k] /= count;
        }
        double norm = GradientClipping.clip(gradient, options.gradientLimit());
        if (!Double.isFinite(norm) || !Double.isFinite(shards.loss())) {
            return TrainingOutcome.Ending.DIVERGED;
        }
        if (!adjoint.converged()) {
            return TrainingOutcome.Ending.UNSOLVED;
        }
        long step = (long) state.epoch * batches + state.batch;
        state.adam.step(network.weights(), gradient, options.rate().rate(step, (long) options.epochs() * batches));
        network.clampWeights();
        state.batch++;
        state.lossSum += shards.loss();
        state.normSum += norm;
        state.correct += shards.correct();
        state.seen += count;
        listener.batchDone(
                state.epoch + 1, state.batch, batches, shards.loss() / count, (double) shards.correct() / count);
        return TrainingOutcome.Ending.FINISHED;
    }

    /** Validates; null, with nothing changed, if the network to be validated was not solved. */
    private @Nullable EpochReport closeEpoch(Workers workers) {
        if (validation != null && !network.program().converged()) {
            return null;
        }
        double validationLoss = Double.NaN;
        double validationAccuracy = Double.NaN;
        boolean best = false;
        state.epoch++;
        if (validation != null) {
            Evaluation evaluation = Evaluator.evaluate(network, validation, workers);
            validationLoss = evaluation.meanLoss();
            validationAccuracy = evaluation.accuracy();
            best = state.beatsBest(evaluation);
            if (best) {
                state.keepAsBest(evaluation, network.weights());
            }
        }
        long lastStep = (long) state.epoch * batches - 1;
        EpochReport report = new EpochReport(
                state.epoch,
                state.lossSum / state.seen,
                (double) state.correct / state.seen,
                validationLoss,
                validationAccuracy,
                options.rate().rate(lastStep, (long) options.epochs() * batches),
                state.normSum / batches,
                best);
        state.history.add(report);
        state.beginEpoch();
        return report;
    }
}
