package org.sneakpath.circuit.linear;

/**
 * How a factorisation ended. A singular matrix is an answer, not an error: a floating node or a loop of ideal voltage
 * sources is something to be told by name, and {@link #unknown} is what the caller needs for that.
 *
 * @param outcome what happened
 * @param unknown index of the unknown (column) that the equations leave undetermined, or whose column holds a value that
 *     is not finite; −1 when all is well
 */
public record FactorStatus(Outcome outcome, int unknown) {
    /** The factors are ready for {@link Factorization#solve}. */
    public static final FactorStatus OK = new FactorStatus(Outcome.OK, -1);

    /** What can happen. */
    public enum Outcome {
        /** The factors are ready. */
        OK,
        /** The matrix cannot be told from a singular one, given the rounding of its entries. */
        SINGULAR,
        /** An entry is infinite or not a number. */
        NON_FINITE
    }

    /** A matrix whose equations leave {@code unknown} undetermined. */
    static FactorStatus singular(int unknown) {
        return new FactorStatus(Outcome.SINGULAR, unknown);
    }

    /** A matrix with an infinity or NaN in the column of {@code unknown}. */
    static FactorStatus nonFinite(int unknown) {
        return new FactorStatus(Outcome.NON_FINITE, unknown);
    }

    /** Whether solves may follow. */
    public boolean ok() {
        return outcome == Outcome.OK;
    }
}
