package org.sneakpath.circuit.time;

/** Takes what a stepping has accepted. */
public interface StepSink {
    /** The start: unknowns at a time, with sources read at {@code sourceTime}. */
    void start(double time, double sourceTime, double[] y);

    /**
     * An accepted step or jump.
     *
     * @return whether to go on
     */
    boolean step(AcceptedStep step);
}
