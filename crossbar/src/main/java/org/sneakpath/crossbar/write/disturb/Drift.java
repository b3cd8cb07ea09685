package org.sneakpath.crossbar.write.disturb;

/**
 * What has become of the cells of one role.
 *
 * @param cells how many they are
 * @param mean mean change of their conductances, with sign (S); 0 if there are none
 * @param largest change of greatest magnitude, with sign (S); 0 if there are none
 * @param beyond how many changed by more than the study allows
 */
public record Drift(int cells, double mean, double largest, int beyond) {}
