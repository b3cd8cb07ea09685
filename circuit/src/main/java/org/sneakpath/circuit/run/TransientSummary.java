package org.sneakpath.circuit.run;

import org.sneakpath.circuit.SolveStats;
import org.sneakpath.circuit.SolveStatus;

/**
 * How a transient ended that kept no trajectory.
 *
 * @param status why it ended
 * @param stats what it cost
 * @param time time reached (s)
 */
public record TransientSummary(SolveStatus status, SolveStats stats, double time) {}
