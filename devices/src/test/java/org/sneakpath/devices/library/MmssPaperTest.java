package org.sneakpath.devices.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Knowm's device under 0.5 V at 100 Hz, computed independently; tolerances are half a unit of the last digit given. */
@About("mmss")
class MmssPaperTest {

    private static double sine(double t) {
        return 0.5 * Math.sin(2 * Math.PI * 100 * t);
    }

    private static DrivenPort device() {
        return new DrivenPort(DeviceLibrary.preset("knowm-w-sdc"), 298.5);
    }

    @Test
    void theStateFollowsTheTraceOfOnePeriod() {
        DrivenPort device = device();
        assertEquals(1.000000, device.advance(MmssPaperTest::sine, 0, 2.5e-3, 1e-11)[0], 0.5e-6);
        assertEquals(0.999977, device.advance(MmssPaperTest::sine, 2.5e-3, 5e-3, 1e-11)[0], 0.5e-6);
        assertEquals(2.268e-5, device.advance(MmssPaperTest::sine, 5e-3, 10e-3, 1e-11)[0], 0.5e-8);
    }

    @Test
    void theCurrentReachesTheExtremesOfTheSecondPeriod() {
        DrivenPort device = device();
        device.advance(MmssPaperTest::sine, 0, 0.01, 1e-11);
        double most = 0;
        double least = 0;
        int points = 5000;
        for (int j = 0; j < points; j++) {
            double end = 0.01 * (1 + (j + 1.0) / points);
            device.advance(MmssPaperTest::sine, end - 0.01 / points, end, 1e-10);
            most = Math.max(most, device.current(sine(end)));
            least = Math.min(least, device.current(sine(end)));
        }
        assertEquals(1.000e-3, most, 0.5e-6);
        assertEquals(-4.1178e-4, least, 0.5e-8);
    }

    @Test
    void farAboveTheThresholdItRelaxesWithTau() {
        // at 1 V the switching-off rate is e^-49 of the other, the missing part of the other e^-28
        assertEquals(1 - Math.exp(-0.7), device().advance(t -> 1, 0, 0.7e-4, 1e-11)[0], 1e-10);
    }

    @Test
    void atTheThresholdHalfOfTheSwitchesTurnOnPerTau() {
        assertEquals(0.5 / 1e-4, device().rates(0.27)[0], 1e-9);
    }

    @Test
    void theSchottkyCurrentIsAddedInItsShare() {
        DrivenPort device = new DrivenPort(DeviceLibrary.preset("knowm-w-sdc-schottky"), 298.5);
        double expected = 0.8 * 0.3 / 1500 + 0.2 * 8e-4 * (Math.exp(1.2) - Math.exp(-1.2));
        assertEquals(expected, device.current(0.3), 1e-15);
    }
}
