package org.sneakpath.devices.random;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.stat.inference.ChiSquareTest;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;

/**
 * The seeds are fixed, so each statistical test has one outcome for ever. They ask for p-values above 1e-3: a right
 * generator fails that for one seed in a thousand, a wrong one (1 % of the mass misplaced) for nearly all at these sizes.
 */
class CounterRandomTest {
    private static final int N = 100_000;
    private static final double P_VALUE = 1e-3;

    private final CounterRandom random = new CounterRandom(20261120, Purpose.READ_NOISE);

    @Test
    void uniformsAreUniformAlongDevicesAndAlongEvents() {
        double[] byDevice = new double[N];
        double[] byEvent = new double[N];
        for (int k = 0; k < N; k++) {
            byDevice[k] = random.uniform(k, 3);
            byEvent[k] = random.uniform(3, k);
        }
        UniformRealDistribution uniform = new UniformRealDistribution(null, 0, 1);
        assertTrue(new KolmogorovSmirnovTest().kolmogorovSmirnovTest(uniform, byDevice) > P_VALUE);
        assertTrue(new KolmogorovSmirnovTest().kolmogorovSmirnovTest(uniform, byEvent) > P_VALUE);
    }

    @Test
    void eightWordsAreThoseOfTwoBlocks() {
        long[] eight = new long[8];
        random.bits(3, 4, 5, eight);
        long[] next = new long[8];
        random.bits(3, 4, 6, next);
        assertArrayEquals(Arrays.copyOf(next, 4), Arrays.copyOfRange(eight, 4, 8));
        long[] four = new long[4];
        Philox4x64.block(20261120, Purpose.READ_NOISE.code(), 3, 4, 3, 5, four);
        assertArrayEquals(four, Arrays.copyOf(eight, 4));
    }

    @Test
    void manyUniformsOfOneOccasionAreUniformAndDoNotDependOnHowManyThereAre() {
        double[] all = new double[N];
        random.uniforms(3, 4, all);
        assertTrue(new KolmogorovSmirnovTest().kolmogorovSmirnovTest(new UniformRealDistribution(null, 0, 1), all)
                > P_VALUE);
        double[] few = new double[7];
        random.uniforms(3, 4, few);
        assertArrayEquals(Arrays.copyOf(all, 7), few);
        assertEquals(random.uniform(3, 4), all[0]);
        double next = 0;
        double fourth = 0;
        for (int k = 0; k + 4 < N; k++) {
            next += 12 * (all[k] - 0.5) * (all[k + 1] - 0.5);
            fourth += 12 * (all[k] - 0.5) * (all[k + 4] - 0.5);
        }
        assertEquals(0, next / N, 4 / Math.sqrt(N));
        assertEquals(0, fourth / N, 4 / Math.sqrt(N));
    }

    @Test
    void gaussiansAreStandardNormalAlongDevicesAndAlongEvents() {
        double[] byDevice = new double[N];
        double[] byEvent = new double[N];
        random.gaussians(0, 5, byDevice);
        for (int k = 0; k < N; k++) {
            byEvent[k] = random.gaussian(5, k);
        }
        NormalDistribution normal = new NormalDistribution(null, 0, 1);
        assertTrue(new KolmogorovSmirnovTest().kolmogorovSmirnovTest(normal, byDevice) > P_VALUE);
        assertTrue(new KolmogorovSmirnovTest().kolmogorovSmirnovTest(normal, byEvent) > P_VALUE);
    }

    @Test
    void neighboursSeedsAndPurposesAreUncorrelated() {
        CounterRandom otherSeed = new CounterRandom(random.seed() + 1, random.purpose());
        CounterRandom otherPurpose = new CounterRandom(random.seed(), Purpose.SHUFFLE);
        double nextDevice = 0;
        double nextEvent = 0;
        double seeds = 0;
        double purposes = 0;
        double kinds = 0;
        for (int k = 0; k < N; k++) {
            double z = random.gaussian(k, 0);
            nextDevice += z * random.gaussian(k + 1, 0);
            nextEvent += z * random.gaussian(k, 1);
            seeds += z * otherSeed.gaussian(k, 0);
            purposes += z * otherPurpose.gaussian(k, 0);
            kinds += z * (random.uniform(k, 0) - 0.5) * Math.sqrt(12);
        }
        // the sum of N products of independent standardised numbers has standard deviation sqrt(N); 3.9 of them: p =
        // 1e-4
        double bound = 3.9 * Math.sqrt(N);
        for (double sum : new double[] {nextDevice, nextEvent, seeds, purposes, kinds}) {
            assertTrue(Math.abs(sum) < bound, "correlation " + sum / N);
        }
    }

