package org.sneakpath.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sneakpath.circuit.BehaviouralSource;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.NetlistBuilder;
import org.sneakpath.circuit.NodeVoltage;
import org.sneakpath.circuit.PiecewiseLinear;
import org.sneakpath.circuit.Quantity;
import org.sneakpath.circuit.nonlinear.NewtonOptions;
import org.sneakpath.circuit.run.Transient;
import org.sneakpath.circuit.run.TransientOptions;
import org.sneakpath.circuit.run.TransientResult;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.devices.equation.Control;
import org.sneakpath.devices.equation.Equations;
import org.sneakpath.devices.equation.Expression;
import org.sneakpath.devices.equation.Precision;
import org.sneakpath.training.connection.Dense;
import org.sneakpath.training.data.YinYang;

/** Read noise of columns that are tied to their neurons: the drawn currents and loads as sources of a circuit, step by step. */
class TiedReadNoiseTwinTest {
    private static final double SIGMA = 0.2;
    private static final long SEED = 9;
    private static final double[] FEATURES = {0.3, 0.9, 0.05, 0.55};

    private static Network noisy(NetworkSpec spec) {
        Network network = new Network(spec, ChipConditions.IDEAL.withReadNoise(SIGMA));
        network.initialise(4);
        assertTrue(network.programImperfectly(SEED).converged());
        return network;
    }

    /** Values at the ends of steps, where sources are read on a fixed grid. */
    private static PiecewiseLinear atSteps(double step, double[] values) {
        List<Double> times = new ArrayList<>(List.of(0.0));
        List<Double> all = new ArrayList<>(List.of(values[0]));
        for (int t = 1; t <= values.length; t++) {
            times.add(t * step);
            all.add(values[t - 1]);
        }
        return new PiecewiseLinear(times, all);
    }

    @ParameterizedTest
    @EnumSource(
            value = SteppingScheme.class,
            names = {"STAGGERED_EULER", "BACKWARD_EULER"})
    void neuronsSeeTheCurrentAndTheLoadOfEachRead(SteppingScheme scheme) {
        LayerSpec layer = TiedNetworks.layer(new Dense(4, 3), WordLineDrive.features(0.6), TiedNetworks.MIF);
        NetworkSpec spec = new NetworkSpec(List.of(layer), scheme, 1e-4, 15, 300);
        Network network = noisy(spec);
        NetworkPass pass = network.pass();
        System.arraycopy(FEATURES, 0, pass.features(), 0, 4);
        pass.forward();
        assertTrue(pass.converged());

        double[] g = network.conductances(0);
        double[] v = new double[5];
        Arrays.setAll(v, i -> i < 4 ? 0.6 * FEATURES[i] : layer.drive().bias());
        ColumnNoise noise = new ColumnNoise(layer, 0);
        noise.set(g, SIGMA, SEED);
        LayerNoise<double[]> drawn = new LayerNoise<>(noise, layer, Precision.DOUBLE, 1, 1, 15);
        drawn.look(Arrays.copyOf(v, 4));
        double[] extra = new double[15 * 3];
        for (int t = 0; t < 15; t++) {
            drawn.add(extra, t, new int[1], false);
        }
        for (int j = 0; j < 3; j++) {
            double[] current = new double[15];
            double[] load = new double[15];
            for (int t = 0; t < 15; t++) {
                current[t] = layer.biasCurrent() + extra[t * 3 + j];
                load[t] = drawn.loads()[t * 3 + j];
                for (int i = 0; i < 5; i++) {
                    current[t] += v[i] * (g[6 * i + 2 * j] - g[6 * i + 2 * j + 1]);
                    load[t] += g[6 * i + 2 * j] + g[6 * i + 2 * j + 1];
                }
            }
            double[] expected = circuit(spec, current, load);
            double[] found = pass.series(0, pass.neuron(0).output(), j, 0);
            for (int t = 0; t <= 15; t++) {
                assertEquals(expected[t], found[t], 1e-11, "neuron " + j + " after step " + t);
            }
        }
    }

    /** One neuron under a current, and a conductance that is the voltage of a node. */
    private static double[] circuit(NetworkSpec spec, double[] current, double[] load) {
        Netlist neuron = TiedNetworks.MIF.netlist();
        NetlistBuilder whole = Netlist.builder("read by read");
        neuron.elements().forEach(whole::add);
        neuron.initialVoltages().forEach(whole::initialVoltage);
        whole.currentSource("I", Netlist.GROUND, "m", atSteps(spec.step(), current));
        whole.voltageSource("G", "g", Netlist.GROUND, atSteps(spec.step(), load));
        Equations product = new Equations(List.of(Expression.product(new Control(0), new Control(1))), 2, 0);
        whole.add(new BehaviouralSource(
                "B",
                Quantity.CURRENT,
                "m",
                Netlist.GROUND,
                product,
                List.of(new NodeVoltage("m"), new NodeVoltage("g")),
                List.of()));
        TransientResult result = Transient.run(
                whole.build(),
                TransientOptions.fixed(spec.scheme(), spec.step(), spec.step() * spec.steps())
                        .fromInitialConditions()
                        .withNewton(NewtonOptions.TO_ROUNDING));
        assertTrue(result.status().converged());
        return result.waveforms().voltage("m");
    }

    @Test
    void aChipIsReadSoTooAndThreadsAndNeighboursDoNotMatter() {
        YinYang data = new YinYang(23, 5);
        for (NetworkSpec spec : List.of(TiedNetworks.recurrent(), TiedNetworks.convolution(), TiedNetworks.spikes())) {
            Network network = new Network(spec);
            network.initialise(4);
            ChipConditions conditions = ChipConditions.IDEAL.withReadNoise(SIGMA);
            Chip chip = new Chip(network, conditions, SEED);
            Evaluation once = chip.evaluate(data, 1);
            assertEquals(once, new Chip(network, conditions, SEED).evaluate(data, 3));
            NetworkPass alone = chip.pass();
            NetworkPass together = chip.pass(8);
            together.present(data, new int[] {0, 1, 2, 3, 4, 5, 6, 7}, 0, 8);
            for (int s = 0; s < 8; s++) {
                alone.present(data, s);
                for (int c = 0; c < 3; c++) {
                    assertEquals(alone.logits()[c], together.logits()[3 * s + c]);
                }
            }
            NetworkPass silent = network.pass();
            silent.present(data, 0);
            assertNotEquals(silent.logits()[0], together.logits()[0]);
        }
    }
}
