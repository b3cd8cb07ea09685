package org.sneakpath.circuit.time;

/** How the time points of a transient are chosen. */
public sealed interface StepPolicy permits FixedStep, CyclicStep, ControlledStep, RecordedSteps {}
