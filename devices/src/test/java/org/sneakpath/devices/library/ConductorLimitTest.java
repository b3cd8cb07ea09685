package org.sneakpath.devices.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.DeviceBatch;

@About({"ohmic", "sinh-conductor"})
class ConductorLimitTest {

    @Test
    void aSinhConductorWithALargeScaleIsOhmic() {
        // sinh(z)/z − 1 = z²/6 = 1.7e-13 at z = 1e-6
        assertEquals(current(new Ohmic(), 2e-4, 0.7), current(new SinhConductor(), 2e-4, 0.7e6, 0.7), 3e-17);
    }

    @Test
    void johnsonNoiseTendsToThatOfTheSlopeAtZeroVolts() {
        DeviceBatch batch = new DeviceBatch(new SinhConductor(), 3);
        batch.v[1] = 1e-6;
        batch.v[2] = 1e-3;
        batch.model.noise(batch, 1, 0, 3);
        double expected = 4 * 1.380649e-23 * 300.15 * 1e-4;
        assertEquals(expected, batch.noise()[0], 1e-15 * expected);
        assertEquals(expected, batch.noise()[1], 1e-11 * expected); // (v/v0)²/6 = 7e-13
        assertEquals(expected, batch.noise()[2], 1e-6 * expected); // 7e-7
    }

    @Test
    void cappedExponentialsContinueWithTheSameValueAndSlope() {
        double cap = CappedExponential.CAP;
        for (double z : new double[] {cap - 1e-9, cap, cap + 1e-9}) {
            assertEquals(1, CappedExponential.exp(z) / Math.exp(z), 1e-13);
            assertEquals(1, CappedExponential.sinh(-z) / Math.sinh(-z), 1e-13);
            assertEquals(1, CappedExponential.expSlope(z) / Math.exp(z), 2e-9);
            assertEquals(1, CappedExponential.sinhSlope(z) / Math.cosh(z), 2e-9);
        }
        double slope = (CappedExponential.exp(cap + 20) - CappedExponential.exp(cap + 10)) / 10;
        assertEquals(1, slope / CappedExponential.expSlope(cap + 15), 1e-14);
        double sinhSlope = (CappedExponential.sinh(-cap - 10) - CappedExponential.sinh(-cap - 20)) / 10;
        assertEquals(1, sinhSlope / CappedExponential.sinhSlope(-cap - 15), 1e-14);
    }

    @Test
    void limitingShortensOnlyLongStepsAwayFromZero() {
        assertEquals(0.3, CappedExponential.limit(0.3, 0.2, 0.1));
        assertEquals(0.1, CappedExponential.limit(0.1, 50, 0.1));
        double limited = CappedExponential.limit(50, 0.2, 0.1);
        assertEquals(0.2 + 0.2 * (1 + Math.log(49.8 / 0.2)), limited, 1e-15);
        assertEquals(-0.2 * (1 + Math.log(250)), CappedExponential.limit(-50, 3, 0.1), 1e-15);
        assertTrue(limited < 50);
    }

    private static double current(CompactModel model, double... parametersThenVoltage) {
        DeviceBatch batch = new DeviceBatch(model, 1);
        int parameters = parametersThenVoltage.length - 1;
        System.arraycopy(parametersThenVoltage, 0, batch.p, 0, parameters);
        batch.v[0] = parametersThenVoltage[parameters];
        model.currents(batch, 0, 1);
        return batch.i[0];
    }
}
