package org.sneakpath.training.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sneakpath.training.Refusal;

class StratifiedTest {
    /** 23 of class 0, 50 of class 1, 9 of class 2, mixed. */
    private static final int[] LABELS =
            IntStream.range(0, 82).map(k -> k % 9 == 4 ? 2 : k % 7 < 2 ? 0 : 1).toArray();

    private static int count(int[] samples, int c) {
        return (int) Arrays.stream(samples).filter(k -> LABELS[k] == c).count();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 9})
    void everySampleIsInOneFoldAndAllFoldsAreAlike(int k) {
        StratifiedFolds folds = StratifiedFolds.of(LABELS, 3, k, 7);
        assertEquals(k, folds.count());
        int[] seen = new int[LABELS.length];
        for (int fold = 0; fold < k; fold++) {
            int[] inside = folds.inside(fold);
            int[] outside = folds.outside(fold);
            assertEquals(LABELS.length, inside.length + outside.length);
            for (int sample : inside) {
                seen[sample]++;
                assertTrue(Arrays.binarySearch(outside, sample) < 0);
            }
            assertTrue(Math.abs(inside.length - (double) LABELS.length / k) < 1, "fold of " + inside.length);
            for (int c = 0; c < 3; c++) {
                double share = (double) count(IntStream.range(0, LABELS.length).toArray(), c) / k;
                assertTrue(Math.abs(count(inside, c) - share) < 1, "class " + c + ": " + count(inside, c));
            }
        }
        assertTrue(Arrays.stream(seen).allMatch(n -> n == 1));
    }

    @Test
    void everyBeginningOfTheOrderIsLikeTheWhole() {
        int[] order = StratifiedOrder.of(LABELS, 3, 3);
        assertArrayEquals(
                IntStream.range(0, LABELS.length).toArray(),
                Arrays.stream(order).sorted().toArray());
        for (int n = 1; n <= LABELS.length; n++) {
            int[] beginning = Arrays.copyOf(order, n);
            for (int c = 0; c < 3; c++) {
                double share = (double) n * count(order, c) / LABELS.length;
                assertTrue(Math.abs(count(beginning, c) - share) <= 1.5, n + ": " + count(beginning, c));
            }
        }
    }

    @Test
    void theSeedDecidesAndNothingElse() {
        assertArrayEquals(StratifiedOrder.of(LABELS, 3, 3), StratifiedOrder.of(LABELS, 3, 3));
        assertFalse(Arrays.equals(StratifiedOrder.of(LABELS, 3, 3), StratifiedOrder.of(LABELS, 3, 4)));
        assertArrayEquals(
                StratifiedFolds.of(LABELS, 3, 5, 1).inside(2),
                StratifiedFolds.of(LABELS, 3, 5, 1).inside(2));
        assertFalse(Arrays.equals(
                StratifiedFolds.of(LABELS, 3, 5, 1).inside(2),
                StratifiedFolds.of(LABELS, 3, 5, 2).inside(2)));
    }

    @Test
    void foldsThatCannotBeStratifiedAreRefused() {
        assertTrue(Refusal.of(() -> StratifiedFolds.of(LABELS, 3, 10, 1))
                .contains("class 2 has 9 samples, fewer than 10"));
        assertTrue(Refusal.of(() -> StratifiedFolds.of(LABELS, 3, 1, 1)).contains("at least 2 folds"));
    }
}
