package org.sneakpath.training.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.sneakpath.crossbar.periphery.Adc;
import org.sneakpath.crossbar.periphery.CodeFormat;
import org.sneakpath.crossbar.periphery.Dac;
import org.sneakpath.neurons.SpikeCost;
import org.sneakpath.neurons.coding.BernoulliRate;
import org.sneakpath.training.Converters;
import org.sneakpath.training.KindsOfNetworks;
import org.sneakpath.training.LayerSpec;
import org.sneakpath.training.Network;
import org.sneakpath.training.NetworkPass;
import org.sneakpath.training.NetworkSpec;
import org.sneakpath.training.TileSize;
import org.sneakpath.training.WordLineDrive;
import org.sneakpath.training.connection.Dense;
import org.sneakpath.training.data.ArrayDataset;
import org.sneakpath.training.data.Dataset;

/** Costs where they have a closed form. */
class InferenceCostsLimitTest {
    private static final double ROUNDING = 1e-12;

    private static Dataset samples(double[]... features) {
        double[] all = Arrays.stream(features).flatMapToDouble(Arrays::stream).toArray();
        return ArrayDataset.of("samples", 4, 3, all, new int[features.length]);
    }

    private static Network network(NetworkSpec spec) {
        Network network = new Network(spec);
        network.initialise(7);
        return network;
    }

    private static NetworkSpec drivenBy(double gain, double bias) {
        LayerSpec layer =
                KindsOfNetworks.layer(new Dense(4, 3), new WordLineDrive(gain, 0, bias), KindsOfNetworks.LEAKY);
        return KindsOfNetworks.network(layer);
    }

    private static double arrays(NetworkSpec spec, double... features) {
        InferenceCosts costs = InferenceMeter.measure(network(spec), CostAssumptions.NONE, samples(features), 1);
        return costs.of(LayerMeter.ARRAYS, CostQuantity.ENERGY)[0];
    }

    @Test
    void linesAtRestTakeNothing() {
        assertEquals(0, arrays(drivenBy(0.1, 0), 0, 0, 0, 0));
        assertTrue(arrays(drivenBy(0.1, 0.1), 0, 0, 0, 0) > 0, "the bias line is one of them");
    }

    /** T·h Σ_i V_i² Σ_j G_ij, by hand. */
    @Test
    void heldFeaturesTakeTheirPowerForThePresentation() {
        NetworkSpec spec = drivenBy(0.1, 0.05);
        double[] cells = network(spec).conductances(0);
        double[] volts = {0.1 * 0.2, 0.1 * 0.9, 0, 0.1 * 0.4, 0.05};
        double power = 0;
        for (int k = 0; k < cells.length; k++) {
            power += volts[k / 6] * volts[k / 6] * cells[k];
        }
        double energy = power * spec.steps() * spec.step();
        assertEquals(energy, arrays(spec, 0.2, 0.9, 0, 0.4), ROUNDING * energy);
    }

    @Test
    void energyOfHeldFeaturesGrowsWithTheSquareOfTheVoltage() {
        double once = arrays(drivenBy(0.1, 0.05), 0.2, 0.9, 0.1, 0.4);
        double twice = arrays(drivenBy(0.2, 0.1), 0.2, 0.9, 0.1, 0.4);
        assertEquals(4 * once, twice, ROUNDING * twice);
    }

    /** A spike is a voltage for a step: a hidden layer that never fires leaves the bias line of the next alone. */
    @Test
    void silentNeuronsDriveNothing() {
        NetworkSpec spec = KindsOfNetworks.spikes();
        LayerSpec quiet = spec.layers().get(0).withCurrentsTimes(1e-6);
        NetworkSpec silent = spec.withLayers(List.of(quiet, spec.layers().get(1)));
        InferenceCosts costs =
                InferenceMeter.measure(network(silent), CostAssumptions.NONE, samples(new double[] {1, 1, 1, 1}), 1);
        double[] cells = network(silent).conductances(1);
        double bias = 0;
        for (int j = 0; j < 6; j++) {
            bias += 0.1 * 0.1 * cells[12 * 6 + j];
        }
        double expected = bias * spec.steps() * spec.step();
        double found = costs.items().stream()
                .filter(item -> item.layer() == 2 && item.component().equals(LayerMeter.ARRAYS) && item.isKnown())
                .mapToDouble(item -> item.of(0))
                .sum();
        assertEquals(expected, found, ROUNDING * expected);
    }

