package org.sneakpath.circuit.time;

import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.internal.CompiledCircuit;

/** Walks cycles of steps as {@link EqualSteps} walks equal ones. */
final class CyclicSteps implements GivenSteps {
    private final EqualSteps cycles;
    private final CyclicStep grid;
    private final int each;
    private final int count;

    CyclicSteps(CompiledCircuit circuit, Scheme scheme, CyclicStep grid, double stop) {
        this.grid = grid;
        cycles = new EqualSteps(circuit, scheme, new FixedStep(grid.period()), stop);
        each = grid.lengths().size();
        count = grid.steps(stop);
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public double time(int k) {
        return cycles.time(k / each) + grid.end(k % each);
    }

    @Override
    public SolveStatus take(Stepper stepper, int k) {
        return cycles.take(stepper, k, grid.lengths().get((k - 1) % each), time(k));
    }
}
