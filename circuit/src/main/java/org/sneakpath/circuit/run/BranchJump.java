package org.sneakpath.circuit.run;

/**
 * A place where a sweep left one branch of solutions for another, because the branch turned back: what an instrument sees as
 * a switch, and at another value on the way back.
 *
 * @param row index of the first row on the new branch
 * @param before swept value of the last row on the old branch (V or A)
 * @param after swept value of the first row on the new branch (V or A)
 * @param fold value at which the old branch ends (V or A)
 */
public record BranchJump(int row, double before, double after, double fold) {}
