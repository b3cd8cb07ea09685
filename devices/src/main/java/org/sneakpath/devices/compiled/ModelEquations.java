package org.sneakpath.devices.compiled;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sneakpath.devices.Branch;
import org.sneakpath.devices.InternalNode;
import org.sneakpath.devices.Parameter;
import org.sneakpath.devices.StateVariable;
import org.sneakpath.devices.equation.Constant;
import org.sneakpath.devices.equation.Control;
import org.sneakpath.devices.equation.Expression;
import org.sneakpath.devices.equation.ParameterValue;

/**
 * All that a compact model says, with B branches, S states and P parameters, as expressions of its controlling quantities
 *
 * <pre>
 *   u_0 … u_(B−1)          branch voltages (V, or the unit of the nodes' potential)
 *   u_B … u_(B+S−1)        states
 *   u_(B+S)                temperature (K)
 *   u_(B+S+1)              frequency (Hz), in noise only
 * </pre>
 * and its parameters p_0 … p_(P−1) in their order. Lists are copied.
 *
 * @param terminals names, in netlist order
 * @param branches between terminals, internal nodes (counted after the terminals) and {@link Branch#GROUND}
 * @param currents i_b (A), one per branch
 * @param charges q_b (C), one per branch; d q_b/dt adds to the current
 * @param rates dx_s/dt, one per state
 * @param initialStates x_s at fabrication, of parameters and temperature alone
 * @param noise one-sided power spectral density of each branch's current noise (A²/Hz)
 * @param stepBound longest time step (s) that the model wishes for; a constant +∞ for none
 * @param defaults each parameter's default as a function of the other parameters; constants mostly
 * @param stateNoise white noise in the rates, for runs that ask for it; mostly none
 * @param tellsOf parameters that are 1 where another one is given and 0 where not, unless they are given themselves; the other by the
 *     index of the first; mostly none
 */
public record ModelEquations(
        String name,
        List<String> terminals,
        List<InternalNode> internalNodes,
        List<Branch> branches,
        List<Parameter> parameters,
        List<StateVariable> states,
        List<Expression> currents,
        List<Expression> charges,
        List<Expression> rates,
        List<Expression> initialStates,
        List<Expression> noise,
        Expression stepBound,
        List<Expression> defaults,
        List<StateNoise> stateNoise,
        Map<Integer, Integer> tellsOf) {
    public ModelEquations {
        terminals = List.copyOf(terminals);
        internalNodes = List.copyOf(internalNodes);
        branches = List.copyOf(branches);
        parameters = List.copyOf(parameters);
        states = List.copyOf(states);
        currents = List.copyOf(currents);
        charges = List.copyOf(charges);
        rates = List.copyOf(rates);
        initialStates = List.copyOf(initialStates);
        noise = List.copyOf(noise);
        defaults = List.copyOf(defaults);
        stateNoise = List.copyOf(stateNoise);
        tellsOf = Collections.unmodifiableMap(new LinkedHashMap<>(tellsOf));
        require(name, "currents", currents, branches);
        require(name, "charges", charges, branches);
        require(name, "noise densities", noise, branches);
        require(name, "rates", rates, states);
        require(name, "initial states", initialStates, states);
        require(name, "defaults", defaults, parameters);
        for (StateNoise channel : stateNoise) {
            if (channel.state() < 0 || channel.state() >= states.size()) {
                throw new IllegalArgumentException("equations of model '" + name + "' have noise in state "
                        + channel.state() + "; there are " + states.size() + ", counted from 0");
            }
        }
    }

    /** A model whose states are without noise, and whose parameters do not tell what is given. */
    public ModelEquations(
            String name,
            List<String> terminals,
            List<InternalNode> internalNodes,
            List<Branch> branches,
            List<Parameter> parameters,
            List<StateVariable> states,
            List<Expression> currents,
            List<Expression> charges,
            List<Expression> rates,
            List<Expression> initialStates,
            List<Expression> noise,
            Expression stepBound,
            List<Expression> defaults) {
        this(
                name,
                terminals,
                internalNodes,
                branches,
                parameters,
                states,
                currents,
                charges,
                rates,
                initialStates,
                noise,
                stepBound,
                defaults,
                List.of(),
                Map.of());
    }

    /** The same equations under another name. */
    public ModelEquations named(String other) {
        return new ModelEquations(
                other,
                terminals,
                internalNodes,
                branches,
                parameters,
                states,
                currents,
                charges,
                rates,
                initialStates,
                noise,
                stepBound,
                defaults,
                stateNoise,
                tellsOf);
    }

    private static void require(String name, String what, List<?> given, List<?> wanted) {
        if (given.size() != wanted.size()) {
            throw new IllegalArgumentException("equations of model '" + name + "' have " + given.size() + " " + what
                    + " for " + wanted.size() + ": " + wanted);
        }
    }

    /** No bound of the time step. */
    public static Expression unbounded() {
        return new Constant(Double.POSITIVE_INFINITY);
    }

    /** The voltage of a branch, u_b. */
    public static Expression voltage(int branch) {
        return new Control(branch);
    }

    /** A state, among so many branches. */
    public static Expression state(int branches, int state) {
        return new Control(branches + state);
    }

    /** The temperature (K), among so many branches and states. */
    public static Expression temperature(int branches, int states) {
        return new Control(branches + states);
    }

    /** The frequency of noise (Hz), among so many branches and states. */
    public static Expression frequency(int branches, int states) {
        return new Control(branches + states + 1);
    }

    /** A parameter. */
    public static Expression parameter(int index) {
        return new ParameterValue(index);
    }
}
