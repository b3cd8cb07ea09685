package org.sneakpath.devices.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.sneakpath.devices.DeviceBatch;
import org.sneakpath.devices.Preset;

/**
 * The set for Oblea's device under 0.45 V at 100 Hz, against values from an independent evaluation of the paper's
 * equations; tolerances are half a unit of the last digit given.
 */
@About("yakopcic")
class YakopcicPaperTest {
    private final Preset oblea = DeviceLibrary.preset("oblea-sine");

    @Test
    void theStateFollowsTheTraceOfOneSinePeriod() {
        DrivenDevice device = driven();
        assertEquals(0.870873, device.advanceTo(2.5e-3), 0.5e-6);
        assertEquals(0.969737, device.advanceTo(5e-3), 0.5e-6);
        assertEquals(0.092925, device.advanceTo(10e-3), 0.5e-6);
    }

    /** From the second period on the trace closes, and comes down to 0.092916. */
    @Test
    void theLeastValueIsThatOfTheClosedTrace() {
        DrivenDevice device = driven();
        assertEquals(0.092916, device.advanceTo(20e-3), 0.5e-6);
        assertEquals(0.092916, device.advanceTo(30e-3), 0.5e-6);
    }

    @Test
    void theCurrentReachesThePublishedExtremes() {
        DrivenDevice device = driven();
        double most = 0;
        double least = 0;
        // 5000 points: an extreme is missed by less than (π/5000)²/2 = 2e-7 of a sine's height
        for (int k = 1; k <= 5000; k++) {
            device.advanceTo(k * 2e-6);
            most = Math.max(most, device.current());
            least = Math.min(least, device.current());
        }
        assertEquals(3.42259e-3, most, 0.5e-8);
        assertEquals(-1.89908e-3, least, 0.5e-8);
    }

    @Test
    void thresholdAndWindowFunctionsHaveTheirCheckValues() {
        double rising = rate(0.45, 0.2);
        double falling = rate(-0.45, 0.8);
        assertEquals(1579.2053, rising, 0.5e-4);
        assertEquals(-1625.9118, falling, 0.5e-4);
        assertEquals(0.352344, rate(0.45, 0.65) / rising, 0.5e-6);
        assertEquals(0.089252, rate(-0.45, 0.2) / falling, 0.5e-6);
    }

    private double rate(double v, double x) {
        DeviceBatch batch = new DeviceBatch(oblea.model(), 1);
        batch.setParameters(oblea.parameters());
        batch.v[0] = v;
        batch.x[0] = x;
        batch.model.rates(batch, 0, 1);
        return batch.f[0];
    }

    private DrivenDevice driven() {
        return new DrivenDevice(
                oblea.model(), oblea.parameters(), oblea.states()[0], t -> 0.45 * Math.sin(2 * Math.PI * 100 * t));
    }
}
