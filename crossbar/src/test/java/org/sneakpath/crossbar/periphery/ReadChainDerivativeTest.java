package org.sneakpath.crossbar.periphery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sneakpath.crossbar.Cell;
import org.sneakpath.crossbar.CrossbarSpec;

/**
 * The straight-through pullback is the gradient of the chain without rounding: the same steps written out here without
 * converters, saturation included, and differentiated by central differences.
 */
class ReadChainDerivativeTest {
    private static final int ROWS = 6;
    private static final int COLUMNS = 4;
    private static final double FULL_SCALE = 0.3;
    private static final double GAIN_ERROR = 0.05;
    private static final CodeFormat INPUTS = CodeFormat.twosComplement(12);
    private static final CodeFormat OUTPUTS = CodeFormat.twosComplement(12);

    private static double[] unrounded(SensedArray array, AdcRanges ranges, double[] x) {
        double[] volts = new double[ROWS];
        for (int i = 0; i < ROWS; i++) {
            double held = Math.max(-1, Math.min(1, x[i]));
            volts[i] = 0.001 + (1 + GAIN_ERROR) * FULL_SCALE * held;
        }
        double[] y = new double[COLUMNS];
        array.read(volts, y, new SaturationCount(COLUMNS));
        for (int j = 0; j < COLUMNS; j++) {
            double end = Math.abs(ranges.fullScale(j));
            double held = Math.max(-end, Math.min(end, y[j]));
            y[j] = (held - array.sensing().zeroOutput()) / (array.sensing().gain() * FULL_SCALE);
        }
        return y;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void isTheGradientWithoutRounding(boolean bent) {
        OperationalAmplifier amplifier = OperationalAmplifier.ofGain(1e3).withSupplies(0.9);
        SensedArray array = new SensedArray(
                CrossbarSpec.wired(ROWS, COLUMNS, 20, 30),
                bent ? Cell.sinh(0.2) : Cell.ohmic(),
                new TransimpedanceAmplifier(amplifier, 2e4, 0.002));
        double[] g = Samples.conductances(ROWS * COLUMNS, 1);
        g[1] = 5e-4; // column 1 meets its supply
        g[2] = 5e-5; // column 2 its converter's range
        array.program(g);
        Dac dac = Dac.ideal(INPUTS, FULL_SCALE).withOffset(0.001).withGainError(GAIN_ERROR);
        AdcRanges ranges = AdcRanges.perColumn(new double[COLUMNS], new double[] {-2, -2, -0.05, -2});
        ReadChain chain = new ReadChain(
                new AnalogPath(new AnalogDrive(dac, Rounding.NEAREST_EVEN), array, 1, 0),
                new AdcBank(Adc.ideal(OUTPUTS), ranges, 1, 0));
        double[] x = {0.9, -0.4, 1.3, 0.2, -0.7, 0.5};
        // where the codes are, so that both linearise at the same point
        for (int i = 0; i < ROWS; i++) {
            x[i] = Math.rint(x[i] * INPUTS.highest()) / INPUTS.highest();
        }
        double[] bars = Samples.uniform(COLUMNS, -1, 1, 2);
        double[] xBars = new double[ROWS];
        double[] cellBars = new double[ROWS * COLUMNS];
        assertTrue(chain.straightThroughPullback(x, 0, bars, xBars, cellBars).converged());
        double[] y = new double[COLUMNS];
        chain.read(x, 0, y);
        assertEquals(1, chain.outputSaturations().total());
        assertEquals(1, chain.adcSaturations().total());
        assertEquals(1, chain.inputSaturations().total());

        double[] expectedX = Samples.differences(v -> Samples.dot(bars, unrounded(array, ranges, v)), x, 1e-3);
        assertEquals(0, xBars[2]);
        assertEquals(0, Samples.relativeDifference(expectedX, xBars), 1e-10);
        double[] expectedCells = Samples.differences(
                v -> {
                    array.program(v);
                    return Samples.dot(bars, unrounded(array, ranges, x));
                },
                g,
                1e-4);
        assertEquals(0, Samples.relativeDifference(expectedCells, cellBars), 1e-8);
    }

    /** Where nothing saturates, a bit-serial chain is credited with the gradient of the product. */
    @Test
    void bitsTogetherGetTheGradientOfTheirNumber() {
        SensedArray array =
                new SensedArray(CrossbarSpec.wired(ROWS, COLUMNS, 5, 7), Cell.ohmic(), new VirtualGround(1e4));
        double[] g = Samples.conductances(ROWS * COLUMNS, 1);
        array.program(g);
        ReadChain chain = new ReadChain(
                new AnalogPath(BitSerialDrive.of(INPUTS, FULL_SCALE), array, 1, 0),
                new AdcBank(Adc.ideal(OUTPUTS), AdcRanges.shared(COLUMNS, 0, -3), 1, 0));
        double[] x = Samples.uniform(ROWS, -1, 1, 3);
        for (int i = 0; i < ROWS; i++) {
            x[i] = Math.rint(x[i] * INPUTS.highest()) / INPUTS.highest();
        }
        double[] bars = Samples.uniform(COLUMNS, -1, 1, 2);
        double[] xBars = new double[ROWS];
        double[] cellBars = new double[ROWS * COLUMNS];
        chain.straightThroughPullback(x, 0, bars, xBars, cellBars);
        double[] expectedX = new double[ROWS];
        double[] expectedCells = new double[ROWS * COLUMNS];
        array.crossbar().readPullback(x, bars, expectedX, expectedCells);
        assertEquals(0, Samples.relativeDifference(expectedX, xBars), 1e-13);
        assertEquals(0, Samples.relativeDifference(expectedCells, cellBars), 1e-13);
    }
}
