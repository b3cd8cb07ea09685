package org.sneakpath.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.mapping.DifferentialPair;
import org.sneakpath.devices.compiled.CompiledModel;
import org.sneakpath.devices.veriloga.VerilogA;
import org.sneakpath.devices.veriloga.syntax.Includes;
import org.sneakpath.neurons.MifNeuron;
import org.sneakpath.neurons.NeuronModel;
import org.sneakpath.neurons.coding.FirstCrossing;
import org.sneakpath.training.connection.Dense;

class NetworkSpecTest {
    private static final NetworkDesign DESIGN = NetworkDesign.of(MifNeuron.circuit(), List.of(4, 5, 3));

    @Test
    void sizesFollowFromTheCrossbars() {
        NetworkSpec spec = DESIGN.spec();
        assertEquals(4, spec.inputs());
        assertEquals(3, spec.outputs());
        assertEquals(5 * 5 + 6 * 3, spec.weights());
        assertEquals(25, spec.weightOffset(1));
        assertEquals(new CrossbarSpec(5, 10, 0, 0, 0, 0), spec.layers().get(0).crossbar());
    }

    @Test
    void wiresReachDriversAndSenses() {
        assertEquals(
                new CrossbarSpec(6, 6, 2.5, 1.5, 2.5, 1.5),
                DESIGN.withWires(2.5, 1.5).spec().layers().get(1).crossbar());
    }

    @Test
    void theDescriptionTellsDesignsApartAndIsTheSameForEqualOnes() {
        String text = DESIGN.spec().description();
        assertEquals(
                text,
                NetworkDesign.of(MifNeuron.circuit(), List.of(4, 5, 3)).spec().description());
        assertNotEquals(text, DESIGN.withWires(1, 0).spec().description());
        assertNotEquals(text, DESIGN.withMirrorGain(0.2).spec().description());
        assertNotEquals(
                text,
                DESIGN.withGrid(SteppingScheme.TRAPEZOIDAL, 1e-4, 50).spec().description());
        assertNotEquals(
                text,
                NetworkDesign.of(MifNeuron.circuit().withInitialVoltage(0.01), List.of(4, 5, 3))
                        .spec()
                        .description());
    }

    /** A file of equations that was edited is another network. */
    @Test
    void theDescriptionTellsEditedModelsApart() {
        assertEquals(leaking("1.0").description(), leaking("1.0").description());
        assertNotEquals(leaking("1.0").description(), leaking("1.1").description());
    }

    private static NetworkSpec leaking(String factor) {
        VerilogA file = VerilogA.read("leak.va", """
                `include "disciplines.vams"
                module leak(p, n);
                  inout p, n;
                  electrical p, n;
                  parameter real g = 1e-5;
                  analog I(p, n) <+ %s * g * V(p, n);
                endmodule
                """.formatted(factor), Includes.none());
        CompiledModel model = new CompiledModel(file.equations("leak"));
        Netlist netlist = Netlist.builder("leaky")
                .capacitor("C1", "m", Netlist.GROUND, 1e-8)
                .device("X1", model, "m", Netlist.GROUND)
                .build();
        return KindsOfNetworks.network(KindsOfNetworks.layer(
                new Dense(4, 3), WordLineDrive.features(0.1), new NeuronModel(netlist, "m", "m")));
    }

    @Test
    void theClassThatSpeaksIsPredicted() {
        NetworkSpec scores = DESIGN.spec();
        assertEquals(1, scores.predicted(new double[] {1, 2, 2}));
        assertEquals(2, scores.predicted(new double[] {1, 1, 3}));
        assertEquals(-1, scores.predicted(new double[] {1, Double.NaN, 3}));
        NetworkSpec times = scores.with(new FirstCrossing(0.05, 60));
        assertEquals(0, times.predicted(new double[] {1, 2, 2}));
        assertEquals(0, times.predicted(new double[] {1, 1, 3}));
        assertEquals(1, times.predicted(new double[] {60, 3, 60}));
        assertEquals(-1, times.predicted(new double[] {60, 60, 60}));
        assertEquals(-1, times.predicted(new double[] {1, Double.NaN, 3}));
        assertRefused("let never be beyond them", () -> scores.with(new FirstCrossing(0.05, 50)));
    }

    @Test
    void layersThatDoNotFitAreRefusedByNumber() {
        LayerSpec first = DESIGN.spec().layers().get(0);
        String message =
                Refusal.of(() -> new NetworkSpec(List.of(first, first), SteppingScheme.BACKWARD_EULER, 1e-4, 10, 300));
        assertTrue(message.contains("layer 1 takes 4 inputs, but layer 0 has 5 neurons"), message);
        assertTrue(Refusal.of(() -> new NetworkSpec(List.of(), SteppingScheme.BACKWARD_EULER, 1e-4, 10, 300))
                .contains("at least one layer"));
    }

    @Test
    void numbersOutsideTheirRangesAreRefusedWithUnitAndHint() {
        LayerSpec layer = DESIGN.spec().layers().get(0);
        SteppingScheme scheme = SteppingScheme.STAGGERED_EULER;
        assertRefused(
                "step = -1.0 s must be > 0; try 0.1 ms", () -> new NetworkSpec(List.of(layer), scheme, -1, 10, 300));
        assertRefused("steps = 0 must be >= 1", () -> new NetworkSpec(List.of(layer), scheme, 1e-4, 0, 300));
        assertRefused("readout scale = NaN 1/V", () -> new NetworkSpec(List.of(layer), scheme, 1e-4, 10, Double.NaN));
        assertRefused(
                "mirror gain = 0.0 must be > 0", () -> DESIGN.withMirrorGain(0).spec());
        assertRefused("network sizes [4]", () -> NetworkDesign.of(MifNeuron.circuit(), List.of(4)));
        assertRefused("network size = 0", () -> NetworkDesign.of(MifNeuron.circuit(), List.of(4, 0, 3)));
        assertRefused("gain = 0.0", () -> WordLineDrive.features(0));
        assertRefused("membrane swing = 0.0 V", () -> WordLineDrive.membranes(0.1, 0.025, 0));
    }

    @Test
    void crossbarsWithoutBiasRowOrWithOddColumnsAreRefused() {
        DifferentialPair pair = new DifferentialPair(1e-6, 1e-4);
        WordLineDrive drive = WordLineDrive.features(0.1);
        assertRefused(
                "at least 2 rows",
                () -> new LayerSpec(CrossbarSpec.ideal(1, 2), pair, drive, 0.1, 1e-6, MifNeuron.circuit()));
        assertRefused(
                "two columns for each neuron, not 3",
                () -> new LayerSpec(CrossbarSpec.ideal(2, 3), pair, drive, 0.1, 1e-6, MifNeuron.circuit()));
    }

    private static void assertRefused(String part, Executable misuse) {
        String message = Refusal.of(misuse);
        assertTrue(message.contains(part), message);
    }
}
