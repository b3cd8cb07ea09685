package org.sneakpath.analysis.device.fit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.config.Suggestion;
import org.sneakpath.analysis.device.DeviceSetting;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.Interval;
import org.sneakpath.devices.Parameter;
import org.sneakpath.devices.StateVariable;
import org.sneakpath.devices.compiled.CompiledModel;
import org.sneakpath.devices.equation.Equations;

/**
 * The vector θ of a fit, and what the device's numbers are at one. Parameters that are not fitted keep the values of the
 * setting, those with defaults that depend on others too. Initial states that nobody gave or fits follow the parameters.
 */
final class FitUnknowns {
    private final DeviceSetting setting;
    private final CompactModel model;
    private final List<FitUnknown> unknowns;
    private final double[] start;

    private FitUnknowns(DeviceSetting setting, List<FitUnknown> unknowns) {
        this.setting = setting;
        this.model = setting.model();
        this.unknowns = List.copyOf(unknowns);
        this.start = setting.parameters();
    }

    /**
     * Finds the unknowns by name.
     *
     * @param names of parameters and states, or {@code all} for the parameters
     * @param fixed indices of parameters that keep the setting's value
     * @param warnings hears of parameters that cannot be fitted
     * @throws InputException for names that do not exist, and for what starts at the end of its range
     */
    static FitUnknowns of(DeviceSetting setting, String names, Set<Integer> fixed, Consumer<String> warnings) {
        CompactModel model = setting.model();
        double[] start = setting.parameters();
        double[] states = setting.initialStates();
        boolean all = names.equals("all");
        List<FitUnknown> unknowns = new ArrayList<>();
        Set<String> wanted = new LinkedHashSet<>();
        if (all) {
            model.parameters().forEach(p -> wanted.add(p.name()));
        } else {
            Stream.of(names.split(",", -1)).map(String::strip).forEach(wanted::add);
        }
        for (String name : wanted) {
            FitUnknown unknown = find(model, name, start, states);
            if (unknowns.stream().anyMatch(u -> u.state() == unknown.state() && u.index() == unknown.index())) {
                throw new InputException("--parameters " + name + ": is an alias of one that stands there already");
            }
            if (!unknown.state() && fixed.contains(unknown.index())) {
                if (!all) {
                    throw new InputException("--fix " + name + ": is fitted by --parameters, too; choose one");
                }
            } else if (all && !smooth(model, unknown.index())) {
                warnings.accept(name + " = " + unknown.start() + " is kept: nothing has a derivative by it");
            } else if (Double.isFinite(unknown.transform().theta(unknown.start()))) {
                unknowns.add(unknown);
            } else if (all) {
                warnings.accept(name + " = " + unknown.start() + " lies at the end of its range and is kept; "
                        + "to fit it, give it a start inside, as in " + name + "=…");
            } else {
                throw new InputException("--parameters " + name + ": starts at " + unknown.start() + " "
                        + unknown.unit() + ", the end of its range; give it a start inside, as in " + name + "=…");
            }
        }
        if (unknowns.isEmpty()) {
            throw new InputException("--parameters " + names + ": leaves nothing to fit");
        }
        return new FitUnknowns(setting, unknowns);
    }

    /** Whether a current, a rate or an initial state has a derivative by a parameter, as one that chooses between laws has not. */
    private static boolean smooth(CompactModel model, int parameter) {
        if (!(model instanceof CompiledModel compiled)) {
            return true;
        }
        return depends(compiled.currentEquations(), model.branches().size(), parameter)
                || depends(compiled.rateEquations(), model.states().size(), parameter)
                || depends(
                        new Equations(
                                compiled.equations().initialStates(),
                                compiled.rateEquations().controls(),
                                model.parameters().size()),
                        model.states().size(),
                        parameter);
    }

    private static boolean depends(Equations equations, int outputs, int parameter) {
        return IntStream.range(0, outputs).anyMatch(o -> equations.dependsOnParameter(o, parameter));
    }

    private static FitUnknown find(CompactModel model, String name, double[] start, double[] states) {
        for (int j = 0; j < start.length; j++) {
            Parameter p = model.parameters().get(j);
            if (p.isCalled(name)) {
                return new FitUnknown(p.name(), p.unit(), false, j, start[j], Transform.of(p.range(), start[j]));
            }
        }
        for (int s = 0; s < states.length; s++) {
            StateVariable x = model.states().get(s);
            if (x.name().equals(name)) {
                Interval bounds = Interval.open(x.lower(), x.upper());
                return new FitUnknown(name, x.unit(), true, s, states[s], Transform.of(bounds, states[s]));
            }
        }
        List<String> known = Stream.concat(
                        model.parameters().stream().map(Parameter::name),
                        model.states().stream().map(StateVariable::name))
                .toList();
        throw new InputException("--parameters " + name + ": model '" + model.name()
                + "' has no parameter or state of that name" + (known.isEmpty() ? "" : Suggestion.of(name, known)));
    }

    int size() {
        return unknowns.size();
    }

    FitUnknown get(int u) {
        return unknowns.get(u);
    }

    /** θ at the start; a fresh array. */
    double[] start() {
        return unknowns.stream()
                .mapToDouble(one -> one.transform().theta(one.start()))
                .toArray();
    }

    /** All parameters at θ, in the model's order; a fresh array. */
    double[] parameters(double[] theta) {
        double[] p = start.clone();
        for (int u = 0; u < theta.length; u++) {
            if (!get(u).state()) {
                p[get(u).index()] = get(u).transform().value(theta[u]);
            }
        }
        return p;
    }

    /** All initial states at θ; a fresh array. */
    double[] states(double[] theta) {
        double[] x = model.initialStates(parameters(theta), setting.temperature());
        setting.numbers().states().forEach((s, value) -> x[s] = value);
        for (int u = 0; u < theta.length; u++) {
            if (get(u).state()) {
                x[get(u).index()] = get(u).transform().value(theta[u]);
            }
        }
        return x;
    }

    /** ∂x_s/∂(unknown u) of the initial states at [s·U + u], by the unknown itself and not by θ; a fresh array. */
    double[] statesByUnknown(double[] theta) {
        int parameters = model.parameters().size();
        double[] byParameter = model.initialStatesByParameter(parameters(theta), setting.temperature());
        double[] all = new double[model.states().size() * size()];
        for (int s = 0; s < model.states().size(); s++) {
            boolean given = setting.numbers().states().containsKey(s);
            for (FitUnknown one : unknowns) {
                given |= one.state() && one.index() == s;
            }
            for (int u = 0; u < size(); u++) {
                FitUnknown one = get(u);
                all[s * size() + u] =
                        one.state() ? one.index() == s ? 1 : 0 : given ? 0 : byParameter[s * parameters + one.index()];
            }
        }
        return all;
    }

    /** Indices of the fitted parameters; −1 for what is a state. */
    int[] parameterIndices() {
        return unknowns.stream().mapToInt(one -> one.state() ? -1 : one.index()).toArray();
    }
}
