package org.sneakpath.crossbar.periphery;

import org.sneakpath.crossbar.ReadStatus;

/**
 * A number that comes from solves of an array.
 *
 * @param value in the unit that its source says; where the status is not converged, it must not be trusted further than the
 *     residual there says
 * @param status how the worst of the solves ended
 */
public record SolvedNumber(double value, ReadStatus status) {}
