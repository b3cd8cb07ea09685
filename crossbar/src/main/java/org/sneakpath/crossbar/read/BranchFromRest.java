package org.sneakpath.crossbar.read;

/**
 * Follows the solution of an array from rest as its bias is raised, where cells' currents fall with the voltage somewhere, so that
 * there may be several solutions.
 *
 * <p>Terminals go from 0 V to their potentials together, gates staying where they are. Each rise is solved by Newton's method
 * from the solution before; where its later steps are not small beside the first, which leads along the tangent of the branch,
 * or it fails, the rise is halved. A branch that does not go on has folded: from there the array is left to find rest as it would
 * with equal capacitances C at all line nodes, by implicit steps of time
 * <pre>
 *   C/h·(x⁺ − x) + F(x⁺) = 0        one Newton step each, h growing as less moves (C. T. Kelley, D. E. Keyes, 1998)
 * </pre>
 * A solution at which the array is not stable, because a falling cell conducts less than what its lines hold, is left likewise,
 * along the direction in which it runs away. Each of these is a jump.
 *
 * <p>Cost: about ten Newton iterations on a branch without folds, some hundred linear solves a jump. Where falling cells
 * are many and lines hardly hold them, each solve takes many of the kernel, and a read is given up after {@link #MOST_WORK}.
 */
final class BranchFromRest {
    private static final double FIRST_RISE = 0.125;
    private static final double SMALLEST_RISE = 0x1p-10;
    /** How far beyond the end of a branch the bias goes before the array is left to itself. */
    private static final double BEYOND = 0x1p-6;

    private static final int MAX_ITERATIONS = 30;
    private static final int MAX_JUMPS = 20;
    private static final int MAX_TIMES = 3000;
    /** Cells times linear solves after which a read is given up. */
    static final long MOST_WORK = 10_000_000_000L;

    /** Change of a cell's voltage in a step of time, relative to the largest voltage applied. */
    private static final double MOST_MOVED = 0.05;

    /** The same relative to that, where Newton's method can take over. */
    private static final double AT_REST = 1e-2;
    /** Steps in a row that must move less and less. */
    private static final int SLOWING = 5;
    /** What is left of the tangents in a step of time. */
    private static final double SOLVED = 1e-8;
    /** Voltage by which an unstable solution is left, relative to the largest applied. */
    private static final double PUSH = 1e-2;
    /** Voltage that no branch is told apart by, relative to the largest applied. */
    private static final double NEGLIGIBLE = 0.02;

    private final ArrayNewton array;
    private final LinePlace place;
    private final double[] wordSources;
    private final double[] bitSources;
    private final double[] wordMode;
    private final double[] bitMode;
    private double volts;
    private int jumps;
    private boolean stable;
    private Obstacle obstacle = Obstacle.NONE;

    BranchFromRest(ArrayNewton array) {
        this.array = array;
        place = new LinePlace(array);
        wordSources = new double[array.cells];
        bitSources = new double[array.cells];
        wordMode = new double[array.cells];
        bitMode = new double[array.cells];
    }

    /** Times that the branch ended and another solution was found. */
    int jumps() {
        return jumps;
    }

    /** Whether the solution found is stable; where gates make the array unsymmetric this is not looked into. */
    boolean isStable() {
        return stable;
    }

    /** What the latest read has ended at. */
    Obstacle obstacle() {
        return obstacle;
    }

    private boolean isGivenUp() {
        return array.tangent.solves() * array.cells > MOST_WORK;
    }

    /**
     * Solves.
     *
     * @param drops base cell voltages (V)
     * @param bits base potentials of the bit-line nodes (V)
     * @return relative Kirchhoff residual reached; NaN if there is no finite solution
     */
    double solve(double[] drops, double[] bits) {
        volts = 0;
        for (double v : drops) {
            volts = Math.max(volts, Math.abs(v));
        }
        jumps = 0;
        stable = true;
        obstacle = Obstacle.NONE;
        array.rest();
        double residual = 0;
        double reached = 0;
        double by = FIRST_RISE;
        while (reached < 1) {
            if (isGivenUp()) {
                obstacle = Obstacle.WORK;
                return Double.NaN;
            }
            place.save(array);
            double aim = Math.min(1, reached + by);
            array.apply(drops, bits, aim);
            residual = array.iterate(MAX_ITERATIONS);
            if (array.isEnough(residual) && array.wentStraight(NEGLIGIBLE * by * volts)) {
                reached = aim;
                by = Math.min(2 * by, FIRST_RISE);
                continue;
            }
            place.restore(array);
            by *= 0.5;
            if (by < SMALLEST_RISE) {
                aim = Math.min(1, reached + BEYOND);
                array.apply(drops, bits, aim);
                residual = jump();
                if (!array.isEnough(residual)) {
                    obstacle = isGivenUp() ? Obstacle.WORK : Obstacle.FOLDED;
                    return residual;
                }
                reached = aim;
                by = FIRST_RISE;
            }
        }
        return leaveUnstable(residual);
    }

