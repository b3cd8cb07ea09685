package org.sneakpath.devices.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;
import org.apache.commons.math3.optim.univariate.UnivariatePointValuePair;
import org.junit.jupiter.api.Test;
import org.sneakpath.devices.Preset;

/** The static characteristic of the Mott switches, computed independently; tolerances are half a unit of the last digit given. */
@About("mott-switch")
class MottSwitchPaperTest {
    private static DrivenPort vo2(double u) {
        return new DrivenPort(DeviceLibrary.preset("vo2-yi-2018"), 300).at(u);
    }

    /** The voltage at which a core of radius u neither grows nor shrinks: the rate is a v² − b. */
    private static double rest(DrivenPort device) {
        double cold = device.rates(0)[0];
        double driven = device.rates(1)[0];
        return Math.sqrt(-cold / (driven - cold));
    }

    private static UnivariatePointValuePair extreme(DoubleUnaryOperator f, GoalType goal, double from, double to) {
        return new BrentOptimizer(1e-8, 1e-10)
                .optimize(
                        new MaxEval(500),
                        new UnivariateObjectiveFunction(f::applyAsDouble),
                        goal,
                        new SearchInterval(from, to));
    }

    @Test
    void theResistancesOfInsulatorAndMetalAreThoseOfTheChannel() {
        assertEquals(122.8e3, 1 / vo2(1e-4).current(1), 0.05e3);
        // u = 0.999 at most; the channel of metal alone has 36.84 ohm
        assertEquals(36.84 / (0.999 * 0.999), 1 / vo2(0.999).current(1), 0.02);
    }

    @Test
    void thresholdAndHoldOfVo2AreTheExtremesOfTheStaticCharacteristic() {
        UnivariatePointValuePair threshold = extreme(u -> rest(vo2(u)), GoalType.MAXIMIZE, 1e-3, 0.1);
        assertEquals(1.007, threshold.getValue(), 0.5e-3);
        assertEquals(0.0057, threshold.getPoint(), 0.5e-4);
        assertEquals(9.08e-6, vo2(threshold.getPoint()).current(threshold.getValue()), 0.5e-8);
        UnivariatePointValuePair hold = extreme(u -> rest(vo2(u)), GoalType.MINIMIZE, 0.1, 0.95);
        assertEquals(0.097, hold.getValue(), 0.5e-3);
        assertEquals(0.607, hold.getPoint(), 1e-3);
        assertEquals(0.973e-3, vo2(hold.getPoint()).current(hold.getValue()), 2e-6); // flat in u
    }

    /** NbO2's set is within a decade only; its threshold and hold lie in the ranges computed for that decade. */
    @Test
    void thresholdAndHoldOfNbo2LieInTheirRanges() {
        Preset nbo2 = DeviceLibrary.preset("nbo2-pickett");
        for (double metal : new double[] {1e-5, 1e-4}) {
            DrivenPort device = new DrivenPort(nbo2, 300).with("rhoMet", metal);
            double threshold = extreme(u -> rest(device.at(u)), GoalType.MAXIMIZE, 1e-3, 0.2)
                    .getValue();
            double hold = extreme(u -> rest(device.at(u)), GoalType.MINIMIZE, 0.2, 0.95)
                    .getValue();
            assertTrue(threshold > 1.43 - 0.005 && threshold < 1.67 + 0.005, "threshold " + threshold);
            assertTrue(hold > 0.24 - 0.005 && hold < 0.75 + 0.005, "hold " + hold);
        }
    }

    /** H′(u) against a difference of the enthalpy that it is said to be the slope of. */
    @Test
    void theCoreMovesByTheHeatOverTheSlopeOfTheEnthalpy() {
        double l = 50e-9;
        double r = 36e-9;
        for (double u : new double[] {0.01, 0.2, 0.7}) {
            double slope = Math.PI
                    * l
                    * r
                    * r
                    * (3.3e6 * 43 * (1 - u * u + 2 * u * u * Math.log(u)) / (2 * u * Math.pow(Math.log(u), 2))
                            + 2 * 2.35e8 * u);
            double gamma = 2 * Math.PI * l * 3.5 / Math.log(1 / u);
            double v = 0.4;
            double heat = v * v * vo2(u).current(1);
            double expected = (v * vo2(u).current(v) - gamma * 43) / slope;
            assertEquals(heat, v * vo2(u).current(v), 1e-12 * heat);
            assertEquals(expected, vo2(u).rates(v)[0], 1e-9 * Math.abs(expected));
        }
    }
}
