package org.sneakpath.circuit.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.sneakpath.circuit.time.DenseStep;

/** Times at which v0, v1, … of an {@link org.sneakpath.circuit.OscillatorRing} rise through 1.5 V, and all unknowns on a grid. */
public final class RiseWatcher implements TransientObserver {
    private static final double LEVEL = 1.5;

    private final double grid;
    private final List<Integer> voltages = new ArrayList<>();
    private final List<List<Double>> rises = new ArrayList<>();
    private final List<double[]> rows = new ArrayList<>();
    private int unknowns;
    private double start;
    private double end;

    /** @param grid distance of the rows (s) */
    public RiseWatcher(double grid) {
        this.grid = grid;
    }

    @Override
    public void start(List<String> names, double time, double[] y) {
        unknowns = names.size();
        start = time;
        end = time;
        for (int k = 0; names.contains("v(v" + k + ")"); k++) {
            voltages.add(names.indexOf("v(v" + k + ")"));
            rises.add(new ArrayList<>());
        }
    }

    @Override
    public boolean step(DenseStep step) {
        assertEquals(end, step.time0());
        for (double time = next(); time <= step.time1(); time = next()) {
            double[] row = new double[unknowns + 1];
            step.interpolate(time, row);
            for (int u = 0; u < unknowns; u++) {
                assertEquals(row[u], step.interpolate(time, u), 1e-12 + 1e-9 * Math.abs(row[u]));
            }
            rows.add(row);
        }
        for (int k = 0; k < voltages.size(); k++) {
            int u = voltages.get(k);
            if (step.left()[u] < LEVEL && step.right()[u] >= LEVEL) {
                rises.get(k).add(rise(step, u));
            }
        }
        end = step.time1();
        return true;
    }

    private double next() {
        return start + (rows.size() + 1) * grid;
    }

    private static double rise(DenseStep step, int u) {
        double low = step.time0();
        double high = step.time1();
        for (int halving = 0; halving < 50; halving++) {
            double middle = 0.5 * (low + high);
            boolean below = step.interpolate(middle, u) < LEVEL;
            low = below ? middle : low;
            high = below ? high : middle;
        }
        return high;
    }

    /** Times (s) by oscillator. */
    public List<List<Double>> rises() {
        return rises;
    }

    /** How many there are in all. */
    public int count() {
        return rises.stream().mapToInt(List::size).sum();
    }

    /** Unknowns by row. */
    public List<double[]> rows() {
        return rows;
    }

    /** Where the last step ended (s). */
    public double end() {
        return end;
    }

    /** The largest difference of a time from that of another watcher (s); each oscillator must have risen as often there. */
    public double apart(RiseWatcher other) {
        assertEquals(other.rises.size(), rises.size());
        double worst = 0;
        for (int k = 0; k < rises.size(); k++) {
            assertEquals(other.rises.get(k).size(), rises.get(k).size(), "rises of v" + k);
            for (int j = 0; j < rises.get(k).size(); j++) {
                worst = Math.max(
                        worst, Math.abs(rises.get(k).get(j) - other.rises.get(k).get(j)));
            }
        }
        return worst;
    }
}
