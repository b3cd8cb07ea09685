package org.sneakpath.neurons.compiled;

import java.util.List;
import org.sneakpath.devices.equation.Constant;
import org.sneakpath.devices.equation.Expression;
import org.sneakpath.neurons.NeuronModel;

/**
 * A neuron as a system of equations,
 * <pre>
 *   d/dt q_k(z, p) + f_k(z, I, p) = 0        k = 0 … K−1
 * </pre>
 * z being its unknowns, I the input current. Rows are those of the unknowns: of a node, the currents that leave it; of a current,
 * the voltage that is prescribed, or induced; of a state, q = z and f = −rate.
 *
 * <p>In the expressions z_k is control k, I control K, p_j parameter j.
 *
 * @param unknowns z
 * @param parameters p, with the netlist's values
 * @param charges q (C, or the unit of what is differentiated)
 * @param flows f (A, or that unit per second, or that of an equation without a derivative)
 * @param events what happens at the end of a step
 * @param power what its sources deliver
 */
record NeuronEquations(
        List<Unknown> unknowns,
        List<NeuronParameter> parameters,
        List<Expression> charges,
        List<Expression> flows,
        List<EventEquations> events,
        PowerEquations power) {
    NeuronEquations {
        events = List.copyOf(events);
        unknowns = List.copyOf(unknowns);
        parameters = List.copyOf(parameters);
        charges = List.copyOf(charges);
        flows = List.copyOf(flows);
    }

    static NeuronEquations of(NeuronModel neuron) {
        return new EquationAssembly(neuron).equations();
    }

    /** K. */
    int count() {
        return unknowns.size();
    }

    boolean isState(int row) {
        return unknowns.get(row).kind() == Unknown.Kind.STATE;
    }

    /** Whether an equation has no derivative in it: it holds at every moment and carries no history. */
    boolean isAlgebraic(int row) {
        return charges.get(row).equals(Constant.ZERO);
    }
}
