package org.sneakpath.devices.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.sneakpath.devices.DeviceBatch;

/** R(t) = R0 + f(v) t at constant voltage; what is left is the rounding of the integration at 1e-10. */
@About("pershin-di-ventra")
class PershinDiVentraLimitTest {
    private static final double RMIN = 1e3;
    private static final double RANGE = 9e3;
    private static final double[] PARAMETERS = {RMIN, RMIN + RANGE, 1e6, 5e6, 1.6};
    private final PershinDiVentra model = new PershinDiVentra();

    private double resistance(double volts, double x0, double seconds) {
        DrivenDevice device = new DrivenDevice(model, PARAMETERS, x0, t -> volts);
        device.advanceTo(seconds);
        return volts / device.current();
    }

    @Test
    void theResistanceGrowsByTheSlowSpeedWithinTheThresholdsAndByBothBeyond() {
        assertEquals(RMIN + 1e6 * 1 * 2e-3, resistance(1, 0, 2e-3), 1e-5);
        // 5e6 · 4 − (5e6 − 1e6) · 1.6
        assertEquals(RMIN + 1.36e7 * 5e-4, resistance(4, 0, 5e-4), 1e-5);
        assertEquals(RMIN + RANGE - 1.36e7 * 5e-4, resistance(-4, 1, 5e-4), 1e-5);
    }

    @Test
    void theWholeRangeIsCrossedInTheTimeThatTheEquationGives() {
        double seconds = RANGE / 1.36e7;
        assertEquals(1, new DrivenDevice(model, PARAMETERS, 0, t -> 4).advanceTo(seconds), 1e-9);
    }

    @Test
    void withoutASpeedWithinTheThresholdsNothingMovesThere() {
        double[] still = PARAMETERS.clone();
        still[2] = 0;
        for (double volts : new double[] {-1.6, -1, 0, 0.3, 1.6}) {
            assertEquals(0.25, new DrivenDevice(model, still, 0.25, t -> volts).advanceTo(1));
        }
    }

    @Test
    void theDefaultsAreNgspicesAndSevenKilohms() {
        assertEquals(
                7e3,
                1 / new DrivenDevice(model, model.defaultParameters(), model.initialStates()[0], t -> 1).current(),
                1e-9);
    }

    @Test
    void equalLimitsLeaveAResistorAndAStateAtABoundAsksForNoSmallSteps() {
        DeviceBatch batch = new DeviceBatch(model, 2);
        batch.setParameters(PARAMETERS);
        batch.p[2] = RMIN;
        batch.v[0] = 4;
        batch.x[0] = 0.5;
        batch.v[1] = 4;
        batch.x[1] = 1;
        model.currents(batch, 0, 2);
        model.rates(batch, 0, 2);
        model.ratesByParameter(batch, 0, 2);
        assertEquals(4 / RMIN, batch.i[0], 1e-18);
        assertEquals(0, batch.f[0]);
        assertEquals(0, batch.dfdp()[0]);
        assertTrue(batch.f[1] > 0 && Double.isInfinite(model.stepBound(batch, 1)));
    }
}
