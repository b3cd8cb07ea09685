package org.sneakpath.crossbar.step;

import java.util.List;
import org.sneakpath.devices.StateVariable;

/**
 * Bounds of the states, and the ranges that their errors are relative to. A state without two finite bounds has the largest
 * magnitude that it has had so far as its range, and at least a million times its own tolerance.
 */
final class StateRanges {
    final int count;
    final double[] lower;
    final double[] upper;
    private final double[] range;

    StateRanges(List<StateVariable> states) {
        count = states.size();
        lower = new double[count];
        upper = new double[count];
        range = new double[count];
        for (int s = 0; s < count; s++) {
            StateVariable state = states.get(s);
            lower[s] = state.lower();
            upper[s] = state.upper();
            boolean bounded = Double.isFinite(lower[s]) && Double.isFinite(upper[s]);
            range[s] = bounded ? upper[s] - lower[s] : 1e6 * state.tolerance();
        }
    }

    /** What an error of state s is relative to. */
    double range(int s) {
        return range[s];
    }

    /** Takes notice of values that unbounded states have reached. */
    void widen(double[] states) {
        int n = count == 0 ? 0 : states.length / count;
        for (int s = 0; s < count; s++) {
            if (Double.isInfinite(upper[s] - lower[s])) {
                for (int c = 0; c < n; c++) {
                    range[s] = Math.max(range[s], Math.abs(states[s * n + c]));
                }
            }
        }
    }

    /** mid(lower, upper, x) of state s. */
    double within(int s, double x) {
        return x < lower[s] ? lower[s] : x > upper[s] ? upper[s] : x;
    }
}
