package org.sneakpath.crossbar.mapping;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sneakpath.crossbar.Crossbar;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/** Bit slices on a perfect array give the integer product, exactly. */
class BitSlicesInvariantTest {
    private static final int INPUTS = 64;
    private static final int OUTPUTS = 5;
    private static final int INPUT_LEVELS = 256;

    static Stream<BitSlices> everyCut() {
        List<BitSlices> cuts = new ArrayList<>();
        for (Signs signs : Signs.values()) {
            for (int bits : new int[] {2, 3, 7, 8, 12, 16}) {
                for (int perCell = 1; perCell <= Math.min(bits, 5); perCell++) {
                    cuts.add(new BitSlices(1e-6, 100e-6, bits, perCell, signs));
                }
            }
        }
        return cuts.stream();
    }

    private static int[] integers(int count, int least, int most, long seed) {
        CounterRandom random = new CounterRandom(seed, Purpose.DATASET);
        int[] values = new int[count];
        for (int k = 0; k < count; k++) {
            values[k] = least + random.below(most - least + 1, k, 0);
        }
        values[0] = least;
        values[1] = most;
        return values;
    }

    private static double[] doubles(int[] integers, double unit) {
        double[] values = new double[integers.length];
        for (int k = 0; k < values.length; k++) {
            values[k] = integers[k] * unit;
        }
        return values;
    }

    private static long[] product(int[] x, int[] q) {
        long[] y = new long[OUTPUTS];
        for (int k = 0; k < q.length; k++) {
            y[k % OUTPUTS] += (long) x[k / OUTPUTS] * q[k];
        }
        return y;
    }

    private static double[] products(BitSlices mapping, double[] w, double[] x) {
        double[] g = new double[INPUTS * mapping.columns(OUTPUTS)];
        mapping.program(w, INPUTS, OUTPUTS, g);
        Crossbar crossbar = new Crossbar(CrossbarSpec.ideal(INPUTS, mapping.columns(OUTPUTS)));
        crossbar.program(g);
        double[] currents = new double[mapping.columns(OUTPUTS)];
        crossbar.read(x, currents);
        double[] y = new double[OUTPUTS];
        mapping.decode(x, currents, y);
        return y;
    }

    private static int[] weightsOf(BitSlices mapping, long seed) {
        int largest = mapping.largestInteger();
        return integers(INPUTS * OUTPUTS, mapping.signs() == Signs.NONE ? 0 : -largest, largest, seed);
    }

    @ParameterizedTest
    @MethodSource("everyCut")
    void roundedToUnitsTheProductIsThatOfTheIntegers(BitSlices mapping) {
        int[] q = weightsOf(mapping, 1);
        int[] x = integers(INPUTS, 1 - INPUT_LEVELS, INPUT_LEVELS - 1, 2);
        double volt = 0.3 / (INPUT_LEVELS - 1);
        double[] y = products(mapping, doubles(q, 1.0 / mapping.largestInteger()), doubles(x, volt));
        long[] rounded = new long[OUTPUTS];
        for (int j = 0; j < OUTPUTS; j++) {
            rounded[j] = Math.round(y[j] * mapping.largestInteger() / volt);
        }
        assertArrayEquals(product(x, q), rounded);
    }

    @ParameterizedTest
    @MethodSource("everyCut")
    void inExactConductancesNothingIsRoundedAtAll(BitSlices cut) {
        // gMin and the step are powers of two, inputs whole volts: every sum is exact, up to the last division by Q
        double step = 0x1p-20;
        double span = ((1 << cut.bitsPerCell()) - 1) * step;
        BitSlices mapping = new BitSlices(step, step + span, cut.bits(), cut.bitsPerCell(), cut.signs());
        int[] q = weightsOf(mapping, 3);
        int[] x = integers(INPUTS, 1 - INPUT_LEVELS, INPUT_LEVELS - 1, 4);
        double[] y = products(mapping, doubles(q, 1.0 / mapping.largestInteger()), doubles(x, 1));
        long[] expected = product(x, q);
        for (int j = 0; j < OUTPUTS; j++) {
            assertEquals((double) expected[j] / mapping.largestInteger(), y[j]);
        }
    }

    @ParameterizedTest
    @MethodSource("everyCut")
    void everyIntegerComesBack(BitSlices mapping) {
        int largest = mapping.largestInteger();
        for (int q : new int[] {-largest, -1, 0, 1, largest / 2, largest - 1, largest}) {
            double w = (double) q / largest;
            assertEquals(mapping.signs() == Signs.NONE ? Math.max(0, q) : q, mapping.integer(w));
        }
    }

    @Test
    void digitsStandFromTheLeastSignificantUp() {
        BitSlices mapping = new BitSlices(1, 4, 5, 2, Signs.PAIRS);
        assertEquals(3, mapping.slices());
        assertEquals(1, mapping.largestDigit(2)); // the top slice has the one bit that is left
        double[] g = new double[12];
        mapping.program(new double[] {0b1_10_01 / 31.0, -0b1_11_00 / 31.0}, 1, 2, g);
        assertArrayEquals(new double[] {2, 1, 3, 1, 2, 1, 1, 1, 1, 4, 1, 2}, g);
    }

    @Test
    void offsetsAreBinary() {
        BitSlices mapping = new BitSlices(1, 2, 3, 1, Signs.OFFSET);
        double[] g = new double[9];
        mapping.program(new double[] {-1, 0, 1}, 1, 3, g);
        assertArrayEquals(new double[] {2, 1, 1, 1, 1, 2, 2, 2, 2}, g); // 001, 100, 111
    }

    @Test
    void cutsThatAreNoneAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new BitSlices(1, 2, 0, 1, Signs.PAIRS));
        assertThrows(IllegalArgumentException.class, () -> new BitSlices(1, 2, 1, 1, Signs.OFFSET));
        assertThrows(IllegalArgumentException.class, () -> new BitSlices(1, 2, 31, 1, Signs.NONE));
        assertThrows(IllegalArgumentException.class, () -> new BitSlices(1, 2, 8, 9, Signs.PAIRS));
        assertThrows(IllegalArgumentException.class, () -> new BitSlices(1, 2, 8, 0, Signs.PAIRS));
    }
}
