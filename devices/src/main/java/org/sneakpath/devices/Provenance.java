package org.sneakpath.devices;

/**
 * Where a set of numbers comes from.
 *
 * @param citation paper, table or public file
 * @param fittedTo the figure or measurement that the numbers describe; empty if unknown
 * @param validity the range (V, s, K) in which they may be believed; empty if unstated
 * @param verified whether somebody compared the numbers with what is cited; {@code false} for numbers from memory
 */
public record Provenance(String citation, String fittedTo, String validity, boolean verified) {}