    @Test
    void integersAreWithoutBiasAlsoForBoundsThatDoNotDivideTheGeneratorsRange() {
        for (int bound : new int[] {1, 2, 3, 10, 97}) {
            long[] counts = new long[bound];
            for (int k = 0; k < N; k++) {
                counts[random.below(bound, k, 9)]++;
            }
            double[] expected = new double[bound];
            Arrays.fill(expected, (double) N / bound);
            assertTrue(bound == 1 || new ChiSquareTest().chiSquareTest(expected, counts) > P_VALUE, "bound " + bound);
        }
        // Multiplication alone would give the remainders modulo 3 the weights 3:3:2 (2^32 = 8/3 of the bound):
        // rejection is needed.
        int large = 3 << 29;
        long[] remainders = new long[3];
        for (int k = 0; k < N; k++) {
            remainders[random.below(large, k, 10) % 3]++;
        }
        assertTrue(new ChiSquareTest().chiSquareTest(new double[] {N / 3.0, N / 3.0, N / 3.0}, remainders) > P_VALUE);
    }

    @Test
    void aPermutationHoldsEveryIndexOnceAndAllOrdersAreEquallyLikely() {
        int[] order = new int[1000];
        random.permutation(4, order);
        Set<Integer> seen = new HashSet<>();
        Arrays.stream(order).forEach(seen::add);
        assertEquals(1000, seen.size());
        assertTrue(Arrays.stream(order).allMatch(k -> k >= 0 && k < 1000));

        long[] counts = new long[24];
        int[] four = new int[4];
        for (int event = 0; event < N; event++) {
            random.permutation(event, four);
            counts[lehmer(four)]++;
        }
        double[] expected = new double[24];
        Arrays.fill(expected, N / 24.0);
        assertTrue(new ChiSquareTest().chiSquareTest(expected, counts) > P_VALUE);
    }

    @Test
    void equalCoordinatesGiveEqualNumbersAndEachCoordinateMatters() {
        CounterRandom same = new CounterRandom(random.seed(), random.purpose());
        assertEquals(random.gaussian(1, 2), same.gaussian(1, 2));
        assertNotEquals(random.uniform(1, 2), random.uniform(2, 1));
        assertNotEquals(random.uniform(1, 2), new CounterRandom(0, random.purpose()).uniform(1, 2));
        assertNotEquals(random.uniform(1, 2), new CounterRandom(random.seed(), Purpose.DATASET).uniform(1, 2));
        double[] z = new double[3];
        random.gaussians(7, 1, z);
        assertArrayEquals(new double[] {random.gaussian(7, 1), random.gaussian(8, 1), random.gaussian(9, 1)}, z);
    }

    @Test
    void openUniformsExcludeBothEndsAndScaledOnesKeepTheirRange() {
        for (int k = 0; k < N; k++) {
            double u = random.openUniform(k, 0);
            assertTrue(u > 0 && u < 1 && Math.abs(u - random.uniform(k, 0)) <= 0x1p-53);
            double scaled = random.uniform(-2, 3, k, 0);
            assertTrue(scaled >= -2 && scaled < 3);
        }
    }

    /** Stored results depend on these numbers: they may never change. */
    @Test
    void numbersAreThoseOfTheFirstRelease() {
        CounterRandom frozen = new CounterRandom(1, Purpose.INITIAL_WEIGHTS);
        assertEquals(0.6693782730887387, frozen.uniform(2, 3));
        assertEquals(-0.6845082602842639, frozen.gaussian(2, 3));
        assertEquals(46, frozen.below(1000, 2, 3));
        int[] order = new int[8];
        frozen.permutation(3, order);
        assertArrayEquals(new int[] {7, 1, 0, 2, 6, 5, 3, 4}, order);
    }

    @Test
    void purposesHaveDistinctCodes() {
        assertEquals(
                Purpose.values().length,
                Arrays.stream(Purpose.values())
                        .mapToLong(Purpose::code)
                        .distinct()
                        .count());
    }

    @Test
    void misuseIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> random.below(0, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> CounterRandom.device(-1, 0));
        assertEquals((5L << 32) + 6, CounterRandom.device(5, 6));
    }

    private static int lehmer(int[] order) {
        int code = 0;
        for (int k = 0; k < order.length; k++) {
            int smaller = 0;
            for (int j = k + 1; j < order.length; j++) {
                smaller += order[j] < order[k] ? 1 : 0;
            }
            code = code * (order.length - k) + smaller;
        }
        return code;
    }
}
