package org.sneakpath.training.update;

/** What becomes of the part of a pulse that a weight is wanted to move by. */
public enum Rounding {
    /** The nearest number of pulses; changes of less than half a pulse are lost. */
    NEAREST,
    /** Up or down at random, so that the mean is what is wanted. */
    STOCHASTIC,
    /** Kept in a digital memory until it is worth a pulse: mixed precision (Nandakumar et al. 2020). */
    ACCUMULATE
}
