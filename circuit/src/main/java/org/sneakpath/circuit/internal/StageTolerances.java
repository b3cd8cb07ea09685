package org.sneakpath.circuit.internal;

import org.sneakpath.circuit.nonlinear.NewtonOptions;

/**
 * What counts as nothing in a stage: of an update, relative to the unknown; of a residual, relative to the sizes of its own
 * terms. Absolute parts go by nature; that of a state's residual belongs to a unit of the weight α of its charge.
 */
final class StageTolerances {
    private final double relative;
    private final int firstState;
    private final double[] absoluteUpdate;
    private final double[] absoluteResidual;

    StageTolerances(Layout layout, NewtonOptions options) {
        relative = options.relative();
        firstState = layout.firstState();
        absoluteUpdate = new double[layout.size()];
        absoluteResidual = new double[layout.size()];
        for (int r = 0; r < layout.size(); r++) {
            absoluteUpdate[r] = switch (layout.nature(r)) {
                case VOLTAGE -> options.voltage();
                case CURRENT -> options.current();
                case STATE -> options.state() * layout.stateVariable(r).tolerance();
            };
            absoluteResidual[r] = switch (layout.nature(r)) {
                case VOLTAGE -> options.current();
                case CURRENT -> options.voltage();
                case STATE -> absoluteUpdate[r];
            };
        }
    }

    /** Largest change of an unknown at value y that counts as none. */
    double ofUpdate(int r, double y) {
        return relative * Math.abs(y) + absoluteUpdate[r];
    }

    /**
     * Largest residuals that count as none, by row.
     *
     * @param alpha α of differential rows (1/s)
     * @param implicit d of differential rows
     * @param out written
     */
    void ofResiduals(
            Stage stage,
            double alpha,
            double implicit,
            double[] y,
            StageHistory history,
            Evaluation now,
            double[] out) {
        RowKind[] kinds = stage.kinds();
        for (int r = 0; r < out.length; r++) {
            out[r] = switch (kinds[r]) {
                case DIFFERENTIAL ->
                    relative
                                    * (alpha * (now.sizeQ[r] + history.chargeSize[r])
                                            + implicit * now.sizeJ[r]
                                            + history.currentSize[r])
                            + absolute(r, alpha);
                case ALGEBRAIC -> relative * now.sizeJ[r] + absolute(r, 0);
                case HELD -> ofUpdate(r, y[r]);
            };
        }
    }

    private double absolute(int r, double alpha) {
        return r < firstState ? absoluteResidual[r] : Math.max(alpha, 1) * absoluteResidual[r];
    }
}
