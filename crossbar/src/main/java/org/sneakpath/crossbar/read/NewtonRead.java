package org.sneakpath.crossbar.read;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cells with a curved characteristic: Newton's method around the linear kernel ({@link ArrayNewton}).
 *
 * <p>For i increasing in w − b alone the solution is unique (it minimises the convex co-content of W. Millar, 1951). Where a
 * current falls ({@link FallingProbe}, or one is met on the way), or no solution was found, the solution is followed from rest
 * ({@link BranchFromRest}); where cells have states that settle, these are led to rest ({@link Settling}).
 */
public final class NewtonRead implements CellRead {
    private static final int MAX_ITERATIONS = 200;
    private static final double UNIT_ROUNDOFF = 0x1p-53;
    /** Residual of a read that has not found anything. */
    private static final double ASTRAY = 1e-6;
    /** Difference of a cell's current in two states of rest, relative to the larger. */
    private static final double ALIKE = 1e-6;

    private final int cells;
    private final double tolerance;
    private final CellLaw law;
    private final ArrayNewton array;
    private final FallingProbe probe;
    private final double[] partials;
    private final double[] gatePartials;
    private @Nullable BranchFromRest fromRest;
    private @Nullable Settling settling;
    private @Nullable ArrayNewton alone;
    private SolutionBranch branch = SolutionBranch.UNIQUE;
    private boolean linearised;
    private boolean regular;
    private double bound;

    /** @param tolerance largest misfit, relative to the largest cell current, that ends the iteration */
    public NewtonRead(ReadSolver solver, CellLaw law, double tolerance) {
        this.law = law;
        this.tolerance = tolerance;
        cells = law.cells();
        array = new ArrayNewton(solver, law, tolerance);
        probe = new FallingProbe(law.resized(FallingProbe.CELLS));
        partials = new double[cells];
        gatePartials = new double[law.isBiased() ? cells : 0];
    }

    @Override
    public boolean isBiased() {
        return law.isBiased();
    }

    @Override
    public void program(double[] values) {
        law.program(values);
        probe.program(values);
    }

    @Override
    public void gate(double[] potentials) {
        law.gate(potentials);
        probe.gate(potentials);
    }

    @Override
    public double solve(double[] baseDrops, double[] baseBitNodes, boolean warm) {
        array.count();
        if (!warm) {
            array.rest();
        }
        branch = SolutionBranch.UNIQUE;
        double residual = law.settles() ? settle(baseDrops, baseBitNodes) : follow(baseDrops, baseBitNodes, warm);
        if (!(residual <= tolerance)) {
            branch = branch.stoppedBy(obstacle(residual));
        }
        bound = bound();
        linearised = false;
        return residual;
    }

    private double follow(double[] drops, double[] bits, boolean warm) {
        boolean falls = probe.falls(drops);
        double residual = Double.NaN;
        if (warm || !falls) {
            array.apply(drops, bits, 1);
            residual = array.iterate(MAX_ITERATIONS);
            if (!falls && array.met() == 0 && residual <= ASTRAY) {
                return residual;
            }
        }
        BranchFromRest own = fromRest == null ? new BranchFromRest(array) : fromRest;
        fromRest = own;
        residual = warm && array.isEnough(residual) ? own.keepStable(drops, residual) : own.solve(drops, bits);
        branch = new SolutionBranch(array.falling(), own.jumps(), own.isStable(), 0, own.obstacle());
        return own.isStable() ? residual : Math.max(residual, 1); // NaN stays NaN
    }

    private Obstacle obstacle(double residual) {
        if (law.settles()) {
            return Obstacle.RESTLESS;
        }
        for (double current : array.here.currents) {
            if (Double.isNaN(current)) {
                return Obstacle.CELL;
            }
        }
        if (branch.obstacle() != Obstacle.NONE) {
            return branch.obstacle();
        }
        return residual <= ASTRAY ? Obstacle.ROUNDING : Obstacle.STALLED;
    }

