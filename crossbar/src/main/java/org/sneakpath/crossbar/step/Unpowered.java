package org.sneakpath.crossbar.step;

import org.sneakpath.crossbar.Terminals;

/** No potential anywhere, ever. */
enum Unpowered implements PotentialSource {
    TERMINALS;

    @Override
    public void at(double time, boolean before, Terminals potentials) {
        potentials.clear();
    }

    @Override
    public double nextBreakpoint(double time) {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public boolean jumpsAt(double time) {
        return false;
    }

    @Override
    public double largest(double stop) {
        return 0;
    }
}
