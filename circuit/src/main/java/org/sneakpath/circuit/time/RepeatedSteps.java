package org.sneakpath.circuit.time;

import org.sneakpath.circuit.SolveStatus;

/** The steps of an earlier run, with their lengths, schemes and modes. */
final class RepeatedSteps implements GivenSteps {
    private final Trajectory recorded;

    RepeatedSteps(Trajectory recorded) {
        this.recorded = recorded;
    }

    @Override
    public int count() {
        return recorded.size() - 1;
    }

    @Override
    public double time(int k) {
        return recorded.time(k);
    }

    @Override
    public SolveStatus take(Stepper stepper, int k) {
        stepper.setModes(recorded.modes(k));
        boolean anew = recorded.scheme(k) == StiffScheme.GEAR2
                ? recorded.tableau(k).kappa() == 0
                : recorded.crossing(k) || (k > 1 && recorded.crossing(k - 1));
        if (anew) {
            stepper.forget();
        }
        return stepper.step(recorded.scheme(k), recorded.step(k), recorded.time(k), recorded.sourceTime(k));
    }
}
