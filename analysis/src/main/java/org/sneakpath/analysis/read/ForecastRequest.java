package org.sneakpath.analysis.read;

/**
 * A read of which only size and duration are asked for.
 *
 * @param files array and inputs
 * @param jacobian whether derivatives would be written
 * @param nodes whether node voltages would be written
 * @param npy whether results would be in NumPy's format
 */
public record ForecastRequest(ArrayFiles files, boolean jacobian, boolean nodes, boolean npy) {}
