package org.sneakpath.circuit.internal;

import java.util.List;
import org.sneakpath.circuit.Control;

/**
 * The controlling quantities of n elements with C controls each, as differences of unknowns: u_c = y_plus − y_minus, a
 * current being that of its own unknown against ground. Quantity c of element i stands at [c·n + i].
 */
final class Controls {
    private final int n;
    private final int count;
    private final int[] plus;
    private final int[] minus;
    private final double[] u;

    /**
     * @param controls one list of C controls per element
     */
    Controls(List<List<Control>> controls, Layout layout) {
        n = controls.size();
        count = n == 0 ? 0 : controls.get(0).size();
        plus = new int[count * n];
        minus = new int[count * n];
        u = new double[count * n];
        for (int i = 0; i < n; i++) {
            for (int c = 0; c < count; c++) {
                plus[c * n + i] = layout.plus(controls.get(i).get(c));
                minus[c * n + i] = layout.minus(controls.get(i).get(c));
            }
        }
    }

    /** Unknown counted positive in quantity e = c·n + i. */
    int plus(int e) {
        return plus[e];
    }

    /** Unknown counted negative. */
    int minus(int e) {
        return minus[e];
    }

    /** All quantities at y; live. */
    double[] gather(double[] y) {
        for (int e = 0; e < u.length; e++) {
            u[e] = y[plus[e]] - y[minus[e]];
        }
        return u;
    }

    /** As {@link #gather(double[])}, for one element only. */
    double[] gather(double[] y, int i) {
        for (int c = 0; c < count; c++) {
            u[c * n + i] = y[plus[c * n + i]] - y[minus[c * n + i]];
        }
        return u;
    }
}
