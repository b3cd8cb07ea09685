package org.sneakpath.analysis.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import org.sneakpath.analysis.statistics.StoppingRule.Decision;
import org.sneakpath.analysis.statistics.StoppingRule.Parameter;

/** How many rounds it takes on known distributions, and how often the last interval holds the truth. */
class StoppingRuleLimitTest {
    private static final int REPETITIONS = 4000;
    private static final int ROUND = 10;

    private record Behaviour(double rounds, double coverage, double precise) {}

    private static Behaviour behaviour(StoppingRule rule, double truth, LongFunction<double[]> numbers) {
        double rounds = 0;
        double held = 0;
        double precise = 0;
        for (long r = 0; r < REPETITIONS; r++) {
            double[] all = numbers.apply(r);
            int n = ROUND;
            while (rule.after(Arrays.copyOf(all, n)) == Decision.CONTINUE) {
                n += ROUND;
            }
            double[] taken = Arrays.copyOf(all, n);
            rounds += (double) n / ROUND;
            held += rule.interval(taken).contains(truth) ? 1 : 0;
            precise += rule.after(taken) == Decision.PRECISE ? 1 : 0;
        }
        return new Behaviour(rounds / REPETITIONS, held / REPETITIONS, precise / REPETITIONS);
    }

    /**
     * Normal, σ = 1, width 0.6: 2·1.96/√n = 0.6 at n = 42.7, with Student's t at 45, hence about five rounds of ten. Coverage
     * suffers by less than a point; one standard error is 0.0034.
     */
    @Test
    void normalNumbers() {
        StoppingRule rule = new StoppingRule(Parameter.MEAN, 0.6, 1000, 0.95);
        Behaviour found = behaviour(rule, 0, r -> Draws.gaussians(200, r));
        assertEquals(4.9, found.rounds(), 0.2);
        assertEquals(0.95, found.coverage(), 0.014); // four standard errors
        assertEquals(1, found.precise());
    }

    /** A mean of exponential numbers: rounds that came out narrow also came out low, which costs seven points of coverage. */
    @Test
    void skewedNumbers() {
        StoppingRule rule = new StoppingRule(Parameter.MEAN, 0.6, 1000, 0.95);
        Behaviour found = behaviour(rule, 1, r -> Draws.exponentials(300, r));
        assertEquals(4.4, found.rounds(), 0.3);
        assertEquals(0.88, found.coverage(), 0.02);
    }

    /** A yield of 0.9 to a width of 0.2: Wilson's is as wide at n ≈ 36; all good after the first round does not end it. */
    @Test
    void yields() {
        StoppingRule rule = new StoppingRule(Parameter.PROPORTION, 0.2, 1000, 0.95);
        Behaviour found = behaviour(rule, 0.9, r -> Draws.bernoullis(200, 0.9, 0, r));
        assertEquals(3.9, found.rounds(), 0.3);
        assertTrue(found.coverage() > 0.95, found.toString());
        assertEquals(Decision.CONTINUE, rule.after(new double[] {1, 1, 1, 1, 1, 1, 1, 1, 1, 1}));
    }

    @Test
    void itEndsWhenChipsRunOut() {
        StoppingRule rule = new StoppingRule(Parameter.MEAN, 1e-3, 20, 0.95);
        assertEquals(Decision.CONTINUE, rule.after(Draws.gaussians(10, 0)));
        assertEquals(Decision.EXHAUSTED, rule.after(Draws.gaussians(20, 0)));
        assertEquals(Decision.CONTINUE, rule.after(new double[] {0.9}));
        assertThrows(IllegalArgumentException.class, () -> new StoppingRule(Parameter.MEAN, 0, 20, 0.95));
        assertThrows(IllegalArgumentException.class, () -> new StoppingRule(Parameter.MEAN, 1, 1, 0.95));
    }
}
