package org.sneakpath.circuit.internal;

import java.util.List;
import org.sneakpath.circuit.Inductor;

/** d/dt (L i) − (v_a − v_b) = 0, the current i being an unknown that leaves node a. */
final class Inductors implements ElementGroup {
    private final int[] a;
    private final int[] b;
    private final int[] current;
    private final double[] henry;
    /** Per inductor: (a, i), (b, i), (i, a), (i, b), (i, i). */
    private final int[] slots;

    Inductors(List<Inductor> elements, Layout layout) {
        int count = elements.size();
        a = new int[count];
        b = new int[count];
        current = new int[count];
        henry = new double[count];
        slots = new int[5 * count];
        for (int k = 0; k < count; k++) {
            a[k] = layout.node(elements.get(k).a());
            b[k] = layout.node(elements.get(k).b());
            current[k] = layout.branch(elements.get(k).name());
            henry[k] = elements.get(k).henry();
        }
    }

    int[] currents() {
        return current;
    }

    @Override
    public void declare(Stamp.Declaration entries) {
        for (int k = 0; k < henry.length; k++) {
            entries.add(a[k], current[k]);
            entries.add(b[k], current[k]);
            entries.add(current[k], a[k]);
            entries.add(current[k], b[k]);
        }
    }

    @Override
    public void locate(Stamp.Slots finder) {
        for (int k = 0; k < henry.length; k++) {
            slots[5 * k] = finder.of(a[k], current[k]);
            slots[5 * k + 1] = finder.of(b[k], current[k]);
            slots[5 * k + 2] = finder.of(current[k], a[k]);
            slots[5 * k + 3] = finder.of(current[k], b[k]);
            slots[5 * k + 4] = finder.of(current[k], current[k]);
        }
    }

    @Override
    public void evaluate(double[] y, Drive drive, Evaluation out) {
        for (int k = 0; k < henry.length; k++) {
            int row = current[k];
            double i = y[row];
            out.addCurrent(a[k], b[k], i);
            out.q[row] += henry[k] * i;
            out.sizeQ[row] += Math.abs(henry[k] * i);
            out.j[row] -= y[a[k]] - y[b[k]];
            out.sizeJ[row] += Math.abs(y[a[k]]) + Math.abs(y[b[k]]);
            out.dj[slots[5 * k]] += 1;
            out.dj[slots[5 * k + 1]] -= 1;
            out.dj[slots[5 * k + 2]] -= 1;
            out.dj[slots[5 * k + 3]] += 1;
            out.dq[slots[5 * k + 4]] += henry[k];
        }
    }

    @Override
    public int bars(int samples) {
        return henry.length;
    }

    @Override
    public void pullback(double[] y, double[] wq, double[] wj, double[] bars, int sample, int samples) {
        for (int k = 0; k < henry.length; k++) {
            bars[k] += wq[current[k]] * y[current[k]];
        }
    }

    @Override
    public void markDifferential(boolean[] rows) {
        for (int row : current) {
            rows[row] = true;
        }
    }
}
