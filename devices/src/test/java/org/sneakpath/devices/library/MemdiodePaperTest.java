package org.sneakpath.devices.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.junit.jupiter.api.Test;

/** The dynamic memdiode against its equations written out with the series resistance solved for, to 1e-9. */
@About("memdiode")
class MemdiodePaperTest {
    private static DrivenPort device(double rs) {
        return new DrivenPort(DeviceLibrary.preset("dmm-micromachines"), 300)
                .with("rsMin", rs)
                .with("rsMax", rs);
    }

    private static double scale(double h) {
        return 2e-6 + 18e-6 * h;
    }

    private static double alpha(double h) {
        return 6.19 + (5.22 - 6.19) * h;
    }

    @Test
    void withHalfOfTheVoltageOnEachDiodeTheCurrentIsAHyperbolicSineBehindAResistor() {
        for (double rs : new double[] {1, 300, 2e4}) {
            for (double h : new double[] {0, 0.3, 1}) {
                for (double v : new double[] {-1.5, -0.2, 0.05, 0.7, 1.4}) {
                    double vd = new BrentSolver(1e-15, 1e-15)
                            .solve(200, u -> u + rs * 2 * scale(h) * Math.sinh(alpha(h) * u / 2) - v, -2, 2);
                    double expected = (v - vd) / rs;
                    // a difference of voltages, and the 1 fA that is always there
                    assertEquals(expected, device(rs).at(h).current(v), 1e-9 * Math.abs(expected) + 2e-15 / rs + 2e-15);
                }
            }
        }
    }

    @Test
    void atAConstantVoltageItSetsExponentiallyInTime() {
        // rs so small that vd = v: 1 microvolt of 40 microamperes changes T_S by 15e-6 of a millionth
        double v = 0.9;
        double time = Math.exp(-15 * (v - 0.8));
        DrivenPort device = device(1e-6);
        assertEquals(1 - Math.exp(-0.6), device.advance(t -> v, 0, 0.6 * time, 1e-11)[0], 1e-8);
    }

    @Test
    void itResetsFasterTheMoreItIsOn() {
        double v = -1.6;
        double h = 0.8;
        double slowed = Math.exp(4 * Math.pow(h, 0.9) * (v + 1.3));
        assertEquals(-h / slowed, device(1e-6).at(h).rates(v)[0], 1e-8 * h / slowed);
        assertEquals(-1.0, device(1e-6).at(1).with("gam", 0).rates(-1.3)[0], 1e-8);
    }

    @Test
    void theSnapbackBringsTheSetVoltageDown() {
        DrivenPort device = device(1e-6).at(0.5).with("isb", 1e-6);
        assertEquals(0.5 * Math.exp(15 * (0.3 - 0.1)), device.rates(0.3)[0], 1e-4);
        assertEquals(0.5 * Math.exp(15 * (0.3 - 0.8)), device.with("isb", 1).rates(0.3)[0], 1e-8);
    }

    /** T_S = 1796000 exp(−v/0.0899), T_R = 132 exp(v/0.1905). */
    @Test
    void theSetWithHysteresisOnlyHasTheTimesOfItsNetlist() {
        DrivenPort device = new DrivenPort(DeviceLibrary.preset("qmm-hysteresis"), 300)
                .with("rsMin", 1e-6)
                .with("rsMax", 1e-6);
        assertEquals(1 / (1796000 * Math.exp(-1 / 0.0899)), device.at(0).rates(1)[0], 1e-6);
        assertEquals(-1 / (132 * Math.exp(-0.8 / 0.1905)), device.at(1).rates(-0.8)[0], 1e-6);
        assertTrue(device.current(0.5) > 0);
    }
}
