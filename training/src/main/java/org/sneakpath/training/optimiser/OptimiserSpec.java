package org.sneakpath.training.optimiser;

/** Which optimiser with which constants, before it is known for how many weights. */
public sealed interface OptimiserSpec permits Adam.Constants, AdamW.Constants, Sgd.Constants {

    /**
     * An optimiser that has taken no step.
     *
     * @param weights number of weights
     */
    Optimiser optimiser(int weights);

    /** Method and constants in one line, numbers exact; part of what a checkpoint must agree with. */
    String description();
}
