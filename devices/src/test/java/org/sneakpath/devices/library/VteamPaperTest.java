package org.sneakpath.devices.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.sneakpath.devices.DeviceBatch;
import org.sneakpath.devices.Preset;

/** x(t) = x0 + k/d (v/v_threshold − 1)^α t at constant voltage; tolerances are half a unit of the last digit given. */
@About("vteam")
class VteamPaperTest {
    private final Preset figure = DeviceLibrary.preset("vteam-figure");

    @Test
    void plusOneVoltSwitchesOffIn122Nanoseconds() {
        double sweep = 1.224490e-7;
        assertEquals(1, at(1, 0).advanceTo(sweep), 0.5e-13 / sweep);
    }

    /** k (v/v_thr − 1)^a over the range d = 3 nm. */
    @Test
    void speedsAreThoseOfTheTable() {
        DeviceBatch batch = new DeviceBatch(figure.model(), 2);
        batch.setParameters(figure.parameters());
        batch.v[0] = 1;
        batch.v[1] = -1;
        batch.x[0] = 0.5;
        batch.x[1] = 0.5;
        batch.model.rates(batch, 0, 2);
        assertEquals(0.0245, 3e-9 * batch.f[0], 0.5e-4);
        assertEquals(-640, 3e-9 * batch.f[1], 0.5);
    }

    @Test
    void minusOneVoltSwitchesOnInLessThanFivePicoseconds() {
        double sweep = 4.6875e-12;
        assertEquals(0, at(-1, 1).advanceTo(sweep), 0.5e-16 / sweep);
    }

    @Test
    void after50NanosecondsAtPlusOneVoltTheResistanceIs438Ohm() {
        DrivenDevice device = at(1, 0);
        device.advanceTo(50e-9);
        assertEquals(437.917, 1 / device.current(), 0.5e-3);
    }

    @Test
    void nothingMovesBetweenTheThresholds() {
        for (double v : new double[] {-0.2, -0.1, 0, 0.01, 0.02}) {
            assertEquals(0.5, at(v, 0.5).advanceTo(1));
        }
    }

    @Test
    void aStateThatRestsAtItsBoundDoesNotAskForSmallSteps() {
        DeviceBatch batch = new DeviceBatch(new Vteam(), 3);
        batch.v[0] = 1;
        batch.x[0] = 0.5;
        batch.v[1] = 1;
        batch.x[1] = 1;
        batch.v[2] = -1;
        batch.x[2] = 0;
        batch.model.rates(batch, 0, 3);
        assertEquals(0.02 * 1.224490e-7, batch.model.stepBound(batch, 0), 0.02 * 0.5e-13);
        assertTrue(Double.isInfinite(batch.model.stepBound(batch, 1)));
        assertTrue(Double.isInfinite(batch.model.stepBound(batch, 2)));
    }

    private DrivenDevice at(double volts, double x0) {
        return new DrivenDevice(figure.model(), figure.parameters(), x0, t -> volts);
    }
}
