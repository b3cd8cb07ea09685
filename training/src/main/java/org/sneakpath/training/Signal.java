package org.sneakpath.training;

/** What the neurons of a layer tell the next one, and the class scores. */
public enum Signal {
    /** The voltage of the output node (V). */
    VOLTAGE,
    /** What the events of a step count as: 1 where there was a spike, else 0. */
    SPIKES
}