    private double settle(double[] drops, double[] bits) {
        Settling own = settling == null ? new Settling(array) : settling;
        settling = own;
        double residual = own.solve(drops, bits);
        branch = new SolutionBranch(array.falling(), 0, true, residual <= tolerance ? bistable() : 0, Obstacle.NONE);
        return residual;
    }

    /** Number of cells that could rest otherwise at their voltages, had their states come from one of their bounds. */
    private int bistable() {
        ArrayNewton probe = alone == null ? new ArrayNewton(new IdealReadSolver(), law, tolerance) : alone;
        alone = probe;
        boolean[] other = new boolean[cells];
        for (boolean upper : new boolean[] {false, true}) {
            probe.rest();
            law.extreme(probe.here, upper);
            new Settling(probe).solve(array.here.drops, array.here.bits);
            for (int c = 0; c < cells; c++) {
                double difference = Math.abs(probe.here.currents[c] - array.here.currents[c]);
                double size = Math.max(Math.abs(probe.here.currents[c]), Math.abs(array.here.currents[c]));
                other[c] |= difference > ALIKE * size;
            }
        }
        law.depart(array.here, 0);
        array.evaluate();
        int count = 0;
        for (boolean differs : other) {
            count += differs ? 1 : 0;
        }
        return count;
    }

    /**
     * Sum of what each node misses: the linear solves' share, and the misfit of each cell at both of its nodes. A current is
     * wrong by no more, since the secant of each cell between the true and this solution is a conductance, if none falls and
     * none is behind a gate.
     */
    private double bound() {
        double sum = law.isBiased() ? Double.NaN : array.imbalance();
        CellPoint here = array.here;
        for (int c = 0; c < cells; c++) {
            if (!(here.wordSlopes[c] >= 0)) {
                return Double.NaN;
            }
            double rounding = UNIT_ROUNDOFF * (Math.abs(here.currents[c]) + 3 * Math.abs(array.carried[c]));
            sum += 2 * (Math.abs(here.currents[c] - array.carried[c]) + rounding);
        }
        return sum;
    }

    @Override
    public void linearise() {
        if (linearised) {
            return;
        }
        if (law.unknowns() > 0) {
            law.evaluate(array.here); // what is inside the cells is now exact to rounding, and so are the slopes
        }
        regular = array.tangent.factor(array.here.wordSlopes, array.here.bitSlopes, 0, 0, TangentSolver.ADJOINT);
        linearised = true;
    }

    @Override
    public double adjoint(double[] wordSources, double[] bitSources, double[] wordNodes, double[] bitNodes) {
        if (!regular) {
            Arrays.fill(wordNodes, Double.NaN);
            Arrays.fill(bitNodes, Double.NaN);
            return Double.NaN;
        }
        return array.tangent.solveTransposed(wordSources, bitSources, wordNodes, bitNodes);
    }

    @Override
    public int iterations() {
        return array.iterations();
    }

    @Override
    public double currentBound() {
        return bound;
    }

    @Override
    public SolutionBranch branch() {
        return branch;
    }

    @Override
    public double[] voltages() {
        return array.here.drops;
    }

    @Override
    public double[] currents() {
        return array.here.currents;
    }

    @Override
    public double[] wordSlopes() {
        return array.here.wordSlopes;
    }

    @Override
    public double[] bitSlopes() {
        return array.here.bitSlopes;
    }

    @Override
    public double[] programmedSlopes() {
        law.byProgrammed(array.here, partials);
        return partials;
    }

    @Override
    public double[] gateSlopes() {
        law.byGate(array.here, gatePartials);
        return gatePartials;
    }

    @Override
    public void deviations(double[] wordNodes, double[] bitNodes) {
        System.arraycopy(array.word, 0, wordNodes, 0, cells);
        System.arraycopy(array.bit, 0, bitNodes, 0, cells);
    }
}
