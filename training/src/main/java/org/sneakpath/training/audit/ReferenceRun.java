package org.sneakpath.training.audit;

import java.util.List;
import org.sneakpath.circuit.run.TransientObserver;
import org.sneakpath.circuit.time.DenseStep;

/** Samples nodes of a transient at the times of a grid, as it goes by. */
final class ReferenceRun implements TransientObserver {
    /** Rounding of times, relative to the step. */
    private static final double ROUNDING = 1e-9;

    private final List<String> nodes;
    private final double step;
    private final int steps;
    private final int late;
    private final int[] unknowns;
    private final double[][] voltages;
    private int next;

    /** @param late steps before the first point */
    ReferenceRun(List<String> nodes, double step, int steps, int late) {
        this.late = late;
        this.nodes = nodes;
        this.step = step;
        this.steps = steps;
        unknowns = new int[nodes.size()];
        voltages = new double[nodes.size()][steps + 1];
    }

    @Override
    public void start(List<String> names, double time, double[] y) {
        for (int j = 0; j < unknowns.length; j++) {
            unknowns[j] = names.indexOf("v(" + nodes.get(j) + ")");
            voltages[j][0] = y[unknowns[j]];
        }
        next = late == 0 ? 1 : 0;
    }

    @Override
    public boolean step(DenseStep passed) {
        while (next <= steps && (next + late) * step <= passed.time1() + ROUNDING * step) {
            double time = Math.min(passed.time1(), Math.max(passed.time0(), (next + late) * step));
            for (int j = 0; j < unknowns.length; j++) {
                voltages[j][next] = passed.interpolate(time, unknowns[j]);
            }
            next++;
        }
        return true;
    }

    /** Whether all of the grid was reached. */
    boolean isComplete() {
        return next > steps;
    }

    /** Voltages (V), [node][grid point]; live. */
    double[][] voltages() {
        return voltages;
    }
}
