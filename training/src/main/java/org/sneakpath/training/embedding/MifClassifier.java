package org.sneakpath.training.embedding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.ReadStatus;
import org.sneakpath.crossbar.mapping.DifferentialPair;
import org.sneakpath.neurons.MifNeuron;
import org.sneakpath.training.LayerSpec;
import org.sneakpath.training.Network;
import org.sneakpath.training.NetworkPass;
import org.sneakpath.training.NetworkSpec;
import org.sneakpath.training.Trainer;
import org.sneakpath.training.TrainingListener;
import org.sneakpath.training.TrainingOptions;
import org.sneakpath.training.TrainingOutcome;
import org.sneakpath.training.WordLineDrive;
import org.sneakpath.training.data.ArrayDataset;
import org.sneakpath.training.data.Dataset;
import org.sneakpath.training.loss.SoftmaxCrossEntropy;
import org.sneakpath.training.loss.VoltagePenalty;
import org.sneakpath.training.optimiser.LearningRateSchedule;
import org.sneakpath.training.rule.MemProp;

/**
 * A classifier of memristive crossbars and MIF neurons for programs that embed Sneakpath: arrays in, arrays out.
 *
 * <p>Not thread-safe: one classifier per thread (training itself uses as many threads as it is told).
 */
public final class MifClassifier {
    private static final VoltagePenalty PENALTY = new VoltagePenalty(100, -0.05, 0.2);
    private static final DifferentialPair CELLS = new DifferentialPair(1e-6, 100e-6); // S
    private static final double READ_VOLTAGE = 0.1; // V
    private static final double MEMBRANE_REFERENCE = 0.025; // V
    private static final double MEMBRANE_SWING = 0.05; // V
    private static final double MIRROR_GAIN = 1;
    private static final double BIAS_CURRENT = 1e-6; // A
    private static final double STEP = 1e-4; // s
    private static final int STEPS = 50;
    private static final double READOUT_SCALE = 300; // 1/V

    private final Network network;
    private final NetworkPass pass;
    private final double[] logitBars;
    private final double[] matrixBars;

    /**
     * A classifier with random weights, on cells of 1 to 100 µS with one-to-one column mirrors.
     *
     * @param sizes features, neurons of each hidden layer, classes
     * @param wordWire resistance of a word-line segment (ohm), 0 for perfect lines
     * @param bitWire resistance of a bit-line segment (ohm), 0 for perfect lines
     * @param seed of the weights
     * @throws IllegalStateException if an array with such wires was not solved to its tolerance
     */
    public MifClassifier(int[] sizes, double wordWire, double bitWire, long seed) {
        network = new Network(design(sizes, wordWire, bitWire));
        requireSolved(network.initialise(seed));
        NetworkSpec spec = network.spec();
        pass = network.pass();
        logitBars = new double[spec.outputs()];
        matrixBars = new double[spec.weights()];
    }

    private static NetworkSpec design(int[] sizes, double wordWire, double bitWire) {
        if (sizes.length < 2 || IntStream.of(sizes).anyMatch(size -> size < 1)) {
            throw new IllegalArgumentException("sizes " + Arrays.toString(sizes)
                    + ": features and classes are needed, each at least 1, such as [4, 30, 3]");
        }
        List<LayerSpec> layers = new ArrayList<>();
        for (int k = 1; k < sizes.length; k++) {
            CrossbarSpec crossbar = CrossbarSpec.wired(sizes[k - 1] + 1, 2 * sizes[k], wordWire, bitWire);
            WordLineDrive drive = k == 1
                    ? WordLineDrive.features(READ_VOLTAGE)
                    : WordLineDrive.membranes(READ_VOLTAGE, MEMBRANE_REFERENCE, MEMBRANE_SWING);
            layers.add(new LayerSpec(crossbar, CELLS, drive, MIRROR_GAIN, BIAS_CURRENT, MifNeuron.circuit()));
        }
        return new NetworkSpec(layers, SteppingScheme.STAGGERED_EULER, STEP, STEPS, READOUT_SCALE);
    }

