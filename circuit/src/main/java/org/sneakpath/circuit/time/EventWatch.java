package org.sneakpath.circuit.time;

import org.sneakpath.circuit.internal.CompiledCircuit;
import org.sneakpath.circuit.internal.Events;

/**
 * Watches the switching functions over a step: which of them changes its sign first, and where. Functions that merely bend an
 * equation are left to the control of the error.
 */
final class EventWatch {
    private static final int MOST_HALVINGS = 60;

    private final Events events;
    private final double[] start;
    private final double[] end;
    private final double[] trial;
    private final double[] y;
    private final double[] yBelow;

    EventWatch(CompiledCircuit circuit) {
        events = circuit.events();
        start = new double[events.count()];
        end = new double[events.count()];
        trial = new double[events.count()];
        y = circuit.newVector();
        yBelow = circuit.newVector();
    }

    boolean idle() {
        return start.length == 0;
    }

    /** The present point, from which the next step starts. */
    void at(double[] unknowns, double time) {
        if (!idle()) {
            events.values(unknowns, time, start);
        }
    }

    /**
     * The function that makes an equation jump first within a step, −1 for none.
     *
     * @param step complete
     */
    int first(StepPoints step) {
        if (idle()) {
            return -1;
        }
        events.values(step.end(), step.endSourceTime(), end);
        int found = -1;
        double earliest = Double.POSITIVE_INFINITY;
        for (int k = 0; k < start.length; k++) {
            if (crosses(start[k], end[k], events.hasMode(k)) && jumps(k, step)) {
                double time = root(k, step);
                if (time < earliest) {
                    earliest = time;
                    found = k;
                }
            }
        }
        return found;
    }

    /** Modes are due where their function turns positive; elsewhere any change of sign counts. */
    private static boolean crosses(double before, double after, boolean mode) {
        return mode ? after > 0 : before > 0 != after > 0;
    }

    private boolean jumps(int k, StepPoints step) {
        if (events.hasMode(k)) {
            return true;
        }
        if (!events.jumps(k, step.left(), step.time0, step.end(), step.endSourceTime())) {
            return false;
        }
        // A law with strong slopes looks like one that jumps: look closer.
        double low = step.time0;
        double high = step.time1;
        boolean sign = start[k] > 0;
        for (int halving = 0; halving < 20; halving++) {
            double middle = 0.5 * (low + high);
            step.interpolate(middle, y);
            events.values(y, middle, trial);
            if (trial[k] > 0 == sign) {
                low = middle;
            } else {
                high = middle;
            }
        }
        step.interpolate(low, yBelow);
        step.interpolate(high, y);
        return events.jumps(k, yBelow, low, y, high);
    }

    /** Where function k of a step changes its sign, on the step's polynomial (s): the last time before. */
    double root(int k, StepPoints step) {
        double low = step.time0;
        double high = step.time1;
        boolean sign = start[k] > 0;
        for (int halving = 0; halving < MOST_HALVINGS && high - low > 1e-6 * step.h; halving++) {
            double middle = 0.5 * (low + high);
            step.interpolate(middle, y);
            events.values(y, middle, trial);
            if (trial[k] > 0 == sign) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Function k at the present point. */
    double atStart(int k) {
        return start[k];
    }

    /** Function k at the end of the step last given to {@link #first}. */
    double atEnd(int k) {
        return end[k];
    }

    /** Function k at a point. */
    double value(int k, double[] unknowns, double time) {
        events.values(unknowns, time, trial);
        return trial[k];
    }
}
