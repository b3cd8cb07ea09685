package org.sneakpath.circuit.time;

/**
 * The steps of an earlier run once more, with their lengths and schemes; what a gradient with frozen steps is compared
 * with, and a common grid for runs that differ in their values.
 *
 * @param trajectory the earlier run
 */
public record RecordedSteps(Trajectory trajectory) implements StepPolicy {}
