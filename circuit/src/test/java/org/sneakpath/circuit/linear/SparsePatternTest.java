package org.sneakpath.circuit.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SparsePatternTest {
    private final SparsePattern pattern = SparsePattern.builder(3)
            .add(2, 0)
            .add(0, 0)
            .add(1, 2)
            .add(2, 0)
            .add(2, 2)
            .build();

    @Test
    void slotsRunDownTheColumnsAndDuplicatesShareOne() {
        assertEquals(4, pattern.entries());
        assertEquals(0, pattern.slot(0, 0));
        assertEquals(1, pattern.slot(2, 0));
        assertEquals(2, pattern.slot(1, 2));
        assertEquals(3, pattern.slot(2, 2));
        assertEquals(2, pattern.start(1));
        assertEquals(2, pattern.start(2));
        assertEquals(4, pattern.start(3));
        assertEquals(1, pattern.row(2));
    }

    @Test
    void theOrderOfDeclarationDoesNotMatter() {
        SplittableRandom random = new SplittableRandom(7);
        for (int n = 1; n < 60; n++) {
            SparsePattern.Builder builder = SparsePattern.builder(n);
            TreeSet<Integer> expected = new TreeSet<>();
            for (int k = random.nextInt(4 * n); k >= 0; k--) {
                int row = random.nextInt(n);
                int column = random.nextInt(n);
                builder.add(row, column);
                expected.add(column * n + row);
            }
            SparsePattern built = builder.build();
            List<Integer> found = new ArrayList<>();
            for (int column = 0; column < n; column++) {
                for (int slot = built.start(column); slot < built.start(column + 1); slot++) {
                    found.add(column * n + built.row(slot));
                }
            }
            assertEquals(new ArrayList<>(expected), found);
        }
    }

    @Test
    void whatIsNoEntryHasNoSlot() {
        assertFalse(pattern.contains(1, 1));
        assertTrue(pattern.contains(1, 2));
        assertThrows(IllegalArgumentException.class, () -> pattern.slot(1, 1));
        assertThrows(IllegalArgumentException.class, () -> pattern.slot(3, 0));
        assertThrows(IllegalArgumentException.class, () -> pattern.contains(0, -1));
        assertThrows(IllegalArgumentException.class, () -> SparsePattern.builder(0));
        assertThrows(
                IllegalArgumentException.class, () -> SparsePattern.builder(2).add(0, 2));
    }

    @Test
    void productsAreThoseOfTheMatrix() {
        // A = [2 0 0; 0 0 5; 3 0 7]
        double[] values = {2, 3, 5, 7};
        double[] y = new double[3];
        pattern.multiply(values, new double[] {1, 10, 100}, y);
        assertArrayEquals(new double[] {2, 500, 703}, y);
        pattern.multiplyTransposed(values, new double[] {1, 10, 100}, y);
        assertArrayEquals(new double[] {302, 0, 750}, y);
    }

    @Test
    void printsItsSize() {
        assertEquals("SparsePattern[3×3, 4 entries]", pattern.toString());
    }
}
