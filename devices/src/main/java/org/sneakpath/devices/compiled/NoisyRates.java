package org.sneakpath.devices.compiled;

import java.util.ArrayList;
import java.util.List;
import org.sneakpath.devices.Interval;
import org.sneakpath.devices.Parameter;
import org.sneakpath.devices.equation.Constant;
import org.sneakpath.devices.equation.Control;
import org.sneakpath.devices.equation.Expression;
import org.sneakpath.devices.equation.ParameterValue;

/**
 * The equations of a model with the noise ξ_c of its states as parameters after its own,
 *
 * <pre>
 *   dx_s/dt = f_s + Σ_c (b_c ξ_c − ½ b_c ∂b_c/∂x_s)      sum over the noises c of state s
 * </pre>
 * The last term makes a noise whose size depends on its state one in the sense of Itô at given voltages, as a draw per time
 * step is: paths that are smooth piece by piece would otherwise tend to the integral of Stratonovich (Wong, Zakai).
 */
final class NoisyRates {
    private static final Constant HALF = new Constant(0.5);

    private NoisyRates() {}

    static ModelEquations of(ModelEquations model) {
        List<Parameter> parameters = new ArrayList<>(model.parameters());
        List<Expression> defaults = new ArrayList<>(model.defaults());
        List<Expression> rates = new ArrayList<>(model.rates());
        for (StateNoise noise : model.stateNoise()) {
            int s = noise.state();
            Expression b = noise.amplitude();
            Expression x = new Control(model.branches().size() + s);
            Expression drift = Expression.product(HALF, Expression.product(b, b.derivative(x)));
            Expression random = Expression.product(b, new ParameterValue(parameters.size()));
            rates.set(s, Expression.sum(rates.get(s), Expression.difference(random, drift)));
            parameters.add(
                    channel(model, s, parameters.size() - model.parameters().size()));
            defaults.add(Constant.ZERO);
        }
        return new ModelEquations(
                model.name(),
                model.terminals(),
                model.internalNodes(),
                model.branches(),
                parameters,
                model.states(),
                model.currents(),
                model.charges(),
                rates,
                model.initialStates(),
                model.noise(),
                model.stepBound(),
                defaults,
                List.of(),
                model.tellsOf());
    }

    private static Parameter channel(ModelEquations model, int state, int number) {
        String name = model.states().get(state).name();
        return new Parameter(
                "xi" + number + "_" + name, "s^-1/2", 0, Interval.REAL, "white noise in the rate of '" + name + "'");
    }
}
