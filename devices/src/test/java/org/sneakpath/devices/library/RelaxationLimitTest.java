package org.sneakpath.devices.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.sneakpath.devices.Preset;

/** Models that relax, against closed forms at constant voltage; what is left is an integration at 1e-11. */
@About({"university-of-michigan", "volatile-vteam", "threshold-switch"})
class RelaxationLimitTest {

    /** w(t) = w_inf + (w0 − w_inf) e^(−lambda drift t/tau). */
    @Test
    void theMichiganModelForgetsExponentially() {
        Preset c2 = DeviceLibrary.preset("michigan-c2");
        double v = 0.3;
        double drive = 0.006 * Math.sinh(12.5 * v);
        double decay = 0.4 / 300;
        double t = 2.0;
        double expected = drive / decay + (0.05 - drive / decay) * Math.exp(-decay * t);
        DrivenPort device = new DrivenPort(c2, 300).at(0.05);
        assertEquals(expected, device.advance(u -> v, 0, t, 1e-11)[0], 1e-9);
        double i = (1 - expected) * 1e-6 * (1 - Math.exp(-0.5 * v)) + expected * 8e-5 * Math.sinh(1.7 * v);
        assertEquals(i, device.current(v), 1e-13);
    }

    @Test
    void withoutDriftTheMichiganModelKeepsItsState() {
        DrivenPort device = new DrivenPort(DeviceLibrary.preset("michigan-knowm"), 300).at(0.4);
        assertEquals(0, device.rates(0)[0], 0.0);
        assertEquals(4.5 * 0.004 * Math.sinh(4 * 0.5), device.rates(0.5)[0], 1e-14);
    }

    /** x(t) = exp(−(t/tau)^beta) after a release at x = 1. */
    @Test
    void theVolatileVteamForgetsByAStretchedExponential() {
        DrivenPort device = new DrivenPort(DeviceLibrary.preset("patni-kvatinsky"), 300).at(1, 0);
        for (double t : new double[] {0.2, 0.8, 1.5}) {
            device.at(1, 0);
            double[] x = device.advance(u -> 0.1, 0, t, 1e-11);
            assertEquals(Math.exp(-Math.pow(t / 1.0444, 2.14262)), x[0], 1e-7); // the law is cut at t = 1e-9 tau
            assertEquals(t / 1.0444, x[1], 1e-9);
        }
    }

    @Test
    void theVolatileVteamHoldsTurnsOnAndStartsItsClockAnew() {
        DrivenPort device = new DrivenPort(DeviceLibrary.preset("patni-kvatinsky"), 300).at(0.4, 0.7);
        assertEquals(0, device.rates(1.6)[0], 0.0);
        assertEquals(-0.7 / 1e-6, device.rates(1.6)[1], 1e-6);
        assertEquals(650 * Math.pow(2 / 1.744 - 1, 0.1), device.rates(2)[0], 1e-9);
        assertEquals(device.rates(2)[0], device.rates(-2)[0], 0.0);
        // 30 kohm at 1 V would carry 33 microamperes
        assertEquals(3.5e-6, device.at(1, 0).current(1), 0.0);
        assertEquals(-3.5e-6, device.current(-1), 0.0);
        assertEquals(0.02 / 30e3, device.current(0.02), 1e-18);
    }

    @Test
    void theThresholdSwitchTurnsOnAboveItsThresholdAndOffBelowItsHold() {
        DrivenPort device = new DrivenPort(
                DeviceLibrary.model("threshold-switch"),
                DeviceLibrary.model("threshold-switch").defaultParameters(),
                300);
        assertEquals(0, device.at(0).rates(0.99)[0], 0.0);
        assertEquals(1e8, device.at(0).rates(1.01)[0], 1e-6);
        assertEquals(1e8, device.at(0).rates(-1.01)[0], 1e-6);
        assertEquals(0, device.at(1).rates(0.31)[0], 0.0);
        assertEquals(-1e8, device.at(1).rates(0.29)[0], 1e-6);
        assertEquals(1 - Math.exp(-1.5), device.at(0).advance(t -> 1.2, 0, 15e-9, 1e-11)[0], 1e-10);
        assertEquals(0.5 / 1e3 + 0.5 / 100e3, device.at(0.5).current(1), 1e-18);
    }

    /**
     * A relaxation oscillator: 100 kohm and 20 pF from 5 V. Off it charges towards 2.5 V, on it discharges towards 49 mV, which is the
     * condition of Maffezzoni; with a lag far below the time constants the period is that of two exponentials.
     */
    @Test
    void theThresholdSwitchOscillatesBehindALoad() {
        DrivenPort device = new DrivenPort(
                DeviceLibrary.model("threshold-switch"),
                DeviceLibrary.model("threshold-switch").defaultParameters(),
                300);
        double c = 20e-12;
        double load = 100e3;
        double step = 0.1e-9;
        double v = 0;
        double x = 0;
        double last = -1;
        double period = 0;
        for (int k = 0; k < 60_000; k++) {
            device.at(x);
            double rate = device.rates(v)[0];
            double next = v + step / c * ((5 - v) / load - device.current(v));
            x += step * rate;
            if (v <= 0.65 && next > 0.65) {
                period = last < 0 ? 0 : k * step - last;
                last = k * step;
            }
            v = next;
        }
        double offTau = c / (1 / load + 1 / 100e3);
        double onTau = c / (1 / load + 1 / 1e3);
        double onRest = 5 * 1e3 / (1e3 + load);
        double expected = offTau * Math.log((2.5 - 0.3) / (2.5 - 1)) + onTau * Math.log((1 - onRest) / (0.3 - onRest));
        // the lag of 10 ns lets both ends overshoot
        assertTrue(period > 0.9 * expected && period < 2 * expected, period + " against " + expected);
    }
}
