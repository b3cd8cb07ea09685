package org.sneakpath.training.netlist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.Waveforms;
import org.sneakpath.circuit.run.Transient;
import org.sneakpath.circuit.run.TransientOptions;
import org.sneakpath.circuit.run.TransientResult;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.training.LayerSpec;
import org.sneakpath.training.Network;
import org.sneakpath.training.NetworkPass;
import org.sneakpath.training.NetworkSpec;
import org.sneakpath.training.TileSize;
import org.sneakpath.training.loss.SoftmaxCrossEntropy;

/** A trained network as one netlist in the reference engine, against the network. */
class NetworkNetlistTwinTest {
    private static final double TWIN = 1e-6;

    private static Waveforms run(Netlist netlist, TransientOptions options) {
        TransientResult result = Transient.run(netlist, options);
        assertTrue(result.status().converged(), () -> result.status() + " " + result.stats());
        return result.waveforms();
    }

    /** All neurons' voltages, and the class. */
    private static void assertTwin(Network network, int sample, FirstLayer firstLayer) {
        NetworkSpec spec = network.spec();
        NetworkPass pass = network.pass();
        pass.present(SmallNetwork.TEST, sample);
        assertTrue(pass.converged());
        DrawnNetwork drawn =
                new NetworkDrawing(network).draw(SmallNetwork.features(SmallNetwork.TEST, sample), firstLayer);
        Waveforms waveforms = run(drawn.netlist(), drawn.sameGrid());
        double[] means = new double[spec.outputs()];
        for (int k = 0; k < spec.layers().size(); k++) {
            for (int j = 0; j < spec.layers().get(k).outputs(); j++) {
                double[] expected = SmallNetwork.output(pass, k, j);
                double[] found = waveforms.voltage(drawn.outputs().get(k).get(j));
                assertEquals(expected.length, found.length);
                double largest = 0;
                for (double v : expected) {
                    largest = Math.max(largest, Math.abs(v));
                }
                assertTrue(largest > 0.01, "neuron " + j + " of layer " + k + " moves");
                for (int t = 0; t < expected.length; t++) {
                    String where = drawn.outputs().get(k).get(j) + " at step " + t + " of sample " + sample;
                    assertEquals(expected[t], found[t], TWIN * largest, where);
                    if (k == spec.layers().size() - 1 && t > 0) {
                        means[j] += spec.readoutScale() * found[t] / spec.steps();
                    }
                }
            }
        }
        assertEquals(SoftmaxCrossEntropy.predicted(pass.logits()), SoftmaxCrossEntropy.predicted(means));
    }

    @ParameterizedTest
    @EnumSource(
            value = SteppingScheme.class,
            names = {"STAGGERED_EULER", "SEMI_IMPLICIT_EULER", "BACKWARD_EULER"})
    void theReferenceEngineGivesTheVoltagesOfTheNetwork(SteppingScheme scheme) throws IOException {
        Network network = SmallNetwork.trained(SmallNetwork.spec(scheme));
        for (int sample = 0; sample < 5; sample++) {
            assertTwin(network, sample, FirstLayer.CELLS);
            assertTwin(network, sample, FirstLayer.CURRENTS);
        }
    }

    @Test
    void arraysCutIntoTilesAddUp() throws IOException {
        NetworkSpec whole = SmallNetwork.spec(SteppingScheme.STAGGERED_EULER);
        List<LayerSpec> tiled = new ArrayList<>();
        whole.layers().forEach(layer -> tiled.add(layer.onTiles(new TileSize(3, 4))));
        Network network = SmallNetwork.trained(
                new NetworkSpec(tiled, whole.scheme(), whole.step(), whole.steps(), whole.readoutScale()));
        assertTwin(network, 7, FirstLayer.CELLS);
        assertTwin(network, 7, FirstLayer.CURRENTS);
    }

    @Test
    void devicesWrittenOutAsSourcesDoTheSame() throws IOException {
        Network network = SmallNetwork.trained(SmallNetwork.spec(SteppingScheme.BACKWARD_EULER));
        DrawnNetwork drawn =
                new NetworkDrawing(network).draw(SmallNetwork.features(SmallNetwork.TEST, 2), FirstLayer.CURRENTS);
        Netlist sources = DevicesAsSources.of(drawn.netlist());
        Waveforms devices = run(drawn.netlist(), drawn.sameGrid());
        Waveforms written = run(sources, drawn.sameGrid());
        for (String node : drawn.outputs().get(1)) {
            double[] expected = devices.voltage(node);
            double[] found = written.voltage(node);
            for (int t = 0; t < expected.length; t++) {
                assertEquals(expected[t], found[t], 1e-9, node + " at step " + t);
            }
        }
    }
}
