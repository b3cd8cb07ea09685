package org.sneakpath.training.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sneakpath.circuit.ControlledSource;
import org.sneakpath.circuit.Element;
import org.sneakpath.circuit.Quantity;
import org.sneakpath.circuit.VoltageSource;
import org.sneakpath.circuit.Waveforms;
import org.sneakpath.circuit.run.Transient;
import org.sneakpath.circuit.run.TransientOptions;
import org.sneakpath.circuit.run.TransientResult;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.training.KindsOfNetworks;
import org.sneakpath.training.Network;
import org.sneakpath.training.NetworkSpec;
import org.sneakpath.training.TiedNetworks;
import org.sneakpath.training.TileSize;
import org.sneakpath.training.data.ArrayDataset;
import org.sneakpath.training.data.Dataset;
import org.sneakpath.training.netlist.DrawnNetwork;
import org.sneakpath.training.netlist.FirstLayer;
import org.sneakpath.training.netlist.NetworkDrawing;
import org.sneakpath.training.netlist.SmallNetwork;

/** Energies of a network against those of the sources of its netlist in the reference engine. */
class InferenceCostsTwinTest {
    private static final double[] FEATURES = {0.31, 0.92, 0.05, 0.55};

    /** The same steps: sums of products of what agrees to 1e-9 of its range; some terms of tied columns cancel by a tenth. */
    private static final double SAME_STEPS = 1e-7;

    static Stream<NetworkSpec> networks() {
        NetworkSpec wired = SmallNetwork.spec(SteppingScheme.BACKWARD_EULER);
        return Stream.of(
                wired,
                SmallNetwork.spec(SteppingScheme.STAGGERED_EULER),
                wired.withLayers(wired.layers().stream()
                        .map(layer -> layer.onTiles(new TileSize(3, 4)))
                        .toList()),
                KindsOfNetworks.voltages(),
                TiedNetworks.of(TiedNetworks.MIF, SteppingScheme.BACKWARD_EULER),
                TiedNetworks.of(TiedNetworks.BEHIND, SteppingScheme.BACKWARD_EULER),
                TiedNetworks.of(TiedNetworks.NAGUMO, SteppingScheme.STAGGERED_EULER));
    }

    private static Dataset sample() {
        return ArrayDataset.of("one", 4, 3, FEATURES, new int[] {0});
    }

    private static Network network(NetworkSpec spec) {
        Network network = new Network(spec);
        network.initialise(4);
        return network;
    }

    private static boolean isLine(Element element, int layer) {
        boolean source = element instanceof VoltageSource
                || (element instanceof ControlledSource controlled && controlled.quantity() == Quantity.VOLTAGE);
        return source && element.name().matches("(?i)[ve]l" + layer + "\\.(in|not)\\d+");
    }

    private static boolean isSupply(Element element, int layer) {
        return element instanceof VoltageSource && element.nodes().get(0).startsWith("l" + layer + ".n");
    }

    /** ∫ −v·i dt of some sources, or of its magnitude, by the sum of steps' ends or by trapezoids. */
    private static double delivered(List<Element> sources, Waveforms seen, boolean ends, boolean gross) {
        double[] time = seen.time();
        double sum = 0;
        for (Element source : sources) {
            double[] current = seen.current(source.name());
            for (int t = 1; t < time.length; t++) {
                double now = power(source, seen, current, t);
                double mean = ends ? now : (now + power(source, seen, current, t - 1)) / 2;
                sum += (time[t] - time[t - 1]) * (gross ? Math.abs(mean) : mean);
            }
        }
        return sum;
    }

    private static double power(Element source, Waveforms seen, double[] current, int t) {
        double volts =
                at(seen, source.nodes().get(0), t) - at(seen, source.nodes().get(1), t);
        return -volts * current[t];
    }

    private static double at(Waveforms seen, String node, int t) {
        return node.equals("0") ? 0 : seen.voltage(node)[t];
    }

    private static Waveforms run(DrawnNetwork drawn, TransientOptions options) {
        TransientResult result = Transient.run(drawn.netlist(), options);
        assertTrue(result.status().converged(), () -> result.status() + " " + result.stats());
        return result.waveforms();
    }

