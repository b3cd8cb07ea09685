package org.sneakpath.circuit.multirate;

import java.util.function.Predicate;
import org.sneakpath.circuit.time.DenseStep;

/**
 * A piece of a window, as a step of the whole circuit. It ends where some part has passed {@value #MOST_STEPS} of its own steps, so
 * that none does more within it than an observer sees who looks at a step of ESDIRK4.
 */
final class WindowStep implements DenseStep {
    private static final int MOST_STEPS = 2;

    private final PartedCircuit circuit;
    private final Course[] courses;
    private final int[] cursors;
    /** The step of each part that a piece begins in, and where that ends; infinite behind the last (s). */
    private final int[] own;

    private final double[] ownEnd;
    /** Where each part has passed as many of its steps as a piece may hold; infinite if it has not as many left (s). */
    private final double[] limit;

    private final int size;
    private final double[] left;
    private final double[] right;
    /** Voltages at the far ends of resistors at a source, by unknown (V). */
    private final double[] ends;

    private double time0;
    private double time1;
    private boolean leftKnown;
    private boolean rightKnown;

    WindowStep(PartedCircuit circuit, Course[] courses, int size) {
        this.circuit = circuit;
        this.courses = courses;
        this.size = size;
        cursors = new int[courses.length];
        own = new int[courses.length];
        ownEnd = new double[courses.length];
        limit = new double[courses.length];
        left = new double[size + 1];
        right = new double[size + 1];
        ends = new double[size];
    }

    /** Shows a window piece by piece; false if one was the last that somebody wanted. */
    boolean show(double from, double to, Predicate<DenseStep> sink) {
        for (int p = 0; p < courses.length; p++) {
            enter(p, 1);
        }
        time1 = from;
        while (time1 < to) {
            time0 = time1;
            time1 = to;
            for (double each : limit) {
                time1 = Math.min(time1, each);
            }
            leftKnown = false;
            rightKnown = false;
            if (!sink.test(this)) {
                return false;
            }
            for (int p = 0; p < courses.length; p++) {
                while (ownEnd[p] <= time1) {
                    enter(p, own[p] + 1);
                }
            }
        }
        return true;
    }

    /** Comes to step k of a part, if there is one. */
    private void enter(int p, int k) {
        Course course = courses[p];
        own[p] = k;
        ownEnd[p] = k < course.count() ? course.step(k).time1 : Double.POSITIVE_INFINITY;
        int last = k + MOST_STEPS - 1;
        limit[p] = last < course.count() ? course.step(last).time1 : Double.POSITIVE_INFINITY;
    }

    @Override
    public double time0() {
        return time0;
    }

    @Override
    public double time1() {
        return time1;
    }

    @Override
    public double[] left() {
        if (!leftKnown) {
            write(time0, left);
            leftKnown = true;
        }
        return left;
    }

    @Override
    public double[] right() {
        if (!rightKnown) {
            write(time1, right);
            rightKnown = true;
        }
        return right;
    }

    @Override
    public void interpolate(double time, double[] out) {
        write(time, out);
    }

    @Override
    public double interpolate(double time, int unknown) {
        HeldCurrent current = circuit.currents[unknown];
        if (current == null) {
            return voltage(time, unknown);
        }
        for (int far : current.unknowns) {
            ends[far] = voltage(time, far);
        }
        return current.at(ends);
    }

    private double voltage(double time, int unknown) {
        int part = circuit.part[unknown];
        if (part == Partition.NONE) {
            return circuit.held[unknown];
        }
        Course course = courses[part];
        int k = course.find(time, cursors[part]);
        cursors[part] = k;
        return course.step(k).value(circuit.local[unknown], time);
    }

    /** Writes all unknowns at a time. */
    void write(double time, double[] out) {
        for (int u = 0; u < size; u++) {
            if (circuit.currents[u] == null) {
                out[u] = voltage(time, u);
            }
        }
        for (int u = 0; u < size; u++) {
            HeldCurrent current = circuit.currents[u];
            if (current != null) {
                out[u] = current.at(out);
            }
        }
    }
}