    /**
     * Keeps the solution where the array stands, if it is stable.
     *
     * @param drops base cell voltages (V)
     * @param found its residual
     * @return the residual of what was kept or found
     */
    double keepStable(double[] drops, double found) {
        volts = ArrayNewton.largestChange(drops, new double[drops.length]);
        jumps = 0;
        stable = true;
        obstacle = Obstacle.NONE;
        return leaveUnstable(found);
    }

    /** Leaves a solution that is not stable until there is one that is. */
    private double leaveUnstable(double found) {
        double residual = found;
        while (array.isEnough(residual) && !array.biased && array.falling() > 0) {
            double mode = array.tangent.fallingMode(array.here.wordSlopes, wordMode, bitMode);
            stable = mode < 1;
            if (stable) {
                return residual;
            }
            if (jumps >= MAX_JUMPS) {
                obstacle = Obstacle.UNSTABLE;
                return residual;
            }
            push();
            residual = jump();
        }
        obstacle = array.isEnough(residual) ? Obstacle.NONE : isGivenUp() ? Obstacle.WORK : Obstacle.FOLDED;
        stable = true;
        return residual;
    }

    /** Moves the lines along the mode, the way in which the falling cells' voltages grow. */
    private void push() {
        double largest = 0;
        double along = 0;
        for (int c = 0; c < array.cells; c++) {
            double drop = wordMode[c] - bitMode[c];
            largest = Math.max(largest, Math.abs(drop));
            along += drop * array.here.drops[c];
        }
        double by = (along < 0 ? -1 : 1) * PUSH * Math.max(volts, 1e-3) / largest;
        for (int c = 0; c < array.cells; c++) {
            array.word[c] += by * wordMode[c];
            array.bit[c] += by * bitMode[c];
        }
        array.evaluate();
    }

    /**
     * Lets the lines find rest, in steps of time with shunts c = C/h of at least three times the steepest fall, since longer
     * implicit steps would damp what in truth grows. Where lines move less and less, Newton's method is tried; if what it finds is not
     * near, they were only slow, as they are where a solution has just vanished, and go on.
     *
     * @return the residual of Newton's method; NaN if lines do not come to rest
     */
    private double jump() {
        jumps++;
        double most = MOST_MOVED * Math.max(volts, 1e-3);
        double quiet = AT_REST * most;
        double shunt = 4 * steepest();
        double highest = 1e12 * shunt;
        double before = Double.POSITIVE_INFINITY;
        int slowing = 0;
        for (int time = 0; time < MAX_TIMES && shunt < highest && jumps <= MAX_JUMPS && !isGivenUp(); time++) {
            place.save(array);
            double moved = advance(shunt);
            if (!(moved <= most)) {
                place.restore(array);
                array.evaluate();
                shunt *= 4;
                continue;
            }
            slowing = moved < before ? slowing + 1 : 0;
            before = moved;
            if (slowing >= SLOWING && moved <= quiet) {
                double residual = polish(most);
                if (array.isEnough(residual)) {
                    return residual;
                }
                quiet *= 0.1;
                slowing = 0;
            }
            shunt = Math.max(3 * steepestFall(), shunt * (moved < 0.2 * most ? 0.4 : 0.8));
        }
        return Double.NaN;
    }

    /** Newton's method from where the lines are; if it leads further than {@code near} (V), they are put back, and NaN returned. */
    private double polish(double near) {
        place.save(array);
        System.arraycopy(array.here.drops, 0, bitSources, 0, array.cells);
        double residual = array.realign() ? array.iterate(MAX_ITERATIONS) : Double.NaN;
        if (array.isEnough(residual) && ArrayNewton.largestChange(bitSources, array.here.drops) <= near) {
            return residual;
        }
        place.restore(array);
        array.evaluate();
        return Double.NaN;
    }

    private double steepestFall() {
        double steepest = 0;
        for (int c = 0; c < array.cells; c++) {
            steepest = Math.max(steepest, -Math.min(array.here.wordSlopes[c], array.here.bitSlopes[c]));
        }
        return steepest;
    }

    private double steepest() {
        double steepest = 0;
        for (int c = 0; c < array.cells; c++) {
            steepest = Math.max(steepest, Math.abs(array.here.wordSlopes[c]));
        }
        return steepest;
    }

    /** One implicit step; returns the largest change of a cell's voltage (V), NaN if it failed. */
    private double advance(double shunt) {
        CellPoint here = array.here;
        if (!array.tangent.factor(here.wordSlopes, here.bitSlopes, shunt, shunt, SOLVED)) {
            return Double.NaN;
        }
        double target = 0;
        for (int c = 0; c < array.cells; c++) {
            double source = array.source(c);
            wordSources[c] = shunt * array.word[c] - source;
            bitSources[c] = shunt * array.bit[c] + source;
            target = Math.max(target, Math.abs(source));
        }
        double residual = array.tangent.solve(wordSources, bitSources, array.word, array.bit, SOLVED * target, 0);
        if (Double.isNaN(residual)) {
            return Double.NaN;
        }
        System.arraycopy(here.drops, 0, wordSources, 0, array.cells);
        array.evaluate();
        for (int c = 0; c < array.cells; c++) {
            if (Double.isNaN(here.currents[c])) {
                return Double.NaN;
            }
        }
        return ArrayNewton.largestChange(wordSources, here.drops);
    }
}
