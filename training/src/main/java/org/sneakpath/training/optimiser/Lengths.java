package org.sneakpath.training.optimiser;

/** Refusals that all optimisers share. */
final class Lengths {
    private Lengths() {}

    static void require(String name, int weights, double[] given, double[] gradient) {
        if (given.length != weights || gradient.length != weights) {
            throw new IllegalArgumentException(name + " for " + weights + " weights was given " + given.length
                    + " weights and " + gradient.length + " gradients");
        }
    }

    static long steps(String name, long steps) {
        if (steps < 0) {
            throw new IllegalArgumentException(name + " cannot have taken " + steps + " steps");
        }
        return steps;
    }
}
