package org.sneakpath.crossbar.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.sneakpath.crossbar.Cell;
import org.sneakpath.crossbar.Crossbar;
import org.sneakpath.crossbar.CrossbarSpec;

/** Kirchhoff's law in an array too large for elimination, at each single node. */
class LargeSelectedReadInvariantTest {
    /**
     * V/2 leaves nodes far from the selected lines at 1e-11 of the voltage, where balance comes in leaps: a cycle of relaxation that
     * halves what a node misses is followed by one that leaves a tenth. The array is the one of sixteen that a margin reads in
     * which relaxation used to give up between them, at 1.3e-13.
     */
    @Test
    void balanceHoldsWherePotentialsHaveDiedAway() {
        int n = 1024;
        CellLevels levels = CellLevels.ofResistances(10e3, 1e6);
        SelectedRead read = new SelectedRead(
                new CrossbarSpec(n, n, 2.5, 2.5, 2.5, 2.5), Cell.ohmic(), ReadScheme.half(), 0.3, 0, n - 1);
        Neighbours pattern = Neighbours.ALL.get(2);
        assertEquals("LHL", pattern.toString());
        double[] values = new double[n * n];
        pattern.write(true, levels, n, 0, n - 1, values);
        values[read.selected()] = levels.high();
        SelectedReading reading = read.read(values);
        assertTrue(
                reading.status().residual() <= Crossbar.DEFAULT_TOLERANCE,
                reading.status().toString());
        // Σ|ρ| is rounding of 2·n² potentials of up to 0.15 V on 2.5 ohm: 5e-12 A at the very most
        assertTrue(reading.status().currentBound() < 5e-12, reading.status().toString());
    }
}
