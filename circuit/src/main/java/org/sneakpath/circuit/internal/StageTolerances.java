package org.sneakpath.circuit.internal;

import java.util.Arrays;
import org.sneakpath.circuit.nonlinear.NewtonOptions;

/**
 * What counts as nothing in a stage: of an update, relative to the unknown; of a residual, relative to the sizes of its own
 * terms. Absolute parts go by nature, and by the unknown's own tolerance where it brings one and that is less; that of a
 * state's residual belongs to a unit of the weight α of its charge.
 */
final class StageTolerances {
    /** How much nearer a state may come to its rest within a step without its tolerance becoming too large. */
    private static final double AHEAD = 0.1;
    /** No state is known better than that, relative to its size. */
    private static final double ROUNDING = 4e-16;
    /** Nor, where its size is nothing, better than by this part of the usual tolerance. */
    private static final double LEAST = 1e-9;

    private final double relative;
    private final int firstState;
    private final double[] absoluteUpdate;
    private final double[] absoluteResidual;
    /** Part of the tolerances of an unknown and of its row that counts, by unknown. */
    private final double[] part;

    private int[] nearRest = {};

    StageTolerances(Layout layout, NewtonOptions options) {
        relative = options.relative();
        firstState = layout.firstState();
        absoluteUpdate = new double[layout.size()];
        absoluteResidual = new double[layout.size()];
        part = new double[layout.size()];
        Arrays.fill(part, 1);
        for (int r = 0; r < layout.size(); r++) {
            absoluteUpdate[r] = switch (layout.nature(r)) {
                case VOLTAGE -> Math.min(options.voltage(), options.state() * layout.ownTolerance(r));
                case CURRENT -> Math.min(options.current(), options.state() * layout.ownTolerance(r));
                case INTERNAL, STATE -> options.state() * layout.ownTolerance(r);
            };
            absoluteResidual[r] = switch (layout.nature(r)) {
                case VOLTAGE, INTERNAL -> options.current();
                case CURRENT -> options.voltage();
                case STATE -> absoluteUpdate[r];
            };
        }
    }

    /**
     * Makes tolerances of states that are near a rest relative to how far they still are from there.
     *
     * @param y the present point, ground last
     */
    void near(Rests rests, double[] y) {
        double[] distances = rests.distances(y);
        nearRest = rests.unknowns();
        for (int r : nearRest) {
            int x = rests.state(r);
            double usual = relative * Math.abs(y[x]) + absoluteUpdate[x];
            double wanted = AHEAD * relative * distances[r] + ROUNDING * Math.abs(y[x]) + LEAST * usual;
            part[r] = Math.min(1, wanted / usual);
        }
    }

    /** Largest change of an unknown at value y that counts as none. */
    double ofUpdate(int r, double y) {
        return part[r] * (relative * Math.abs(y) + absoluteUpdate[r]);
    }

    /**
     * Largest residuals that count as none, by row.
     *
     * @param weights of that stage
     * @param out written
     */
    void ofResiduals(Stage stage, RowWeights weights, double[] y, StageHistory history, Evaluation now, double[] out) {
        if (stage.moves()) {
            ofMovingResiduals(weights, history, now, out);
            return;
        }
        RowKind[] kinds = stage.kinds();
        for (int r = 0; r < out.length; r++) {
            double whole = switch (kinds[r]) {
                case DIFFERENTIAL ->
                    relative
                                    * (weights.charge[r] * (now.sizeQ[r] + history.chargeSize[r])
                                            + weights.current[r] * now.sizeJ[r]
                                            + history.currentSize[r])
                            + absolute(r, weights.charge[r]);
                case ALGEBRAIC -> relative * now.sizeJ[r] + absolute(r, 0);
                case HELD -> relative * Math.abs(y[r]) + absoluteUpdate[r];
            };
            out[r] = part[r] * whole;
        }
    }

    private void ofMovingResiduals(RowWeights weights, StageHistory history, Evaluation now, double[] out) {
        weights.sizes(relative, now, history, out);
        for (int r = 0; r < firstState; r++) {
            out[r] += absoluteResidual[r];
        }
        for (int r = firstState; r < out.length; r++) {
            out[r] += absolute(r, weights.charge[r]);
        }
        for (int r : nearRest) {
            out[r] *= part[r];
        }
    }

    private double absolute(int r, double alpha) {
        return r < firstState ? absoluteResidual[r] : Math.max(alpha, 1) * absoluteResidual[r];
    }
}
