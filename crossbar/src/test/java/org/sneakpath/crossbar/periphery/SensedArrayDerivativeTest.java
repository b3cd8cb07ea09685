package org.sneakpath.crossbar.periphery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.ToDoubleFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sneakpath.crossbar.CrossbarSpec;

/** Gradients through sensing that has not settled, with offsets, against central differences of fourth order. */
class SensedArrayDerivativeTest {
    /** Steps of 1e-3 leave h⁴ = 1e-12 of truncation and 1e-16/1e-3 of rounding, times ratios of components of 1e3. */
    private static final double TOLERANCE = 1e-9;

    @ParameterizedTest
    @MethodSource("org.sneakpath.crossbar.periphery.Samples#lines")
    void gradientsAreThoseOfWhatWasComputed(CrossbarSpec lines) {
        int m = lines.rows();
        int n = lines.columns();
        double[] g = Samples.conductances(lines.cells(), 1);
        double[] volts = Samples.uniform(m, -0.5, 0.5, 2);
        double[] bars = Samples.uniform(n, -1, 1, 3);
        OperationalAmplifier amplifier = OperationalAmplifier.ofGain(2e3).withGainBandwidth(1e6);
        TransimpedanceAmplifier sensing = new TransimpedanceAmplifier(amplifier, 30e3, 1e-2);
        double time = 1.3 * sensing.timeConstant(5e-5);
        double[] offsets = new AmplifierOffsets(0, 2e-2).draw(n, 4, 0);
        SensedArray array = SensedArray.sampled(lines, sensing, offsets, time);
        array.program(g);
        double[] voltBars = new double[m];
        double[] cellBars = new double[m * n];
        assertTrue(array.pullback(volts, bars, voltBars, cellBars).converged());

        ToDoubleFunction<double[]> byVolts = v -> {
            double[] outputs = new double[n];
            array.read(v, outputs, new SaturationCount(n));
            return Samples.dot(bars, outputs);
        };
        double[] expectedVoltBars = Samples.differences(byVolts, volts, 1e-3);
        assertEquals(0, Samples.relativeDifference(expectedVoltBars, voltBars), TOLERANCE);
        double[] expectedCellBars = Samples.differences(
                x -> {
                    array.program(x);
                    return byVolts.applyAsDouble(volts);
                },
                g,
                1e-3);
        assertEquals(0, Samples.relativeDifference(expectedCellBars, cellBars), TOLERANCE);
    }
}
