package org.sneakpath.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.sneakpath.crossbar.ReadStatus;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;
import org.sneakpath.training.data.Dataset;
import org.sneakpath.training.optimiser.Optimiser;
import org.sneakpath.training.update.Assignment;
import org.sneakpath.training.update.WeightUpdate;

/**
 * Trains a network by mini-batches.
 * <pre>
 *   for each epoch:  order = permutation(seed, epoch)
 *     for each mini-batch B:
 *       program the crossbars
 *       g_W = 1/|B| Σ_{k in B} dL_k/dW        by the learning rule, in shards
 *       g_w = pullback of g_W through wires and mapping
 *       w* = clamp(optimiser(w, clip(g_w), rate))  to [−1, 1]
 *       w ← what the weight update makes of w*     w* itself, by assignment
 *     validate, if there is a set for it; keep the weights if they are the best so far; write the checkpoint
 *     end early if the validation set saw no more gain
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
    private final WeightUpdate update;
    private final BatchGradient gradient;
    private final double[] targets;
    private final int[] order;
    private final int batches;
    private boolean used;

    /**
     * Prepares training from fresh weights drawn from the seed of the options.
     *
     * @param network whose weights are replaced
     * @param validation on which the best epoch is selected; not the test set. With null no epoch is selected, and the weights
     *     of the last one are the result
     * @throws IllegalArgumentException if the network does not fit the data, or options ask for a validation set that is not
     *     there
     */
    public Trainer(
            Network network,
            LearningRule rule,
            Dataset training,
            @Nullable Dataset validation,
            TrainingOptions options) {
        this(network, rule, training, validation, options, new Assignment());
    }

    /**
     * The same, with another way for computed weights to get into the devices.
     *
     * @param update by which the devices are brought to the weights that the optimiser wants
     */
    public Trainer(
            Network network,
            LearningRule rule,
            Dataset training,
            @Nullable Dataset validation,
            TrainingOptions options,
            WeightUpdate update) {
        Evaluator.requireFit(network.spec(), training);
        if (validation != null) {
            Evaluator.requireFit(network.spec(), validation);
        }
        if (validation == null && options.stopping().isActive()) {
            throw new IllegalArgumentException("early stopping by " + options.stopping()
                    + " needs a validation set; hold samples out, or train all epochs");
        }
        this.network = network;
        this.rule = rule.prepared(network);
        this.training = training;
        this.validation = validation;
        this.options = options;
        this.update = update;
        int weights = network.weights().length;
        state = new TrainingState(
                options.optimiser().optimiser(weights), update.writer(weights, options.seed()), weights);
        gradient = new BatchGradient(network);
        targets = new double[state.writer.assigns() ? 0 : weights];
        order = new int[training.size()];
        batches = (training.size() + options.batch() - 1) / options.batch();
        network.initialise(options.seed());
    }

    /** Everything besides the network's design that decides the result, one fact a line. */
    private String description() {
        return options.description() + "update = " + update.description() + "\nimperfections = "
                + network.injected() + "\nrule = " + rule.description()
                + "\ntraining set = " + training.name() + ", "
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
     * Trains, once, until all epochs are done, {@link EarlyStopping} is due, or somebody stops it. When it returns, {@code network}
     * holds the best weights if an epoch is done and there is a validation set, otherwise the current ones.
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
            GradientShards shards =
                    new GradientShards(network, rule, options.grids(), options.batch(), options.shards(), threads);
            CounterRandom shuffle = new CounterRandom(options.seed(), Purpose.SHUFFLE);
            while (ending == TrainingOutcome.Ending.FINISHED && !isOver()) {
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
        if (ending == TrainingOutcome.Ending.FINISHED && state.epoch < options.epochs()) {
            ending = TrainingOutcome.Ending.EARLY;
        }
        ReadStatus last = state.bestEpoch > 0 ? network.load(state.bestWeights) : network.program();
        if (isSound(ending) && !last.converged()) {
            ending = TrainingOutcome.Ending.UNSOLVED;
        }
        return new TrainingOutcome(ending, state.history, state.bestEpoch, state.bestAccuracy);
    }

    private boolean isOver() {
        return state.epoch >= options.epochs() || options.stopping().isDue(state.history);
    }

    private static boolean isSound(TrainingOutcome.Ending ending) {
        return ending.isComplete() || ending == TrainingOutcome.Ending.STOPPED;
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
        long step = (long) state.epoch * batches + state.batch;
        if (!network.programImperfectly(draw(options.seed(), step), workers).converged()) {
            return TrainingOutcome.Ending.UNSOLVED;
        }
        shards.learn(training, order, from, to, options.grids().divisor(options.seed(), step), workers);
        double norm = gradient.take(shards, count, workers);
        options.clipping().clip(gradient.values(), norm);
        if (!Double.isFinite(norm) || !Double.isFinite(shards.loss())) {
            return TrainingOutcome.Ending.DIVERGED;
        }
        if (!gradient.status().converged()) {
            return TrainingOutcome.Ending.UNSOLVED;
        }
        move(step, workers);
        state.batch++;
        state.lossSum += shards.loss();
        state.normSum += norm;
        state.correct += shards.correct();
        state.seen += count;
        state.unsolved += shards.unsolved();
        listener.batchDone(
                state.epoch + 1, state.batch, batches, shards.loss() / count, (double) shards.correct() / count);
        return TrainingOutcome.Ending.FINISHED;
    }

    /**
     * The seed of what is drawn for a mini-batch: 53 bits from a stream of their own, which are those of another mini-batch, or the seed
     * of a chip, with a probability of 2⁻⁵³ a pair.
     */
    static long draw(long seed, long step) {
        CounterRandom random = new CounterRandom(seed, Purpose.MINI_BATCH);
        return (long) (0x1p53 * random.uniform(0, step));
    }

    private void move(long step, Workers workers) {
        double[] weights = network.weights();
        Optimiser.Move move = state.optimiser.begin(options.rate().rate(step, (long) options.epochs() * batches));
        if (state.writer.assigns()) {
            workers.forRanges(weights.length, (range, from, to) -> {
                move.over(weights, gradient.values(), from, to);
                network.clampWeights(from, to);
            });
            return;
        }
        workers.forRanges(weights.length, (range, from, to) -> {
            System.arraycopy(weights, from, targets, from, to - from);
            move.over(targets, gradient.values(), from, to);
            for (int k = from; k < to; k++) {
                targets[k] = Math.max(-1, Math.min(1, targets[k]));
            }
        });
        state.writer.write(weights, targets, step);
        workers.forRanges(weights.length, (range, from, to) -> network.clampWeights(from, to));
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
            Evaluation evaluation = Evaluator.evaluate(
                    network.spec(), samples -> rule.presentation(network, samples), rule.loss(), validation, workers);
            state.unsolved += evaluation.unsolved();
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
                state.unsolved,
                best);
        state.history.add(report);
        state.beginEpoch();
        return report;
    }
}
