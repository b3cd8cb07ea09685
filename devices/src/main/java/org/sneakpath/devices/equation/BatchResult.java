package org.sneakpath.devices.equation;

/**
 * What is computed for every instance of a batch, and where it goes.
 *
 * @param expression over the controls of a {@link BatchKernel}
 * @param place that is written
 */
public record BatchResult(Expression expression, BatchPlace place) {}
