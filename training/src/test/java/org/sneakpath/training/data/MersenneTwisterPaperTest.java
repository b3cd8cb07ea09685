package org.sneakpath.training.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MersenneTwisterPaperTest {

    @Test
    void tenThousandthDrawOfTheDefaultSeedIsThatOfTheStandard() {
        // ISO C++ [rand.predef]: the 10000th value of mt19937 seeded with 5489 is 4123659995.
        MersenneTwister random = new MersenneTwister(5489);
        int last = 0;
        for (int k = 0; k < 10000; k++) {
            last = random.bits();
        }
        assertEquals(4123659995L, Integer.toUnsignedLong(last));
    }
}
