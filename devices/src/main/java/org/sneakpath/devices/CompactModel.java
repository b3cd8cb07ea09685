package org.sneakpath.devices;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A device as equations: branch currents, charges and state rates with all their partial derivatives, for n instances
 * per call.
 *
 * <p>The descriptive methods return the same immutable lists at every call. The evaluating methods read the inputs of a
 * {@link DeviceBatch} ({@code v}, {@code x}, {@code p}, {@code temperature}) for instances {@code from} (inclusive) to
 * {@code to} (exclusive) and write the outputs named in their description for those instances only. Inputs are assumed
 * admissible and finite; a state may lie outside its bounds by rounding or during Newton iteration, where the equations
 * must stay finite. An output that is zero for every input of a model (the charge of a device without one, say) need not
 * be written: a batch starts with zeros, and nobody but its model writes outputs.
 *
 * <p>Implementations are immutable and thread-safe, evaluate in plain loops over the instances, allocate nothing, and
 * pass the contract test of this module.
 */
public interface CompactModel {

    /** Name used in netlists and configurations, in lower case with hyphens, such as {@code "vteam"}. */
    String name();

    /** Terminal names in netlist order. */
    List<String> terminals();

    /** Unknowns of the model's own beside terminals and states. May be empty. */
    default List<InternalNode> internalNodes() {
        return List.of();
    }

    /** Current paths between terminals, internal nodes and ground. */
    List<Branch> branches();

    /** Parameters; their order is that of {@link DeviceBatch#p}. */
    List<Parameter> parameters();

    /** Internal states; their order is that of {@link DeviceBatch#x}. May be empty. */
    List<StateVariable> states();

    /** Names of the switching functions, whose zeros are where an equation or its slope changes form. May be empty. */
    List<String> switchingFunctions();

    /**
     * Whether any branch stores charge. {@code false} promises that {@code q} and all its partials are zero, so that
     * an engine need not look at them.
     */
    default boolean storesCharge() {
        return true;
    }

    /**
     * Whether that branch stores charge; {@code false} promises the same of its charge alone. A node that is left by branches
     * without charge only is no differential equation.
     */
    default boolean storesCharge(int branch) {
        return storesCharge();
    }

    /**
     * Whether that branch may carry a current at rest. {@code false} promises that its current is zero but for its charge.
     */
    default boolean conducts(int branch) {
        return true;
    }

    /**
     * Whether the currents are affine functions of the branch voltages at fixed states. {@code true} promises that
     * {@code didv} does not depend on v, so that one Newton iteration solves a voltage at fixed states exactly.
     */
    default boolean currentsAffineInVoltages() {
        return false;
    }

    /**
     * Whether the rates are affine functions of the states at fixed branch voltages. {@code true} promises that
     * {@code dfdx} does not depend on x, so that one Newton iteration solves an implicit step of the states exactly.
     */
    default boolean ratesAffineInStates() {
        return false;
    }

    /**
     * What the equation of a state differentiates: the state itself, dx_s/dt = f_s, for −1; the voltage of a branch,
     * dv_b/dt = f_s, for its index b. With f_s = x_s the state is then the rate of that voltage (V/s), and a current
     * C(v)·x_s is that of a capacitance which need not be the derivative of a charge.
     */
    default int differentiated(int state) {
        return -1;
    }

    /**
     * The same model with random forces in the rates of its states: its last parameters, of which this model has none, are
     * the noises ξ_c (s^−½), 0 by default. Whoever runs it in time sets them from one moment to the next,
     * <pre>
     *   dx/dt = f(v, x, p) + Σ_c b_c(v, x, p) ξ_c(t),   ∫ξ_c dt over a time t of variance t
     * </pre>
     * in the sense of Itô at given voltages. Empty where states are without noise. The same model at every call.
     */
    default Optional<CompactModel> noisy() {
        return Optional.empty();
    }

    /**
     * This model as any number of equal devices in parallel: its last parameter, which this model has not, is that number, m, 1 by
     * default. Currents, charges and the power of their noise are m times those of one; states are those of each. Empty where a model has
     * a parameter of that name, or cannot be multiplied. The same model at every call.
     */
    default Optional<CompactModel> inParallel() {
        return Optional.empty();
    }

    /** Writes {@code i}, {@code q} and their partials by v and x ({@code didv, didx, dqdv, dqdx}). */
    void currents(DeviceBatch batch, int from, int to);

