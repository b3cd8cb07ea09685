package org.sneakpath.circuit.internal;

import java.util.List;
import org.sneakpath.circuit.Capacitor;

/** q = C (v_a − v_b). */
final class Capacitors implements ElementGroup {
    private final int[] a;
    private final int[] b;
    private final double[] farad;
    private final int[] slots;

    Capacitors(List<Capacitor> elements, Layout layout) {
        int count = elements.size();
        a = new int[count];
        b = new int[count];
        farad = new double[count];
        slots = new int[4 * count];
        for (int k = 0; k < count; k++) {
            a[k] = layout.node(elements.get(k).a());
            b[k] = layout.node(elements.get(k).b());
            farad[k] = elements.get(k).farad();
        }
    }

    @Override
    public void declare(Stamp.Declaration entries) {
        for (int k = 0; k < farad.length; k++) {
            entries.addBranch(a[k], b[k], a[k], b[k]);
        }
    }

    @Override
    public void locate(Stamp.Slots finder) {
        for (int k = 0; k < farad.length; k++) {
            finder.branch(a[k], b[k], a[k], b[k], slots, 4 * k);
        }
    }

    @Override
    public void evaluate(double[] y, Drive drive, Evaluation out) {
        for (int k = 0; k < farad.length; k++) {
            out.addCharge(a[k], b[k], farad[k] * (y[a[k]] - y[b[k]]));
            Stamp.addBranch(out.dq, slots, 4 * k, farad[k]);
        }
    }

    @Override
    public int bars(int samples) {
        return farad.length;
    }

    @Override
    public void pullback(double[] y, double[] wq, double[] wj, double[] bars, int sample, int samples) {
        for (int k = 0; k < farad.length; k++) {
            bars[k] += (wq[a[k]] - wq[b[k]]) * (y[a[k]] - y[b[k]]);
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
