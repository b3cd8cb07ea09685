package org.sneakpath.circuit.internal;

import java.util.List;

/**
 * A set of equations for new unknowns y' given old ones y, row by row:
 * <pre>
 *   HELD           y'_r − y_r = 0
 *   ALGEBRAIC      j_r(y', t') = 0
 *   DIFFERENTIAL   (q_r(y') − q_r(y))/h + β j_r(y', t') + γ j_r(y, t) = 0
 * </pre>
 * Operating points, initial conditions and every part of a time step are stages; one solver and one adjoint serve them
 * all.
 */
public final class Stage {
    private final RowKind[] kinds;
    private final double beta;
    private final double gamma;

    /**
     * @param kinds one per row
     * @param beta implicit weight β
     * @param gamma weight γ of history
     */
    Stage(List<RowKind> kinds, double beta, double gamma) {
        this.kinds = kinds.toArray(RowKind[]::new);
        this.beta = beta;
        this.gamma = gamma;
    }

    /** What is demanded of row r. */
    public RowKind kind(int r) {
        return kinds[r];
    }

    /** Implicit weight β of differential rows. */
    public double beta() {
        return beta;
    }

    /** Weight γ of history in differential rows. */
    public double gamma() {
        return gamma;
    }
}
