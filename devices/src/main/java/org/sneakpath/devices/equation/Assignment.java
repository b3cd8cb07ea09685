package org.sneakpath.devices.equation;

/**
 * One result of a {@link Task} and where it goes.
 *
 * @param expression what is computed
 * @param partial whether it goes to the second array of results, that of the partial derivatives
 * @param row place row·n + i
 */
record Assignment(Expression expression, boolean partial, int row) {}
