package org.sneakpath.training.rule;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.neurons.MembraneBranch;
import org.sneakpath.neurons.MifNeuron;
import org.sneakpath.neurons.NeuronCircuit;
import org.sneakpath.neurons.compiled.CompiledNeuron;
import org.sneakpath.neurons.compiled.NeuronBars;
import org.sneakpath.neurons.compiled.Unknown;
import org.sneakpath.training.LayerSpec;
import org.sneakpath.training.Network;
import org.sneakpath.training.NetworkDesign;
import org.sneakpath.training.NetworkPass;
import org.sneakpath.training.NetworkSpec;
import org.sneakpath.training.TileSize;
import org.sneakpath.training.WireBars;
import org.sneakpath.training.data.ArrayDataset;
import org.sneakpath.training.data.Dataset;
import org.sneakpath.training.loss.SoftmaxCrossEntropy;
import org.sneakpath.training.loss.VoltagePenalty;

/**
 * The whole chain, crossbars with wires → MIF neurons → crossbars with wires → MIF neurons → loss with penalty, against
 * central differences.
 *
 * <p>Differences are of fourth order, (8 (L(+h) − L(−h)) − (L(+2h) − L(−2h)))/12h, with h = 5e-5 of the quantity's scale:
 * truncation h⁴·L⁽⁵⁾/30 and rounding ε·L/h ≈ 5e-12 both stay below the tolerance's floor of 1e-8·‖g‖∞.
 */
class MemPropDerivativeTest {
    private static final double[] FEATURES = {0.3, 0.9, 0.05, 0.55};
    private static final int LABEL = 1;
    private static final VoltagePenalty PENALTY = new VoltagePenalty(40, -0.001, 0.045);
    private static final FourthOrderDifferences DIFFERENCES = new FourthOrderDifferences(5e-5);
    /** Of the membrane (V) and of both memristors. */
    private static final double[] START = {0.004, 0.03, 0.05};

    private static final double[] STARTS_SCALE = {0.05, 1, 1};

    @ParameterizedTest
    @EnumSource(SteppingScheme.class)
    void gradientsByInputsWeightsConductancesAndDeviceParametersAreThoseOfTheLoss(SteppingScheme scheme) {
        Network network = network(scheme);
        NetworkPass pass = network.pass();
        System.arraycopy(FEATURES, 0, pass.features(), 0, FEATURES.length);
        DoubleSupplier loss = () -> {
            pass.forward();
            return SoftmaxCrossEntropy.value(pass.logits(), LABEL) + pass.penalty(PENALTY);
        };
        double[] matrixBars = new double[network.weights().length];
        double[] featureBars = new double[4];
        List<NeuronBars> parameterBars = List.of(pass.parameterBars(0), pass.parameterBars(1));
        double[] logitBars = new double[3];
        pass.forward();
        SoftmaxCrossEntropy.value(pass.logits(), LABEL, logitBars);
        assertTrue(pass.penalty(PENALTY) > 1e-4, "the penalty must take part");
        pass.pullback(logitBars, PENALTY, matrixBars, featureBars, parameterBars);

        DIFFERENCES.check("features", pass.features(), featureBars, 1, loss);
        double[] weightBars = new double[matrixBars.length];
        assertTrue(network.pullback(matrixBars, weightBars).converged());
        DIFFERENCES.check("weights", network.weights(), weightBars, 1, () -> {
            network.program();
            return loss.getAsDouble();
        });
        network.program();
        for (int layer = 0; layer < 2; layer++) {
            int l = layer;
            double[] conductances = network.conductances(l);
            double[] bars = new double[conductances.length];
            assertTrue(network.conductanceBars(l, matrixBars, bars).converged());
            DIFFERENCES.check("conductances of layer " + l, conductances, bars, 1e-4, () -> {
                network.programConductances(l, conductances);
                return loss.getAsDouble();
            });
        }
    }

    @Test
    void aLearnerAddsThisGradientAndReturnsThisLoss() {
        Network network = network(SteppingScheme.STAGGERED_EULER);
        Dataset data = ArrayDataset.of("one", 4, 3, FEATURES, new int[] {LABEL});
        MemProp rule = new MemProp(PENALTY);
        double[] learnt = new double[network.weights().length];
        double loss = rule.learner(network, 1).learn(data, new int[] {0}, 0, 1, learnt);

        NetworkPass pass = network.pass();
        pass.present(data, 0);
        double[] logitBars = new double[3];
        double expected = SoftmaxCrossEntropy.value(pass.logits(), LABEL, logitBars) + pass.penalty(PENALTY);
        double[] bars = new double[network.weights().length];
        pass.pullback(logitBars, PENALTY, bars);
        assertEquals(expected, loss);
        assertArrayEquals(bars, learnt);
    }

    /** Of each kind of line, all of its resistances together. */
    @ParameterizedTest
    @EnumSource(SteppingScheme.class)
    void gradientsByTheResistancesOfTheWiresAreThoseOfTheLoss(SteppingScheme scheme) {
        byWires(network(scheme).spec());
    }