    /** A spike is a voltage for a step, of whichever layer: h Σ_t Σ_i V² σ_i(t) Σ_j G_ij beside the bias line. */
    @Test
    void everySpikeDrivesALineForAStep() {
        NetworkSpec spec = KindsOfNetworks.spikes();
        Network network = network(spec);
        Dataset data = samples(new double[] {1, 1, 1, 1});
        NetworkPass pass = network.pass();
        pass.present(data, 0);
        double[] cells = network.conductances(1);
        double[] volts = new double[13];
        double energy = 0;
        double spikes = 0;
        for (int t = 0; t < spec.steps(); t++) {
            for (int i = 0; i < 12; i++) {
                double spike = pass.run(0, i, 0).spikes[t];
                volts[i] = 0.1 * spike;
                spikes += spike;
            }
            volts[12] = 0.1;
            for (int k = 0; k < cells.length; k++) {
                energy += volts[k / 6] * volts[k / 6] * cells[k] * spec.step();
            }
        }
        assertTrue(spikes > 0.5, spikes + " spikes");
        InferenceCosts costs = InferenceMeter.measure(network, CostAssumptions.NONE, data, 1);
        assertEquals(
                energy, item(costs, 2, LayerMeter.ARRAYS, CostQuantity.ENERGY).of(0), ROUNDING * energy);
    }

    /** Where every feature spikes in every step its lines are held. */
    @Test
    void spikesInEveryStepTakeWhatHeldFeaturesTake() {
        NetworkSpec held = drivenBy(0.1, 0.05);
        double energy = arrays(held, 1, 1, 1, 1);
        assertEquals(energy, arrays(held.with(new BernoulliRate(1)), 1, 1, 1, 1), ROUNDING * energy);
    }

    /** Reads one by one, and by the form that is made once; wires that are all but perfect, and perfect ones. */
    @Test
    void waysToThePowerAgree() {
        LayerSpec layer = drivenBy(0.1, 0.05).layers().get(0).onTiles(new TileSize(3, 4));
        double[] cells = network(drivenBy(0.1, 0.05)).conductances(0);
        double[] volts = {0.02, 0.09, -0.03, 0.04};
        double perfect = new ArrayMeter(layer, cells, 1).energy(volts, 1);
        LayerSpec wired = wired(layer, 5);
        double solved = new ArrayMeter(wired, cells, 1).energy(volts, 1);
        double tabulated = new ArrayMeter(wired, cells, 1000).energy(volts, 1);
        assertEquals(solved, tabulated, 1e-11 * solved);
        assertTrue(solved < perfect * (1 - 1e-4), "resistance in series takes less: " + solved + " of " + perfect);
        double nearly = new ArrayMeter(wired(layer, 1e-6), cells, 1).energy(volts, 1);
        assertEquals(perfect, nearly, 1e-8 * perfect);
    }

    private static LayerSpec wired(LayerSpec layer, double ohm) {
        return new LayerSpec(
                layer.connection(),
                layer.crossbar().withWires(ohm, ohm),
                layer.tile(),
                layer.pair(),
                layer.drive(),
                layer.coupling(),
                layer.biasCurrent(),
                layer.neuron(),
                layer.signal(),
                layer.converters());
    }

    private static CostAssumptions cited(ConverterCost wordLines, ConverterCost columns) {
        return new CostAssumptions(
                Optional.of(new CellArea(32e-9, 4, "a book")),
                Optional.of(wordLines),
                Optional.of(columns),
                Optional.of(new SpikeCost(2e-15, OptionalDouble.of(30e-12), "a paper")));
    }

    private static CostItem item(InferenceCosts costs, int layer, String component, CostQuantity quantity) {
        return costs.items().stream()
                .filter(item ->
                        item.layer() == layer && item.component().equals(component) && item.quantity() == quantity)
                .findFirst()
                .orElseThrow();
    }

