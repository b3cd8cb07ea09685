package org.sneakpath.devices.equation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RowSpacingTest {
    @Test
    void rowsStandApartWithinAPage() {
        for (int bytes : new int[] {4, 8}) {
            for (int length = 2048 / bytes; length < 5000; length++) {
                int roomy = RowSpacing.length(length, bytes);
                assertTrue(roomy >= length && roomy <= length + 640 / bytes, length + " numbers");
                int place = (16 + bytes * roomy) % 4096;
                assertTrue(place >= 320 && place <= 4096 - 320, length + " numbers of " + bytes + " bytes");
            }
        }
    }

    @Test
    void shortRowsAreAsLongAsAsked() {
        assertEquals(63, RowSpacing.length(63, 4));
        assertEquals(1, Precision.DOUBLE.rows(7, 1)[6].length);
        assertEquals(7, Precision.SINGLE.rows(7, 100).length);
    }
}
