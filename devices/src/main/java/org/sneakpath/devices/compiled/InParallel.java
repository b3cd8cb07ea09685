package org.sneakpath.devices.compiled;

import java.util.ArrayList;
import java.util.List;
import org.sneakpath.devices.Interval;
import org.sneakpath.devices.Parameter;
import org.sneakpath.devices.equation.Constant;
import org.sneakpath.devices.equation.Expression;
import org.sneakpath.devices.equation.ParameterValue;

/**
 * The equations of m equal devices in parallel, m being a parameter after the model's own: currents, charges and the power of noise
 * are m times those of one. States, and potentials of internal nodes, are those of each of them.
 */
final class InParallel {
    private InParallel() {}

    static ModelEquations of(ModelEquations model) {
        Expression m = new ParameterValue(model.parameters().size());
        List<Parameter> parameters = new ArrayList<>(model.parameters());
        parameters.add(new Parameter("m", "", 1, Interval.POSITIVE, "number of equal devices in parallel"));
        List<Expression> defaults = new ArrayList<>(model.defaults());
        defaults.add(Constant.ONE);
        return new ModelEquations(
                model.name(),
                model.terminals(),
                model.internalNodes(),
                model.branches(),
                parameters,
                model.states(),
                times(m, model.currents()),
                times(m, model.charges()),
                model.rates(),
                model.initialStates(),
                times(m, model.noise()),
                model.stepBound(),
                defaults,
                model.stateNoise(),
                model.tellsOf());
    }

    private static List<Expression> times(Expression m, List<Expression> of) {
        return of.stream().map(e -> Expression.product(m, e)).toList();
    }
}
