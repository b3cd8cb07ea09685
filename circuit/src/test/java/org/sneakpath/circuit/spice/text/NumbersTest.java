package org.sneakpath.circuit.spice.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
    @ParameterizedTest
    @CsvSource({
        "1k, 1e3",
        "10meg, 10e6",
        "10MEG, 10e6",
        "5n, 5e-9",
        "500M, 0.5",
        "2.2u, 2.2e-6",
        "3µ, 3e-6",
        "1e-3, 1e-3",
        ".5, 0.5",
        "1., 1",
        "-2.5K, -2500",
        "+4, 4",
        "1t, 1e12",
        "1T, 1e12",
        "3g, 3e9",
        "7p, 7e-12",
        "1F, 1e-15",
        "2a, 2e-18",
        "1mil, 25.4e-6",
        "2mils, 50.8e-6",
        "4.6V, 4.6",
        "10ns, 1e-8",
        "1.2Hz, 1.2",
        "10uF, 1e-5",
        "1e3k, 1e6",
        "1E-3V, 1e-3",
        "100ohm, 100",
        "2e, 2",
        "1megohm, 1e6",
        "5mA, 5e-3",
        "1.1u, 1.1e-6",
        "298.15K, 298150"
    })
    void suffixesScaleAndUnitsAreIgnored(String word, double value) {
        assertEquals(value, Numbers.parse(word, Dialect.NGSPICE).orElseThrow(), Math.abs(value) * 1e-15, word);
    }

    @Test
    void decimalFractionsAreTheNearestDoubles() {
        assertEquals(1.1e-6, Numbers.parse("1.1u", Dialect.NGSPICE).orElseThrow(), 0);
        assertEquals(4.7e-12, Numbers.parse("4.7pF", Dialect.NGSPICE).orElseThrow(), 0);
        assertEquals(2.5e-9, Numbers.parse("2.5e-3u", Dialect.NGSPICE).orElseThrow(), 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2K2", "1k5", "r1", "", "-", ".", "+k", "1_2", "0x10", "e3", "1-2"})
    void whatIsNoNumberIsNotGuessedAt(String word) {
        assertTrue(Numbers.parse(word, Dialect.NGSPICE).isEmpty(), word);
    }

    @Test
    void xIsMegaInHspiceOnly() {
        assertEquals(2e6, Numbers.parse("2x", Dialect.HSPICE).orElseThrow(), 0);
        assertEquals(2, Numbers.parse("2x", Dialect.NGSPICE).orElseThrow(), 0);
    }

    @Test
    void hugeExponentsOverflowInsteadOfFailing() {
        assertEquals(
                Double.POSITIVE_INFINITY,
                Numbers.parse("1e99999999999k", Dialect.NGSPICE).orElseThrow(),
                0);
        assertEquals(0, Numbers.parse("1e-99999999999k", Dialect.NGSPICE).orElseThrow(), 0);
    }
}
