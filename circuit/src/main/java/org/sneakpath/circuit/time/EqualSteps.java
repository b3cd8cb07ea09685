package org.sneakpath.circuit.time;

import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.internal.CompiledCircuit;

/**
 * A grid of equal steps; switches flip at its points. Where charges float, the first step of the trapezoidal rule is backward
 * Euler's, which obeys Kirchhoff's laws from whatever start; its one larger error leaves the rule's order as it is. The first
 * step of GEAR2 is that of SDIRK2, which has the same order.
 */
final class EqualSteps implements GivenSteps {
    private final Scheme scheme;
    private final Scheme first;
    private final double h;
    private final int count;

    EqualSteps(CompiledCircuit circuit, Scheme scheme, FixedStep grid, double stop) {
        this.scheme = scheme;
        boolean settle = scheme == SteppingScheme.TRAPEZOIDAL && circuit.floatingCharges();
        Scheme start = settle ? SteppingScheme.BACKWARD_EULER : scheme;
        this.first = scheme == StiffScheme.GEAR2 ? StiffScheme.SDIRK2 : start;
        this.h = grid.step();
        this.count = grid.steps(stop);
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public double time(int k) {
        return k * h;
    }

    @Override
    public SolveStatus take(Stepper stepper, int k) {
        return take(stepper, k, h, time(k));
    }

    /** Takes a step of another length that ends at a time (s). */
    SolveStatus take(Stepper stepper, int k, double length, double end) {
        if (k > 1) {
            stepper.settle();
        }
        return stepper.step(k == 1 ? first : scheme, length, end, end);
    }
}
