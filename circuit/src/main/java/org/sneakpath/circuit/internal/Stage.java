package org.sneakpath.circuit.internal;

import java.util.Arrays;
import java.util.List;

/**
 * What is demanded of new unknowns y', row by row, given what earlier points have left: with Q and J combinations of their
 * charges and currents, α = 1/h and d the scheme's implicit weight,
 * <pre>
 *   HELD           y'_r − y_r = 0
 *   ALGEBRAIC      j_r(y', t') = 0
 *   DIFFERENTIAL   α (q_r(y') − Q_r) + d j_r(y', t') + J_r = 0
 * </pre>
 * Operating points, initial conditions and every part of a time step are stages; one solver and one adjoint serve them all.
 * Stages of schemes that move everything at once are one and the same object, so that they share their factors.
 */
public final class Stage {
    private final RowKind[] kinds;
    private final boolean holds;
    private final boolean moves;

    /**
     * @param kinds one per row
     */
    Stage(List<RowKind> kinds) {
        this.kinds = kinds.toArray(RowKind[]::new);
        this.holds = kinds.contains(RowKind.HELD);
        this.moves = kinds.contains(RowKind.DIFFERENTIAL) && !holds;
    }

    /** What is demanded of each row; live. */
    RowKind[] kinds() {
        return kinds;
    }

    /** Whether any row is held. */
    boolean holds() {
        return holds;
    }

    /** Whether charges move and no row is held: rows are algebraic for want of a charge. */
    boolean moves() {
        return moves;
    }

    /** Whether any row from that one on is algebraic. */
    boolean algebraicFrom(int first) {
        return Arrays.asList(kinds).subList(first, kinds.length).contains(RowKind.ALGEBRAIC);
    }

    /** What is demanded of row r. */
    public RowKind kind(int r) {
        return kinds[r];
    }
}
