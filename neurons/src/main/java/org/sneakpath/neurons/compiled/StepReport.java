package org.sneakpath.neurons.compiled;

/**
 * How a forward run went.
 *
 * @param converged whether every neuron met its equations to rounding in every step that was looked at
 * @param iterations evaluations of stages, of some neurons each, over all steps
 * @param worstResidual greatest |F| relative to the sum of its terms; NaN or infinite if a number was lost
 * @param worstNeuron where that was
 * @param worstStep when that was
 */
public record StepReport(boolean converged, long iterations, double worstResidual, int worstNeuron, int worstStep) {}
