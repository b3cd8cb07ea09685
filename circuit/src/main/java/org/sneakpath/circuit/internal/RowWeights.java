package org.sneakpath.circuit.internal;

/**
 * The demands of a {@link Stage} without held rows as one formula for every row, which a loop over rows evaluates without
 * asking what kind each is:
 * <pre>
 *   a_r (q_r − Q_r) + b_r j_r + c_r J_r,    (a, b, c) = (α, d, 1) where differential, (0, 1, 0) where algebraic
 * </pre>
 * Only for stages in which a row is algebraic because it has no charge: 0 · q is then 0.
 */
final class RowWeights {
    /** a, by row (1/s). */
    final double[] charge;
    /** b, by row. */
    final double[] current;
    /** c, by row. */
    final double[] past;

    private Stage stage;
    private double alpha;
    private double implicit;

    RowWeights(Stage stage, int rows) {
        this.stage = stage;
        charge = new double[rows];
        current = new double[rows];
        past = new double[rows];
        fill();
    }

    /** Makes them those of a stage, with α = 1/h and d; does nothing if they are. */
    void set(Stage wanted, double newAlpha, double newImplicit) {
        if (wanted != stage || newAlpha != alpha || newImplicit != implicit) {
            stage = wanted;
            alpha = newAlpha;
            implicit = newImplicit;
            fill();
        }
    }

    private void fill() {
        RowKind[] kinds = stage.kinds();
        for (int r = 0; r < charge.length; r++) {
            boolean differential = kinds[r] == RowKind.DIFFERENTIAL;
            charge[r] = differential ? alpha : 0;
            current[r] = differential ? implicit : 1;
            past[r] = differential ? 1 : 0;
        }
    }

    /** The formula at a point, by row. */
    void residual(Evaluation now, StageHistory history, double[] out) {
        double[] q = now.q;
        double[] j = now.j;
        double[] q0 = history.charge;
        double[] j0 = history.current;
        for (int r = 0; r < charge.length; r++) {
            out[r] = charge[r] * (q[r] - q0[r]) + current[r] * j[r] + past[r] * j0[r];
        }
    }

    /** The formula of the sizes of its terms, times a factor. */
    void sizes(double factor, Evaluation now, StageHistory history, double[] out) {
        double[] q = now.sizeQ;
        double[] j = now.sizeJ;
        double[] q0 = history.chargeSize;
        double[] j0 = history.currentSize;
        for (int r = 0; r < charge.length; r++) {
            out[r] = factor * (charge[r] * (q[r] + q0[r]) + current[r] * j[r] + past[r] * j0[r]);
        }
    }
}
