package org.sneakpath.devices.compiled;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sneakpath.devices.Parameter;
import org.sneakpath.devices.equation.Control;
import org.sneakpath.devices.equation.Expression;
import org.sneakpath.devices.equation.ParameterValue;
import org.sneakpath.devices.equation.Time;

/** Defaults of parameters that are functions of other parameters, in an order in which each finds those it needs. */
final class DependentDefaults {
    private final String model;
    private final List<Parameter> parameters;
    private final List<Expression> defaults;
    private final Map<Integer, Integer> tellsOf;
    private final List<Integer> order = new ArrayList<>();

    /**
     * @param tellsOf see {@link ModelEquations#tellsOf}
     * @throws IllegalArgumentException where defaults depend on each other in a circle, or on anything but parameters
     */
    DependentDefaults(
            String model, List<Parameter> parameters, List<Expression> defaults, Map<Integer, Integer> tellsOf) {
        this.tellsOf = tellsOf;
        this.model = model;
        this.parameters = parameters;
        this.defaults = defaults;
        for (int j = 0; j < defaults.size(); j++) {
            visit(j, new ArrayList<>());
        }
    }

    /** @param path parameters whose defaults wait for this one */
    private void visit(int j, List<Integer> path) {
        if (order.contains(j)) {
            return;
        }
        if (path.contains(j)) {
            List<String> circle = new ArrayList<>();
            path.subList(path.indexOf(j), path.size())
                    .forEach(k -> circle.add(parameters.get(k).name()));
            throw new IllegalArgumentException("model '" + model + "': the default of parameter '" + circle.get(0)
                    + "' depends on itself, by way of " + circle + "; give one of them a number");
        }
        path.add(j);
        for (Expression node : defaults.get(j).nodes()) {
            if (node instanceof Control || node instanceof Time) {
                throw new IllegalArgumentException("model '" + model + "': the default of parameter '"
                        + parameters.get(j).name() + "' may depend on parameters only, not on " + node);
            }
            if (node instanceof ParameterValue p) {
                if (p.index() >= parameters.size()) {
                    throw new IllegalArgumentException("model '" + model + "': the default of parameter '"
                            + parameters.get(j).name() + "' depends on parameter " + p.index() + " of "
                            + parameters.size() + ", counted from 0");
                }
                visit(p.index(), path);
            }
        }
        path.remove(path.size() - 1);
        order.add(j);
    }

    /** All values where some are given. */
    double[] values(Map<Integer, Double> given) {
        double[] values = new double[defaults.size()];
        for (int j : order) {
            Double set = given.get(j);
            Integer other = tellsOf.get(j);
            if (set != null) {
                values[j] = set;
            } else if (other != null) {
                values[j] = given.containsKey(other) ? 1 : 0;
            } else {
                values[j] = defaults.get(j).value(new double[0], values, 0);
            }
        }
        return values;
    }

    /** ∂p_k/∂p_j at [k·P + j] by those that are given, through all defaults that follow from them. */
    double[] partials(Map<Integer, Double> given) {
        int count = defaults.size();
        double[] values = values(given);
        double[] partials = new double[count * count];
        for (int k : order) {
            if (given.containsKey(k)) {
                partials[k * count + k] = 1;
                continue;
            }
            for (Expression node : defaults.get(k).nodes()) {
                if (node instanceof ParameterValue p) {
                    double slope = defaults.get(k).derivative(p).value(new double[0], values, 0);
                    for (int j = 0; j < count; j++) {
                        partials[k * count + j] += slope * partials[p.index() * count + j];
                    }
                }
            }
        }
        return partials;
    }

    /** The parameters with the defaults that follow when none is given. */
    List<Parameter> resolved() {
        double[] values = values(Map.of());
        List<Parameter> resolved = new ArrayList<>();
        for (int j = 0; j < values.length; j++) {
            Parameter p = parameters.get(j);
            resolved.add(p.withDefault(values[j]));
        }
        return List.copyOf(resolved);
    }
}