    /** Layers of 5 x 10 and 6 x 6 on six and four arrays. */
    @Test
    void alsoOfLayersThatAreCutIntoArrays() {
        NetworkSpec whole = design(MifNeuron.circuit(), SteppingScheme.STAGGERED_EULER);
        byWires(whole.withLayers(whole.layers().stream()
                .map(layer -> layer.onTiles(new TileSize(3, 4)))
                .toList()));
    }

    private static void byWires(NetworkSpec spec) {
        Network network = new Network(spec);
        network.initialise(3);
        assertTrue(network.status().residual() <= 1e-13, "arrays are solved to " + network.status());
        double[] matrixBars = matrixBars(network);
        for (int layer = 0; layer < 2; layer++) {
            int l = layer;
            double[] gradient = byKind(network.wireBars(layer, matrixBars));
            CrossbarSpec nominal = spec.layers().get(layer).crossbar();
            double[] ohms = {nominal.wordWire(), nominal.bitWire(), nominal.driver(), nominal.sense()};
            DIFFERENCES.check(
                    "wires of layer " + layer, ohms, gradient, 40, () -> loss(network, rewired(spec, l, ohms)));
        }
    }

    private static double[] byKind(WireBars bars) {
        assertTrue(bars.status().converged());
        return new double[] {bars.wordWire(), bars.bitWire(), bars.driver(), bars.sense()};
    }

    /** Where there are no wires yet, from one side: (−25 L(0) + 48 L(h) − 36 L(2h) + 16 L(3h) − 3 L(4h))/12h, h = 0.2 ohm. */
    @Test
    void alsoOfPerfectWires() {
        NetworkSpec spec = NetworkDesign.of(MifNeuron.circuit(), List.of(4, 5, 3))
                .withMirrorGain(0.8)
                .withGrid(SteppingScheme.STAGGERED_EULER, 1e-4, 12)
                .spec();
        Network network = new Network(spec);
        network.initialise(3);
        double[] matrixBars = matrixBars(network);
        double[] written = network.effectiveWeights(0).clone();
        double[] byWeights = new double[network.weights().length];
        network.pullback(matrixBars, byWeights);
        double[] weights = {-25, 48, -36, 16, -3};
        double h = 0.2;
        for (int layer = 0; layer < 2; layer++) {
            double[] gradient = byKind(network.wireBars(layer, matrixBars));
            double largest = Arrays.stream(gradient).map(Math::abs).max().orElse(0);
            assertTrue(largest > 0, "no gradient at all");
            for (int kind = 0; kind < 4; kind++) {
                double difference = 0;
                for (int k = 0; k < weights.length; k++) {
                    double[] ohms = new double[4];
                    ohms[kind] = k * h;
                    difference += weights[k] * loss(network, rewired(spec, layer, ohms));
                }
                double allowed = 1e-6 * Math.max(Math.abs(gradient[kind]), 1e-3 * largest);
                assertEquals(difference / (12 * h), gradient[kind], allowed, "kind " + kind + " of layer " + layer);
            }
        }
        assertArrayEquals(written, network.effectiveWeights(0), "asking changes nothing");
        double[] again = new double[byWeights.length];
        network.pullback(matrixBars, again);
        assertArrayEquals(byWeights, again, "nor the way that gradients take");
    }

    private static double[] matrixBars(Network network) {
        NetworkPass pass = network.pass();
        double[] matrixBars = new double[network.weights().length];
        pass.pullback(presented(pass), PENALTY, matrixBars);
        return matrixBars;
    }

    /** Presents the sample; dL/dz of the cross-entropy. */
    private static double[] presented(NetworkPass pass) {
        System.arraycopy(FEATURES, 0, pass.features(), 0, FEATURES.length);
        double[] logitBars = new double[3];
        pass.forward();
        SoftmaxCrossEntropy.value(pass.logits(), LABEL, logitBars);
        return logitBars;
    }

    private static NetworkSpec rewired(NetworkSpec spec, int layer, double[] ohms) {
        List<LayerSpec> layers = new ArrayList<>(spec.layers());
        LayerSpec old = layers.get(layer);
        int rows = old.crossbar().rows();
        int columns = old.crossbar().columns();
        CrossbarSpec crossbar = new CrossbarSpec(rows, columns, ohms[0], ohms[1], ohms[2], ohms[3]);
        layers.set(
                layer,
                new LayerSpec(
                        old.connection(),
                        crossbar,
                        old.tile(),
                        old.pair(),
                        old.drive(),
                        old.mirrorGain(),
                        old.biasCurrent(),
                        old.neuron(),
                        old.signal()));
        return spec.withLayers(layers);
    }

