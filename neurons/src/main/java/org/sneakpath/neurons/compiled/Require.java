package org.sneakpath.neurons.compiled;

/** What populations ask of their arguments; each throws {@link IllegalArgumentException}. */
final class Require {
    private Require() {}

    /** Steps {@code first + 1} to {@code last} are among those of a trajectory. */
    static void steps(NeuronTrajectory<?> trajectory, int first, int last) {
        if (first < 0 || first > last || last > trajectory.steps) {
            throw new IllegalArgumentException("steps from " + first + " to " + last + " are not among the "
                    + trajectory.steps + " of the trajectory");
        }
    }

    /** There is a row of n numbers for each step, or one for all of them where the stride is 0. */
    static void strided(String name, int length, int stride, int n, int steps) {
        if (stride != 0 && stride != n) {
            throw new IllegalArgumentException(
                    "stride = " + stride + " must be 0 (constant input) or the number of neurons, " + n);
        }
        length(name, length, stride == 0 ? n : steps * n);
    }

    /** There are so many numbers. */
    static void length(String name, int length, int least) {
        if (length < least) {
            throw new IllegalArgumentException(length + " " + name + " given where " + least + " are needed");
        }
    }
}
