package org.sneakpath.crossbar.periphery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.sneakpath.crossbar.Cell;
import org.sneakpath.crossbar.CrossbarSpec;

/** Amplifiers that become perfect, and closed forms of one cell. */
class SensingLimitTest {
    private static double[] read(CrossbarSpec lines, Sensing sensing, double[] g, double[] volts) {
        SensedArray array = new SensedArray(lines, Cell.ohmic(), sensing);
        array.program(g);
        double[] outputs = new double[lines.columns()];
        assertTrue(
                array.read(volts, outputs, new SaturationCount(lines.columns())).converged());
        return outputs;
    }

    /** The error of finite gain is c/A0 + O(1/A0²). */
    @Test
    void finiteGainErrsInProportionToItsInverse() {
        CrossbarSpec lines = CrossbarSpec.wired(6, 5, 3, 4);
        double[] g = Samples.conductances(30, 1);
        double[] volts = Samples.uniform(6, 0, 0.3, 2);
        double[] perfect = read(lines, new VirtualGround(20e3), g, volts);
        double last = 0;
        for (double gain = 1e2; gain <= 1e8; gain *= 10) {
            double[] actual =
                    read(lines, new TransimpedanceAmplifier(OperationalAmplifier.ofGain(gain), 20e3), g, volts);
            double scaled = gain * Samples.relativeDifference(perfect, actual);
            if (gain > 1e2) {
                assertEquals(last, scaled, (10 * last / gain + 1e-15) * gain); // second order, and rounding times A0
            }
            last = scaled;
        }
        assertTrue(last > 1 && last < 20, () -> "noise gain of a column of some 100 uS at 20 kohm");
    }

    @Test
    void oneCellIsAnInvertingAmplifier() {
        // V = −A0/(1 + A0 + Rf·G)·Rf·G·V_in for a cell of conductance G
        double g = 2e-4;
        double rf = 30e3;
        double gain = 500;
        double expected = -gain / (1 + gain + rf * g) * rf * g * 0.1;
        double[] actual = read(
                CrossbarSpec.ideal(1, 1),
                new TransimpedanceAmplifier(OperationalAmplifier.ofGain(gain), rf),
                new double[] {g},
                new double[] {0.1});
        assertEquals(expected, actual[0], 1e-15);
    }

    @Test
    void senseResistorDividesWithTheColumn() {
        double[] actual = read(
                CrossbarSpec.ideal(2, 1), SenseResistor.of(1000), new double[] {1e-3, 2e-3}, new double[] {0.4, 0.1});
        assertEquals((1e-3 * 0.4 + 2e-3 * 0.1) / (1e-3 + 1e-3 + 2e-3), actual[0], 1e-16);
    }

    @Test
    void suppliesHoldAndCount() {
        OperationalAmplifier amplifier = OperationalAmplifier.ofGain(1e6).withSupplies(-0.5, 0.25);
        SensedArray array =
                new SensedArray(CrossbarSpec.ideal(1, 3), Cell.ohmic(), new TransimpedanceAmplifier(amplifier, 1e4));
        array.program(new double[] {1e-5, 1e-4, 1e-3});
        SaturationCount count = new SaturationCount(3);
        double[] outputs = new double[3];
        array.read(new double[] {0.1}, outputs, count);
        assertEquals(-0.5, outputs[2]);
        assertEquals(1, count.below(2));
        array.read(new double[] {-0.3}, outputs, count);
        assertEquals(0.25, outputs[1]);
        assertEquals(0.25, outputs[2]);
        assertEquals(1, count.above(1));
        assertEquals(1, count.above(2));
        assertEquals(0, count.above(0) + count.below(0));
        double[] voltBars = new double[1];
        double[] cellBars = new double[3];
        array.pullback(new double[] {-0.3}, new double[] {1, 1, 1}, voltBars, cellBars);
        assertEquals(0, cellBars[1]);
        assertEquals(0, cellBars[2]);
        assertEquals(-1e4 * -0.3, cellBars[0], 1e-2);
        assertEquals(-1e4 * 1e-5, voltBars[0], 1e-6);
    }

    @Test
    void settlingHasItsLimits() {
        OperationalAmplifier amplifier = OperationalAmplifier.ofGain(1e5).withGainBandwidth(1e6);
        TransimpedanceAmplifier sensing = new TransimpedanceAmplifier(amplifier, 1e4);
        assertEquals(1 / (2 * Math.PI * 1e6), sensing.timeConstant(0), 1e-11); // follower; 1/A0 less
        assertEquals(2 / (2 * Math.PI * 1e6), sensing.timeConstant(1e-4), 1e-11); // noise gain 2
        assertEquals(1, sensing.settlingError(0, 1e-4));
        double tau = sensing.timeConstant(1e-4);
        assertEquals(Math.exp(-3), sensing.settlingError(3 * tau, 1e-4), 1e-15);
        assertEquals(3 * tau, sensing.settlingTime(Math.exp(-3), 1e-4), 1e-18);
        assertEquals(0, new TransimpedanceAmplifier(OperationalAmplifier.ofGain(1e5), 1e4).timeConstant(1e-4));
    }

    @Test
    void misuseIsRefusedWithTheValue() {
        assertTrue(Samples.refusal(() -> OperationalAmplifier.ofGain(0)).contains("0.0 V/V"));
        assertTrue(Samples.refusal(() -> OperationalAmplifier.ofGain(10).withGainBandwidth(0))
                .contains("0.0 Hz"));
        assertTrue(Samples.refusal(() -> OperationalAmplifier.ofGain(10).withSupplies(1, 1))
                .contains("1.0 V"));
        assertTrue(Samples.refusal(() -> new VirtualGround(0)).contains("0.0 ohm"));
        assertTrue(Samples.refusal(() -> new SenseResistor(1, 0, -1, 1)).contains("0.0 V/V"));
        TransimpedanceAmplifier sensing = new TransimpedanceAmplifier(OperationalAmplifier.ofGain(10), 1e4);
        assertTrue(Samples.refusal(() -> sensing.settlingTime(1, 1e-4)).contains("1.0"));
        CrossbarSpec lines = CrossbarSpec.ideal(2, 2);
        assertTrue(Samples.refusal(() -> SensedArray.sampled(lines, sensing, new double[1], 1))
                .contains("1 offsets"));
        assertTrue(Samples.refusal(() -> SensedArray.sampled(lines, sensing, new double[2], 0))
                .contains("0.0 s"));
    }
}
