package org.sneakpath.circuit.spice.analysis;

import org.sneakpath.circuit.spice.text.Location;

/**
 * One {@code .step} line: every analysis is repeated for every value. The first line of a netlist is the innermost, as
 * in LTspice and Xyce.
 *
 * @param axis what is stepped over which values
 * @param where the line
 */
public record StepSpec(SweepAxis axis, Location where) {}