    /** Writes the state rates {@code f} and their partials by v and x ({@code dfdv, dfdx}). */
    void rates(DeviceBatch batch, int from, int to);

    /** Writes the partials of currents and charges by the parameters ({@code didp, dqdp}). */
    void currentsByParameter(DeviceBatch batch, int from, int to);

    /** Writes the partials of the rates by the parameters ({@code dfdp}). */
    void ratesByParameter(DeviceBatch batch, int from, int to);

    /** Writes {@code switching}: one value per switching function; an event is a change of sign. */
    void switching(DeviceBatch batch, int from, int to);

    /**
     * The longest time step (s) over which the rates at the present inputs still describe the device, so that no state
     * jumps over the features of its own equations; {@link Double#POSITIVE_INFINITY} where the model has no wish.
     * Uses {@code f, dfdv, dfdx}, which {@link #rates} must have written.
     */
    default double stepBound(DeviceBatch batch, int instance) {
        return Double.POSITIVE_INFINITY;
    }

    /**
     * Limits the change of a branch voltage between two Newton iterations, so that an exponential is not evaluated far
     * beyond where its linearisation meant anything.
     *
     * @param proposed branch voltage that Newton asks for (V)
     * @param previous branch voltage of the last evaluation (V)
     * @return the voltage to evaluate at (V); {@code proposed} itself when it is harmless
     */
    default double limit(DeviceBatch batch, int instance, int branch, double proposed, double previous) {
        return proposed;
    }

    /**
     * Writes {@code noise}: the one-sided power spectral density of each branch's current noise (A²/Hz) at a frequency.
     *
     * @param frequency (Hz), positive
     */
    void noise(DeviceBatch batch, double frequency, int from, int to);

    /**
     * Index of the parameter of that name or alias.
     *
     * @throws IllegalArgumentException listing the names that exist
     */
    default int parameterIndex(String parameter) {
        List<Parameter> all = parameters();
        for (int k = 0; k < all.size(); k++) {
            if (all.get(k).isCalled(parameter)) {
                return k;
            }
        }
        throw new IllegalArgumentException("model '" + name() + "' has no parameter '" + parameter + "'; it has "
                + all.stream().map(Parameter::name).toList());
    }

    /** The default parameter values, in order; a fresh array. */
    default double[] defaultParameters() {
        return parameters().stream().mapToDouble(Parameter::defaultValue).toArray();
    }

    /**
     * All parameter values, in order, where some are given; a fresh array. A default that a model computes from other
     * parameters follows those.
     *
     * @param given values by index of the parameter; not checked against ranges
     */
    default double[] parameters(Map<Integer, Double> given) {
        double[] all = defaultParameters();
        given.forEach((index, value) -> all[index] = value);
        return all;
    }

    /**
     * Partial derivatives of {@link #parameters(Map)} by the values given, ∂p_k/∂p_j at [k·P + j], zero for every j that is
     * not given; a fresh array.
     */
    default double[] parametersByGiven(Map<Integer, Double> given) {
        int count = parameters().size();
        double[] partials = new double[count * count];
        given.keySet().forEach(index -> partials[index * count + index] = 1);
        return partials;
    }

    /**
     * Index of the state of that name.
     *
     * @throws IllegalArgumentException listing the names that exist
     */
    default int stateIndex(String state) {
        List<StateVariable> all = states();
        for (int k = 0; k < all.size(); k++) {
            if (all.get(k).name().equals(state)) {
                return k;
            }
        }
        throw new IllegalArgumentException("model '" + name() + "' has no state '" + state + "'; it has "
                + all.stream().map(StateVariable::name).toList());
    }

    /** The states at fabrication, in order; a fresh array. */
    default double[] initialStates() {
        return states().stream().mapToDouble(StateVariable::initial).toArray();
    }

    /**
     * The states at fabrication of an instance with these parameters, in order; a fresh array.
     *
     * @param parameters all of them, in order
     * @param temperature (K)
     */
    default double[] initialStates(double[] parameters, double temperature) {
        return initialStates();
    }

    /**
     * Partial derivatives of {@link #initialStates(double[], double)} by the parameters, ∂x_s/∂p_j at [s·P + j]; a fresh
     * array.
     */
    default double[] initialStatesByParameter(double[] parameters, double temperature) {
        return new double[states().size() * parameters().size()];
    }
}
