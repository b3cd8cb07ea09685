package org.sneakpath.neurons.compiled;

import org.sneakpath.devices.equation.Kernel;

/**
 * Takes neurons through one stage of a step. Newton's method goes on until the largest relative residual is at rounding or falls no more.
 * Steps are whole at first, which is what bounds of states and thresholds are found by; a neuron that has not settled after some of them
 * takes back by half, again and again if need be, a step after which the residual has grown. One that is done rests while others go on.
 */
final class StageSolver {
    private static final int WHOLE_STEPS = 20;
    private static final int MAX_ITERATIONS = 80;
    /** Relative residual at which nothing is left to do: some roundings of the terms. */
    private static final double ROUNDING = 4 * 0x1p-53;
    /** Relative residual below which one that falls no more is rounding, too. */
    private static final double NEAR_ROUNDING = 1e-11;

    private final boolean closed;
    private final int[] unknowns;
    private final Kernel kernel;
    private final int n;
    private final double[] y;
    private final double[] before;
    private final double[] length;
    private final double[] moved;
    private final boolean[] done;

    StageSolver(Stage stage, int neurons) {
        n = neurons;
        closed = stage instanceof Stage.Closed;
        unknowns = stage.unknowns().stream().mapToInt(Integer::intValue).toArray();
        kernel = stage instanceof Stage.Closed c
                ? c.solution().vectorise()
                : ((Stage.Iterated) stage).iteration().vectorise();
        int count = unknowns.length;
        y = new double[(count + 1) * n];
        before = new double[closed ? 0 : n];
        length = new double[closed ? 0 : n];
        moved = new double[closed ? 0 : count * n];
        done = new boolean[closed ? 0 : n];
    }

    /**
     * Solves for z′ of some neurons.
     *
     * @param u rows of z′, which are a first guess and are replaced, I, z
     * @param p parameters
     * @return evaluations taken
     */
    int solve(double[] u, double[] p, int from, int to) {
        if (closed) {
            kernel.values(u, p, 0, y, n, from, to);
            for (int k = 0; k < unknowns.length; k++) {
                System.arraycopy(y, k * n + from, u, unknowns[k] * n + from, to - from);
            }
            return 1;
        }
        for (int i = from; i < to; i++) {
            done[i] = false;
            before[i] = Double.POSITIVE_INFINITY;
            length[i] = 1;
        }
        for (int iteration = 1; iteration <= MAX_ITERATIONS; iteration++) {
            kernel.values(u, p, 0, y, n, from, to);
            boolean all = true;
            for (int i = from; i < to; i++) {
                if (!done[i]) {
                    advance(u, i, iteration > WHOLE_STEPS);
                    all &= done[i];
                }
            }
            if (all) {
                return iteration;
            }
        }
        return MAX_ITERATIONS;
    }

    private void advance(double[] u, int i, boolean careful) {
        double left = y[unknowns.length * n + i];
        if (left <= ROUNDING || (left <= NEAR_ROUNDING && left > 0.5 * before[i])) {
            done[i] = true;
        } else if (careful && left > before[i] && length[i] > 0x1p-10) {
            length[i] *= 0.5;
            for (int k = 0; k < unknowns.length; k++) {
                moved[k * n + i] *= 0.5;
                u[unknowns[k] * n + i] += moved[k * n + i];
            }
        } else {
            before[i] = left;
            length[i] = 1;
            for (int k = 0; k < unknowns.length; k++) {
                moved[k * n + i] = y[k * n + i];
                u[unknowns[k] * n + i] -= y[k * n + i];
            }
        }
    }
}
