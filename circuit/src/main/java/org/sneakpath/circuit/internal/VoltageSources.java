package org.sneakpath.circuit.internal;

import java.util.List;
import org.sneakpath.circuit.SourceWaveform;
import org.sneakpath.circuit.VoltageSource;

/** v_plus − v_minus − V(t) = 0, the current being an unknown that leaves node plus. */
final class VoltageSources implements ElementGroup {
    private final int[] plus;
    private final int[] minus;
    private final int[] current;
    private final SourceWaveform[] waveforms;
    /** Per source: (plus, i), (minus, i), (i, plus), (i, minus). */
    private final int[] slots;

    VoltageSources(List<VoltageSource> elements, Layout layout) {
        int count = elements.size();
        plus = new int[count];
        minus = new int[count];
        current = new int[count];
        waveforms = new SourceWaveform[count];
        slots = new int[4 * count];
        for (int k = 0; k < count; k++) {
            plus[k] = layout.node(elements.get(k).plus());
            minus[k] = layout.node(elements.get(k).minus());
            current[k] = layout.branch(elements.get(k).name());
            waveforms[k] = elements.get(k).waveform();
        }
    }

    @Override
    public void declare(Stamp.Declaration entries) {
        for (int k = 0; k < current.length; k++) {
            entries.add(plus[k], current[k]);
            entries.add(minus[k], current[k]);
            entries.add(current[k], plus[k]);
            entries.add(current[k], minus[k]);
        }
    }

    @Override
    public void locate(Stamp.Slots finder) {
        for (int k = 0; k < current.length; k++) {
            slots[4 * k] = finder.of(plus[k], current[k]);
            slots[4 * k + 1] = finder.of(minus[k], current[k]);
            slots[4 * k + 2] = finder.of(current[k], plus[k]);
            slots[4 * k + 3] = finder.of(current[k], minus[k]);
        }
    }

    @Override
    public void evaluate(double[] y, Drive drive, Evaluation out) {
        for (int k = 0; k < current.length; k++) {
            int row = current[k];
            double volt = drive.sourceScale * waveforms[k].at(drive.time);
            out.addCurrent(plus[k], minus[k], y[row]);
            out.j[row] += y[plus[k]] - y[minus[k]] - volt;
            out.sizeJ[row] += Math.abs(y[plus[k]]) + Math.abs(y[minus[k]]) + Math.abs(volt);
            out.dj[slots[4 * k]] += 1;
            out.dj[slots[4 * k + 1]] -= 1;
            out.dj[slots[4 * k + 2]] += 1;
            out.dj[slots[4 * k + 3]] -= 1;
        }
    }

    @Override
    public int bars(int samples) {
        return current.length * samples;
    }

    @Override
    public void pullback(double[] y, double[] wq, double[] wj, double[] bars, int sample, int samples) {
        for (int k = 0; k < current.length; k++) {
            bars[k * samples + sample] -= wj[current[k]];
        }
    }

    @Override
    public void markDifferential(boolean[] rows) {
        // A source stores nothing.
    }
}
