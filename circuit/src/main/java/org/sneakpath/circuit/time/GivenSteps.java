package org.sneakpath.circuit.time;

import org.sneakpath.circuit.SolveStatus;

/** Steps whose lengths are known before the run. */
interface GivenSteps {
    /** Number of steps. */
    int count();

    /** Time at which step k ends (s); at 0 the start. */
    double time(int k);

    /**
     * Takes step k ≥ 1 from the present point, in the modes that belong to it, without leaving that point.
     *
     * @param stepper at the end of step k − 1
     */
    SolveStatus take(Stepper stepper, int k);
}
