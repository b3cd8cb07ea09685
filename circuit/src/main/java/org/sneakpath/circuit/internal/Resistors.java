package org.sneakpath.circuit.internal;

import java.util.List;
import org.sneakpath.circuit.Resistor;

/** i = (v_a − v_b)/R. */
final class Resistors implements ElementGroup {
    private final int[] a;
    private final int[] b;
    private final double[] ohm;

    Resistors(List<Resistor> elements, Layout layout) {
        int count = elements.size();
        a = new int[count];
        b = new int[count];
        ohm = new double[count];
        for (int k = 0; k < count; k++) {
            a[k] = layout.node(elements.get(k).a());
            b[k] = layout.node(elements.get(k).b());
            ohm[k] = elements.get(k).ohm();
        }
    }

    @Override
    public void addLinear(LinearTerms charges, LinearTerms currents) {
        for (int k = 0; k < ohm.length; k++) {
            currents.add(a[k], b[k], a[k], b[k], 1 / ohm[k]);
        }
    }

    @Override
    public int values() {
        return ohm.length;
    }

    @Override
    public void pullback(
            double[] y, double time, double[] wq, double[] wj, double[] bars, double[] sourceBars, int first) {
        for (int k = 0; k < ohm.length; k++) {
            bars[k] -= (wj[a[k]] - wj[b[k]]) * (y[a[k]] - y[b[k]]) / (ohm[k] * ohm[k]);
        }
    }
}
