package org.sneakpath.neurons.library;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The integer neuron: the decay by shifts with its linear tail, several spikes in a step, and its likeness to a real one. */
class XyloNeuronPaperTest {
    @Test
    void theDecayIsAShiftWithALinearTail() {
        int[] seen =
                IntStream.iterate(40, x -> XyloNeuron.decay(x, 3)).limit(30).toArray();
        int[] expected = {
            40, 35, 31, 28, 25, 22, 20, 18, 16, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0, 0, 0, 0, 0, 0, 0
        };
        assertArrayEquals(expected, seen);
        assertEquals(-7, XyloNeuron.decay(-8, 3));
        assertEquals(-6, XyloNeuron.decay(-7, 3));
        assertEquals(0, XyloNeuron.decay(-1, 3));
    }

    @ParameterizedTest
    @CsvSource({"1e-3, 2e-3, 1", "1e-3, 20e-3, 4", "1e-3, 16e-3, 4", "1e-3, 64e-3, 6", "1e-3, 1e-3, 0"})
    void theShiftIsTheNearestPowerOfTwo(double dt, double tau, int dash) {
        assertEquals(dash, XyloNeuron.dash(tau, dt));
    }

    @Test
    void itFiresAsOftenAsTheThresholdGoesIntoTheMembrane() {
        XyloNeuron neuron = new XyloNeuron(1, 4, 300, XyloNeuron.MOST_SPIKES);
        assertEquals(3, neuron.step(1000));
        assertEquals(1000, neuron.synapse());
        assertEquals(100, neuron.membrane());
        assertEquals(1, new XyloNeuron(1, 4, 300, 1).step(1000));
    }

    @Test
    void largeNumbersDecayAsTheTimeConstantSays() {
        int dash = 5;
        double tau = -1 / Math.log(1 - Math.pow(2, -dash));
        int x = 30_000;
        for (int t = 0; t < 40; t++) {
            x = XyloNeuron.decay(x, dash);
        }
        assertEquals(30_000 * Math.exp(-40 / tau), x, 32);
    }

    @Test
    void whatIsClippedIsCounted() {
        XyloNeuron neuron = new XyloNeuron(4, 4, 32_767, 1);
        neuron.step(40_000);
        assertEquals(32_767, neuron.synapse());
        assertTrue(neuron.clipped() >= 1);
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> new XyloNeuron(16, 4, 300, 1));
        assertTrue(String.valueOf(e.getMessage()).contains("shift of the synapse"), e.getMessage());
    }
}
