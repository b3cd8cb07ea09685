package org.sneakpath.analysis.device.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.NotConvergedException;
import org.sneakpath.analysis.device.DeviceSetting;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.TwoTerminal;

/** Fits a device to a measurement: several searches, the best of them, and how far it is determined. */
final class DeviceFit {
    /** Accepted error of a state in a step, relative to its size. */
    private static final double RELATIVE = 1e-6;
    /** Costs that differ by less, relative to the best, are one minimum. */
    private static final double SAME = 1e-3;
    /** So are those that differ by less relative to the measurement itself: deviations of 1e-4. */
    private static final double SAME_OF_ALL = 1e-8;

    private final FitRequest request;
    private final CompactModel model;
    private final MeasuredTrace data;
    private final FitUnknowns unknowns;
    private final double[] weights;
    private final List<String> warnings = new ArrayList<>();

    private DeviceFit(FitRequest request, MeasuredTrace data) {
        this.request = request;
        this.data = data;
        model = request.setting().model();
        refuseRates();
        if (model.storesCharge()) {
            warn("device '" + model.name() + "' stores charge; the fit takes its currents at rest, which is right for "
                    + "sweeps that are slow against it");
        }
        Set<Integer> fixed = new HashSet<>();
        for (String name : request.fixed()) {
            fixed.add(DeviceSetting.parameterIndex(model, "--fix " + name, name));
        }
        unknowns = FitUnknowns.of(request.setting(), request.parameters(), fixed, this::warn);
        if (data.size() <= unknowns.size()) {
            throw new InputException(data.name() + ": " + data.size() + " points do not determine " + unknowns.size()
                    + " unknowns; fit fewer of them");
        }
        weights = request.weight().of(data.amperes());
    }

    private void warn(String message) {
        warnings.add(message);
        request.progress().warn(message);
    }

    private void refuseRates() {
        try {
            TwoTerminal.requireRatesOfStates(model, "a fit");
        } catch (IllegalArgumentException e) {
            throw new InputException(String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * Runs all searches.
     *
     * @throws NotConvergedException if the device could be solved at no start
     */
    static FitResult run(FitRequest request, MeasuredTrace data) {
        return new DeviceFit(request, data).run();
    }

    private TraceSolver solver() {
        return new TraceSolver(
                model, request.wiring(), request.setting().temperature(), data, unknowns.parameterIndices(), RELATIVE);
    }

    private FitProblem problem() {
        return new FitProblem(unknowns, data, weights, solver(), request.stop());
    }

    private FitResult run() {
        double[][] starts = StartPoints.of(unknowns, request.starts(), request.seed());
        double[] target = new double[data.size()];
        Arrays.setAll(target, k -> weights[k] * data.amperes()[k]);
        List<FitProblem> problems = Searches.run(
                starts.length,
                request.threads(),
                m -> problem(),
                (m, problem) -> Search.run(problem, starts[m], target),
                request.progress());
        FitProblem best = problems.get(0);
        for (FitProblem problem : problems) {
            best = problem.bestCost() < best.bestCost() ? problem : best;
        }
        if (!Double.isFinite(best.bestCost())) {
            throw new NotConvergedException(request.setting().label() + ": the device could not be solved over "
                    + data.name() + " from any of " + starts.length
                    + " starts; nothing was written; try --preset or parameters nearer to the truth");
        }
        return result(best, problems);
    }

    private FitResult result(FitProblem best, List<FitProblem> problems) {
        double[] theta = best.best();
        TraceSolver solver = solver();
        FitProblem last = new FitProblem(unknowns, data, weights, solver, request.stop());
        double[][] jacobian = last.jacobian(theta);
        Uncertainty uncertainty = new Uncertainty(jacobian, best.bestCost());
        List<FittedValue> values = new ArrayList<>();
        for (int u = 0; u < theta.length; u++) {
            values.add(FittedValue.of(unknowns.get(u), theta[u], uncertainty, u));
        }
        judge(values, problems, best.bestCost());
        double squares = 0;
        for (int k = 0; k < data.size(); k++) {
            double deviation = solver.current[k] - data.amperes()[k];
            squares += deviation * deviation;
        }
        return new FitResult(
                data,
                solver.current,
                unknowns.parameters(theta),
                unknowns.states(theta),
                values,
                Math.sqrt(squares / data.size()),
                size(best.bestCost()),
                problems.stream().mapToDouble(p -> size(p.bestCost())).toArray(),
                problems.stream().mapToLong(FitProblem::evaluations).sum(),
                warnings);
    }

    private double size(double cost) {
        return Math.sqrt(cost / data.size());
    }

    private void judge(List<FittedValue> values, List<FitProblem> problems, double cost) {
        String blind = values.stream()
                .filter(value -> !value.determined())
                .map(FittedValue::name)
                .collect(Collectors.joining(", "));
        if (!blind.isEmpty()) {
            warn("the measurement does not determine " + blind
                    + " (the covariance is singular): other values fit as well; --fix some of them, or measure more");
        }
        double all = 0;
        for (int k = 0; k < weights.length; k++) {
            all += weights[k] * data.amperes()[k] * weights[k] * data.amperes()[k];
        }
        double close = cost * (1 + SAME) + SAME_OF_ALL * all;
        long agreeing = problems.stream().filter(p -> p.bestCost() <= close).count();
        if (problems.size() > 1 && agreeing == 1) {
            warn("only one of " + problems.size()
                    + " searches ended at the best fit; more --starts may find a better one");
        }
    }
}
