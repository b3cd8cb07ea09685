package org.sneakpath.crossbar.step;

/**
 * Solves a stage that Newton's method has not, by letting the states drift into a solution: implicit Euler steps σ, growing, of
 * dx/dτ = r + w·f − x, each of which is a stage again,
 * <pre>
 *   x = r′ + w′·f        r′ = (σ·r + x_before)/(1 + σ)        w′ = σ·w/(1 + σ)
 * </pre>
 * Where the equation has folded since the step began, this finds the branch that the states fall onto.
 */
final class StageDrift {
    private static final int MAX_DRIFTS = 200;
    private static final double FIRST = 0.01;
    private static final double SMALLEST = 1e-9;
    private static final double LARGEST = 1e6;

    private final StageSolver solver;

    StageDrift(StageSolver solver) {
        this.solver = solver;
    }

    /**
     * Solves a stage.
     *
     * @param start where the step began
     * @param drift a point to keep intermediate solutions in
     * @return whether it came to a solution
     */
    boolean solve(StagePoint point, StagePast past, StagePoint start, StagePoint drift) {
        double weight = past.weight;
        // r lies in the drift's rates, the states before each step in its states.
        System.arraycopy(past.states, 0, drift.rates, 0, past.states.length);
        drift.keep(start);
        double sigma = FIRST;
        for (int k = 0; k < MAX_DRIFTS && sigma >= SMALLEST && sigma <= LARGEST; k++) {
            past.weight = sigma / (1 + sigma) * weight;
            for (int e = 0; e < past.states.length; e++) {
                past.states[e] = (sigma * drift.rates[e] + drift.states[e]) / (1 + sigma);
            }
            point.keep(drift);
            if (solver.from(point, past, false)) {
                drift.keep(point);
                sigma *= 2;
            } else {
                solver.forget();
                sigma *= 0.125;
            }
        }
        past.weight = weight;
        System.arraycopy(drift.rates, 0, past.states, 0, past.states.length);
        point.keep(drift);
        return sigma > LARGEST && solver.from(point, past, false);
    }
}
