package org.sneakpath.circuit.time;

/**
 * L-stable schemes of the error-controlled engine: what is fast and dies away dies away however long the step is, and
 * nothing rings after a jump. Everything is coupled; equations without a charge hold at every stage.
 */
public enum StiffScheme implements Scheme {
    /**
     * Second order: the trapezoidal rule to t + γh, then the second backward difference over t, t + γh, t + h, with
     * γ = 2 − √2, for which both stages have the same matrix.
     */
    TR_BDF2(2, 2),

    /** Second order, two implicit stages, no history of currents: what a circuit can be started with after a jump. */
    SDIRK2(2, 2),

    /** Fourth order, five implicit stages of one matrix. The default. */
    ESDIRK4(4, 5),

    /** Second order: the second backward difference over the last three time points, whatever their distances. */
    GEAR2(2, 1);

    private final int order;
    private final int stages;

    StiffScheme(int order, int stages) {
        this.order = order;
        this.stages = stages;
    }

    @Override
    public int order() {
        return order;
    }

    @Override
    public int stages() {
        return stages;
    }

    @Override
    public boolean estimatesError() {
        return true;
    }
}
