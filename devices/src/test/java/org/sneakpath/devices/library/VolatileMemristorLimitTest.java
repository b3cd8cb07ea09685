package org.sneakpath.devices.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.sneakpath.devices.DeviceBatch;

@About("volatile-memristor")
class VolatileMemristorLimitTest {

    /** The shared exponential overflows here; the plain equation with two exponentials does not. */
    @Test
    void thresholdsOfAnyWidthGiveTheRatesOfThePlainEquation() {
        double vOn = 0.11;
        double vOff = 0.005;
        for (double kTh : new double[] {1e-6, 1e-4, 3.4e-4, 3.6e-4, 1e-3, 0.015, 1, 1e6}) {
            for (double v : new double[] {-1, 0, vOff, vOff + kTh, 0.0575, vOn - kTh, vOn, vOn + 2 * kTh, 1, 100}) {
                for (boolean swapped : new boolean[] {false, true}) {
                    double on = swapped ? vOff : vOn;
                    double off = swapped ? vOn : vOff;
                    DeviceBatch batch = new DeviceBatch(new VolatileMemristor(), 1);
                    batch.setParameters(new double[] {1e3, 1e5, on, off, kTh, 1e-3});
                    batch.v[0] = v;
                    batch.x[0] = 0.3;
                    batch.model.rates(batch, 0, 1);
                    double up = 1 / (1 + Math.exp((on - v) / kTh));
                    double down = 1 / (1 + Math.exp((v - off) / kTh));
                    // exponents up to 745 carry their rounding, 745 eps = 2e-13, into the exponentials
                    assertEquals((0.7 * up - 0.3 * down) / 1e-3, batch.f[0], 1e3 * 5e-13);
                    assertEquals(-(up + down) / 1e-3, batch.dfdx[0], 1e3 * 5e-13);
                }
            }
        }
    }

    @Test
    void farBeyondTheThresholdsSwitchingIsARelaxationWithTau() {
        DeviceBatch batch = new DeviceBatch(new VolatileMemristor(), 2);
        batch.v[0] = 1e3;
        batch.v[1] = -1e3;
        batch.x[0] = 0.25;
        batch.x[1] = 0.25;
        batch.model.rates(batch, 0, 2);
        assertEquals(0.75 / 1e-3, batch.f[0], 1e-12);
        assertEquals(-0.25 / 1e-3, batch.f[1], 1e-12);
    }
}
