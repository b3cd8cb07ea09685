package org.sneakpath.circuit.run;

import java.util.List;
import org.sneakpath.circuit.time.DenseStep;

/** The solution at given times, ascending, as an observer sees it between the points of a run. */
final class Sampler implements TransientObserver {
    private final double[] times;
    private List<String> names = List.of();
    private double[][] values = {};
    private int next;

    Sampler(double[] times) {
        this.times = times;
    }

    @Override
    public void start(List<String> unknowns, double time, double[] y) {
        names = unknowns;
        values = new double[names.size()][times.length];
        for (; next < times.length && times[next] <= time; next++) {
            for (int r = 0; r < names.size(); r++) {
                values[r][next] = y[r];
            }
        }
    }

    @Override
    public boolean step(DenseStep step) {
        for (; next < times.length && times[next] <= step.time1(); next++) {
            for (int r = 0; r < names.size(); r++) {
                values[r][next] = step.interpolate(times[next], r);
            }
        }
        return true;
    }

    double[] of(String name) {
        return values[names.indexOf(name)];
    }
}
