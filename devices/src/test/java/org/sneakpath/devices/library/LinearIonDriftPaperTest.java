package org.sneakpath.devices.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Linear ion drift of 100 ohm to 16 kohm, 10 nm, 1e-14 m²/Vs under 1 V sin(2πt), against closed forms and values from an
 * independent evaluation; tolerances are half a unit of the last digit given, or 1e-9.
 */
@About("linear-ion-drift")
class LinearIonDriftPaperTest {
    private static final double R_ON = 100;
    private static final double R_OFF = 16e3;
    private static final double K = 1e-14 * R_ON / 1e-16;

    private static double sine(double t) {
        return Math.sin(2 * Math.PI * t);
    }

    private static DrivenPort device(int window, double p, double x0) {
        return new DrivenPort(DeviceLibrary.preset("team-figure-2"), 300)
                .with("window", window)
                .with("p", p)
                .at(x0);
    }

    private static double flux(double t) {
        return (1 - Math.cos(2 * Math.PI * t)) / (2 * Math.PI);
    }

    private static double memristance(DrivenPort device) {
        return 1e-3 / device.current(1e-3);
    }

    @ParameterizedTest
    @CsvSource({
        "0.125, 13886.1226, 5.092183e-5",
        "0.25, 12531.4336, 7.979933e-5",
        "0.375, 11011.3239, 6.421633e-5",
        "0.75, 12531.4336, -7.979933e-5"
    })
    void withoutAWindowTheMemristanceFollowsTheFlux(double t, double ohms, double amperes) {
        DrivenPort device = device(0, 1, 0.1);
        device.advance(LinearIonDriftPaperTest::sine, 0, t, 1e-11);
        double m0 = R_ON * 0.1 + R_OFF * 0.9;
        double closed = Math.sqrt(m0 * m0 - 2 * (R_OFF - R_ON) * K * flux(t));
        assertEquals(1, memristance(device) / closed, 1e-9);
        assertEquals(ohms, memristance(device), 0.5e-4);
        assertEquals(amperes, device.current(sine(t)), 0.5e-11);
    }

    /** After a quarter of the sine the flux is half of 1/π V s, after a half 0.31830989 V s. */
    @Test
    void theStateAfterAQuarterIsThatOfTheTable() {
        assertEquals(0.31830989, flux(0.5), 0.5e-8);
        DrivenPort device = device(0, 1, 0.1);
        assertEquals(14410, memristance(device), 1e-9);
        assertEquals(0.21814883, device.advance(LinearIonDriftPaperTest::sine, 0, 0.25, 1e-11)[0], 0.5e-8);
    }

    @Test
    void theLoopIsPinchedAndClosesAfterAPeriod() {
        DrivenPort device = device(0, 1, 0.1);
        assertEquals(0.35746690, device.advance(LinearIonDriftPaperTest::sine, 0, 0.5, 1e-11)[0], 0.5e-8);
        assertEquals(10316.2763, memristance(device), 0.5e-4);
        assertEquals(2.57466901e-5, (0.35746690 - 0.1) / K, 0.5e-12); // x = x0 + k q
        assertTrue(Math.abs(device.current(0)) < 1e-12);
        assertEquals(0.1, device.advance(LinearIonDriftPaperTest::sine, 0.5, 1, 1e-11)[0], 1e-9);
    }

    /** phi = (M0² − rOn²)/(2 (rOff − rOn) k). */
    @ParameterizedTest
    @CsvSource({"0.1, 0.652950", "0, 0.805000"})
    void theFluxThatSwitchesItOnIsThatOfTheClosedForm(double x0, double webers) {
        assertEquals(webers, device(0, 1, x0).timeTo(1, 1), 0.5e-6);
    }

    /** x(q) = x0 E/(1 − x0 + x0 E), E = e^(4kq), of which the flux is R_off q − (R_off − R_on) ln(1 − x0 + x0 E)/(4k). */
    @ParameterizedTest
    @CsvSource({"1e-5, 0.14218925", "5e-5, 0.45085306", "1e-4, 0.85848645", "2e-4, 0.99698992"})
    void withJoglekarsWindowOfExponentOneTheStateIsLogisticInTheCharge(double q, double x) {
        double e = Math.exp(4 * K * q);
        double flux = R_OFF * q - (R_OFF - R_ON) * Math.log(0.9 + 0.1 * e) / (4 * K);
        // a constant volt for phi seconds
        assertEquals(0.1 * e / (0.9 + 0.1 * e), device(1, 1, 0.1).advance(t -> 1, 0, flux, 1e-11)[0], 1e-9);
        assertEquals(x, 0.1 * e / (0.9 + 0.1 * e), 0.5e-8);
    }

    @Test
    void withJoglekarsWindowTheStateAtGivenFluxesIsAsComputed() {
        assertEquals(0.22141509, device(1, 1, 0.1).advance(LinearIonDriftPaperTest::sine, 0, 0.5, 1e-11)[0], 0.5e-8);
        DrivenPort at = device(1, 1, 0.1);
        assertEquals(0.12837683, at.advance(t -> 1, 0, 0.1, 1e-11)[0], 0.5e-8);
        assertEquals(13958.8083, memristance(at), 0.5e-4);
        assertEquals(0.21152503, device(1, 1, 0.1).advance(t -> 1, 0, 0.3, 1e-11)[0], 0.5e-8);
    }

    @ParameterizedTest
    @CsvSource({"1, 2, 0.30404822, 0.1", "2, 1, 0.34164625, 0.21319744", "3, 1, 0.12199246, 0.1"})
    void otherWindowsGiveTheStatesOfHalfAndWholePeriod(int window, double p, double half, double whole) {
        DrivenPort device = device(window, p, 0.1);
        assertEquals(half, device.advance(LinearIonDriftPaperTest::sine, 0, 0.5, 1e-11)[0], 0.5e-8);
        assertEquals(whole, device.advance(LinearIonDriftPaperTest::sine, 0.5, 1, 1e-11)[0], 0.5e-8);
    }

    @Test
    void windowsHaveTheirValuesAtTheEndsAndInTheMiddle() {
        double v = 1;
        double[] free = {1, 1, 1};
        double[][] expected = {free, {0, 1, 0}, {1, 0.75, 0}, {0, 0.25, 0}, {1, 1, Math.exp(-1)}};
        double[] x = {0, 0.5, 1};
        for (int window = 0; window < expected.length; window++) {
            for (int k = 0; k < x.length; k++) {
                double rate =
                        device(window, 1, x[k]).rates(v)[0] / device(0, 1, x[k]).rates(v)[0];
                assertEquals(expected[window][k], rate, 1e-12, "window " + window + " at " + x[k]);
            }
        }
        // falling, Biolek's window closes at the other end and Kvatinsky's too
        assertEquals(0, device(2, 1, 0).rates(-1)[0], 0.0);
        assertEquals(
                Math.exp(-1), device(4, 1, 0).rates(-1)[0] / device(0, 1, 0).rates(-1)[0], 1e-12);
    }
}
