package org.sneakpath.circuit.time;

import java.util.HashSet;
import java.util.Set;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.internal.Modes;

/**
 * On which sides of their conditions laws are while a step is taken. Where a law jumps, an implicit stage may have no solution:
 * a rate f &gt; 0 that is switched off at x = 1 leaves
 * <pre>
 *   x' = x + h f  where x' &lt; 1,     x' = x  where x' ≥ 1
 * </pre>
 * without one as soon as x &lt; 1 ≤ x + h f. On one side alone the law is smooth and the stage has its solution. The step is then
 * taken there, and shortened to where the side ends, as an event.
 */
final class Sides {
    /** Sides that are tried for a point of which only charges are known. */
    private static final int MOST_ROUNDS = 12;

    private final Stepper stepper;
    private final EventWatch watch;

    Sides(Stepper stepper, EventWatch watch) {
        this.stepper = stepper;
        this.watch = watch;
    }

    /**
     * As {@link Stepper#step}; once more with conditions held on the sides where they are, should it fail while laws would
     * jump. Which these are is seen from the step in which no condition changes. What is held then stays so until
     * {@link #release}.
     */
    SolveStatus step(Scheme scheme, double h, double time1, double sourceTime) {
        SolveStatus status = stepper.step(scheme, h, time1, sourceTime);
        if (status.converged() || status == SolveStatus.SINGULAR || watch.idle()) {
            return status;
        }
        Modes known = watch.modes();
        watch.holdAll();
        stepper.modesChanged();
        boolean jumps =
                stepper.step(scheme, h, time1, sourceTime).converged() && watch.holdSuspects(stepper.step(), known);
        if (!jumps) {
            watch.setModes(known);
            stepper.modesChanged();
            return status;
        }
        stepper.modesChanged();
        return stepper.step(scheme, h, time1, sourceTime);
    }

    /** Holds the condition behind a function, which is about to change its sign, where it is; modes stay by themselves. */
    void hold(int event) {
        watch.hold(event);
        stepper.modesChanged();
    }

    /** Conditions follow the unknowns again. */
    void release() {
        if (watch.release()) {
            stepper.modesChanged();
            stepper.refresh();
        }
    }

    /**
     * A step of backward Euler so short that charges stay what they are, from sides that may be wrong behind a jump of a
     * source: tried in turn until those of the solution are those it was found on. Where there are none, because a rate
     * leads across a condition that switches it off, the step across is taken.
     *
     * @return whether the sides agree, so that time may go on from there
     */
    Outcome leap(double h, double target) {
        Set<Modes> tried = new HashSet<>();
        watch.holdAllAt(stepper.step().point[0], target);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Modes modes = stepper.modesChanged();
            SolveStatus status = stepper.step(SteppingScheme.BACKWARD_EULER, h, target, target);
            if (!status.converged() || !tried.add(modes)) {
                return new Outcome(status, false);
            }
            watch.holdAllAt(stepper.step().end(), target);
            if (stepper.modesChanged().equals(modes)) {
                return new Outcome(status, true);
            }
        }
        return new Outcome(SolveStatus.MAX_ITERATIONS, false);
    }

    record Outcome(SolveStatus status, boolean agrees) {}
}
