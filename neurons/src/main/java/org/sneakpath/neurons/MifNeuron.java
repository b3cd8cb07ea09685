package org.sneakpath.neurons;

import java.util.List;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.library.VolatileMemristor;

/**
 * The memristive integrate-and-fire neuron: two volatile memristors with batteries on one capacitor, a Hodgkin-Huxley
 * membrane reduced to two conductances.
 *
 * <pre>
 *   C dv/dt   = I − G(x1)(v − E1) − G(x2)(v − E2)          G(x) = x/rOn + (1−x)/rOff
 *   τ dx_k/dt = (1−x_k) σ((v−E_k−vOn)/kTh) − x_k σ((vOff−v+E_k)/kTh)
 * </pre>
 *
 * <p>Its action potential is a smooth transient whose height grows with the input, not an all-or-none event: there is no
 * threshold, no reset, and under constant current it settles (rest without input: 18.3144 mV). A pulse of 5 µA lifts it
 * to about 70 mV and lets it undershoot to about 13 mV.
 *
 * <p>Sources: the circuit is that of S. M. Kang et al., "How to build a memristive integrate-and-fire model for spiking
 * neuronal signal generation", IEEE Trans. Circuits Syst. I 68(12), 2021, doi:10.1109/TCSI.2021.3126555. The values are
 * those of the published code of P. Zhou et al. (MEMprop, doi:10.1109/JETCAS.2022.3224071) in SI units, where C is the
 * code's 100·10⁻⁶ times its step of 0.01 ms.
 */
public final class MifNeuron {
    /** C (F). */
    public static final double CAPACITANCE = 1e-9;

    /** E1 (V), which pulls the membrane down. */
    public static final double LOWER_BATTERY = 0;

    /** E2 (V), which pulls it up. */
    public static final double UPPER_BATTERY = 0.050;

    private MifNeuron() {}

    /**
     * C = 1 nF, E1 = 0, E2 = 50 mV, v(0) = 0; memristors rOn = 1 kΩ, rOff = 100 kΩ, vOn = 110 mV, vOff = 5 mV,
     * kTh = 15 mV, τ = 1 ms, x(0) = 0.0238.
     */
    public static NeuronCircuit circuit() {
        return circuit(
                CAPACITANCE, 0, LOWER_BATTERY, UPPER_BATTERY, List.of(1e3, 100e3, 0.110, 0.005, 0.015, 1e-3), 0.0238);
    }

    /**
     * The same circuit with other values.
     *
     * @param capacitance C (F)
     * @param initialVoltage v(0) (V)
     * @param lowerBattery E1 (V)
     * @param upperBattery E2 (V)
     * @param memristor parameters of both memristors, in the order of {@link VolatileMemristor}
     * @param initialState x(0) of both
     */
    public static NeuronCircuit circuit(
            double capacitance,
            double initialVoltage,
            double lowerBattery,
            double upperBattery,
            List<Double> memristor,
            double initialState) {
        return circuit(
                "mif",
                capacitance,
                initialVoltage,
                lowerBattery,
                upperBattery,
                new VolatileMemristor(),
                memristor,
                List.of(initialState));
    }

    /**
     * The same circuit with another device in place of the volatile memristor.
     *
     * @param name of the circuit
     * @param capacitance C (F)
     * @param initialVoltage v(0) (V)
     * @param lowerBattery E1 (V)
     * @param upperBattery E2 (V)
     * @param model what {@link MembraneBranch} admits
     * @param parameters of both devices, in the model's order
     * @param initialStates of both devices, in the model's order
     */
    public static NeuronCircuit circuit(
            String name,
            double capacitance,
            double initialVoltage,
            double lowerBattery,
            double upperBattery,
            CompactModel model,
            List<Double> parameters,
            List<Double> initialStates) {
        return new NeuronCircuit(
                name,
                capacitance,
                initialVoltage,
                List.of(
                        new MembraneBranch("x1", model, parameters, initialStates, lowerBattery),
                        new MembraneBranch("x2", model, parameters, initialStates, upperBattery)));
    }
}
