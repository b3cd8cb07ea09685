package org.sneakpath.analysis.config;

/** Course of the step size. */
public sealed interface ScheduleConfig {
    /** The same throughout. */
    @Kind("constant")
    record Constant() implements ScheduleConfig {}

    /** Half a cosine from the greatest value to 0. */
    @Kind("cosine")
    record Cosine() implements ScheduleConfig {}

    /** Up to the greatest value, then down to nearly 0. */
    @Kind("one-cycle")
    record OneCycle() implements ScheduleConfig {}

    /**
     * Falls at equal distances.
     *
     * @param factor from one part to the next
     * @param parts of equal length
     */
    @Kind("step")
    record Step(@Default("0.1") double factor, @Default("3") int parts) implements ScheduleConfig {
        public Step {
            Check.that(factor > 0 && factor <= 1, "factor", factor, "greater than 0 and at most 1");
            Check.atLeast(1, "parts", parts);
        }
    }
}
