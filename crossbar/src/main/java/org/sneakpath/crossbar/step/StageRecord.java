package org.sneakpath.crossbar.step;

import org.sneakpath.crossbar.Terminals;

/** What a pullback needs of a stage, or of the point where lines were solved at rest: 8·(2 + S) + 2·S bytes a cell. */
final class StageRecord {
    final double time;
    /** Whether its potentials are those just before a jump at its time. */
    final boolean before;

    final Terminals potentials;
    final Terminals currents;
    final double[] states;
    final double[] word;
    final double[] bit;
    final boolean[] held;
    final boolean[] resting;

    /** @param ends whether the step ends here, so that a state at its bound rests in what comes after */
    StageRecord(StagePoint point, boolean before, boolean ends) {
        time = point.time;
        this.before = before;
        potentials = copy(point.potentials);
        currents = copy(point.currents);
        states = point.states.clone();
        word = point.word.clone();
        bit = point.bit.clone();
        held = point.held.clone();
        resting = (ends ? point.held : point.resting).clone();
    }

    private static Terminals copy(Terminals from) {
        Terminals to = new Terminals(from.wordNear.length, from.bitNear.length);
        System.arraycopy(from.wordNear, 0, to.wordNear, 0, to.wordNear.length);
        System.arraycopy(from.wordFar, 0, to.wordFar, 0, to.wordFar.length);
        System.arraycopy(from.bitNear, 0, to.bitNear, 0, to.bitNear.length);
        System.arraycopy(from.bitFar, 0, to.bitFar, 0, to.bitFar.length);
        return to;
    }

    /** Size (bytes), headers left out. */
    static long bytes(StagePoint point) {
        Terminals ends = point.potentials;
        return 8L * (point.states.length + 2 * point.word.length)
                + 2L * point.states.length
                + 32L * (ends.wordNear.length + ends.bitNear.length);
    }
}