    private static double value(InferenceCosts costs, int layer, String component) {
        return costs.items().stream()
                .filter(item -> item.layer() == layer + 1
                        && item.component().equals(component)
                        && item.quantity() == CostQuantity.ENERGY
                        && item.basis() == CostBasis.SIMULATED)
                .mapToDouble(item -> item.of(0))
                .sum();
    }

    private static void compare(Network network, Waveforms seen, DrawnNetwork drawn, boolean ends, double tolerance) {
        InferenceCosts costs = InferenceMeter.measure(network, CostAssumptions.NONE, sample(), 1);
        assertEquals(1, costs.samples());
        for (int k = 0; k < network.spec().layers().size(); k++) {
            int layer = k;
            List<Element> all = drawn.netlist().elements();
            List<Element> drivers = all.stream().filter(e -> isLine(e, layer)).toList();
            double lines = delivered(drivers, seen, ends, false);
            double array = value(costs, k, LayerMeter.ARRAYS);
            assertTrue(lines > 0, "word lines of layer " + k + " deliver " + lines + " J");
            assertEquals(lines, array, tolerance * lines, "arrays of layer " + k);
            if (!network.spec().layers().get(k).neuron().equals(TiedNetworks.NAGUMO)) { // whose conductor is a law
                List<Element> supplies =
                        all.stream().filter(e -> isSupply(e, layer)).toList();
                // batteries are charged and discharged: what is left of that is compared with all of it
                double gross = delivered(supplies, seen, ends, true);
                double neurons = value(costs, k, LayerMeter.NEURONS);
                assertEquals(
                        delivered(supplies, seen, ends, false), neurons, tolerance * gross, "neurons of layer " + k);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("networks")
    void onTheSameStepsEnergiesAreThoseOfTheNetlistsSources(NetworkSpec spec) {
        Network network = network(spec);
        DrawnNetwork drawn = new NetworkDrawing(network).draw(FEATURES, FirstLayer.CELLS);
        compare(network, run(drawn, drawn.sameGrid()), drawn, true, SAME_STEPS);
    }

    /**
     * Against steps under error control: what the network's own steps miss, which is of first order in them, so that a quarter of a step
     * leaves about a quarter of it; and no more than 5 % of what is exchanged, where they resolve the quickest of a neuron.
     */
    @ParameterizedTest
    @MethodSource("controlled")
    void underErrorControlEnergiesAreTheSameButForTheSteps(NetworkSpec fine) {
        NetworkSpec coarse = fine.onGrid(4 * fine.step(), fine.steps() / 4);
        DrawnNetwork drawn = new NetworkDrawing(network(fine)).draw(FEATURES, FirstLayer.CELLS);
        Waveforms seen = run(drawn, drawn.controlled(1e-7));
        compare(network(fine), seen, drawn, false, 0.05);
        double exact = total(drawn, seen);
        double error = total(coarse) - exact;
        double left = total(fine) - exact;
        assertTrue(
                Math.abs(left) < 0.35 * Math.abs(error),
                "of " + exact + " J are missed " + error + ", and in a quarter of the step " + left);
    }

    private static double total(DrawnNetwork drawn, Waveforms seen) {
        List<Element> sources = drawn.netlist().elements().stream()
                .filter(e -> isLine(e, 0) || isLine(e, 1) || isSupply(e, 0) || isSupply(e, 1))
                .toList();
        return delivered(sources, seen, false, false);
    }

    private static double total(NetworkSpec spec) {
        InferenceCosts costs = InferenceMeter.measure(network(spec), CostAssumptions.NONE, sample(), 1);
        return costs.of(LayerMeter.ARRAYS, CostQuantity.ENERGY)[0]
                + costs.of(LayerMeter.NEURONS, CostQuantity.ENERGY)[0];
    }

    static Stream<NetworkSpec> controlled() {
        return Stream.of(
                SmallNetwork.spec(SteppingScheme.BACKWARD_EULER).onGrid(2.5e-6, 1200),
                KindsOfNetworks.voltages().onGrid(2e-5, 100));
    }
}
