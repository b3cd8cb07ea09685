package org.sneakpath.crossbar.read;

/** Cells i = G·v: one factorisation per programming, one linear solve per read. */
public final class OhmicRead implements CellRead {
    private final double[] conductances;
    private final double[] drops;
    private final double[] currents;
    private final TerminalResponse response;
    private double bound;

    public OhmicRead(int rows, int columns, TerminalResponse response) {
        this.response = response;
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
        System.arraycopy(base, 0, drops, 0, drops.length);
        double residual = response.respond(1, drops);
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
