package org.sneakpath.circuit.internal;

import java.util.List;
import org.sneakpath.circuit.Capacitor;

/** q = C (v_a − v_b). Values: C of each, then the initial voltage of each. */
final class Capacitors implements ElementGroup {
    private final int[] a;
    private final int[] b;
    private final double[] farad;
    /** Initial voltages; NaN where there is none. */
    private final double[] initial;

    Capacitors(List<Capacitor> elements, Layout layout) {
        int count = elements.size();
        a = new int[count];
        b = new int[count];
        farad = new double[count];
        initial = new double[count];
        for (int k = 0; k < count; k++) {
            a[k] = layout.node(elements.get(k).a());
            b[k] = layout.node(elements.get(k).b());
            farad[k] = elements.get(k).farad();
            initial[k] = elements.get(k).initial().orElse(Double.NaN);
        }
    }

    @Override
    public void addLinear(LinearTerms charges, LinearTerms currents) {
        for (int k = 0; k < farad.length; k++) {
            charges.add(a[k], b[k], a[k], b[k], farad[k]);
        }
    }

    @Override
    public int values() {
        return 2 * farad.length;
    }

    @Override
    public void pullback(
            double[] y, double time, double[] wq, double[] wj, double[] bars, double[] sourceBars, int first) {
        for (int k = 0; k < farad.length; k++) {
            bars[k] += (wq[a[k]] - wq[b[k]]) * (y[a[k]] - y[b[k]]);
        }
    }

    /** C (v₀ − (v_a − v_b)) for those with an initial voltage. */
    @Override
    public void initialCharges(double[] y, double[] q) {
        for (int k = 0; k < farad.length; k++) {
            if (!Double.isNaN(initial[k])) {
                double charge = farad[k] * (initial[k] - (y[a[k]] - y[b[k]]));
                q[a[k]] += charge;
                q[b[k]] -= charge;
            }
        }
    }

    @Override
    public void pullbackInitialCharges(double[] y, double[] wq, double[] yBar, double[] bars) {
        for (int k = 0; k < farad.length; k++) {
            if (!Double.isNaN(initial[k])) {
                double weight = wq[a[k]] - wq[b[k]];
                bars[k] += weight * (initial[k] - (y[a[k]] - y[b[k]]));
                bars[farad.length + k] += weight * farad[k];
                yBar[a[k]] -= weight * farad[k];
                yBar[b[k]] += weight * farad[k];
            }
        }
    }

    @Override
    public void markDifferential(boolean[] rows) {
        for (int k = 0; k < farad.length; k++) {
            rows[a[k]] = true;
            rows[b[k]] = true;
        }
    }
}
