package org.sneakpath.crossbar.cell;

/**
 * A transistor, i_a = i_D(d, g, s) of {@link AccessTransistors}:
 * <pre>
 *   at the bit line    d = b + v − z    s = b          −∂i_a/∂z = g_d   ∂i_a/∂v = g_d   ∂i_a/∂b = g_d − g_s
 *   at the word line   d = b + v        s = b + z      −∂i_a/∂z = g_s   ∂i_a/∂v = g_d   ∂i_a/∂b = g_d − g_s
 * </pre>
 */
final class TransistorAccess extends Access {
    private static final double[] NONE = {};

    private final AccessTransistors transistors;
    private final TransistorSide side;
    private final double[] drainSlope;
    private final double[] sourceSlope;

    /**
     * @param transistor a model that {@link TransistorModels} admits
     * @param bulk potential of all bulks (V)
     */
    TransistorAccess(Component transistor, TransistorSide side, double bulk, int cells) {
        this(
                new AccessTransistors(transistor, bulk, cells),
                side,
                new double[cells],
                new double[cells],
                new double[cells]);
    }

    private TransistorAccess(
            AccessTransistors transistors, TransistorSide side, double[] current, double[] byD, double[] byS) {
        super(current, side == TransistorSide.BIT ? byD : byS, byD);
        this.transistors = transistors;
        this.side = side;
        drainSlope = byD;
        sourceSlope = byS;
    }

    @Override
    boolean isBiased() {
        return true;
    }

    @Override
    int unknowns() {
        return 0;
    }

    @Override
    double[] inner() {
        return NONE;
    }

    @Override
    void rest() {}

    @Override
    void gate(double[] potentials) {
        transistors.gate(potentials);
    }

    @Override
    void evaluate(double[] v, double[] b, double[] z, int first, int end) {
        for (int k = first; k < end; k++) {
            double d = b[k] + (side == TransistorSide.BIT ? v[k] - z[k] : v[k]);
            double s = side == TransistorSide.BIT ? b[k] : b[k] + z[k];
            transistors.ends(k, d, s);
        }
        transistors.evaluate(first, end);
        for (int k = first; k < end; k++) {
            i[k] = transistors.current(k);
            drainSlope[k] = transistors.drainSlope(k);
            sourceSlope[k] = transistors.sourceSlope(k);
        }
    }

    @Override
    double byBase(int k) {
        return drainSlope[k] - sourceSlope[k];
    }

    @Override
    double byGate(int k) {
        return transistors.gateSlope(k);
    }
}
