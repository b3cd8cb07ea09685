package org.sneakpath.training.connection;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sneakpath.devices.equation.Precision;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/** Wirings against their definitions, written out, and their pullbacks as the transposes that they are. */
class WiringTwinTest {
    private static final int LENGTH = 3;

    static Stream<Connection> connections() {
        Shape picture = new Shape(2, 6, 5);
        return Stream.of(
                new Dense(7, 6),
                new Dense(4, 1),
                new Convolution(picture, 3, 3, 1, 0),
                new Convolution(picture, 2, 3, 1, 2),
                new Convolution(picture, 3, 2, 2, 1),
                new Convolution(picture, 2, 3, 3, 1),
                new Pooled(picture, 2, new Dense(12, 4)),
                new Pooled(picture, 2, new Convolution(new Shape(2, 3, 2), 3, 2, 1, 1)));
    }

    @ParameterizedTest
    @MethodSource("connections")
    void currentsAreThoseOfTheDefinition(Connection connection) {
        double[] w = numbers(1, connection.rows() * connection.columns());
        double[] v = numbers(2, connection.inputs() * LENGTH);
        double[] expected = new double[connection.outputs() * LENGTH];
        for (int l = 0; l < LENGTH; l++) {
            written(connection, w, v, l, expected);
        }
        double[] currents = new double[expected.length];
        Wiring.of(connection, Precision.DOUBLE, LENGTH).forward(w, v, currents);
        assertArrayEquals(expected, currents, 1e-14);

        float[] single = new float[expected.length];
        Wiring.of(connection, Precision.SINGLE, LENGTH).forward(Precision.SINGLE.of(w), Precision.SINGLE.of(v), single);
        for (int k = 0; k < single.length; k++) {
            assertEquals(expected[k], single[k], 2e-6, "output " + k);
        }
    }

    /** I is bilinear: ⟨o, I(W, v)⟩ = ⟨v̄, v⟩ = ⟨W̄, W⟩ for all o. */
    @ParameterizedTest
    @MethodSource("connections")
    void pullbacksAreTransposes(Connection connection) {
        double[] w = numbers(1, connection.rows() * connection.columns());
        double[] v = numbers(2, connection.inputs() * LENGTH);
        double[] bars = numbers(3, connection.outputs() * LENGTH);
        Wiring<double[]> wiring = Wiring.of(connection, Precision.DOUBLE, LENGTH);
        double[] currents = new double[bars.length];
        wiring.forward(w, v, currents);
        double[] matrixBars = new double[w.length + 2];
        double[] voltageBars = v.clone(); // is overwritten
        wiring.pullback(w, v, bars, matrixBars, 2, voltageBars);
        double value = dot(bars, 0, currents);
        assertTrue(Math.abs(value) > 1e-3);
        assertEquals(value, dot(voltageBars, 0, v), 1e-13);
        assertEquals(value, dot(matrixBars, 2, w), 1e-13);
        assertEquals(List.of(0.0, 0.0), List.of(matrixBars[0], matrixBars[1]));

        double[] onlyWeights = new double[w.length];
        wiring.forward(w, v, new double[bars.length]);
        wiring.pullback(w, v, bars, onlyWeights, 0, null);
        for (int k = 0; k < w.length; k++) {
            assertEquals(matrixBars[k + 2], onlyWeights[k]);
        }
        // another direction of W tells its gradient from one that is merely along W
        double[] other = numbers(5, w.length);
        double[] otherCurrents = new double[bars.length];
        wiring.forward(other, v, otherCurrents);
        assertEquals(dot(bars, 0, otherCurrents), dot(matrixBars, 2, other), 1e-13);
    }

    private static void written(Connection connection, double[] w, double[] v, int l, double[] out) {
        if (connection instanceof Pooled pooled) {
            Shape in = pooled.input();
            Shape blocks = Pooled.pooled(in, pooled.size());
            double[] means = new double[blocks.size() * LENGTH];
            for (int c = 0; c < in.channels(); c++) {
                for (int y = 0; y < blocks.height(); y++) {
                    for (int x = 0; x < blocks.width(); x++) {
                        double sum = 0;
                        for (int k = 0; k < pooled.size() * pooled.size(); k++) {
                            int yIn = y * pooled.size() + k / pooled.size();
                            int xIn = x * pooled.size() + k % pooled.size();
                            sum += v[((c * in.height() + yIn) * in.width() + xIn) * LENGTH + l];
                        }
                        means[((c * blocks.height() + y) * blocks.width() + x) * LENGTH + l] =
                                sum / (pooled.size() * pooled.size());
                    }
                }
            }
            written(pooled.then(), w, means, l, out);
        } else if (connection instanceof Convolution c) {
            convolved(c, w, v, l, out);
        } else {
            for (int j = 0; j < connection.outputs(); j++) {
                for (int i = 0; i < connection.inputs(); i++) {
                    out[j * LENGTH + l] += w[i * connection.outputs() + j] * v[i * LENGTH + l];
                }
            }
        }
    }

    private static void convolved(Convolution c, double[] w, double[] v, int l, double[] out) {
        Shape in = c.input();
        Shape to = c.output();
        int k = c.kernel();
        for (int place = 0; place < to.size(); place++) {
            int f = place / (to.height() * to.width());
            int y = place / to.width() % to.height();
            int x = place % to.width();
            for (int row = 0; row < c.rows(); row++) {
                int yIn = y * c.stride() + row / k % k - c.padding();
                int xIn = x * c.stride() + row % k - c.padding();
                if (yIn >= 0 && yIn < in.height() && xIn >= 0 && xIn < in.width()) {
                    int signal = (row / (k * k) * in.height() + yIn) * in.width() + xIn;
                    out[place * LENGTH + l] += w[row * c.filters() + f] * v[signal * LENGTH + l];
                }
            }
        }
    }

    private static double dot(double[] a, int from, double[] b) {
        double sum = 0;
        for (int k = 0; k < b.length; k++) {
            sum += a[from + k] * b[k];
        }
        return sum;
    }

    private static double[] numbers(int seed, int count) {
        CounterRandom random = new CounterRandom(seed, Purpose.INITIAL_WEIGHTS);
        double[] numbers = new double[count];
        for (int k = 0; k < count; k++) {
            numbers[k] = random.uniform(-1, 1, k, 0);
        }
        return numbers;
    }
}
