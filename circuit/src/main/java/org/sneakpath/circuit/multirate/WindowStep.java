package org.sneakpath.circuit.multirate;

import java.util.function.Predicate;
import org.sneakpath.circuit.time.DenseStep;

/** A piece of a window, as a step of the whole circuit: from one end of a step of the busiest part to the next. */
final class WindowStep implements DenseStep {
    private final PartedCircuit circuit;
    private final Course[] courses;
    private final int[] cursors;
    private final int size;
    private final double[] left;
    private final double[] right;
    private double time0;
    private double time1;
    private boolean leftKnown;
    private boolean rightKnown;

    WindowStep(PartedCircuit circuit, Course[] courses, int size) {
        this.circuit = circuit;
        this.courses = courses;
        this.size = size;
        cursors = new int[courses.length];
        left = new double[size + 1];
        right = new double[size + 1];
    }

    /** Shows a window piece by piece; false if one was the last that somebody wanted. */
    boolean show(double from, double to, Predicate<DenseStep> sink) {
        Course busiest = courses[0];
        for (Course course : courses) {
            busiest = course.count() > busiest.count() ? course : busiest;
        }
        double at = from;
        for (int k = 1; k < busiest.count(); k++) {
            time0 = at;
            time1 = busiest.step(k).time1;
            at = time1;
            leftKnown = false;
            rightKnown = false;
            if (!sink.test(this)) {
                return false;
            }
        }
        return true;
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
        double[] ends = new double[current.unknowns.length];
        for (int k = 0; k < ends.length; k++) {
            ends[k] = voltage(time, current.unknowns[k]);
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
                double[] ends = new double[current.unknowns.length];
                for (int k = 0; k < ends.length; k++) {
                    ends[k] = out[current.unknowns[k]];
                }
                out[u] = current.at(ends);
            }
        }
    }
}
