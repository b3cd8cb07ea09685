package org.sneakpath.devices.equation;

/**
 * One result of a loop and where it goes.
 *
 * @param expression what is computed
 * @param target array that it goes to
 * @param row place row·n + i in it
 */
record Assignment(Expression expression, Target target, int row) {
    /** Whether it is a partial derivative among the results of a {@link Kernel}. */
    boolean partial() {
        return target == KernelArray.PARTIALS;
    }
}
