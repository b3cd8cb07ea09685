package org.sneakpath.circuit.internal;

import java.util.List;
import org.sneakpath.circuit.Resistor;

/** i = (v_a − v_b)/R. */
final class Resistors implements ElementGroup {
    private final int[] a;
    private final int[] b;
    private final double[] ohm;
    private final int[] slots;

    Resistors(List<Resistor> elements, Layout layout) {
        int count = elements.size();
        a = new int[count];
        b = new int[count];
        ohm = new double[count];
        slots = new int[4 * count];
        for (int k = 0; k < count; k++) {
            a[k] = layout.node(elements.get(k).a());
            b[k] = layout.node(elements.get(k).b());
            ohm[k] = elements.get(k).ohm();
        }
    }

    @Override
    public void declare(Stamp.Declaration entries) {
        for (int k = 0; k < ohm.length; k++) {
            entries.addBranch(a[k], b[k], a[k], b[k]);
        }
    }

    @Override
    public void locate(Stamp.Slots finder) {
        for (int k = 0; k < ohm.length; k++) {
            finder.branch(a[k], b[k], a[k], b[k], slots, 4 * k);
        }
    }

    @Override
    public void evaluate(double[] y, Drive drive, Evaluation out) {
        for (int k = 0; k < ohm.length; k++) {
            double g = 1 / ohm[k];
            out.addCurrent(a[k], b[k], g * (y[a[k]] - y[b[k]]));
            Stamp.addBranch(out.dj, slots, 4 * k, g);
        }
    }

    @Override
    public int bars(int samples) {
        return ohm.length;
    }

    @Override
    public void pullback(double[] y, double[] wq, double[] wj, double[] bars, int sample, int samples) {
        for (int k = 0; k < ohm.length; k++) {
            bars[k] -= (wj[a[k]] - wj[b[k]]) * (y[a[k]] - y[b[k]]) / (ohm[k] * ohm[k]);
        }
    }

    @Override
    public void markDifferential(boolean[] rows) {
        // A resistor stores nothing.
    }
}