    /** Number of weights. */
    public int weightCount() {
        return matrixBars.length;
    }

    /** All weights, in [−1, 1]; a fresh array. */
    public double[] weights() {
        return network.weights().clone();
    }

    /**
     * Replaces all weights; copied.
     *
     * @throws IllegalStateException if an array with these weights was not solved to its tolerance
     */
    public void setWeights(double[] weights) {
        requireSolved(network.load(weights));
    }

    private static void requireSolved(ReadStatus status) {
        if (!status.converged()) {
            throw new IllegalStateException(
                    "an array of the classifier was not solved to its tolerance: relative Kirchhoff residual "
                            + status.residual() + "; look at the resistances of the wires");
        }
    }

    /**
     * Trains from fresh weights by MemProp. The last tenth of the samples (at least one) only chooses the best epoch.
     *
     * @param features [sample · features + feature] in [0, 1], at least two samples; only read
     * @param labels one per sample; only read
     * @param rate peak of the one-cycle learning rate, such as 0.01
     * @param threads does not change the result
     * @return accuracy on the samples that chose the epoch, NaN if training diverged before the first was done
     * @throws IllegalStateException if an array was not solved to its tolerance
     */
    public double fit(double[] features, int[] labels, int epochs, int batch, double rate, long seed, int threads) {
        NetworkSpec spec = network.spec();
        Dataset all = ArrayDataset.of("embedded samples", spec.inputs(), spec.outputs(), features, labels);
        int kept = all.size() - Math.max(1, all.size() / 10);
        TrainingOptions options = TrainingOptions.defaults()
                .withEpochs(epochs)
                .withBatch(batch)
                .withRate(LearningRateSchedule.OneCycle.to(rate))
                .withSeed(seed);
        Trainer trainer =
                new Trainer(network, new MemProp(PENALTY), all.slice(0, kept), all.slice(kept, all.size()), options);
        try {
            TrainingOutcome outcome = trainer.train(threads, null, TrainingListener.SILENT, () -> false);
            if (outcome.ending() == TrainingOutcome.Ending.UNSOLVED) {
                throw new IllegalStateException(outcome.ending().meaning());
            }
            return outcome.bestValidationAccuracy();
        } catch (IOException e) {
            throw new UncheckedIOException("no checkpoint was asked for", e);
        }
    }

    /**
     * Scores of the classes.
     *
     * @param features one sample; only read
     * @param scores logits, overwritten
     */
    public void scores(double[] features, double[] scores) {
        present(features);
        System.arraycopy(pass.logits(), 0, scores, 0, logitBars.length);
    }

    /** The class of the greatest score. */
    public int classify(double[] features) {
        present(features);
        return SoftmaxCrossEntropy.predicted(pass.logits());
    }

    /**
     * Cross-entropy of a sample and its gradient through the whole circuit.
     *
     * @param featureBars dL/d(features), added into
     * @param weightBars dL/d(weights), added into
     * @return the loss (nats)
     * @throws IllegalStateException if an adjoint solve of an array missed its tolerance
     */
    public double gradient(double[] features, int label, double[] featureBars, double[] weightBars) {
        present(features);
        double loss = SoftmaxCrossEntropy.value(pass.logits(), label, logitBars);
        Arrays.fill(matrixBars, 0);
        pass.pullback(logitBars, VoltagePenalty.NONE, matrixBars, featureBars, null);
        requireSolved(network.pullback(matrixBars, weightBars));
        return loss;
    }

    private void present(double[] features) {
        if (features.length != pass.features().length) {
            throw new IllegalArgumentException(
                    features.length + " features given where " + pass.features().length + " are needed");
        }
        System.arraycopy(features, 0, pass.features(), 0, features.length);
        pass.forward();
    }
}
