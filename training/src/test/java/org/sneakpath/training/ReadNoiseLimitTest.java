package org.sneakpath.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sneakpath.devices.equation.Precision;
import org.sneakpath.training.connection.Dense;
import org.sneakpath.training.connection.Pooled;
import org.sneakpath.training.connection.Recurrent;
import org.sneakpath.training.connection.Shape;
import org.sneakpath.training.data.YinYang;
import org.sneakpath.training.loss.VoltagePenalty;

/** Read noise of layers that are more than a matrix: its spread, and that none is none to the last bit. */
class ReadNoiseLimitTest {
    private static final double SIGMA = 0.05;
    private static final int DRAWS = 20_000;
    private static final YinYang DATA = new YinYang(12, 5);

    private static ColumnNoise noise(LayerSpec layer) {
        double[] operator = new double[2 * layer.weights()];
        Arrays.setAll(operator, k -> 5e-5 + 4e-5 * Math.sin(1 + k));
        ColumnNoise noise = new ColumnNoise(layer, 0);
        noise.set(operator, SIGMA, 4);
        return noise;
    }

    /** Σ V²·power of a column, bias included. */
    private static double predicted(LayerSpec layer, ColumnNoise noise, double[] wordLines, int column) {
        double sum = 0;
        for (int i = 0; i <= wordLines.length; i++) {
            double v = i < wordLines.length ? wordLines[i] : layer.drive().bias();
            sum += v * v * noise.power()[i * layer.columns() + column];
        }
        return SIGMA * SIGMA * sum;
    }

    /** 20,000 draws: the variance scatters by 1 %; five times that is allowed. */
    private static void checkSpread(LayerSpec layer, double[] currents, ColumnNoise noise, double[] wordLines) {
        int neurons = layer.outputs();
        for (int j = 0; j < neurons; j++) {
            double squares = 0;
            for (int t = 0; t < DRAWS; t++) {
                squares += currents[t * neurons + j] * currents[t * neurons + j];
            }
            assertEquals(1, squares / DRAWS / predicted(layer, noise, wordLines, j), 0.05, "neuron " + j);
        }
    }

    /** What stands at a word line is the mean of a block, so that four signals of 0.2 V and −0.2 V make no noise at all. */
    @Test
    void ofPooledLayersIsThatOfMeans() {
        LayerSpec layer = KindsOfNetworks.layer(
                new Pooled(new Shape(2, 2, 2), 2, new Dense(2, 3)),
                new WordLineDrive(1, 0, 0.02),
                KindsOfNetworks.LEAKY);
        ColumnNoise noise = noise(layer);
        LayerNoise<double[]> drawn = new LayerNoise<>(noise, layer, Precision.DOUBLE, 1, 1, DRAWS);
        drawn.look(new double[] {0.2, -0.2, 0.2, -0.2, 0.1, 0.05, 0, 0.05});
        double[] currents = new double[DRAWS * 3];
        for (int t = 0; t < DRAWS; t++) {
            drawn.add(currents, t, new int[1], false);
        }
        checkSpread(layer, currents, noise, new double[] {0, 0.05});
    }

    @Test
    void ofRecurrentLayersIsThatOfAllTheirWordLines() {
        LayerSpec layer = KindsOfNetworks.layer(
                new Recurrent(2, 3, 2, 0.025), new WordLineDrive(1, 0, 0.02), KindsOfNetworks.LEAKY);
        ColumnNoise noise = noise(layer);
        LayerNoise<double[]> drawn = new LayerNoise<>(noise, layer, Precision.DOUBLE, 1, 1, DRAWS);
        drawn.look(new double[] {0.03, -0.01});
        drawn.lookAtOwn(new double[] {0.1, -0.05, 0.07});
        double[] currents = new double[DRAWS * 3];
        for (int t = 0; t < DRAWS; t++) {
            drawn.add(currents, t, new int[1], true);
        }
        checkSpread(layer, currents, noise, new double[] {0.03, -0.01, 0.1, -0.05, 0.07});
    }

    /** Without signals and bias only what a layer hears of itself is noisy: from the second step on. */
    @Test
    void ofRecurrentLayersIsHeardFromTheSecondStepOn() {
        LayerSpec layer =
                KindsOfNetworks.layer(new Recurrent(4, 3, 2, 0.025), new WordLineDrive(1, 0, 0), KindsOfNetworks.LEAKY);
        Network noisy = new Network(KindsOfNetworks.network(layer), ChipConditions.IDEAL.withReadNoise(0.2));
        noisy.initialise(3);
        NetworkPass pass = noisy.pass();
        pass.forward();
        double[] silent = pass.series(0, pass.neuron(0).output(), 1, 0);
        assertTrue(noisy.programImperfectly(8).converged());
        pass.forward();
        double[] drawn = pass.series(0, pass.neuron(0).output(), 1, 0);
        assertEquals(silent[1], drawn[1]);
        assertNotEquals(silent[2], drawn[2]);
    }

