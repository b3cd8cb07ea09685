package org.sneakpath.circuit.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sneakpath.circuit.Waveforms;
import org.sneakpath.circuit.time.DenseStep;

/** The dense solution of a run at given times: the left side where it jumps. */
final class DenseSamples implements TransientObserver {
    private final double[] times;
    private final Map<String, double[]> columns = new LinkedHashMap<>();
    private double[] y = {};
    private int next;

    /** @param times ascending (s); those beyond the end of the run by rounding count as the end */
    DenseSamples(double[] times) {
        this.times = times;
    }

    @Override
    public void start(List<String> names, double time, double[] start) {
        names.forEach(name -> columns.put(name, new double[times.length]));
        y = new double[start.length];
        while (next < times.length && times[next] <= time) {
            keep(start);
        }
    }

    @Override
    public boolean step(DenseStep step) {
        double slack = 1e-12 * step.time1();
        while (next < times.length && times[next] <= step.time1() + slack) {
            step.interpolate(Math.min(times[next], step.time1()), y);
            keep(y);
        }
        return true;
    }

    private void keep(double[] at) {
        int c = 0;
        for (double[] column : columns.values()) {
            column[next] = at[c++];
        }
        next++;
    }

    Waveforms waveforms() {
        return new Waveforms(times, columns);
    }
}
