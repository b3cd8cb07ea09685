package org.sneakpath.devices.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The data-driven models against the closed forms of their pulses, 1e-8 of the range, and computed check values. */
@About({"data-driven-2017", "data-driven-2021"})
class DataDrivenPaperTest {
    private static final double MIN_2017 = 1280;
    private static final double RANGE_2017 = 17000 - 1280;

    private static DrivenPort form2017(double ohms) {
        return new DrivenPort(DeviceLibrary.preset("data-driven-2017"), 300).at((ohms - MIN_2017) / RANGE_2017);
    }

    private static DrivenPort form2021(double ohms) {
        return new DrivenPort(DeviceLibrary.preset("data-driven-2021"), 300).at((ohms - 1600) / 1400);
    }

    @Test
    void theSpeedAtOneAndAHalfVoltsIsAsComputed() {
        double speed = 743.47 * (Math.exp(6.51 * 1.5) - 1);
        assertEquals(1.2946e7, speed, 0.5e3);
        assertEquals(5.1495e9, RANGE_2017 * form2017(5e3).rates(1.5)[0], 0.5e5);
    }

    /** R(t) = ln(e^(kr) + e^(−kst) (e^(kR0) − e^(kr)))/k. */
    @ParameterizedTest
    @CsvSource({"1.5, 5000, 2e-7", "1.5, 5000, 2e-6", "0.9, 8000, 1e-4"})
    void aPositivePulseOfTheFormOf2017HasItsClosedForm(double v, double r0, double t) {
        double k = 5.11e-4;
        double r = 16719;
        double s = 743.47 * (Math.exp(6.51 * v) - 1);
        double end = Math.log(Math.exp(k * r) + Math.exp(-k * s * t) * (Math.exp(k * r0) - Math.exp(k * r))) / k;
        DrivenPort device = form2017(r0);
        assertEquals((end - MIN_2017) / RANGE_2017, device.advance(u -> v, 0, t, 1e-11)[0], 1e-8);
        assertEquals(0.24 / end * Math.sinh(3 * v), device.current(v), 1e-11);
    }

    /** R(t) = −ln(e^(−kr) + e^(kst) (e^(−kR0) − e^(−kr)))/k; the bound at −1 V is 5612 ohm. */
    @Test
    void aNegativePulseOfTheFormOf2017HasItsClosedForm() {
        double k = 1.17e-3;
        double r = 29304.826 - 23692.772;
        double s = -68012.28 * (Math.exp(0.31645) - 1);
        double t = 1e-6;
        double r0 = 12e3;
        double end = -Math.log(Math.exp(-k * r) + Math.exp(k * s * t) * (Math.exp(-k * r0) - Math.exp(-k * r))) / k;
        assertEquals((end - MIN_2017) / RANGE_2017, form2017(r0).advance(u -> -1, 0, t, 1e-11)[0], 1e-8);
    }

    /** The polynomial gives −6234 ohm at −1.5 V: the bound there is the least resistance. */
    @Test
    void aBoundBelowTheRangeIsTheLeastResistance() {
        assertEquals(-6234, 29304.826 - 1.5 * 23692.772, 0.5);
        double s = -68012.28 * (Math.exp(0.31645 * 1.5) - 1);
        double expected = s * (Math.exp(1.17e-3 * (9000 - MIN_2017)) - 1);
        assertEquals(expected, RANGE_2017 * form2017(9000).rates(-1.5)[0], 1e-9 * Math.abs(expected));
        assertEquals(0, form2017(MIN_2017).rates(-1.5)[0], 0.0);
        assertEquals(0, form2017(16_900).rates(1)[0], 0.0);
        assertEquals(0, form2017(9000).rates(0)[0], 0.0);
    }

    /** R(t) = (R0 + s r (r − R0) t)/(1 + s (r − R0) t). */
    @ParameterizedTest
    @CsvSource({"1.2, 2700, 1e-6", "1.0, 2900, 1e-5", "-1.4, 1800, 1e-4", "-1.1, 1700, 1e-3"})
    void aPulseOfTheFormOf2021HasItsClosedForm(double v, double r0, double t) {
        double r = v > 0 ? 2699.2336 - 672.930 * v : 649.414 - 1474.324 * v;
        double s = v > 0 ? 600.10 * (Math.exp(-v / 0.0212028) - 1) : -34.599 * (Math.exp(v / 0.05343997) - 1);
        double end = (r0 + s * r * (r - r0) * t) / (1 + s * (r - r0) * t);
        DrivenPort device = form2021(r0);
        assertEquals((end - 1600) / 1400, device.advance(u -> v, 0, t, 1e-11)[0], 1e-8);
        assertEquals(0.32046 / end * Math.sinh(2.71690 * v), device.current(v), 1e-11);
    }

    @Test
    void beyondItsBoundTheFormOf2021StandsStill() {
        assertEquals(0, form2021(1700).rates(1)[0], 0.0);
        assertEquals(0, form2021(2900).rates(-1)[0], 0.0);
    }
}