    /** A sum over cells, each with a fluctuation of its own: 20,000 draws, five times their scatter of 1 %. */
    @Test
    void ofTiedLayersIsThatOfTheirCells() {
        LayerSpec layer = TiedNetworks.layer(new Dense(2, 3), new WordLineDrive(1, 0, 0.02), KindsOfNetworks.LEAKY);
        double[] g = new double[18];
        Arrays.setAll(g, k -> 3e-6 + 2e-6 * Math.sin(1 + k));
        double[] v = {0.3, -0.1, 0.02};
        ColumnNoise noise = new ColumnNoise(layer, 0);
        noise.set(g, SIGMA, 4);
        LayerNoise<double[]> drawn = new LayerNoise<>(noise, layer, Precision.DOUBLE, 1, 1, DRAWS);
        drawn.look(Arrays.copyOf(v, 2));
        double[] currents = new double[DRAWS * 3];
        for (int t = 0; t < DRAWS; t++) {
            drawn.add(currents, t, new int[1], false);
        }
        double together = 0;
        for (int j = 0; j < 3; j++) {
            double ofCurrent = 0;
            double ofLoad = 0;
            double both = 0;
            for (int i = 0; i < 3; i++) {
                double plus = SIGMA * SIGMA * g[6 * i + 2 * j] * g[6 * i + 2 * j];
                double minus = SIGMA * SIGMA * g[6 * i + 2 * j + 1] * g[6 * i + 2 * j + 1];
                ofCurrent += v[i] * v[i] * (plus + minus);
                ofLoad += plus + minus;
                both += v[i] * (plus - minus);
            }
            double currentSquares = 0;
            double loadSquares = 0;
            double products = 0;
            for (int t = 0; t < DRAWS; t++) {
                double i = currents[t * 3 + j];
                double load = drawn.loads()[t * 3 + j];
                currentSquares += i * i;
                loadSquares += load * load;
                products += i * load;
            }
            assertEquals(1, currentSquares / DRAWS / ofCurrent, 0.05, "currents of neuron " + j);
            assertEquals(1, loadSquares / DRAWS / ofLoad, 0.05, "loads of neuron " + j);
            double size = Math.sqrt(ofCurrent * ofLoad);
            together = Math.max(together, Math.abs(both) / size);
            assertEquals(both / size, products / DRAWS / size, 0.05, "neuron " + j);
        }
        assertTrue(together > 0.2, "currents and loads hang together by " + together);
    }

    static Iterable<NetworkSpec> all() {
        List<NetworkSpec> all = KindsOfNetworks.all();
        all.addAll(List.of(TiedNetworks.recurrent(), TiedNetworks.spikes(), TiedNetworks.convolution()));
        return all;
    }

    /** A network that is made to have noise, and has none, gives the numbers and gradients of one that never had. */
    @ParameterizedTest
    @MethodSource("all")
    void thatIsSilentChangesNoBit(NetworkSpec spec) {
        for (Arithmetic arithmetic : Arithmetic.values()) {
            Network never = new Network(spec.with(arithmetic));
            Network now = new Network(spec.with(arithmetic), ChipConditions.IDEAL.withReadNoise(0.1));
            never.initialise(6);
            now.initialise(6);
            assertArrayEquals(gradient(never, never), gradient(now, now));
            Chip chip = new Chip(now, ChipConditions.IDEAL, 2);
            assertArrayEquals(gradient(never, never), gradient(now, chip));
            assertTrue(now.programImperfectly(5).converged());
            double[] noisy = gradient(now, now);
            assertNotEquals(noisy[0], gradient(never, never)[0]);
            now.program();
            assertArrayEquals(gradient(never, never), gradient(now, now));
        }
    }

    /** Scores and dL/dW of twelve samples. */
    private static double[] gradient(Network network, ProgrammedNetwork programmed) {
        NetworkPass pass = programmed.pass(5);
        double[] bars = new double[network.spec().gradientLength()];
        double[] all = new double[36 + bars.length];
        double[] logitBars = new double[15];
        Arrays.setAll(logitBars, k -> Math.sin(1 + k));
        int[] order = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
        for (int from = 0; from < 12; from += 4) {
            pass.present(DATA, order, from, 4);
            System.arraycopy(pass.logits(), 0, all, 3 * from, 12);
            pass.pullback(logitBars, VoltagePenalty.NONE, bars);
        }
        System.arraycopy(bars, 0, all, 36, bars.length);
        return all;
    }
}
