package org.sneakpath.devices.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The Simmons tunnel barrier against values of an independent evaluation, half a unit of the last digit, and against the
 * equations written out here, to 1e-10.
 */
@About("simmons-barrier")
class SimmonsBarrierPaperTest {
    private static DrivenPort device(double nanometres) {
        return new DrivenPort(DeviceLibrary.preset("pickett-tio2"), 300).at(nanometres - 1); // wMin = 1 nm, wMax = 2 nm
    }

    /** The voltage of the device at which its barrier has a voltage. */
    private static double across(double nanometres, double barrier) {
        return barrier + 215 * current(barrier, nanometres);
    }

    private static double current(double v, double w) {
        double lambda = 0.0998 / w;
        double w1 = 0.1261;
        double w2 = w1 + w - 0.9183 / (2.85 + 4 * lambda - 2 * Math.abs(v));
        double dw = w2 - w1;
        double phi = 0.95
                - Math.abs(v) * (w1 + w2) / (2 * w)
                - 1.15 * lambda * w / dw * Math.log(w2 * (w - w1) / (w1 * (w - w2)));
        double b = 10.246 * dw;
        double upper = phi + Math.abs(v);
        return Math.signum(v)
                * 0.0617
                / (dw * dw)
                * (phi * Math.exp(-b * Math.sqrt(phi)) - upper * Math.exp(-b * Math.sqrt(upper)));
    }

    @ParameterizedTest
    @CsvSource({"1.1, 1220.4, 0.05", "1.2, 2914.2, 0.05", "1.4, 18029.6, 0.05", "1.6, 118013, 0.5", "1.8, 795629, 0.5"})
    void theBarrierHasTheResistancesComputedAtATenthOfAVolt(double w, double ohms, double tolerance) {
        DrivenPort device = device(w);
        double i = device.current(across(w, 0.1));
        assertEquals(ohms, 0.1 / i, tolerance);
        assertEquals(0.1, device.inner(across(w, 0.1)), 1e-12);
        assertEquals(-i, device(w).current(-across(w, 0.1)), 1e-15 * Math.abs(i) + 1e-18);
    }

    @ParameterizedTest
    @CsvSource({"1.2, 3.8627e-4, 0.5e-8", "1.8, 2.4095e-6, 0.5e-10"})
    void theBarrierHasTheCurrentsComputedAtHalfAVolt(double w, double amperes, double tolerance) {
        assertEquals(amperes, device(w).current(across(w, 0.5)), tolerance);
    }

    @Test
    void theCurrentIsThatOfTheEquationsAndGoesOnBeyondThem() {
        for (double w : new double[] {1.05, 1.25, 1.5, 1.77, 1.95}) {
            double before = 0;
            for (double v = 0.02; v < 0.85; v += 0.05) {
                assertEquals(1, device(w).current(across(w, v)) / current(v, w), 1e-10);
                before = across(w, v);
            }
            double grown = device(w).current(before);
            for (double v = before; v < 40; v *= 1.3) {
                assertTrue(device(w).current(1.3 * v) > grown);
                grown = device(w).current(1.3 * v);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0.5e-3, 1.2, 1.2614e-9, 0.5e-13", "-0.1e-3, 1.8, -3.31e-8, 0.5e-10", "-0.2e-3, 1.8, -2.907e-3, 0.5e-6"
    })
    void theBarrierMovesAtTheSpeedsComputed(double amperes, double w, double metresPerSecond, double tolerance) {
        double v = new BrentSolver(1e-15)
                .solve(200, u -> current(u, w) - amperes, amperes > 0 ? 0 : -1.2, amperes > 0 ? 0.9 : 0);
        DrivenPort device = device(w);
        assertEquals(amperes, device.current(across(w, v)), 1e-12);
        assertEquals(metresPerSecond, 1e-9 * device.rates(across(w, v))[0], tolerance);
    }
}
