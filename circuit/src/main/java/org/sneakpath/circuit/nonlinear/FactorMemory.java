package org.sneakpath.circuit.nonlinear;

import org.sneakpath.circuit.linear.Factorization;

/** Of which Jacobian the factors in a {@link Factorization} are, and how well they served last. */
final class FactorMemory {
    /** How far the weight of the Jacobian may be from that of the factors, relatively. */
    private static final double LARGEST_CHANGE = 0.25;

    private final Factorization factorization;
    private double weight;
    private int regime;
    private long count = -1;
    /** Contraction θ measured last with these factors; 0 before any was. */
    double contraction;

    FactorMemory(Factorization factorization) {
        this.factorization = factorization;
    }

    /** The factors just made are those of this system. */
    void remember(NonlinearSystem system) {
        weight = system.jacobianWeight();
        regime = system.jacobianRegime();
        count = made();
        contraction = 0;
    }

    /** No factors are to be reused. */
    void forget() {
        count = -1;
    }

    /** Whether the factors are still ours, and of a Jacobian alike. */
    boolean serves(NonlinearSystem system) {
        return count == made()
                && regime == system.jacobianRegime()
                && Math.abs(system.jacobianWeight() / weight - 1) <= LARGEST_CHANGE;
    }

    /**
     * The factor c = 2/(1 + w/w_s) on updates. Of J = A + w B the factors hold A + w_s B: directions that A governs come out
     * right, those that B governs too large by w/w_s; c errs half as much for either.
     */
    double scale(NonlinearSystem system) {
        return 2 / (1 + system.jacobianWeight() / weight);
    }

    private long made() {
        return factorization.pivotSearches() + factorization.refactorizations();
    }
}
