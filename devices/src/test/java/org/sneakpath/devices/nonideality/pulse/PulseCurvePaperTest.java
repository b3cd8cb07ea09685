package org.sneakpath.devices.nonideality.pulse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PulseCurvePaperTest {
    /** Pairs of the public table, to half a unit of their last digit. */
    @ParameterizedTest
    @CsvSource({
        "0.01, 126.268958",
        "1, 1.251653",
        "2, 0.609035",
        "3, 0.386830",
        "4, 0.269089",
        "5, 0.192406",
        "6, 0.135619",
        "8, 0.052781",
        "9, 0.022810"
    })
    void curvaturesAreThoseOfTheTable(double label, double a) {
        assertEquals(a, PulseCurve.ofLabel(label).a(), 5e-7);
        assertEquals(-a, PulseCurve.ofLabel(-label).a(), 5e-7);
        assertEquals(label, new PulseCurve(a).label(), 1e-4 * label);
    }

    @ParameterizedTest
    @CsvSource({"2.4, 0.499181, 0.455396, 0.731381, 0.898637", "-4.88, -0.200303, 0.016978, 0.076124, 0.282174"})
    void curvesPassThroughTheirCheckPoints(double label, double a, double quarter, double half, double threeQuarters) {
        PulseCurve curve = PulseCurve.ofLabel(label);
        assertEquals(a, curve.a(), 5e-7);
        PulseCurve given = new PulseCurve(a);
        assertEquals(quarter, given.value(0.25), 1e-6);
        assertEquals(half, given.value(0.5), 1e-6);
        assertEquals(threeQuarters, given.value(0.75), 1e-6);
        assertEquals(quarter, curve.value(0.25), 2e-6);
    }

    @Test
    void theLabelIsTheLargestDeviationFromAStraightLine() {
        for (double label : new double[] {1e-6, 1e-4, 0.3, 2.4, 7, 9.8}) {
            PulseCurve curve = PulseCurve.ofLabel(label);
            double largest = 0;
            for (int i = 0; i <= 100_000; i++) {
                largest = Math.max(largest, curve.value(i * 1e-5) - i * 1e-5);
            }
            // a grid of 1e-5 misses the maximum of a steep curve by little
            assertEquals(0.07 * Math.sqrt(2) * label, largest, 1e-4 * 0.099 * label);
            assertEquals(label, curve.label(), 1e-6 * label);
            assertEquals(-label, PulseCurve.ofLabel(-label).label(), 1e-6 * label);
        }
    }

    @Test
    void theInverseIsTheInverseAndTheEndsAreTheEnds() {
        for (double label : new double[] {0, 1e-7, 0.5, -0.5, 2.4, -4.88, 9}) {
            PulseCurve curve = PulseCurve.ofLabel(label);
            assertEquals(0, curve.value(0));
            assertEquals(1, curve.value(1));
            for (double x = 0.05; x < 1; x += 0.05) {
                double y = curve.value(x);
                assertTrue(label * (y - x) >= -1e-15);
                // dx/dy is (1 − e^(−1/a)) a e^(x/a), by which the rounding of y grows
                double growth = Math.abs(curve.a() * Math.expm1(-1 / curve.a())) * Math.exp(x / curve.a());
                double rounding = Double.isNaN(growth) ? 1 : growth;
                if (rounding < 1e12) {
                    assertEquals(x, curve.pulses(y), 1e-15 * (10 + rounding * 10));
                }
            }
        }
        assertEquals(0.3, PulseCurve.ofLabel(0).value(0.3));
        assertEquals(0, PulseCurve.ofLabel(0).label());
    }

    @Test
    void impossibleCurvesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> PulseCurve.ofLabel(10));
        assertThrows(IllegalArgumentException.class, () -> new PulseCurve(0));
    }
}
