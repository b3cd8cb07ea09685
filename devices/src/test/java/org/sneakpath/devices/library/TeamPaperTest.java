package org.sneakpath.devices.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** TEAM's set of figure 10, whose rates were computed independently; tolerances are half a unit of the last digit given. */
@About("team")
class TeamPaperTest {
    private static DrivenPort device() {
        return new DrivenPort(DeviceLibrary.preset("team-figure-10"), 300);
    }

    @ParameterizedTest
    @CsvSource({"1e-3, 1.0637, 0.5e-4", "-1e-3, -1.3725e8, 0.5e4"})
    void ratesAtAMilliampereAreEightDecadesApart(double amperes, double nanometresPerSecond, double tolerance) {
        double x = 0.25;
        double volts = amperes * (50 + 950 * x);
        assertEquals(nanometresPerSecond, 3 * device().at(x).rates(volts)[0], tolerance); // d = 3 nm
        assertEquals(amperes, device().at(x).current(volts), 1e-17);
    }

    @Test
    void nothingMovesBetweenTheThresholds() {
        for (double amperes : new double[] {-8.9e-6, -1e-6, 0, 1e-6, 1.15e-4}) {
            assertEquals(0, device().at(0.5).rates(amperes * 525)[0], 0.0);
        }
    }

    @Test
    void theExponentialLawIsThatOfThePaper() {
        DrivenPort device = device().with("law", 1).at(0.3);
        assertEquals(0.01 / (50 * Math.exp(0.3 * Math.log(20))), device.current(0.01), 1e-15);
    }

    /** With vanishing thresholds, exponents of 1 and k/i equal for both it is linear ion drift, x turned round. */
    @Test
    void linearIonDriftIsALimit() {
        double threshold = 1e-12;
        double drift = 1e-14 * 100 / 1e-8; // mu rOn/d (m/s per A)
        DrivenPort team = device().with("rOn", 100).with("rOff", 16e3).with("d", 10e-9);
        team.with("iOn", -threshold).with("iOff", threshold).with("aOn", 1).with("aOff", 1);
        team.with("kOn", -drift * threshold).with("kOff", drift * threshold);
        DrivenPort linear = new DrivenPort(DeviceLibrary.preset("team-figure-2"), 300);
        double end = team.at(0.9).advance(t -> -Math.sin(2 * Math.PI * t), 0, 0.3, 1e-11)[0];
        // the rate lacks the threshold, 1e-12 of 5e-5 A
        assertEquals(1 - linear.at(0.1).advance(t -> Math.sin(2 * Math.PI * t), 0, 0.3, 1e-11)[0], end, 1e-7);
    }
}
