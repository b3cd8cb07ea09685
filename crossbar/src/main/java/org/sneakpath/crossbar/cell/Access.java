package org.sneakpath.crossbar.cell;

/**
 * What stands in series with a memristor in every cell and lets current through to it or not: current i_a(v, b, z) at the cell
 * voltage v, the potential b of the bit line and the voltage z across the memristor, which leaves it v − z.
 */
abstract class Access {
    /** Current from word towards bit line (A), one per cell; output. */
    final double[] i;
    /** −∂i_a/∂z at fixed v and b (S), one per cell; output. */
    final double[] byDrop;
    /** ∂i_a/∂v at fixed b and z (S), one per cell; output. */
    final double[] byVoltage;

    Access(double[] i, double[] byDrop, double[] byVoltage) {
        this.i = i;
        this.byDrop = byDrop;
        this.byVoltage = byVoltage;
    }

    /** Whether i_a depends on b. */
    abstract boolean isBiased();

    /** Number of unknowns inside each device. */
    abstract int unknowns();

    /** Unknowns inside the devices, {@code [unknown·cells + cell]}; live. */
    abstract double[] inner();

    /** Sets those to what they are without any voltage. */
    abstract void rest();

    /**
     * Writes currents and partials of cells from (inclusive) to (exclusive).
     *
     * @param b ignored unless {@link #isBiased}
     */
    abstract void evaluate(double[] v, double[] b, double[] z, int from, int to);

    /** ∂i_a/∂b at fixed v and z (S) of a cell just evaluated. */
    abstract double byBase(int k);

    /** Sets the potentials of the gates (V), one per cell, copied. */
    abstract void gate(double[] potentials);

    /** ∂i_a/∂(gate potential) (S) of a cell just evaluated. */
    abstract double byGate(int k);
}
