package org.sneakpath.circuit.run;

import org.sneakpath.circuit.time.DenseStep;

/** The part of a step from a time on. */
final class StepTail implements DenseStep {
    private final DenseStep step;
    private final double from;
    private final double[] left;

    StepTail(DenseStep step, double from, double[] left) {
        this.step = step;
        this.from = from;
        this.left = left;
    }

    @Override
    public double time0() {
        return from;
    }

    @Override
    public double time1() {
        return step.time1();
    }

    @Override
    public double[] left() {
        return left;
    }

    @Override
    public double[] right() {
        return step.right();
    }

    @Override
    public void interpolate(double time, double[] out) {
        step.interpolate(time, out);
    }

    @Override
    public double interpolate(double time, int unknown) {
        return step.interpolate(time, unknown);
    }
}
