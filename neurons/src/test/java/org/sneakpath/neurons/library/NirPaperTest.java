package org.sneakpath.neurons.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.neurons.NeuronModel;

/**
 * The single neuron with which the simulators of J. E. Pedersen et al., "Neuromorphic intermediate representation", Nature Commun. 15,
 * 2024, are compared: tau 2.5 ms, threshold 0.1, reset by subtraction, 34 pulses of 0.1 ms. Exact spike times are computed from its
 * solution.
 */
class NirPaperTest {
    private static final List<Double> EXACT =
            List.of(0.04608438593554898, 0.05108975203669446, 0.07109196107368698, 0.07609089015175811);
    private static final Set<Integer> PULSES = Set.of(
            60, 220, 270, 310, 320, 350, 370, 400, 410, 430, 440, 450, 460, 470, 480, 490, 500, 510, 520, 530, 670, 680,
            690, 700, 710, 720, 730, 740, 750, 760, 770, 780, 840, 850);

    private static Stepped stepped(SteppingScheme scheme, double step) {
        NeuronModel model = NeuronModel.parse("""
                nir
                C1 m 0 2.5m
                R1 m 0 1
                *event fire: v(m) > 0.1 ; v(m) := v(m) - 0.1
                """, "m", "m");
        return new Stepped(model, scheme, step, t -> PULSES.contains((int) Math.floor(t / 1e-4)) ? 1 : 0, 0.1);
    }

    @Test
    void spikesAreWithinTheStepOfTheExactOnes() {
        double step = 1e-6;
        List<Double> times = stepped(SteppingScheme.TRAPEZOIDAL, step).spikes();
        assertTrue(Stepped.distance(EXACT, times) < 2 * step, times.toString());
    }

    @Test
    void atTheComparisonsStepTheStepsAreThoseOfTheExactSimulators() {
        List<Long> steps = stepped(SteppingScheme.TRAPEZOIDAL, 1e-4).spikes().stream()
                .map(t -> Math.round(t / 1e-4) - 1)
                .toList();
        assertEquals(List.of(460L, 510L, 710L, 760L), steps);
    }
}
