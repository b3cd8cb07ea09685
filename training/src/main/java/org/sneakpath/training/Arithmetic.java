package org.sneakpath.training;

/** The numbers in which samples are presented and gradients are summed over a mini-batch's parts. Weights are always double. */
public enum Arithmetic {
    /** 24 bits: twice as fast and half the memory, fit for training. */
    SINGLE,
    /** 53 bits: for comparisons with the reference engine and with differences. */
    DOUBLE
}
