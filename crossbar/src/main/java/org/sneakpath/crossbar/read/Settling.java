package org.sneakpath.crossbar.read;

/**
 * Leads an array to rest whose cells have states that settle, under a bias that stays.
 *
 * <p>From where the states are, they move as their rates say, lines following at once, in implicit steps of time h of which each is
 * solved by Newton's method with the states eliminated in every cell. Steps are such that no state moves by more than a fifth of
 * its range, and grow as less moves; at last h = ∞ finds the rest itself, to rounding. Where rest is that of a cell whose current
 * falls with its voltage, and lines and a device in series hold it, it is found like any other.
 *
 * <p>Where there are several states of rest, that one is found which a bias applied at once leads to. Where there is none, as where
 * a switch oscillates, the number of steps ends.
 *
 * <p>Cost: 10 to 100 solves of the array, each from the one before.
 */
final class Settling {
    private static final int MAX_STEPS = 500;
    private static final int MAX_ITERATIONS = 40;
    private static final double HELD = 1e30;
    private static final double MOST_MOVED = 0.2;
    private static final double AT_REST = 1e-7;
    /** Steps in a row in which nothing moves, each ten times as long. */
    private static final int STILL = 4;

    private final ArrayNewton array;
    private final LinePlace place;

    Settling(ArrayNewton array) {
        this.array = array;
        place = new LinePlace(array);
    }

    /**
     * Settles from the states that the array has.
     *
     * @param drops base cell voltages (V)
     * @param bits base potentials of the bit-line nodes (V)
     * @return relative Kirchhoff residual reached; NaN if there is no rest
     */
    double solve(double[] drops, double[] bits) {
        CellLaw law = array.law;
        law.depart(array.here, HELD);
        array.apply(drops, bits, 1);
        double residual = array.iterate(MAX_ITERATIONS);
        double pace = 10 * law.fastest();
        int still = 0;
        for (int step = 0; step < MAX_STEPS && still < STILL; step++) {
            place.save(array);
            law.depart(array.here, pace);
            array.evaluate();
            residual = array.iterate(MAX_ITERATIONS);
            double moved = law.moved(array.here);
            if (!array.isEnough(residual) || moved > MOST_MOVED) {
                place.restore(array);
                pace *= 4;
                if (!(pace < HELD)) {
                    return Double.NaN;
                }
                continue;
            }
            still = moved <= AT_REST ? still + 1 : 0;
            pace *= moved <= AT_REST ? 0.1 : moved < 0.1 * MOST_MOVED ? 0.4 : moved < 0.5 * MOST_MOVED ? 0.8 : 1;
        }
        law.depart(array.here, 0);
        array.evaluate();
        residual = array.iterate(MAX_ITERATIONS);
        return still < STILL ? Double.NaN : residual;
    }
}
