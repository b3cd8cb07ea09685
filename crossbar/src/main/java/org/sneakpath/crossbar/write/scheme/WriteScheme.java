package org.sneakpath.crossbar.write.scheme;

/**
 * What all lines do while some cells of a row are written.
 *
 * <p>V_j is the amplitude of column j, V the one of greatest magnitude. A scheme has the selected cells see their V_j between
 * perfect lines, and differs in what the others see:
 * <pre>
 *                              word, selected  idle      bit j selected   idle      half-selected see            others see
 *   half voltage               V/2             0         V/2 − V_j        0         V/2, V_j − V/2               0
 *   third of the voltage       V/2             −V/6      V/2 − V_j        V/6       V/3, V_j − 2V/3              −V/3
 *   idle lines                 V               0 / open  V − V_j          0 / open  V, V_j − V, or what leaks     0, or what leaks
 *   gate selection             max(V, 0)       0         max(V, 0) − V_j  max(V, 0) 0 on the row; behind closed gates
 * </pre>
 */
public sealed interface WriteScheme permits HalfVoltage, ThirdVoltage, IdleLines, GateSelection {
    /**
     * What the lines of an array need to be at.
     *
     * @param rows number of word lines
     * @throws IllegalArgumentException if the array has no such row
     */
    WriteBias bias(WriteShot shot, int rows);

    /**
     * Adds dL/dV_j for given dL/d(potentials of the lines), which are straight in the amplitudes as long as the same one of them is
     * the greatest.
     *
     * @param wordBars one per word line, near and far ends added up (1/V)
     * @param bitBars one per bit line, likewise (1/V)
     * @param amplitudeBars one per column (1/V), added into; 0 stays for columns that are not selected
     */
    default void pullback(WriteShot shot, double[] wordBars, double[] bitBars, double[] amplitudeBars) {
        WriteBias unit = bias(shot, wordBars.length);
        double extreme = shot.extreme();
        int column = shot.extremeColumn();
        // every potential is c V + d V_j with d = −1 on selected bit lines, 0 elsewhere
        double byExtreme = 0;
        for (int i = 0; i < wordBars.length; i++) {
            byExtreme += wordBars[i] * unit.bias().wordNear(i) / extreme;
        }
        for (int j = 0; j < bitBars.length; j++) {
            byExtreme += bitBars[j] * (unit.bias().bitNear(j) + shot.amplitude(j)) / extreme;
            if (shot.amplitude(j) != 0) {
                amplitudeBars[j] -= bitBars[j];
            }
        }
        amplitudeBars[column] += byExtreme;
    }
}
