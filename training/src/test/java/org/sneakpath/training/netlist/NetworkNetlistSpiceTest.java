package org.sneakpath.training.netlist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
            double[][] rows = ngspice(text.toString(), nodes);
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

    /** [row][time and nodes]. */
    private double[][] ngspice(String text, List<String> nodes) throws IOException, InterruptedException {
        String names = String.join(" ", nodes.stream().map(n -> "v(" + n + ")").toList());
        String control = """
                .control
                set wr_singlescale
                set numdgt=15
                run
                wrdata table.txt %s
                quit
                .endc
                .end
                """.formatted(names);
        Files.writeString(folder.resolve("deck.cir"), text.replace(".end\n", control));
        try {
            Process process = new ProcessBuilder("ngspice", "-b", "deck.cir")
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log.txt").toFile())
                    .start();
            assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        } catch (IOException absent) {
            System.out.println("SKIPPED for want of ngspice: " + absent.getMessage());
            assumeTrue(false, "ngspice is not installed");
        }
        return Files.readAllLines(folder.resolve("table.txt")).stream()
                .map(line -> List.of(line.strip().split("\\s+", -1)).stream()
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toArray(double[][]::new);
    }
}
