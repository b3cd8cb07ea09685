package org.sneakpath.neurons.compiled;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sneakpath.circuit.BehaviouralSource;
import org.sneakpath.circuit.ControlledSource;
import org.sneakpath.circuit.Element;
import org.sneakpath.devices.equation.Equations;
import org.sneakpath.devices.equation.Kernel;
import org.sneakpath.neurons.NeuronModel;
import org.sneakpath.neurons.event.NeuronEvent;

/**
 * What a neuron takes, computed from its circuit: the charge that each source gives up in a step, times its voltage, summed over the
 * steps that were taken,
 * <pre>
 *   supplied   Σ_t [W(z_t) − W(z_{t−1}) + h P_f]        W = Σ_s E_s q_s,  P_f = Σ_s E_s f_s + Σ_c J_c (v_to − v_from)
 *   received   Σ_t I_t φ_t                              φ_t = h v_input
 * </pre>
 * with q and f taken where the scheme takes them, so that on its grid the sum over all elements is that of the step's own equations:
 * what sources deliver is what resistors and devices turn into heat, what is stored more than at the beginning, and what the scheme
 * itself loses, (C/2)(v′ − v)² for a capacitor under BACKWARD_EULER, nothing under TRAPEZOIDAL.
 *
 * <p>A controlled or behavioural source, and an event that sets something, stand for circuits whose supplies are not drawn:
 * {@link #hidden} names the first of them, and what is supplied is then less than what a circuit takes.
 *
 * <p>For the values that parameters have in the netlist. Immutable, thread-safe. Cost: an evaluation of the currents a step.
 */
public final class NeuronEnergy {
    private final int count;
    private final Optional<String> hidden;
    private final Kernel kernel;

    /**
     * What a run took.
     *
     * @param supplied by the sources of the neuron's netlist (J); negative where they were charged
     * @param received from what pushes the input current (J)
     * @param impulse Σ_t φ_t, what a constant ampere of the input would have brought (V s)
     */
    public record Taken(double supplied, double received, double impulse) {}

    private NeuronEnergy(int count, Optional<String> hidden, Kernel kernel) {
        this.count = count;
        this.hidden = hidden;
        this.kernel = kernel;
    }

    /** That of a neuron. */
    public static NeuronEnergy of(CompiledNeuron neuron) {
        NeuronEquations equations = neuron.equations();
        int count = equations.count();
        List<NeuronParameter> parameters = equations.parameters();
        Map<Integer, Double> values = new HashMap<>();
        for (int j = 0; j < parameters.size(); j++) {
            values.put(j, parameters.get(j).value());
        }
        Equations energies = new Equations(
                        StepEquations.energies(equations, neuron.scheme(), neuron.step()),
                        2 * count + 1,
                        parameters.size())
                .bind(values);
        Kernel kernel = new Equations(energies.outputs(), 2 * count + 1, 0).compile();
        return new NeuronEnergy(count, hidden(neuron.model()), kernel);
    }

    private static Optional<String> hidden(NeuronModel model) {
        for (Element element : model.netlist().elements()) {
            boolean controlled = element instanceof ControlledSource || element instanceof BehaviouralSource;
            if (controlled && !element.name().equals(NeuronModel.LOAD_ELEMENT)) {
                return Optional.of("source '" + element.name() + "' stands for a circuit whose supply is not drawn");
            }
        }
        for (NeuronEvent event : model.events()) {
            if (!event.law().assigned().isEmpty()) {
                return Optional.of("event '" + event.name() + "' stands for a circuit that is not drawn");
            }
        }
        return Optional.empty();
    }

    /** Why the netlist does not show all that the neuron would take; empty if it does. */
    public Optional<String> hidden() {
        return hidden;
    }

    /** What a run took. */
    public Taken taken(NeuronRun run) {
        int n = run.steps();
        double[] u = new double[(2 * count + 1) * n];
        for (int k = 0; k < count; k++) {
            System.arraycopy(run.ends[k], 0, u, k * n, n);
            System.arraycopy(run.z[k], 0, u, (count + 1 + k) * n, n);
        }
        System.arraycopy(run.currents, 0, u, count * n, n);
        double[] energies = new double[2 * n];
        kernel.values(u, new double[0], 0, energies, n, 0, n);
        double supplied = 0;
        double received = 0;
        double impulse = 0;
        for (int t = 0; t < n; t++) {
            supplied += energies[t];
            received += run.currents[t] * energies[n + t];
            impulse += energies[n + t];
        }
        return new Taken(supplied, received, impulse);
    }
}
