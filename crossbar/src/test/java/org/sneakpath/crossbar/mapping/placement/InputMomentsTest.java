package org.sneakpath.crossbar.mapping.placement;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.sneakpath.crossbar.mapping.Matrices;

class InputMomentsTest {
    @Test
    void theErrorIsThatOfTheSamples() {
        int inputs = 6;
        int outputs = 3;
        int count = 20;
        double[] samples = Matrices.uniform(count * inputs, 0, 1, 1);
        double[] w = Matrices.uniform(inputs * outputs, -1, 1, 2);
        double[] effective = Matrices.uniform(inputs * outputs, -1, 1, 3);
        double sum = 0;
        for (int j = 0; j < outputs; j++) {
            double error = 0;
            double signal = 0;
            for (int k = 0; k < count; k++) {
                double[] x = Arrays.copyOfRange(samples, k * inputs, (k + 1) * inputs);
                double wanted = Matrices.product(x, w)[j];
                double had = Matrices.product(x, effective)[j];
                error += (had - wanted) * (had - wanted);
                signal += wanted * wanted;
            }
            sum += Math.sqrt(error / signal);
        }
        InputMoments moments = InputMoments.ofSamples(samples, inputs);
        assertEquals(sum / outputs, moments.relativeError(w, effective, outputs), 1e-13);
    }

    @Test
    void independentInputsHaveTheirMoments() {
        InputMoments moments = InputMoments.independent(new double[] {1, 2}, new double[] {3, 0.5});
        assertEquals(10, moments.moment(0, 0));
        assertEquals(2, moments.moment(0, 1));
        assertEquals(2, moments.inputs());
        assertArrayEquals(new double[] {Math.sqrt(10), Math.sqrt(4.25)}, moments.rootMeanSquares());
    }

    @Test
    void outputsThatShouldBeZeroAreLeftOut() {
        InputMoments moments = InputMoments.ofSamples(new double[] {1, 1}, 2);
        assertEquals(0.5, moments.relativeError(new double[] {1, 0, 1, 0}, new double[] {1, 5, 2, 5}, 2));
        assertEquals(Double.NaN, moments.relativeError(new double[4], new double[4], 2));
    }

    @Test
    void misuseIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> InputMoments.ofSamples(new double[5], 2));
        assertThrows(IllegalArgumentException.class, () -> InputMoments.ofSamples(new double[0], 2));
        assertThrows(IllegalArgumentException.class, () -> InputMoments.ofSamples(new double[] {1, Double.NaN}, 2));
        assertThrows(IllegalArgumentException.class, () -> InputMoments.independent(new double[2], new double[1]));
        InputMoments moments = InputMoments.ofSamples(new double[] {1, 1}, 2);
        assertThrows(IllegalArgumentException.class, () -> moments.relativeError(new double[4], new double[3], 2));
    }
}
