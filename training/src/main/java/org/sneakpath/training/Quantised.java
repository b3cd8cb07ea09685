package org.sneakpath.training;

import org.sneakpath.crossbar.periphery.Quantiser;
import org.sneakpath.devices.equation.Precision;

/**
 * One thread's workspace for what a bank of converters does in a presentation, and for its straight-through estimate. Allocates only when
 * built.
 */
final class Quantised<A> {
    private final Quantiser levels;
    private final Precision<A> precision;
    /** Which quantities were held to an end of the range. */
    private final boolean[] held;

    /** @param length how many quantities at most */
    Quantised(Quantiser levels, Precision<A> precision, int length) {
        this.levels = levels;
        this.precision = precision;
        held = new boolean[length];
    }

    /** Moves the first {@code n} quantities to their levels. */
    void forward(A quantities, int n) {
        for (int k = 0; k < n; k++) {
            double x = precision.get(quantities, k);
            held[k] = levels.clips(x);
            precision.set(quantities, k, levels.level(x));
        }
    }

    /** dL/d(level) to dL/d(quantity), in place: 0 where it was held. */
    void pullback(A bars, int n) {
        for (int k = 0; k < n; k++) {
            if (held[k]) {
                precision.set(bars, k, 0);
            }
        }
    }

    /** The same for quantities {@code [l·width + k]} whose bars stand at {@code [k·length + l]}. */
    void pullbackTransposed(A bars, int length, int width) {
        for (int l = 0; l < length; l++) {
            for (int k = 0; k < width; k++) {
                if (held[l * width + k]) {
                    precision.set(bars, k * length + l, 0);
                }
            }
        }
    }
}
