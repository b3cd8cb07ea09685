package org.sneakpath.neurons.compiled;

import static org.sneakpath.devices.equation.Expression.difference;
import static org.sneakpath.devices.equation.Expression.product;
import static org.sneakpath.devices.equation.Expression.sum;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.devices.equation.Constant;
import org.sneakpath.devices.equation.Control;
import org.sneakpath.devices.equation.Expression;

/**
 * The equations F = 0 of one step of a neuron, from z to z′ under a current I that acts unchanged from its beginning to its end:
 * <pre>
 *   BACKWARD_EULER        q(z′) − q(z) + h f(z′) = 0
 *   TRAPEZOIDAL           q(z′) − q(z) + h (f(z′) + f(z))/2 = 0
 *   STAGGERED_EULER       nodes and currents as in BACKWARD_EULER with states held, then states as there
 *   SEMI_IMPLICIT_EULER   nodes and currents likewise, then x′ = x − h f(v′, x)
 * </pre>
 * A state takes mid(lower, upper, ·) of what its equation says. Equations without a derivative hold at z′.
 *
 * <p>In F, z′_k is control k, I control K, z_k control K + 1 + k, parameters are those of the neuron.
 */
final class StepEquations {
    private final NeuronEquations neuron;
    private final SteppingScheme scheme;
    private final Expression h;
    private final int count;

    private StepEquations(NeuronEquations neuron, SteppingScheme scheme, double step) {
        this.neuron = neuron;
        this.scheme = scheme;
        h = new Constant(step);
        count = neuron.count();
    }

    /** F, one expression per unknown. */
    static List<Expression> of(NeuronEquations neuron, SteppingScheme scheme, double step) {
        StepEquations equations = new StepEquations(neuron, scheme, step);
        List<Expression> rows = new ArrayList<>();
        for (int k = 0; k < neuron.count(); k++) {
            rows.add(neuron.isState(k) ? equations.state(k) : equations.circuit(k));
        }
        return rows;
    }

    /**
     * The equations of the point where a run begins: those without a derivative hold, and all else is what is given,
     * <pre>
     *   f_k(z′) = 0        z′_k − z_k = 0
     * </pre>
     */
    static List<Expression> start(NeuronEquations neuron) {
        List<Expression> rows = new ArrayList<>();
        for (int k = 0; k < neuron.count(); k++) {
            Expression given = difference(new Control(k), new Control(neuron.count() + 1 + k));
            rows.add(neuron.isAlgebraic(k) ? neuron.flows().get(k) : given);
        }
        return rows;
    }

    /**
     * What a step takes of the supplies (J), with currents as the equations of the step have them, and the input's voltage times h (V s):
     * <pre>
     *   BACKWARD_EULER    W(z′) − W(z) + h P_f(z′)        h v′        and so on, as above
     * </pre>
     */
    static List<Expression> energies(NeuronEquations neuron, SteppingScheme scheme, double step) {
        StepEquations equations = new StepEquations(neuron, scheme, step);
        PowerEquations power = neuron.power();
        IntPredicate old = equations::isOld;
        return List.of(
                equations.overStep(power.suppliedCharge(), power.supplied(), old), equations.flow(power.input(), old));
    }

    /** Whether an unknown is held at the beginning of a step in what nodes and currents are solved from. */
    private boolean isOld(int k) {
        return !isCoupled() && neuron.isState(k);
    }

    private boolean isCoupled() {
        return scheme == SteppingScheme.BACKWARD_EULER || scheme == SteppingScheme.TRAPEZOIDAL;
    }

    private Expression circuit(int row) {
        Expression f = neuron.flows().get(row);
        Expression q = neuron.charges().get(row);
        return neuron.isAlgebraic(row) ? at(f, this::isOld) : overStep(q, f, this::isOld);
    }

    /** q(z′) − q(z) + h f. */
    private Expression overStep(Expression q, Expression f, IntPredicate old) {
        return sum(difference(at(q, old), at(q, k -> true)), flow(f, old));
    }

    private Expression state(int row) {
        Expression f = neuron.flows().get(row);
        IntPredicate old = k -> scheme == SteppingScheme.SEMI_IMPLICIT_EULER && neuron.isState(k);
        Expression target = difference(new Control(count + 1 + row), flow(f, old));
        return difference(new Control(row), neuron.unknowns().get(row).within(target));
    }

    /** h f, taken at z′ but for old unknowns, or the mean of both ends. */
    private Expression flow(Expression f, IntPredicate old) {
        Expression end = at(f, old);
        if (scheme != SteppingScheme.TRAPEZOIDAL) {
            return product(h, end);
        }
        return product(product(h, new Constant(0.5)), sum(end, at(f, k -> true)));
    }

    /** An expression with some unknowns at the beginning of the step. */
    private Expression at(Expression e, IntPredicate old) {
        Map<Expression, Expression> images = new HashMap<>();
        for (int k = 0; k < count; k++) {
            if (old.test(k)) {
                images.put(new Control(k), new Control(count + 1 + k));
            }
        }
        return images.isEmpty() ? e : e.replace(images);
    }
}
