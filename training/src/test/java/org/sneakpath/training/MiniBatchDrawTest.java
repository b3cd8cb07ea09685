package org.sneakpath.training;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is drawn for a mini-batch is drawn for nothing else: no network is trained on a chip that a study then tests it on. */
class MiniBatchDrawTest {
    @Test
    void noMiniBatchIsAnotherOneOrAChip() {
        Set<Long> draws = new HashSet<>();
        for (long seed = 0; seed < 30; seed++) {
            for (long step = 0; step < 200; step++) {
                assertTrue(draws.add(Trainer.draw(seed, step)), "seed " + seed + ", step " + step);
            }
        }
        for (long seed = 0; seed < 200; seed++) {
            for (int chip = 0; chip < 30; chip++) {
                // the seeds of chips in a study of robustness
                assertFalse(draws.contains(seed * 0x9E3779B97F4A7C15L + chip));
            }
        }
    }
}
