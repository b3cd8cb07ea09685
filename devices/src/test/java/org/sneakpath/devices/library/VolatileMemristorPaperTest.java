package org.sneakpath.devices.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sneakpath.devices.DeviceBatch;

/**
 * The memristor of the MIF neuron against values from an independent evaluation of the authors' equations, whose time
 * unit is a step of 10 µs; tolerances are half a unit of the last digit given.
 */
@About("volatile-memristor")
class VolatileMemristorPaperTest {
    private static final double STEP = 1e-5;

    private final DeviceBatch one =
            new DeviceBatch(DeviceLibrary.preset("mif-neuron").model(), 1);

    @ParameterizedTest
    @CsvSource({
        "0, 0.00112, 171.5",
        "25, 0.01626, 471.6",
        "50, 0.27497, 1528.8",
        "57.5, 0.5, 1705.8",
        "75, 0.90466, 1023.4",
        "100, 0.99480, 293.2",
        "150, 0.99993, 106.9",
    })
    void restStateAndTimeConstantFollowTheVoltage(double millivolts, double rest, double steps) {
        assertEquals(rest, restState(millivolts * 1e-3), 0.5e-5);
        assertEquals(steps, -1 / one.dfdx[0] / STEP, 0.05);
        assertEquals(steps * STEP, one.model.stepBound(one, 0), 0.05 * STEP);
    }

    @Test
    void midwayBetweenTheThresholdsHalfOfTheSwitchesAreOn() {
        assertEquals(0.5, restState(0.0575), 1e-14); // two exponentials of arguments about 3.5: some ulps
    }

    @ParameterizedTest
    @CsvSource({"0, 50, 18.3144", "-25, 25, -6.6856"})
    void theNeuronWithoutInputRestsWhereItsTwoBranchesBalance(double e1, double e2, double millivolts) {
        double v = restVoltage(e1 * 1e-3, e2 * 1e-3);
        assertEquals(millivolts * 1e-3, v, 0.5e-7);
        assertEquals(0.00752, restState(v - e1 * 1e-3), 0.5e-5);
        assertEquals(8.586e-5, restState(v - e2 * 1e-3), 0.5e-8);
    }

    private double restVoltage(double e1, double e2) {
        return new BrentSolver(1e-14).solve(1000, v -> current(v - e1) + current(v - e2), e1, e2);
    }

    private double current(double v) {
        one.x[0] = restState(v);
        one.model.currents(one, 0, 1);
        return one.i[0];
    }

    /** Where the rate, affine in x, is zero. */
    private double restState(double v) {
        one.v[0] = v;
        one.x[0] = 0;
        one.model.rates(one, 0, 1);
        return -one.f[0] / one.dfdx[0];
    }
}
