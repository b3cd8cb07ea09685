package org.sneakpath.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/** Assignments against all there are. */
class RowAssignmentTest {
    @Test
    void noOrderCostsLess() {
        int n = 6;
        for (int seed = 0; seed < 200; seed++) {
            double[] cost = costs(n, seed, seed % 2 == 0 ? 1 : 4);
            int[] at = RowAssignment.solve(cost, n);
            int[] sorted = at.clone();
            Arrays.sort(sorted);
            assertArrayEquals(new int[] {0, 1, 2, 3, 4, 5}, sorted);
            // sums of six numbers of at most 4
            assertEquals(least(cost, n, 0, new boolean[n]), total(cost, n, at), 1e-12);
        }
    }

    @Test
    void nobodyMovesWhereNothingIsGained() {
        assertArrayEquals(new int[] {0, 1, 2, 3, 4}, RowAssignment.solve(new double[25], 5));
    }

    @Test
    void ordersOfHundredsAreBetterThanExchangesFind() {
        int n = 200;
        double[] cost = costs(n, 7, 1);
        int[] at = RowAssignment.solve(cost, n);
        double best = total(cost, n, at);
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < a; b++) {
                int[] swapped = at.clone();
                swapped[a] = at[b];
                swapped[b] = at[a];
                assertTrue(total(cost, n, swapped) >= best - 1e-12);
            }
        }
        // the mean cost of a random order is n/2; the least of random costs tends to pi^2/6 (D. J. Aldous, 2001)
        assertEquals(Math.PI * Math.PI / 6, best, 0.4);
    }

    /** From 0 to 1, or whole numbers below {@code levels}, with ties. */
    private static double[] costs(int n, int seed, int levels) {
        CounterRandom random = new CounterRandom(seed, Purpose.INITIAL_WEIGHTS);
        double[] cost = new double[n * n];
        for (int k = 0; k < cost.length; k++) {
            cost[k] = levels == 1 ? random.uniform(k, 0) : random.below(levels, k, 0);
        }
        return cost;
    }

    private static double total(double[] cost, int n, int[] at) {
        double sum = 0;
        for (int place = 0; place < n; place++) {
            sum += cost[at[place] * n + place];
        }
        return sum;
    }

    private static double least(double[] cost, int n, int place, boolean[] taken) {
        double best = place == n ? 0 : Double.POSITIVE_INFINITY;
        for (int thing = 0; thing < n && place < n; thing++) {
            if (!taken[thing]) {
                taken[thing] = true;
                best = Math.min(best, cost[thing * n + place] + least(cost, n, place + 1, taken));
                taken[thing] = false;
            }
        }
        return best;
    }
}
