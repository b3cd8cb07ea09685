package org.sneakpath.training.netlist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sneakpath.circuit.spice.SpiceNetlist;
import org.sneakpath.circuit.spice.text.SpiceOptions;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.neurons.NeuronModel;
import org.sneakpath.neurons.coding.BernoulliRate;
import org.sneakpath.training.KindsOfNetworks;
import org.sneakpath.training.Network;
import org.sneakpath.training.NetworkSpec;
import org.sneakpath.training.Signal;

/** What is drawn, what is refused, what is written. */
class NetworkNetlistContractTest {
    private static final NetworkSpec SPEC = SmallNetwork.spec(SteppingScheme.STAGGERED_EULER);

    @Test
    void layersThatHearThemselvesAreRefused() {
        String message = String.valueOf(assertThrows(
                        IllegalArgumentException.class,
                        () -> NetworkDrawing.requireDrawable(KindsOfNetworks.recurrent()))
                .getMessage());
        assertTrue(message.contains("layer 0") && message.contains("hears itself"), message);
    }

    private static String refusal(NeuronModel neuron, Signal signal) {
        NetworkSpec spec = EventNetworks.network(SteppingScheme.BACKWARD_EULER, signal, neuron);
        return String.valueOf(assertThrows(IllegalArgumentException.class, () -> NetworkDrawing.requireDrawable(spec))
                .getMessage());
    }

    @Test
    void eventsThatASwitchCannotDoAreRefusedWithWhatToTry() {
        NeuronModel coupled = NeuronModel.parse("""
                coupled
                C1 m 0 1n
                C2 m o 1n
                R1 m 0 1meg
                R2 o 0 1meg
                *event fire: v(m) > 0.1 ; v(m) := 0
                """, "m", "o");
        String message = refusal(coupled, Signal.VOLTAGE);
        assertTrue(
                message.contains("layer 0") && message.contains("'c2'") && message.contains("v(o) := v(o)"), message);
        NetworkDrawing.requireDrawable(EventNetworks.network(
                SteppingScheme.BACKWARD_EULER, Signal.VOLTAGE, coupled.withEvent("keep: v(m) > 0.1 ; v(o) := v(o)")));
        NeuronModel coil = NeuronModel.parse("""
                coil
                C1 m 0 1n
                L1 m a 1
                R1 a 0 1meg
                *event fire: v(m) > 0.1 ; i(l1) := 0
                """, "m", "m");
        assertTrue(refusal(coil, Signal.VOLTAGE).contains("sets 'i(l1)'"), refusal(coil, Signal.VOLTAGE));
        NeuronModel late = NeuronModel.parse("""
                late
                C1 m 0 1n
                L1 m a 1
                R1 a 0 1meg
                *event fire: v(m) > 0.1
                """, "m", "m");
        String waits = refusal(late, Signal.SPIKES);
        assertTrue(waits.contains("layer 1") && waits.contains("'l1' cannot be held"), waits);
    }

    @Test
    void eventsThatSetNothingAndAreNotHeardNeedNoClock() {
        NeuronModel watched = KindsOfNetworks.LEAKY.withEvent("seen: v(m) > 0.01 ; rising");
        NetworkSpec spec = EventNetworks.network(SteppingScheme.BACKWARD_EULER, Signal.VOLTAGE, watched);
        DrawnNetwork drawn = new NetworkDrawing(new Network(spec)).draw(new double[4], FirstLayer.CELLS);
        assertFalse(drawn.isClocked());
        assertEquals(List.of(0, 0, 0), drawn.delays());
    }

    @Test
    void eventsDrawnForACircuitAreNotRunOnTheGridOfTheNetwork() {
        DrawnNetwork drawn =
                new NetworkDrawing(new Network(KindsOfNetworks.spikes())).draw(new double[4], FirstLayer.CELLS);
        assertTrue(drawn.isClocked());
        assertEquals(List.of(0, 1), drawn.delays());
        String message = String.valueOf(
                assertThrows(IllegalStateException.class, drawn::sameGrid).getMessage());
        assertTrue(message.contains("GRID"), message);
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
