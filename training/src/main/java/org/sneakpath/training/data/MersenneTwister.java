package org.sneakpath.training.data;

/**
 * MT19937 with the seeding and the derived draws of numpy's {@code RandomState}, for data sets that are defined by them.
 *
 * <p>Everything else in the project draws from counter-based streams; this sequential generator exists only so that
 * published generators can be followed bit for bit. Not thread-safe.
 */
final class MersenneTwister {
    private static final int N = 624;
    private static final int M = 397;

    private final int[] state = new int[N];
    private int next = N;

    /** @param seed the low 32 bits are used */
    MersenneTwister(long seed) {
        state[0] = (int) seed;
        for (int i = 1; i < N; i++) {
            state[i] = 1812433253 * (state[i - 1] ^ (state[i - 1] >>> 30)) + i;
        }
    }

    /** 32 uniform bits. */
    int bits() {
        if (next == N) {
            twist();
        }
        int y = state[next++];
        y ^= y >>> 11;
        y ^= (y << 7) & 0x9d2c5680;
        y ^= (y << 15) & 0xefc60000;
        return y ^ (y >>> 18);
    }

    /** Uniform in [0, 1) with 53 bits: (2²⁶ a + b) / 2⁵³ from the top 27 and 26 bits of two draws. */
    double uniform() {
        long a = Integer.toUnsignedLong(bits()) >>> 5;
        long b = Integer.toUnsignedLong(bits()) >>> 6;
        return (a * 67108864L + b) / 9007199254740992.0;
    }

    /** Uniform in 0 … bound − 1 by masked rejection. */
    int below(int bound) {
        int mask = -1 >>> Integer.numberOfLeadingZeros(bound - 1);
        int value;
        do {
            value = bits() & mask;
        } while (value >= bound);
        return value;
    }

    private void twist() {
        for (int k = 0; k < N; k++) {
            int y = (state[k] & 0x80000000) | (state[(k + 1) % N] & 0x7fffffff);
            state[k] = state[(k + M) % N] ^ (y >>> 1) ^ ((y & 1) == 0 ? 0 : 0x9908b0df);
        }
        next = 0;
    }
}
