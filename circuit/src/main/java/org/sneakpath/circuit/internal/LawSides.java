package org.sneakpath.circuit.internal;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sneakpath.devices.equation.Equations;
import org.sneakpath.devices.equation.Kernel;

/**
 * On which side of its switching functions the law of n sources is evaluated: where the unknowns are, or where it is held.
 * Function e of source i is number e·n + i; its σ stands in the parameters behind those of the law.
 */
final class LawSides {
    private final Equations law;
    private final Map<Integer, Double> uniform;
    private final double[] p;
    private final int first;
    private final int count;
    private int held;
    private @Nullable Equations sided;
    private @Nullable Kernel kernel;

    /**
     * @param uniform parameters that all sources share
     * @param p parameters, live, with room for the sides of n sources at the end
     */
    LawSides(Equations law, Map<Integer, Double> uniform, double[] p, int n) {
        this.law = law;
        this.uniform = uniform;
        this.p = p;
        first = law.parameters() * n;
        count = law.switchingFunctions() * n;
        release();
    }

    /** Whether any source is held on a side. */
    boolean any() {
        return held > 0;
    }

    /** The law that listens to the sides, with all its parameters. */
    Equations law() {
        if (sided == null) {
            sided = law.sided();
        }
        return sided;
    }

    /** The same with what all sources share put in as numbers. */
    Kernel kernel() {
        if (kernel == null) {
            kernel = law().bind(uniform).compile();
        }
        return kernel;
    }

    /**
     * Holds function k where it is.
     *
     * @param g its value there, of which the sign counts
     */
    void hold(int k, double g) {
        held += holds(k) ? 0 : 1;
        p[first + k] = Math.signum(g);
    }

    boolean holds(int k) {
        return p[first + k] != Equations.LIVE;
    }

    /** The side that function k is held on, −1, 0 or 1; {@link Equations#LIVE} if it is not. */
    double side(int k) {
        return p[first + k];
    }

    void release() {
        held = 0;
        Arrays.fill(p, first, first + count, Equations.LIVE);
    }
}
