package org.sneakpath.devices.semiconductor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.sneakpath.devices.DeviceBatch;

class JunctionLimitTest {
    private static final double VT = 0.02585;
    private static final double IS = 1e-14;

    @Test
    void theExponentialAtTheLimitedVoltageIsWhatTheTangentPromised() {
        double previous = 0.65;
        double proposed = 3;
        double limited = JunctionLimit.limit(proposed, previous, VT, IS);
        double promised = 1 + (proposed - previous) / VT;
        assertEquals(promised, Math.exp((limited - previous) / VT), 1e-12 * promised);
    }

    @Test
    void smallStepsStepsDownAndStepsBelowTheKneeAreLeftAlone() {
        assertEquals(0.66, JunctionLimit.limit(0.66, 0.65, VT, IS));
        assertEquals(-5, JunctionLimit.limit(-5, 0.65, VT, IS));
        assertEquals(0.4, JunctionLimit.limit(0.4, -3, VT, IS));
        assertEquals(-4, JunctionLimit.limitBreakdown(-4, 0, VT, 5));
    }

    @Test
    void breakdownIsTheMirrorImage() {
        double limited = JunctionLimit.limitBreakdown(-9, -5.5, VT, 5);
        double promised = 1 + 3.5 / VT;
        assertEquals(promised, Math.exp((-5.5 - limited) / VT), 1e-12 * promised);
        assertTrue(JunctionLimit.limitBreakdown(-9, 0, VT, 5) < -5);
    }

    /** V = 10 V through 1 kohm into a diode, from nothing: Newton with limiting. */
    @Test
    void newtonFindsTheOperatingPointOfADiodeInAFewIterations() {
        Diode diode = new Diode();
        DeviceBatch batch = new DeviceBatch(diode, 1);
        double v = 0;
        int iterations = 0;
        double residual;
        do {
            batch.v[0] = v;
            diode.currents(batch, 0, 1);
            residual = batch.i[0] - (10 - v) / 1000;
            double proposed = v - residual / (batch.didv[0] + 1e-3);
            v = diode.limit(batch, 0, 0, proposed, v);
            iterations++;
        } while (Math.abs(residual) > 1e-12 && iterations < 100);
        assertTrue(iterations < 20, iterations + " iterations");
    }

    @Test
    void channelsMoveAtMostTwoVoltAndTwiceTheirDistanceFromTheThreshold() {
        assertEquals(4, ChannelLimit.limit(50, 1, 0.5));
        assertEquals(-3, ChannelLimit.limit(-50, 0, 0.5), 1e-15);
        assertEquals(3, ChannelLimit.limit(3, 1, 0.5));
    }
}
