package org.sneakpath.devices.semiconductor;

import static org.sneakpath.devices.semiconductor.Term.when;

/**
 * A symmetric channel, seen from its source: the end at the lower potential, whichever terminal that is.
 *
 * @param upright whether it is the terminal of that name
 * @param across voltage from the terminal named drain to that named source (V)
 * @param span voltage along the channel, |across|
 */
record Channel(Term upright, Term across, Term span) {
    static Channel of(Term vds) {
        Term upright = vds.isAtLeast(Term.ZERO);
        return new Channel(upright, vds, when(upright, vds, vds.negative()));
    }

    /** A voltage to the terminal named source, as one to the channel's own source. */
    Term fromSource(Term v) {
        return when(upright, v, v.minus(across));
    }

    /** A current along the channel, as one from the terminal named drain to that named source. */
    Term toTerminals(Term current) {
        return when(upright, current, current.negative());
    }
}
