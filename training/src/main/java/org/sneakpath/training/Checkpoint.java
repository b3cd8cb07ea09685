package org.sneakpath.training;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sneakpath.crossbar.ReadStatus;

/**
 * Where a training stands between two mini-batches: enough to continue it bitwise, or to use its best weights. Holds no
 * time and no path, so that equal trainings write equal files.
 *
 * <p>A checkpoint carries the descriptions of network and training, and says in which line another one differs. Immutable.
 */
public final class Checkpoint {
    private final String network;
    private final String training;
    private final double[] weights;
    private final double[] bestWeights;
    private final List<double[]> memories;
    private final long steps;
    private final int epoch;
    private final int batch;
    private final double lossSum;
    private final double normSum;
    private final int correct;
    private final int seen;
    private final int unsolved;
    private final int bestEpoch;
    private final double bestAccuracy;
    private final double bestLoss;
    private final List<EpochReport> history;

    private Checkpoint(Network network, String training, TrainingState state) {
        this.network = network.spec().description();
        this.training = training;
        weights = network.weights().clone();
        bestWeights = state.bestWeights.clone();
        memories = state.memories().stream().map(double[]::clone).toList();
        steps = state.optimiser.steps();
        epoch = state.epoch;
        batch = state.batch;
        lossSum = state.lossSum;
        normSum = state.normSum;
        correct = state.correct;
        seen = state.seen;
        unsolved = state.unsolved;
        bestEpoch = state.bestEpoch;
        bestAccuracy = state.bestAccuracy;
        bestLoss = state.bestLoss;
        history = List.copyOf(state.history);
    }

    /** Reads the fields in the order of {@link #writeTo}. */
    Checkpoint(DataInputStream in) throws IOException {
        network = text(in);
        training = text(in);
        weights = numbers(in);
        bestWeights = numbers(in);
        List<double[]> arrays = new ArrayList<>();
        for (int k = in.readInt(); k > 0; k--) {
            arrays.add(numbers(in));
        }
        memories = List.copyOf(arrays);
        steps = in.readLong();
        epoch = in.readInt();
        batch = in.readInt();
        lossSum = in.readDouble();
        normSum = in.readDouble();
        correct = in.readInt();
        seen = in.readInt();
        unsolved = in.readInt();
        bestEpoch = in.readInt();
        bestAccuracy = in.readDouble();
        bestLoss = in.readDouble();
        int epochs = in.readInt();
        List<EpochReport> reports = new ArrayList<>();
        for (int k = 0; k < epochs; k++) {
            reports.add(new EpochReport(
                    in.readInt(),
                    in.readDouble(),
                    in.readDouble(),
                    in.readDouble(),
                    in.readDouble(),
                    in.readDouble(),
                    in.readDouble(),
                    in.readInt(),
                    in.readBoolean()));
        }
        history = List.copyOf(reports);
    }

    static Checkpoint of(Network network, String training, TrainingState state) {
        return new Checkpoint(network, training, state);
    }

    /**
     * Reads a checkpoint.
     *
     * @throws CheckpointException if the file is truncated, damaged, of another kind or version
     * @throws IOException if it cannot be read at all
     */
    public static Checkpoint read(Path file) throws IOException {
        return CheckpointFile.read(file);
    }

    /**
     * Writes this checkpoint so that the file holds either the old or the new content whatever happens: to a neighbouring
     * file first, forced to disk, then renamed.
     */
    public void write(Path file) throws IOException {
        CheckpointFile.write(this, file);
    }

    /** {@link NetworkSpec#description()} of the network that was trained. */
    public String networkDescription() {
        return network;
    }

    /** Weights where training stands; a fresh array. */
    public double[] weights() {
        return weights.clone();
    }

    /** Weights of the epoch that did best on the validation set, the current ones if none was validated; a fresh array. */
    public double[] bestWeights() {
        return bestEpoch > 0 ? bestWeights.clone() : weights();
    }

