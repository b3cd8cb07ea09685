package org.sneakpath.training.netlist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sneakpath.circuit.spice.SpiceNetlist;
import org.sneakpath.circuit.spice.text.SpiceOptions;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.neurons.coding.BernoulliRate;
import org.sneakpath.training.LayerSpec;
import org.sneakpath.training.Network;
import org.sneakpath.training.NetworkSpec;
import org.sneakpath.training.Signal;
import org.sneakpath.training.connection.Convolution;
import org.sneakpath.training.connection.Shape;

/** What is drawn, what is refused, what is written. */
class NetworkNetlistContractTest {
    private static final NetworkSpec SPEC = SmallNetwork.spec(SteppingScheme.STAGGERED_EULER);

    @Test
    void convolutionsAreRefusedByTheirLayer() {
        Convolution convolution = new Convolution(new Shape(1, 4, 4), 2, 3, 1, 0);
        LayerSpec dense = SPEC.layers().get(0);
        LayerSpec layer = new LayerSpec(
                convolution,
                CrossbarSpec.ideal(convolution.rows() + 1, 2 * convolution.columns()),
                null,
                dense.pair(),
                dense.drive(),
                dense.mirrorGain(),
                dense.biasCurrent(),
                dense.neuron(),
                Signal.VOLTAGE);
        Network network = new Network(new NetworkSpec(List.of(layer), SPEC.scheme(), 1e-4, 5, 300));
        String message = String.valueOf(assertThrows(IllegalArgumentException.class, () -> new NetworkDrawing(network))
                .getMessage());
        assertTrue(message.contains("layer 0") && message.contains("Convolution"), message);
    }

    @Test
    void signalsThatChangeAreRefused() {
        NetworkSpec spikes = SPEC.with(new BernoulliRate(0.5));
        String message = String.valueOf(
                assertThrows(IllegalArgumentException.class, () -> NetworkDrawing.requireDrawable(spikes))
                        .getMessage());
        assertTrue(message.contains("encoding BernoulliRate"), message);
    }

    @Test
    void samplesOfAnotherWidthAreRefused() {
        NetworkDrawing drawing = new NetworkDrawing(new Network(SPEC));
        assertThrows(IllegalArgumentException.class, () -> drawing.draw(new double[3], FirstLayer.CELLS));
    }

    @Test
    void aDrawingKeepsTheConductancesItWasMadeWith() {
        Network network = new Network(SPEC);
        network.initialise(4);
        NetworkDrawing drawing = new NetworkDrawing(network);
        DrawnNetwork before = drawing.draw(new double[4], FirstLayer.CELLS);
        network.initialise(5);
        assertEquals(before, drawing.draw(new double[4], FirstLayer.CELLS));
    }

    @Test
    void whatIsWrittenIsReadBackWithItsAnalysis() throws IOException {
        Network network = new Network(SPEC);
        network.initialise(4);
        DrawnNetwork drawn = new NetworkDrawing(network).draw(new double[] {0.1, 0.2, 0.3, 0.4}, FirstLayer.CELLS);
        StringBuilder text = new StringBuilder();
        drawn.spice(text);
        assertTrue(text.indexOf(".save v(l1.n2.m)\n") > 0, text.substring(0, 400));
        SpiceNetlist read = SpiceNetlist.parse(text.toString(), SpiceOptions.DEFAULT);
        assertEquals(
                DevicesAsSources.of(drawn.netlist()).elements().size(),
                read.base().netlist().elements().size());
        assertTrue(text.toString().contains(".tran 2.0E-4 0.003"), "the analysis");
    }
}
