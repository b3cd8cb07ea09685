package org.sneakpath.circuit.internal;

import java.util.List;
import org.sneakpath.circuit.CurrentSource;
import org.sneakpath.circuit.SourceWaveform;

/** I(t) leaves one node and enters the other. */
final class CurrentSources implements ElementGroup {
    private final int[] from;
    private final int[] to;
    private final SourceWaveform[] waveforms;

    CurrentSources(List<CurrentSource> elements, Layout layout) {
        int count = elements.size();
        from = new int[count];
        to = new int[count];
        waveforms = new SourceWaveform[count];
        for (int k = 0; k < count; k++) {
            from[k] = layout.node(elements.get(k).from());
            to[k] = layout.node(elements.get(k).to());
            waveforms[k] = elements.get(k).waveform();
        }
    }

    @Override
    public void declare(Stamp.Declaration entries) {
        // Does not depend on the unknowns.
    }

    @Override
    public void locate(Stamp.Slots finder) {
        // Does not depend on the unknowns.
    }

    @Override
    public void evaluate(double[] y, Drive drive, Evaluation out) {
        for (int k = 0; k < from.length; k++) {
            out.addCurrent(from[k], to[k], drive.sourceScale * waveforms[k].at(drive.time));
        }
    }

    @Override
    public int bars(int samples) {
        return from.length * samples;
    }

    @Override
    public void pullback(double[] y, double[] wq, double[] wj, double[] bars, int sample, int samples) {
        for (int k = 0; k < from.length; k++) {
            bars[k * samples + sample] += wj[from[k]] - wj[to[k]];
        }
    }

    @Override
    public void markDifferential(boolean[] rows) {
        // A source stores nothing.
    }
}