    /** 10 steps of 0.2 ms: 4 word lines of 1 bit, 3 columns of 8 bits at one converter; then columns of 5 bits, of which ISAAC says nothing. */
    @Test
    void citedCostsAreOperationsTimesTheirCost() {
        Converters both = Converters.NONE
                .with(Dac.ideal(CodeFormat.unsigned(1), 0.1))
                .with(Adc.ideal(CodeFormat.twosComplement(8)), 40e-6);
        NetworkSpec plain = drivenBy(0.1, 0.05);
        NetworkSpec spec = plain.withLayers(List.of(plain.layers().get(0).convertedBy(both)));
        CostAssumptions isaac = cited(ConverterCost.isaacWordLines(), ConverterCost.isaacColumns());
        InferenceCosts costs = InferenceMeter.measure(network(spec), isaac, samples(new double[] {1, 0, 1, 0}), 1);
        CostItem dac = item(costs, 1, ConverterItems.WORD_LINES, CostQuantity.ENERGY);
        assertEquals(10 * 4 * 4e-3 / 1024 * 100e-9, dac.of(0), ROUNDING * dac.of(0));
        CostItem adc = item(costs, 1, ConverterItems.COLUMNS, CostQuantity.ENERGY);
        assertEquals(10 * 3 * 2e-3 / 1.2e9, adc.of(0), ROUNDING * adc.of(0));
        assertEquals(
                1200e-12,
                item(costs, 1, ConverterItems.COLUMNS, CostQuantity.AREA).of(0),
                1e-20);
        double latency = 10 * 2e-4 + 3 / 1.2e9;
        assertEquals(latency, costs.known(CostQuantity.TIME)[0], ROUNDING * latency);
        CostItem cells = item(costs, 1, LayerMeter.ARRAYS, CostQuantity.AREA);
        assertEquals(5 * 6 * 4 * 32e-9 * 32e-9, cells.of(0), ROUNDING * cells.of(0));

        Converters five = both.with(Adc.ideal(CodeFormat.twosComplement(5)), 40e-6);
        NetworkSpec other = plain.withLayers(List.of(plain.layers().get(0).convertedBy(five)));
        InferenceCosts unknown = InferenceMeter.measure(network(other), isaac, samples(new double[] {1, 0, 1, 0}), 1);
        assertEquals(
                CostBasis.UNKNOWN,
                item(unknown, 1, ConverterItems.COLUMNS, CostQuantity.ENERGY).basis());
        InferenceCosts figured = InferenceMeter.measure(
                network(other),
                cited(ConverterCost.isaacWordLines(), ConverterCost.medianSuccessiveApproximation()),
                samples(new double[] {1, 0, 1, 0}),
                1);
        CostItem walden = item(figured, 1, ConverterItems.COLUMNS, CostQuantity.ENERGY);
        assertEquals(10 * 3 * 28.2e-15 * 32, walden.of(0), ROUNDING * walden.of(0));
    }

    @Test
    void spikesTakeWhatIsCitedAndNothingIsInvented() {
        CostAssumptions spikes = cited(ConverterCost.kull2013(), ConverterCost.kull2013());
        Dataset data = samples(new double[] {1, 1, 1, 1}, new double[] {0.2, 0.1, 0.9, 0.3});
        InferenceCosts with = InferenceMeter.measure(network(KindsOfNetworks.spikes()), spikes, data, 100);
        CostItem fired = item(with, 1, LayerMeter.NEURONS, CostQuantity.ENERGY);
        assertEquals(CostBasis.CITED, fired.basis());
        assertEquals(2, fired.values().size());
        double number = fired.of(0) / 2e-15;
        assertTrue(number > 0.5, number + " spikes");
        assertEquals(Math.rint(number), number, 1e-9);
        InferenceCosts without =
                InferenceMeter.measure(network(KindsOfNetworks.spikes()), CostAssumptions.NONE, data, 100);
        assertEquals(
                CostBasis.UNKNOWN,
                item(without, 1, LayerMeter.NEURONS, CostQuantity.ENERGY).basis());
        assertEquals(0, without.known(CostQuantity.AREA)[0]);
        for (CostItem item : without.items()) {
            assertTrue(item.basis() != CostBasis.CITED, item.toString());
        }
        assertEquals(with.simulated(CostQuantity.ENERGY)[1], without.simulated(CostQuantity.ENERGY)[1]);
    }

    @Test
    void layersThatAreNotDrawnAreNotCounted() {
        for (NetworkSpec spec : List.of(KindsOfNetworks.recurrent(), KindsOfNetworks.convolution())) {
            InferenceCosts costs =
                    InferenceMeter.measure(network(spec), CostAssumptions.NONE, samples(new double[] {1, 0, 1, 0}), 1);
            assertEquals(
                    CostBasis.UNKNOWN,
                    item(costs, 1, LayerMeter.ARRAYS, CostQuantity.ENERGY).basis());
            assertTrue(
                    item(costs, 1, LayerMeter.NEURON_INPUTS, CostQuantity.ENERGY)
                            .isKnown(),
                    spec.toString());
        }
    }
}
