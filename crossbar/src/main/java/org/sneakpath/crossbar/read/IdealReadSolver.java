package org.sneakpath.crossbar.read;

import java.util.Arrays;

/** Lines without resistance: no node ever leaves its terminal potential. */
final class IdealReadSolver implements ReadSolver {
    @Override
    public boolean factor(double[] slopes, double wordShunt, double bitShunt) {
        return true;
    }

    @Override
    public double solve(int count, double[] wordSources, double[] bitSources, double[] word, double[] bit) {
        Arrays.fill(word, 0);
        Arrays.fill(bit, 0);
        return 0;
    }

    @Override
    public double respond(int count, double[] between, int from, double[] word, double[] bit) {
        return solve(count, between, between, word, bit);
    }

    @Override
    public double imbalance() {
        return 0;
    }

    @Override
    public ReadSolver sibling() {
        return this;
    }
}
