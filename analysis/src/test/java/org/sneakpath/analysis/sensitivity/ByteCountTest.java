package org.sneakpath.analysis.sensitivity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sneakpath.analysis.InputException;

class ByteCountTest {
    @Test
    void knowsDecimalAndBinaryPrefixes() {
        assertEquals(1L << 30, ByteCount.parse("1GiB", "--m"));
        assertEquals(500_000_000, ByteCount.parse("500 MB", "--m"));
        assertEquals(1536, ByteCount.parse("1.5ki", "--m"));
        assertEquals(77, ByteCount.parse("77", "--m"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "much", "-1MB", "0", "1e9", "99999999999TiB"})
    void refusesWhatIsNoAmount(String text) {
        assertThrows(InputException.class, () -> ByteCount.parse(text, "--m"));
    }
}
