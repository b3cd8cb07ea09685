package org.sneakpath.neurons.compiled;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sneakpath.devices.equation.Kernel;

/** Runs the code of a step on the arrays of a population: rows of z′, I, z and z̄′ in u, results in y. */
final class StepRunner {
    /** Neurons that are taken through a stage together. */
    private static final int BLOCK = 128;

    private final CompiledStep code;
    private final int n;
    private final double[] u;
    private final double[] p;
    private final double[] y;
    private final StageSolver[] stages;
    private final boolean closed;
    private @Nullable Kernel residual;
    private @Nullable Kernel pullback;
    private @Nullable Kernel parameterPullback;

    StepRunner(CompiledStep code, int neurons, double[] u, double[] p, double[] y) {
        this.code = code;
        n = neurons;
        this.u = u;
        this.p = p;
        this.y = y;
        closed = code.isClosed();
        stages = code.stages().stream().map(stage -> new StageSolver(stage, n)).toArray(StageSolver[]::new);
    }

    /** Whether nothing of it is iterated, so that there is nothing that could fail but the arithmetic. */
    boolean isClosed() {
        return closed;
    }

    /** Replaces z′, a first guess, by the solution; evaluations taken. */
    int solve() {
        int iterations = 0;
        for (StageSolver stage : stages) {
            for (int from = 0; from < n; from += BLOCK) {
                iterations += stage.solve(u, p, from, Math.min(n, from + BLOCK));
            }
        }
        return iterations;
    }

    /** Writes the relative residual of each neuron into row 0 of y. */
    void check() {
        residual = kernel(residual, () -> code.residual().vectorise());
        residual.values(u, p, 0, y, n, 0, n);
    }

    /** Writes z̄, then Ī. */
    void pullback() {
        pullback = kernel(pullback, () -> code.pullback().vectorise());
        pullback.values(u, p, 0, y, n, 0, n);
    }

    /** Adds p̄. */
    void pullbackParameters(double[] bars) {
        parameterPullback =
                kernel(parameterPullback, () -> code.parameterPullback().vectorise());
        parameterPullback.values(u, p, 0, y, n, 0, n);
        for (int k = 0; k < bars.length; k++) {
            bars[k] += y[k];
        }
    }

    private static Kernel kernel(@Nullable Kernel made, Supplier<Kernel> make) {
        return made == null ? make.get() : made;
    }
}
