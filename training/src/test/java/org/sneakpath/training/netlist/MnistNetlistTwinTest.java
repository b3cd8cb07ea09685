package org.sneakpath.training.netlist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sneakpath.circuit.Waveforms;
import org.sneakpath.circuit.run.Transient;
import org.sneakpath.circuit.run.TransientResult;
import org.sneakpath.neurons.MifNeuron;
import org.sneakpath.training.Network;
import org.sneakpath.training.NetworkDesign;
import org.sneakpath.training.NetworkPass;
import org.sneakpath.training.NetworkSpec;
import org.sneakpath.training.Trainer;
import org.sneakpath.training.TrainingListener;
import org.sneakpath.training.TrainingOptions;
import org.sneakpath.training.data.Dataset;
import org.sneakpath.training.data.IdxReader;
import org.sneakpath.training.loss.SoftmaxCrossEntropy;
import org.sneakpath.training.loss.VoltagePenalty;
import org.sneakpath.training.optimiser.LearningRateSchedule;
import org.sneakpath.training.rule.MemProp;

/** MNIST on 784-100-10, trained briefly: twenty test images as netlists in the reference engine. */
@Tag("slow")
class MnistNetlistTwinTest {
    private static final double TWIN = 1e-6;

    private static Dataset read(String split) throws IOException {
        Path mnist = Path.of(System.getProperty("sneakpath.shared", "."), "data", "mnist");
        boolean present = Files.exists(mnist);
        if (!present) {
            System.out.println("skipped: no MNIST files; set -Dsneakpath.shared to the folder that holds data/mnist");
        }
        assumeTrue(present, "MNIST files are absent");
        return IdxReader.read(
                "mnist " + split,
                mnist.resolve(split + "-images-idx3-ubyte.gz"),
                mnist.resolve(split + "-labels-idx1-ubyte.gz"),
                10);
    }

    private static Network trained() throws IOException {
        NetworkSpec spec =
                NetworkDesign.of(MifNeuron.circuit(), List.of(784, 100, 10)).spec();
        Network network = new Network(spec);
        TrainingOptions options = TrainingOptions.defaults()
                .withEpochs(1)
                .withBatch(64)
                .withRate(LearningRateSchedule.OneCycle.to(5e-3))
                .withSeed(1);
        MemProp rule = new MemProp(new VoltagePenalty(100, -0.05, 0.2));
        new Trainer(network, rule, read("train").slice(0, 4096), null, options)
                .train(2, null, TrainingListener.SILENT, () -> false);
        return network;
    }

    @Test
    void theReferenceEngineGivesTheVoltagesOfTheNetwork() throws IOException {
        Network network = trained();
        Dataset test = read("t10k");
        assertTrue(network.evaluate(test.slice(0, 1000), 2).accuracy() > 0.7, "it has learnt something");
        NetworkDrawing drawing = new NetworkDrawing(network);
        NetworkPass pass = network.pass();
        double worst = 0;
        for (int sample = 0; sample < 20; sample++) {
            pass.present(test, sample);
            worst = Math.max(worst, deviation(drawing, pass, test, sample, FirstLayer.CURRENTS));
        }
        System.out.println("largest deviation over 20 samples, relative: " + worst);
        pass.present(test, 0);
        System.out.println("with all cells: " + deviation(drawing, pass, test, 0, FirstLayer.CELLS));
    }

    /** Largest deviation of any neuron, relative to its largest voltage. */
    private static double deviation(
            NetworkDrawing drawing, NetworkPass pass, Dataset test, int sample, FirstLayer firstLayer) {
        DrawnNetwork drawn = drawing.draw(SmallNetwork.features(test, sample), firstLayer);
        TransientResult result = Transient.run(drawn.netlist(), drawn.sameGrid());
        assertTrue(result.status().converged(), () -> result.status() + " " + result.stats());
        Waveforms waveforms = result.waveforms();
        double[] scores = new double[10];
        double worst = 0;
        for (int k = 0; k < 2; k++) {
            for (int j = 0; j < drawn.outputs().get(k).size(); j++) {
                double[] expected = SmallNetwork.output(pass, k, j);
                double[] found = waveforms.voltage(drawn.outputs().get(k).get(j));
                double largest = 0;
                for (double v : expected) {
                    largest = Math.max(largest, Math.abs(v));
                }
                for (int t = 0; t < expected.length; t++) {
                    double away = Math.abs(expected[t] - found[t]) / largest;
                    assertTrue(away < TWIN, drawn.outputs().get(k).get(j) + " at step " + t + " is off by " + away);
                    worst = Math.max(worst, away);
                    scores[k == 1 ? j : 0] += k == 1 && t > 0 ? found[t] : 0;
                }
            }
        }
        assertEquals(SoftmaxCrossEntropy.predicted(pass.logits()), SoftmaxCrossEntropy.predicted(scores));
        return worst;
    }
}
