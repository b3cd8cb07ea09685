package org.sneakpath.crossbar.write;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sneakpath.circuit.Dc;
import org.sneakpath.circuit.PiecewiseLinear;
import org.sneakpath.circuit.Pulse;
import org.sneakpath.circuit.SourceWaveform;
import org.sneakpath.crossbar.Terminals;
import org.sneakpath.crossbar.step.PotentialSource;

/** Reads the waveforms of drives, each different one once a moment. */
final class DrivenTerminals implements PotentialSource {
    /** Samples that look for the largest value of a curved waveform. */
    private static final int SAMPLES = 256;
    /** Corners that are looked at for the largest value of one made of straight lines. */
    private static final int CORNERS = 10_000;

    private final List<SourceWaveform> different = new ArrayList<>();
    private final double[] values;
    private final int[] wordNear;
    private final int[] wordFar;
    private final int[] bitNear;
    private final int[] bitFar;

    DrivenTerminals(Drives drives) {
        Map<SourceWaveform, Integer> known = new LinkedHashMap<>();
        wordNear = index(drives.wordNear(), known);
        wordFar = index(drives.wordFar(), known);
        bitNear = index(drives.bitNear(), known);
        bitFar = index(drives.bitFar(), known);
        different.addAll(known.keySet());
        values = new double[different.size()];
    }

    private static int[] index(List<SourceWaveform> waveforms, Map<SourceWaveform, Integer> known) {
        int[] indices = new int[waveforms.size()];
        for (int k = 0; k < indices.length; k++) {
            int next = known.size();
            indices[k] = known.computeIfAbsent(waveforms.get(k), w -> next);
        }
        return indices;
    }

    @Override
    public void at(double time, boolean before, Terminals potentials) {
        for (int k = 0; k < values.length; k++) {
            SourceWaveform waveform = different.get(k);
            values[k] = before ? waveform.before(time) : waveform.at(time);
        }
        spread(wordNear, potentials.wordNear);
        spread(wordFar, potentials.wordFar);
        spread(bitNear, potentials.bitNear);
        spread(bitFar, potentials.bitFar);
    }

    private void spread(int[] indices, double[] potentials) {
        for (int k = 0; k < indices.length; k++) {
            potentials[k] = values[indices[k]];
        }
    }

    @Override
    public double nextBreakpoint(double time) {
        double next = Double.POSITIVE_INFINITY;
        for (SourceWaveform waveform : different) {
            next = Math.min(next, waveform.nextBreakpoint(time));
        }
        return next;
    }

    @Override
    public boolean jumpsAt(double time) {
        for (SourceWaveform waveform : different) {
            if (waveform.jumpsAt(time)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public double largest(double stop) {
        double largest = 0;
        for (SourceWaveform waveform : different) {
            largest = Math.max(largest, largest(waveform, stop));
        }
        return largest;
    }

    private static double largest(SourceWaveform waveform, double stop) {
        double largest = Math.max(Math.abs(waveform.at(0)), Math.abs(waveform.before(stop)));
        double time = 0;
        for (int k = 0; k < CORNERS; k++) {
            time = waveform.nextBreakpoint(time);
            if (time > stop) {
                break;
            }
            largest = Math.max(largest, Math.max(Math.abs(waveform.before(time)), Math.abs(waveform.at(time))));
        }
        for (int k = 1; k < SAMPLES && isCurved(waveform); k++) {
            largest = Math.max(largest, Math.abs(waveform.at(k * stop / SAMPLES)));
        }
        return largest;
    }

    /** Whether any waveform is other than straight between its corners, so that corners do not say what it does. */
    boolean isCurved() {
        return different.stream().anyMatch(DrivenTerminals::isCurved);
    }

    private static boolean isCurved(SourceWaveform waveform) {
        return !(waveform instanceof Dc || waveform instanceof Pulse || waveform instanceof PiecewiseLinear);
    }
}
