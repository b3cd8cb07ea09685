package org.sneakpath.crossbar;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** Potentials are written into terminals of their own array only. */
class BiasContractTest {
    private static final Bias BIAS = Bias.write(new double[] {1, 2}, new double[] {3, 4, 5});

    @Test
    void terminalsOfItsSizeAreFilled() {
        Terminals terminals = new Terminals(2, 3);
        BIAS.copyTo(terminals);
        assertArrayEquals(new double[] {1, 2}, terminals.wordFar);
        assertArrayEquals(new double[] {3, 4, 5}, terminals.bitNear);
    }

    @Test
    void terminalsOfAnotherSizeAreRefusedAndKept() {
        for (Terminals other : new Terminals[] {new Terminals(3, 3), new Terminals(2, 4), new Terminals(2, 2)}) {
            IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> BIAS.copyTo(other));
            assertEquals(
                    "terminals of " + other.wordNear.length + " x " + other.bitNear.length
                            + " lines given for a bias of 2 x 3",
                    refused.getMessage());
            assertArrayEquals(new double[other.wordNear.length], other.wordNear);
        }
    }
}