    /** Membrane voltages (V) and states at time zero, of all neurons of all layers together. */
    @ParameterizedTest
    @EnumSource(SteppingScheme.class)
    void gradientsByWhereNeuronsStartAreThoseOfTheLoss(SteppingScheme scheme) {
        Network network = new Network(design(started(START), scheme));
        network.initialise(3);
        NetworkPass pass = network.pass();
        List<NeuronBars> bars = List.of(pass.parameterBars(0), pass.parameterBars(1));
        pass.pullback(presented(pass), PENALTY, new double[network.weights().length], null, bars);
        List<String> unknowns =
                pass.neuron(0).unknowns().stream().map(Unknown::name).toList();
        double[] gradient = new double[3];
        for (int k = 0; k < 3; k++) {
            int unknown = unknowns.indexOf(List.of("m", "x1.x", "x2.x").get(k));
            for (NeuronBars layer : bars) {
                int copies = layer == bars.get(0) ? 5 : 3;
                for (int j = 0; j < copies; j++) {
                    gradient[k] += layer.initial[unknown * copies + j] * STARTS_SCALE[k];
                }
            }
        }
        double[] relative = new double[3];
        DIFFERENCES.check("starts", relative, gradient, 1, () -> {
            double[] start = new double[3];
            for (int k = 0; k < 3; k++) {
                start[k] = START[k] + relative[k] * STARTS_SCALE[k];
            }
            return loss(network, design(started(start), scheme));
        });
    }

    private static NeuronCircuit started(double[] start) {
        List<MembraneBranch> branches = new ArrayList<>();
        for (int k = 0; k < 2; k++) {
            MembraneBranch old = MifNeuron.circuit().branches().get(k);
            branches.add(new MembraneBranch(
                    old.name(), old.model(), old.parameters(), List.of(start[1 + k]), old.battery()));
        }
        return new NeuronCircuit("mif", MifNeuron.CAPACITANCE, start[0], branches);
    }

    /** 40 ohm segments against cells of 10 kohm: the wires matter. */
    private static Network network(SteppingScheme scheme) {
        Network network = new Network(design(MifNeuron.circuit(), scheme));
        network.initialise(3);
        return network;
    }

    private static NetworkSpec design(NeuronCircuit neuron, SteppingScheme scheme) {
        return NetworkDesign.of(neuron, List.of(4, 5, 3))
                .withWires(40, 25)
                .withMirrorGain(0.8)
                .withGrid(scheme, 1e-4, 12)
                .spec();
    }

    /** Parameters have their own units, so gradients are taken by the relative change of each. */
    @ParameterizedTest
    @EnumSource(SteppingScheme.class)
    void gradientsByTheNumbersOfTheNeuronsAreThoseOfTheLoss(SteppingScheme scheme) {
        Network network = network(scheme);
        NetworkPass pass = network.pass();
        List<NeuronBars> bars = List.of(pass.parameterBars(0), pass.parameterBars(1));
        pass.pullback(presented(pass), PENALTY, new double[network.weights().length], null, bars);
        NeuronCircuit nominal = MifNeuron.circuit();
        CompiledNeuron neuron = pass.neuron(0);
        int parameters = nominal.branches().get(0).parameters().size();
        double[] relative = new double[parameters + 1];
        double[] gradient = new double[parameters + 1];
        for (int k = 0; k < parameters; k++) {
            String name = nominal.branches().get(0).model().parameters().get(k).name();
            gradient[k] = sum(bars, neuron.parameterIndex("x1." + name))
                    * nominal.branches().get(0).parameters().get(k);
        }
        gradient[parameters] = sum(bars, neuron.parameterIndex("membrane.c")) * nominal.capacitance();
        DIFFERENCES.check(
                "numbers of the neurons",
                relative,
                gradient,
                1,
                () -> loss(network, design(changed(nominal, relative), scheme)));
    }

    private static double sum(List<NeuronBars> bars, int parameter) {
        double sum = 0;
        for (NeuronBars layer : bars) {
            int copies = layer == bars.get(0) ? 5 : 3;
            for (int k = 0; k < copies; k++) {
                sum += layer.parameters[parameter * copies + k];
            }
        }
        return sum;
    }

    private static NeuronCircuit changed(NeuronCircuit nominal, double[] relative) {
        MembraneBranch first = nominal.branches().get(0);
        List<Double> values = new ArrayList<>();
        for (int k = 0; k < first.parameters().size(); k++) {
            values.add(first.parameters().get(k) * (1 + relative[k]));
        }
        return new NeuronCircuit(
                nominal.name(),
                nominal.capacitance() * (1 + relative[relative.length - 1]),
                nominal.initialVoltage(),
                List.of(
                        new MembraneBranch(first.name(), first.model(), values, first.initialStates(), first.battery()),
                        nominal.branches().get(1)));
    }

    private static double loss(Network weights, NetworkSpec spec) {
        Network network = new Network(spec);
        network.load(weights.weights());
        NetworkPass pass = network.pass();
        System.arraycopy(FEATURES, 0, pass.features(), 0, FEATURES.length);
        pass.forward();
        return SoftmaxCrossEntropy.value(pass.logits(), LABEL) + pass.penalty(PENALTY);
    }
}
