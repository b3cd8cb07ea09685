package org.sneakpath.neurons.compiled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.neurons.NeuronModel;
import org.sneakpath.neurons.SpikeCost;
import org.sneakpath.neurons.library.NeuronLibrary;

/** Energies of neurons at rest, of linear ones, in closed form, and of those whose circuit is not drawn. */
class NeuronEnergyLimitTest {
    private static final int STEPS = 50;
    private static final double STEP = 1e-4;

    private static NeuronEnergy.Taken run(NeuronModel model, SteppingScheme scheme, double current) {
        CompiledNeuron neuron = CompiledNeuron.of(model, scheme, STEP);
        NeuronPopulation<double[]> one = neuron.population(1);
        NeuronTrajectory<double[]> trajectory = one.trajectory(STEPS);
        double[] currents = {current};
        one.forward(currents, 0, trajectory);
        return NeuronEnergy.of(neuron).taken(trajectory.run(0, currents, 0));
    }

    private static NeuronModel divider(double volts) {
        return NeuronModel.parse(
                String.format(
                        Locale.ROOT,
                        "divider%nV1 p 0 %1$s%nR1 p m 10k%nR2 m 0 30k%nC1 m 0 1n%n.ic v(p)=%1$s v(m)=%2$s%n",
                        volts,
                        0.75 * volts),
                "m",
                "m");
    }

    /** Settled from the beginning: T·h·E²/(R1 + R2). */
    @Test
    void aDividerTakesWhatItsResistorsDo() {
        NeuronEnergy.Taken taken = run(divider(0.8), SteppingScheme.BACKWARD_EULER, 0);
        assertEquals(STEPS * STEP * 0.64 / 40e3, taken.supplied(), 1e-12 * taken.supplied());
        assertEquals(0, taken.received());
    }

    /** All sources, the input among them, times 3: energies times 9. */
    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5})
    void energyOfLinearCircuitsGrowsWithTheSquare(double volts) {
        for (SteppingScheme scheme : SteppingScheme.values()) {
            NeuronEnergy.Taken once = run(divider(volts), scheme, 2e-6);
            NeuronEnergy.Taken thrice = run(divider(3 * volts), scheme, 6e-6);
            assertEquals(9 * once.supplied(), thrice.supplied(), 1e-12 * thrice.supplied(), scheme.toString());
            assertEquals(9 * once.received(), thrice.received(), 1e-12 * thrice.received(), scheme.toString());
        }
    }

    @Test
    void whatRestsWithoutSuppliesTakesNothing() {
        NeuronEnergy.Taken taken = run(NeuronLibrary.get("lif"), SteppingScheme.BACKWARD_EULER, 0);
        assertEquals(new NeuronEnergy.Taken(0, 0, 0), taken);
    }

    @Test
    void lawsInThePlaceOfCircuitsAreNamed() {
        for (String name : NeuronLibrary.names()) {
            CompiledNeuron neuron = CompiledNeuron.of(NeuronLibrary.get(name), SteppingScheme.BACKWARD_EULER, 1e-6);
            String hidden = NeuronEnergy.of(neuron).hidden().orElse("");
            String expected = switch (name) {
                case "mif", "mif2", "nbo2-neuristor", "vo2-neuristor" -> "";
                case "lif" -> "event 'fire'";
                case "cuba-lif", "lif-ahp" -> "source 'g1'";
                default -> "source 'b1'";
            };
            assertTrue(expected.isEmpty() == hidden.isEmpty() && hidden.startsWith(expected), name + ": " + hidden);
        }
        NeuronModel loaded = NeuronLibrary.get("mif").loadedBy(1e-6);
        CompiledNeuron neuron = CompiledNeuron.of(loaded, SteppingScheme.BACKWARD_EULER, 1e-5);
        assertTrue(NeuronEnergy.of(neuron).hidden().isEmpty(), "a column is no law");
    }

    @Test
    void citedEnergiesHaveASource() {
        assertEquals(3.22e-15, SpikeCost.besrour2024().of(2), 1e-27);
        assertThrows(IllegalArgumentException.class, () -> new SpikeCost(1e-15, OptionalDouble.empty(), " "));
        assertThrows(IllegalArgumentException.class, () -> new SpikeCost(-1, OptionalDouble.empty(), "x"));
        assertThrows(IllegalArgumentException.class, () -> new SpikeCost(1, OptionalDouble.of(0), "x"));
    }
}
