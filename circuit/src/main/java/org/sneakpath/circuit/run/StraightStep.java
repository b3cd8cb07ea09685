package org.sneakpath.circuit.run;

import org.sneakpath.circuit.time.DenseStep;

/** A straight line between two points. */
final class StraightStep implements DenseStep {
    private final double time0;
    private final double time1;
    private final double[] left;
    private final double[] right;

    StraightStep(double time0, double time1, double[] left, double[] right) {
        this.time0 = time0;
        this.time1 = time1;
        this.left = left;
        this.right = right;
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
        return left;
    }

    @Override
    public double[] right() {
        return right;
    }

    @Override
    public void interpolate(double time, double[] out) {
        for (int r = 0; r < left.length; r++) {
            out[r] = interpolate(time, r);
        }
    }

    @Override
    public double interpolate(double time, int unknown) {
        double part = jump() ? 1 : (time - time0) / (time1 - time0);
        return left[unknown] + part * (right[unknown] - left[unknown]);
    }
}
