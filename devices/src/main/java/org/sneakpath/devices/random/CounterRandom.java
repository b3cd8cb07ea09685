package org.sneakpath.devices.random;

/**
 * Random numbers as a pure function: value = f(seed, purpose, device, event).
 *
 * <p>{@code device} says which of many alike things the number belongs to (a cell, a weight, a neuron, a position in a
 * data set), {@code event} which of its occasions (the chip, the write, the read, the epoch). The same coordinates give
 * the same number on every machine, in any order, from any thread; different coordinates give independent numbers. The
 * kinds (uniform, gaussian, integer, bits) are independent of each other too.
 *
 * <p>Immutable. Cost: one Philox block (about 30 ns) a number, a logarithm and a cosine more for a gaussian
 * (about 100 ns).
 */
public final class CounterRandom {
    private static final long UNIFORM = 0;
    private static final long GAUSSIAN = 1;
    private static final long INTEGER = 2;
    private static final long BITS = 3;

    private final long seed;
    private final Purpose purpose;

    public CounterRandom(long seed, Purpose purpose) {
        this.seed = seed;
        this.purpose = purpose;
    }

    public long seed() {
        return seed;
    }

    public Purpose purpose() {
        return purpose;
    }

    /** One device coordinate for element {@code index} of array {@code array}: array·2³² + index; neither negative. */
    public static long device(int array, int index) {
        if (array < 0 || index < 0) {
            throw new IllegalArgumentException("array " + array + " and index " + index + " must not be negative");
        }
        return ((long) array << 32) | index;
    }

    /** Uniform in [0, 1), a multiple of 2⁻⁵³. */
    public double uniform(long device, long event) {
        return closedOpen(block(device, event, UNIFORM, 0)[0]);
    }

    /**
     * Overwrites {@code u[0 .. u.length)} with numbers that are uniform in [0, 1), all of one device and one event, the first of them
     * {@link #uniform}. Four from one block: a quarter of the cost.
     */
    public void uniforms(long device, long event, double[] u) {
        long[] words = new long[4];
        for (int k = 0; k < u.length; k++) {
            if (k % 4 == 0) {
                Philox4x64.block(seed, purpose.code(), device, event, UNIFORM, k / 4, words);
            }
            u[k] = closedOpen(words[k % 4]);
        }
    }

    /**
     * Overwrites eight words with 512 random bits, those of the blocks {@code block} and {@code block + 1} in two thirds of the time of two.
     *
     * @param block of how many of one device and event, not negative
     */
    public void bits(long device, long event, long block, long[] words) {
        Philox4x64.twoBlocks(seed, purpose.code(), device, event, BITS, block, words);
    }

    /** Uniform in (0, 1): an odd multiple of 2⁻⁵³, so that neither it nor 1 minus it is zero. */
    public double openUniform(long device, long event) {
        return open(block(device, event, UNIFORM, 0)[0]);
    }

    /** Uniform in [{@code low}, {@code high}), up to the rounding of low + (high − low) u. */
    public double uniform(double low, double high, long device, long event) {
        return low + (high - low) * uniform(device, event);
    }

    /**
     * Standard normal, z = sqrt(−2 ln u₁) cos(2π u₂), |z| ≤ 8.6; by {@link StrictMath}, so that it is the same on every
     * machine.
     */
    public double gaussian(long device, long event) {
        return boxMuller(block(device, event, GAUSSIAN, 0));
    }

    /**
     * Overwrites {@code z[0 .. z.length)} with {@link #gaussian} of devices {@code firstDevice}, {@code firstDevice + 1},
     * … at one event.
     */
    public void gaussians(long firstDevice, long event, double[] z) {
        long[] words = new long[4];
        for (int k = 0; k < z.length; k++) {
            Philox4x64.block(seed, purpose.code(), firstDevice + k, event, GAUSSIAN, 0, words);
            z[k] = boxMuller(words);
        }
    }

    /**
     * Uniform among 0, 1, … {@code bound} − 1, without bias.
     *
     * <p>Multiply-shift with rejection: D. Lemire, "Fast random integer generation in an interval", ACM Trans. Model.
     * Comput. Simul. 29(1), 2019.
     *
     * @throws IllegalArgumentException if {@code bound} is not positive
     */
    public int below(int bound, long device, long event) {
        if (bound < 1) {
            throw new IllegalArgumentException("bound " + bound + " must be at least 1");
        }
        for (long draw = 0; ; draw++) {
            long product = (block(device, event, INTEGER, draw)[0] >>> 32) * bound;
            // 2³² mod bound of the 2³² products' lower halves are surplus
            if (bound <= (product & 0xFFFF_FFFFL) || (product & 0xFFFF_FFFFL) >= (1L << 32) % bound) {
                return (int) (product >>> 32);
            }
        }
    }

    /**
     * Overwrites {@code into} with a uniformly random permutation of 0, 1, … {@code into.length} − 1, one for each event
     * (Fisher–Yates).
     */
    public void permutation(long event, int[] into) {
        for (int k = 0; k < into.length; k++) {
            int j = below(k + 1, k, event);
            into[k] = into[j];
            into[j] = k;
        }
    }

    private long[] block(long device, long event, long kind, long draw) {
        long[] words = new long[4]; // does not escape the callers; the compiler keeps it in registers
        Philox4x64.block(seed, purpose.code(), device, event, kind, draw, words);
        return words;
    }

    private static double boxMuller(long[] words) {
        return StrictMath.sqrt(-2 * StrictMath.log(open(words[0])))
                * StrictMath.cos(2 * Math.PI * closedOpen(words[1]));
    }

    private static double closedOpen(long word) {
        return (word >>> 11) * 0x1p-53;
    }

    private static double open(long word) {
        return ((word >>> 11) | 1) * 0x1p-53;
    }
}
