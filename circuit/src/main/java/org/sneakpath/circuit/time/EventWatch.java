package org.sneakpath.circuit.time;

import org.sneakpath.circuit.internal.CompiledCircuit;
import org.sneakpath.circuit.internal.Events;
import org.sneakpath.circuit.internal.Modes;

/**
 * Watches the switching functions over a step: which of them changes its sign first, and where. Functions that merely bend an
 * equation are left to the control of the error.
 */
final class EventWatch {
    private static final int MOST_HALVINGS = 60;
    /** Halvings until two points on either side of a zero are close enough to tell a jump from a slope. */
    private static final int CLOSER = 20;

    private final Events events;
    private final double[] start;
    private final double[] end;
    private final double[] y;
    private final double[] yBelow;

    EventWatch(CompiledCircuit circuit) {
        events = circuit.events();
        start = new double[events.count()];
        end = new double[events.count()];
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
            if (crosses(start[k], end[k], events.hasMode(k)) && (events.holds(k) || jumps(k, step))) {
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
        return jumpsClosely(
                k,
                (share, out) -> step.interpolate(step.time0 + share * (step.time1 - step.time0), out),
                step.time0,
                step.time1);
    }

    /** Whether the law behind function k, which changes its sign between the two, jumps on the straight way from one to the other. */
    private boolean jumps(int k, double[] y0, double t0, double[] y1, double t1) {
        return events.jumps(k, y0, t0, y1, t1) && jumpsClosely(k, (share, out) -> between(y0, y1, share, out), t0, t1);
    }

    /** The unknowns by how much of the way is gone. */
    private interface Way {
        void at(double share, double[] out);
    }

    /** A law with strong slopes looks like one that jumps: looks closer, at two points on either side of the zero. */
    private boolean jumpsClosely(int k, Way way, double t0, double t1) {
        double low = 0;
        double high = 1;
        boolean sign = start[k] > 0;
        for (int halving = 0; halving < CLOSER; halving++) {
            double middle = 0.5 * (low + high);
            way.at(middle, y);
            double g = events.value(k, y, t0 + middle * (t1 - t0));
            if (g == 0) {
                // To which side zero belongs is for the law to say.
                break;
            }
            if (g > 0 == sign) {
                low = middle;
            } else {
                high = middle;
            }
        }
        way.at(low, yBelow);
        way.at(high, y);
        return events.jumps(k, yBelow, t0 + low * (t1 - t0), y, t0 + high * (t1 - t0));
    }

    private static void between(double[] y0, double[] y1, double share, double[] out) {
        for (int r = 0; r < out.length; r++) {
            out[r] = y0[r] + share * (y1[r] - y0[r]);
        }
    }

    /**
     * Holds, besides what was held before, the conditions that change within a step and at which laws jump.
     *
     * @param step taken with all conditions held, complete or not
     * @param known what was held before
     * @return whether there are any
     */
    boolean holdSuspects(StepPoints step, Modes known) {
        events.setModes(known);
        boolean any = false;
        for (int i = 1; i <= step.tableau.stages(); i++) {
            double[] point = step.point[i];
            double time = step.sourceTime[i];
            events.values(point, time, end);
            for (int k = 0; k < start.length; k++) {
                boolean changes = start[k] > 0 != end[k] > 0 && !events.hasMode(k) && !events.holds(k);
                if (changes && jumps(k, step.left(), step.time0, point, time)) {
                    events.hold(k, start[k]);
                    any = true;
                }
            }
        }
        return any;
    }

    Modes modes() {
        return events.modes();
    }

    void setModes(Modes modes) {
        events.setModes(modes);
    }

    /** Holds function k on its side of the present point; a mode stays by itself. */
    void hold(int k) {
        if (!events.hasMode(k)) {
            events.hold(k, start[k]);
        }
    }

    /** Holds every condition on its side of the present point. */
    void holdAll() {
        hold(start);
    }

    /** Holds every condition on its side of a point. */
    void holdAllAt(double[] point, double time) {
        events.values(point, time, end);
        hold(end);
    }

    private void hold(double[] g) {
        events.release();
        for (int k = 0; k < g.length; k++) {
            if (!events.hasMode(k) && Double.isFinite(g[k])) {
                events.hold(k, g[k]);
            }
        }
    }

    /** Holds nothing any more; says whether anything was held. */
    boolean release() {
        boolean held = events.holding();
        events.release();
        return held;
    }

    /** Where function k of a step changes its sign, on the step's polynomial (s): the last time before. */
    double root(int k, StepPoints step) {
        double low = step.time0;
        double high = step.time1;
        boolean sign = start[k] > 0;
        for (int halving = 0; halving < MOST_HALVINGS && high - low > 1e-6 * step.h; halving++) {
            double middle = 0.5 * (low + high);
            step.interpolate(middle, y);
            if (events.value(k, y, middle) > 0 == sign) {
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

    /** The time in which function k comes from the present point to zero, if it goes on as in the step that led here (s). */
    double timeTo(int k, StepPoints before) {
        double change = start[k] - events.value(k, before.left(), before.time0);
        return Math.abs(start[k] / change) * before.h;
    }

    /** Function k at the end of the step last given to {@link #first}. */
    double atEnd(int k) {
        return end[k];
    }

    /** Function k at a point. */
    double value(int k, double[] unknowns, double time) {
        return events.value(k, unknowns, time);
    }
}
