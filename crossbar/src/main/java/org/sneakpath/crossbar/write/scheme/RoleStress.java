package org.sneakpath.crossbar.write.scheme;

/**
 * What the cells of one role really see in a write.
 *
 * @param cells how many they are
 * @param least smallest magnitude of their voltages (V); 0 if there are none
 * @param mean mean magnitude (V); 0 if there are none
 * @param largest largest magnitude (V); 0 if there are none
 * @param current sum of the magnitudes of their currents (A)
 */
public record RoleStress(int cells, double least, double mean, double largest, double current) {}
