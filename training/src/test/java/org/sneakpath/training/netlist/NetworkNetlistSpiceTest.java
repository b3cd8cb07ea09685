package org.sneakpath.training.netlist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sneakpath.circuit.Waveforms;
import org.sneakpath.circuit.run.Transient;
import org.sneakpath.circuit.run.TransientResult;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.training.Network;
import org.sneakpath.training.NetworkPass;
import org.sneakpath.training.loss.SoftmaxCrossEntropy;

/** ngspice runs a trained network. */
class NetworkNetlistSpiceTest {
    /** What two engines that control their own errors may differ by (V); voltages are 0.1 V. */
    private static final double AGREED = 2e-6;

    @TempDir
    private Path folder;

    @Test
    void ngspiceAndTheReferenceEngineSeeTheSameNetwork() throws IOException, InterruptedException {
        Network network = SmallNetwork.trained(SmallNetwork.spec(SteppingScheme.STAGGERED_EULER));
        NetworkDrawing drawing = new NetworkDrawing(network);
        NetworkPass pass = network.pass();
        for (int sample = 0; sample < 3; sample++) {
            DrawnNetwork drawn = drawing.draw(SmallNetwork.features(SmallNetwork.TEST, sample), FirstLayer.CELLS);
            List<String> nodes = drawn.outputs().get(1);
            StringBuilder text = new StringBuilder();
            drawn.spice(text);
            double[][] rows =
                    NgspiceRun.of(folder, text.toString(), nodes).rows().toArray(double[][]::new);
            TransientResult result = Transient.run(drawn.netlist(), drawn.controlled(1e-7));
            assertTrue(result.status().converged(), result.status().toString());
            Waveforms ours = result.waveforms();
            double[] means = new double[nodes.size()];
            for (int j = 0; j < nodes.size(); j++) {
                double end = ours.voltage(nodes.get(j))[ours.size() - 1];
                assertTrue(end > 0.01, "the output moved");
                assertEquals(end, rows[rows.length - 1][j + 1], AGREED, nodes.get(j) + " of sample " + sample);
                means[j] = mean(rows, j + 1);
            }
            pass.present(SmallNetwork.TEST, sample);
            assertEquals(SoftmaxCrossEntropy.predicted(pass.logits()), SoftmaxCrossEntropy.predicted(means));
        }
    }

    /** Mean over time of a column. */
    private static double mean(double[][] rows, int column) {
        double area = 0;
        for (int k = 1; k < rows.length; k++) {
            area += (rows[k][0] - rows[k - 1][0]) * (rows[k][column] + rows[k - 1][column]) / 2;
        }
        return area / rows[rows.length - 1][0];
    }
}
