package org.sneakpath.crossbar.read;

/**
 * Cells i = G·v: one factorisation per programming, one linear solve per read.
 *
 * <p>A tolerance of more than {@link #EXACT} lets an iterative solver end as soon as no terminal current is wrong by more than that share
 * of the largest and no node misses more of Kirchhoff's law than the tolerance.
 */
public final class OhmicRead implements CellRead {
    /** Tolerance up to which a solve goes as far as it can. */
    private static final double EXACT = 1e-12;

    private final double tolerance;
    private final double[] conductances;
    private final double[] drops;
    private final double[] currents;
    private final TerminalResponse response;
    private double bound;

    /** @param tolerance relative Kirchhoff residual that is good enough */
    public OhmicRead(int rows, int columns, TerminalResponse response, double tolerance) {
        this.response = response;
        this.tolerance = tolerance;
        conductances = new double[rows * columns];
        drops = new double[rows * columns];
        currents = new double[rows * columns];
    }

    @Override
    public void program(double[] newConductances) {
        System.arraycopy(newConductances, 0, conductances, 0, conductances.length);
        response.linearise(conductances);
    }

    @Override
    public double solve(double[] base, double[] bitBase, boolean warm) {
        double share = tolerance > EXACT ? tolerance : 0;
        response.mayLeave(share, share);
        System.arraycopy(base, 0, drops, 0, drops.length);
        double residual = response.respond(1, drops);
        response.mayLeave(0, 0);
        bound = response.imbalance();
        for (int c = 0; c < drops.length; c++) {
            currents[c] = conductances[c] * drops[c];
        }
        return residual;
    }

    @Override
    public int iterations() {
        return 1;
    }

    @Override
    public double currentBound() {
        return bound;
    }

    @Override
    public double[] voltages() {
        return drops;
    }

    @Override
    public double[] currents() {
        return currents;
    }

    @Override
    public double[] wordSlopes() {
        return conductances;
    }

    @Override
    public double[] bitSlopes() {
        return conductances;
    }

    @Override
    public double[] programmedSlopes() {
        return drops;
    }

    @Override
    public void deviations(double[] word, double[] bit) {
        response.deviations(word, bit);
    }

    @Override
    public double adjoint(double[] wordSources, double[] bitSources, double[] word, double[] bit) {
        return response.injected(wordSources, bitSources, word, bit);
    }

    /** The array, which is linear; at any time after {@link #program}. */
    public TerminalResponse linearised() {
        return response;
    }
}
