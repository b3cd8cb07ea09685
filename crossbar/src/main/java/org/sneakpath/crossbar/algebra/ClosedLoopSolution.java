package org.sneakpath.crossbar.algebra;

import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.run.OperatingPointResult;

/**
 * What a closed-loop circuit settled to, as the operating point of its netlist.
 *
 * @param values the unknowns as numbers, volts over volts per unit; a fresh array, the caller's
 * @param point all node voltages
 */
@SuppressWarnings("ArrayRecordComponent") // a bag of results, never compared
public record ClosedLoopSolution(double[] values, OperatingPointResult point) {
    /** How the solve ended; look at it before using the values. */
    public SolveStatus status() {
        return point.status();
    }
}
