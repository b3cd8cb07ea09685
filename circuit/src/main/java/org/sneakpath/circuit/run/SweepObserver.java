package org.sneakpath.circuit.run;

/** Follows a sweep of sources or frequencies, point by point, from the thread that runs it; may end it. */
@FunctionalInterface
public interface SweepObserver {
    /** Lets every sweep go on to its end. */
    SweepObserver NONE = (done, points) -> true;

    /**
     * Some points are computed.
     *
     * @param done how many
     * @param points how many there will be
     * @return whether to go on; {@code false} ends the sweep as {@code CANCELLED}
     */
    boolean point(int done, int points);

    /** Asked within points that take long, whether to go on. */
    default boolean goesOn() {
        return true;
    }
}
