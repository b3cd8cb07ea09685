package org.sneakpath.circuit.internal;

/** One end of a stage, in its adjoint. */
public final class StageEnd {
    private final double[] y;
    private final double time;
    private final int sample;

    /**
     * @param y unknowns, ground last; kept
     * @param time time at which sources are read (s)
     * @param sample time point to which the sources' values belong
     */
    public StageEnd(double[] y, double time, int sample) {
        this.y = y;
        this.time = time;
        this.sample = sample;
    }

    /** Unknowns, ground last; live. */
    public double[] y() {
        return y;
    }

    /** Time at which sources are read (s). */
    public double time() {
        return time;
    }

    /** Time point to which the sources' values belong. */
    public int sample() {
        return sample;
    }
}
