package org.sneakpath.circuit;

/** A quantity of the circuit that an element listens to: a voltage between two nodes, or the current of an element. */
public sealed interface Control permits NodeVoltage, BranchCurrent {}