    /** Epochs completed. */
    public int epoch() {
        return epoch;
    }

    /** Epoch of the best weights, 0 if none was validated. */
    public int bestEpoch() {
        return bestEpoch;
    }

    /** Completed epochs, first to last. */
    public List<EpochReport> history() {
        return history;
    }

    /**
     * Puts {@link #bestWeights()} into a network of the same design and programs it.
     *
     * @return as {@link Network#program}
     * @throws IllegalArgumentException naming the first difference in design
     */
    public ReadStatus loadBest(Network into) {
        requireNetwork(into.spec());
        return into.load(bestWeights());
    }

    /**
     * Checks that this checkpoint is of that network.
     *
     * @throws IllegalArgumentException naming the first difference in design
     */
    public void requireNetwork(NetworkSpec spec) {
        requireSame("network", network, spec.description());
    }

    void requireTraining(String description) {
        requireSame("training", training, description);
    }

    void restore(TrainingState state) {
        System.arraycopy(bestWeights, 0, state.bestWeights, 0, bestWeights.length);
        List<double[]> live = state.memories();
        for (int k = 0; k < live.size(); k++) {
            System.arraycopy(memories.get(k), 0, live.get(k), 0, live.get(k).length);
        }
        state.optimiser.resumeAfter(steps);
        state.epoch = epoch;
        state.batch = batch;
        state.lossSum = lossSum;
        state.normSum = normSum;
        state.correct = correct;
        state.seen = seen;
        state.unsolved = unsolved;
        state.bestEpoch = bestEpoch;
        state.bestAccuracy = bestAccuracy;
        state.bestLoss = bestLoss;
        state.history.clear();
        state.history.addAll(history);
    }

    void writeTo(DataOutputStream out) throws IOException {
        text(out, network);
        text(out, training);
        numbers(out, weights);
        numbers(out, bestWeights);
        out.writeInt(memories.size());
        for (double[] memory : memories) {
            numbers(out, memory);
        }
        out.writeLong(steps);
        out.writeInt(epoch);
        out.writeInt(batch);
        out.writeDouble(lossSum);
        out.writeDouble(normSum);
        out.writeInt(correct);
        out.writeInt(seen);
        out.writeInt(unsolved);
        out.writeInt(bestEpoch);
        out.writeDouble(bestAccuracy);
        out.writeDouble(bestLoss);
        out.writeInt(history.size());
        for (EpochReport report : history) {
            out.writeInt(report.epoch());
            out.writeDouble(report.trainingLoss());
            out.writeDouble(report.trainingAccuracy());
            out.writeDouble(report.validationLoss());
            out.writeDouble(report.validationAccuracy());
            out.writeDouble(report.learningRate());
            out.writeDouble(report.gradientNorm());
            out.writeInt(report.unsolved());
            out.writeBoolean(report.best());
        }
    }

    private static void requireSame(String what, String stored, String asked) {
        String[] was = stored.split("\n", -1);
        String[] is = asked.split("\n", -1);
        for (int k = 0; k < Math.max(was.length, is.length); k++) {
            String before = k < was.length ? was[k] : "";
            String now = k < is.length ? is[k] : "";
            if (!before.equals(now)) {
                throw new IllegalArgumentException("the checkpoint is of another " + what + ": it has '" + before
                        + "' where '" + now + "' is asked for; use the configuration it was made with, or start anew");
            }
        }
    }

    private static void text(DataOutputStream out, String value) throws IOException {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    private static void numbers(DataOutputStream out, double[] values) throws IOException {
        out.writeInt(values.length);
        for (double value : values) {
            out.writeDouble(value);
        }
    }

    private static double[] numbers(DataInputStream in) throws IOException {
        double[] values = new double[in.readInt()];
        for (int k = 0; k < values.length; k++) {
            values[k] = in.readDouble();
        }
        return values;
    }
}
