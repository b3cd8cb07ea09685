package org.sneakpath.circuit.run;

import java.util.List;
import org.sneakpath.circuit.time.DenseStep;

/** Follows a transient as it is computed, so that nothing need be kept. Called in order of time, from one thread. */
public interface TransientObserver {
    /**
     * The start, before any step.
     *
     * @param names waveform names of the unknowns, such as {@code v(out)}, in the order of all vectors
     * @param time (s)
     * @param y unknowns; only to be read, only during the call
     */
    void start(List<String> names, double time, double[] y);

    /**
     * An accepted step, or a jump.
     *
     * @return whether to go on; {@code false} ends the run as {@code CANCELLED}
     */
    boolean step(DenseStep step);
}
