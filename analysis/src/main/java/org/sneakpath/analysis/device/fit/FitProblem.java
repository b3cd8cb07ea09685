package org.sneakpath.analysis.device.fit;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.sneakpath.analysis.StopSignal;
import org.sneakpath.analysis.StoppedException;

/** Weighted currents w_k i_k and their derivatives by θ, for one search. Remembers the best θ it was asked about. Not thread-safe. */
final class FitProblem {
    /** What a device that cannot be solved counts as, for each point: far worse than no device at all. */
    private static final double HOPELESS = 1e3;

    private final FitUnknowns unknowns;
    private final MeasuredTrace data;
    private final double[] weights;
    private final TraceSolver solver;
    private final StopSignal stop;
    private final AtomicInteger evaluations = new AtomicInteger();
    private double[] present = {};
    private double[] currents = {};
    private double[][] jacobian = {};
    private double[] best;
    private double bestCost = Double.POSITIVE_INFINITY;

    FitProblem(FitUnknowns unknowns, MeasuredTrace data, double[] weights, TraceSolver solver, StopSignal stop) {
        this.unknowns = unknowns;
        this.data = data;
        this.weights = weights;
        this.solver = solver;
        this.stop = stop;
        this.best = unknowns.start();
    }

    /** Weighted currents at θ; live. */
    double[] value(double[] theta) {
        evaluate(theta);
        return currents;
    }

    /** ∂(weighted current k)/∂θ_u at [k][u]; live. */
    double[][] jacobian(double[] theta) {
        evaluate(theta);
        return jacobian;
    }

    private void evaluate(double[] theta) {
        if (stop.isRequested()) {
            throw new StoppedException("stopped; nothing was written");
        }
        if (Arrays.equals(theta, present)) {
            return;
        }
        evaluations.incrementAndGet();
        currents = new double[data.size()];
        jacobian = new double[data.size()][theta.length];
        present = theta.clone();
        if (!solve(theta)) {
            for (int k = 0; k < currents.length; k++) {
                currents[k] = weights[k] * data.amperes()[k] + HOPELESS;
            }
            return;
        }
        double cost = 0;
        for (int k = 0; k < currents.length; k++) {
            currents[k] = weights[k] * solver.current[k];
            double deviation = currents[k] - weights[k] * data.amperes()[k];
            cost += deviation * deviation;
            for (int u = 0; u < theta.length; u++) {
                jacobian[k][u] = weights[k]
                        * solver.jacobian[k * theta.length + u]
                        * unknowns.get(u).transform().slope(theta[u]);
            }
        }
        if (cost < bestCost && finite(jacobian)) {
            bestCost = cost;
            best = present;
        }
    }

    private static boolean finite(double[][] jacobian) {
        for (double[] row : jacobian) {
            for (double value : row) {
                if (!Double.isFinite(value)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Evaluates the device at θ. */
    boolean solve(double[] theta) {
        double[] parameters = unknowns.parameters(theta);
        double[] states = unknowns.states(theta);
        return Arrays.stream(parameters).allMatch(Double::isFinite)
                && Arrays.stream(states).allMatch(Double::isFinite)
                && solver.solve(parameters, states, unknowns.statesByUnknown(theta));
    }

    /** How often it was evaluated; may be asked from any thread. */
    int evaluations() {
        return evaluations.get();
    }

    /** The θ of the least cost so far; the start where none could be solved. */
    double[] best() {
        return best.clone();
    }

    /** Sum of the squares of weighted deviations there; infinite where nothing could be solved. */
    double bestCost() {
        return bestCost;
    }
}
