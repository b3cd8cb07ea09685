package org.sneakpath.crossbar.write;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sneakpath.circuit.Waveforms;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.step.StagePoint;
import org.sneakpath.crossbar.step.StepListener;
import org.sneakpath.devices.StateVariable;

/** Keeps what is watched. */
final class WaveformRecorder implements StepListener {
    private final CrossbarSpec spec;
    private final List<StateVariable> states;
    private final Watch watch;
    private final List<String> names = new ArrayList<>();
    private final int[] cells;
    private final int width;
    private double[] rows = new double[0];
    private int count;

    WaveformRecorder(CrossbarSpec spec, List<StateVariable> states, Watch watch) {
        this.spec = spec;
        this.states = states;
        this.watch = watch;
        cells = watch.cells().stream().mapToInt(this::index).toArray();
        for (Watch.Place place : watch.cells()) {
            String cell = "cell" + place.row() + "_" + place.column();
            names.add(Waveforms.voltageName(cell));
            names.add(Waveforms.currentName(cell));
            states.forEach(s -> names.add(Waveforms.stateName(cell, s.name())));
        }
        if (watch.terminals()) {
            name("word", spec.rows());
            name("wordfar", spec.rows());
            name("bit", spec.columns());
            name("bitfar", spec.columns());
        }
        width = 1 + names.size();
    }

    private void name(String line, int lines) {
        for (int k = 0; k < lines; k++) {
            names.add(Waveforms.currentName(line + k));
        }
    }

    private int index(Watch.Place place) {
        if (place.row() < 0 || place.row() >= spec.rows() || place.column() < 0 || place.column() >= spec.columns()) {
            throw new IllegalArgumentException("cell (" + place.row() + ", " + place.column()
                    + ") is not in an array of " + spec.rows() + " x " + spec.columns());
        }
        return place.row() * spec.columns() + place.column();
    }

    @Override
    public void reached(StagePoint point) {
        if (width == 1) {
            return;
        }
        if (rows.length < (count + 1) * width) {
            rows = Arrays.copyOf(rows, Math.max(64 * width, 2 * rows.length));
        }
        int at = count++ * width;
        rows[at++] = point.time;
        for (int c : cells) {
            rows[at++] = point.drops[c];
            rows[at++] = point.cellCurrents[c];
            for (int s = 0; s < states.size(); s++) {
                rows[at++] = point.states[s * spec.cells() + c];
            }
        }
        if (watch.terminals()) {
            for (double[] ends : List.of(
                    point.currents.wordNear, point.currents.wordFar, point.currents.bitNear, point.currents.bitFar)) {
                System.arraycopy(ends, 0, rows, at, ends.length);
                at += ends.length;
            }
        }
    }

    /** What was recorded. */
    Waveforms waveforms() {
        double[] time = new double[count];
        Map<String, double[]> columns = new LinkedHashMap<>();
        for (int k = 0; k < count; k++) {
            time[k] = rows[k * width];
        }
        for (int n = 0; n < names.size(); n++) {
            double[] column = new double[count];
            for (int k = 0; k < count; k++) {
                column[k] = rows[k * width + 1 + n];
            }
            columns.put(names.get(n), column);
        }
        return new Waveforms(time, columns);
    }
}
