package org.sneakpath.devices.units;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

class QuantityTest {

    @ParameterizedTest
    @CsvSource({
        "2.5 kohm, ohm, 2500",
        "2.5 Ω, ohm, 2.5",
        "2.5kΩ, ohm, 2500",
        "1 Mohm, ohm, 1e6",
        "1 mohm, ohm, 1e-3",
        "10 uA, A, 1e-5",
        "10 µA, A, 1e-5",
        "10 μA, A, 1e-5",
        "0.1 ms, s, 1e-4",
        "1 nF, F, 1e-9",
        "300 /V, 1/V, 300",
        "300 1/V, /V, 300",
        "3 /mV, 1/V, 3000",
        "300 V^-1, 1/V, 300",
        "-10 m/s, m/s, -10",
        "8e-5 m/s, m/s, 8e-5",
        "3 nm, m, 3e-9",
        "25 mV, mV, 25",
        "0.025 V, mV, 25",
        "5 %, '', 0.05",
        "0.5, '', 0.5",
        "42, ohm, 42",
        "1 V/A, ohm, 1",
        "1 A*s, C, 1",
        "1 A·s, C, 1",
        "2 kg m2 s^-3 A^-1, V, 2",
        "4 cm², m^2, 4e-4",
        "4 cm³, m^3, 4e-6",
        "1 eV, J, 1.602176634e-19",
        "1 MHz, 1/s, 1e6",
        "+.5e+1 V, V, 5",
        "2 g, kg, 2e-3",
    })
    void valuesAreTheDoublesNearestToWhatIsWritten(String text, String unit, double expected) {
        assertEquals(expected, Quantity.parse(text, unit), 0.0);
    }

    @ParameterizedTest
    @CsvSource({
        "2.5 KOhm, ohm, did you mean 'kohm'",
        "2.5 Kohm, ohm, did you mean 'kohm'",
        "2.5 k, ohm, unknown unit 'k'",
        "1 parsec, m, unknown unit 'parsec'",
        "2.5 V, ohm, is in V (m^2 kg s^-3 A^-1) where ohm (m^2 kg s^-3 A^-2) belongs",
        "2.5 V, '', where a plain number belongs",
        "5 %, ohm, 'is in % (1) where ohm'",
        "ohm, ohm, does not start with a number; write it like '2.5 ohm'",
        "NaN, ohm, does not start with a number",
        "1e999, ohm, is too large",
        "501e999 mV, V, is too large",
        "0x1p3, V, unknown unit 'x'",
        "1 V/, V, ends where a unit should follow",
        "1 /, V, ends where a unit should follow",
        "1 V^, V, cannot read the unit",
        "1 m%, '', unknown unit 'm%'",
    })
    void mistakesAreRefusedWithAReasonAndARemedy(String text, String unit, String message) {
        String actual = String.valueOf(assertThrows(IllegalArgumentException.class, () -> Quantity.parse(text, unit))
                .getMessage());
        assertTrue(actual.contains(message), actual);
    }

    @ParameterizedTest
    @CsvSource({
        "2500, ohm, 2.5 kohm",
        "1e-5, A, 10 uA",
        "999999, Hz, 999.999 kHz",
        "-0.0238, V, -23.8 mV",
        "1, S, 1 S",
        "0, V, 0 V",
        "1e-20, F, 0.01 aF",
        "1e20, ohm, 100000 Pohm",
        "300, /V, 300 /V",
        "8e-5, m/s, 8.0E-5 m/s",
        "0.05, '', 0.05",
        "NaN, V, NaN V",
    })
    void formattingUsesEngineeringPrefixes(double value, String unit, String expected) {
        assertEquals(expected, Quantity.format(value, unit));
    }

    @Test
    void roundingMayReachTheNextPrefix() {
        assertEquals("1 kohm", Quantity.format(999.96, "ohm", 4));
        assertEquals("999.9 ohm", Quantity.format(999.94, "ohm", 4));
        assertEquals("3.14 V", Quantity.format(Math.PI, "V", 3));
        assertEquals("Infinity V", Quantity.format(Double.POSITIVE_INFINITY, "V", 3));
        assertThrows(IllegalArgumentException.class, () -> Quantity.format(1, "V", 0));
    }

    @Test
    void whatIsFormattedParsesToTheSameDouble() {
        CounterRandom random = new CounterRandom(5, Purpose.DATASET);
        for (int k = 0; k < 2000; k++) {
            double value = Math.pow(10, random.uniform(-25, 22, k, 0)) * (k % 2 == 0 ? 1 : -1);
            for (String unit : new String[] {"ohm", "1/V", ""}) {
                assertEquals(value, Quantity.parse(Quantity.format(value, unit), unit), 0.0);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "tr-TR", "ar-EG"})
    void theLocaleDoesNotMatter(String tag) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));
            assertEquals("2.5 kohm", Quantity.format(2500, "ohm"));
            assertEquals(1e-3, Quantity.parse("1 mS", "S"));
            assertThrows(IllegalArgumentException.class, () -> Quantity.parse("2.5 KOHM", "ohm"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aPlainNumberHasDimensionOne() {
        assertEquals("1", Unit.parse("V/V").dimension().toString());
        assertEquals(Dimension.NONE, Unit.parse("").dimension());
    }
}
