package org.sneakpath.crossbar.periphery;

import java.util.OptionalDouble;

/**
 * One row of a table of costs.
 *
 * @param component what it is
 * @param energy of one input vector, all cycles (J)
 * @param time of one input vector, all cycles, one after the other (s)
 * @param area of all circuits of the kind (m²); empty where no source gives it
 */
public record CostItem(String component, double energy, double time, OptionalDouble area) {}
