package org.sneakpath.analysis.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.sneakpath.analysis.config.MitigationConfig;
import org.sneakpath.analysis.config.RetrainingConfig;

/** What is said of how chips are written is what was asked for, and no more. */
class MitigationWordsContractTest {
    @Test
    void whereNothingIsDoneNothingIsSaid() {
        assertEquals("", MitigationWords.done(MitigationConfig.NONE));
        assertTrue(MitigationWords.varied(MitigationConfig.NONE).startsWith("Every conductance is programmed"));
        assertTrue(MitigationWords.limit(MitigationConfig.NONE).contains("; programming ends at the target"));
    }

    @Test
    void eachMeasureIsSaidByItself() {
        assertEquals(
                "Chips were written against their imperfections: each cell was written up to 5 times, until ln G was"
                        + " within 0.02 of its target; 3 cells in parallel stood in the place of each, all with"
                        + " imperfections of their own.",
                MitigationWords.done(new MitigationConfig(5, 0.02, 3, false, false, RetrainingConfig.NONE)));
        String pairs = MitigationWords.done(new MitigationConfig(1, 0.05, 1, true, false, RetrainingConfig.NONE));
        assertTrue(pairs.contains("of a pair with a stuck cell the other one was written"), pairs);
        assertFalse(pairs.contains("rows") || pairs.contains("times"), pairs);
        String rows = MitigationWords.done(new MitigationConfig(1, 0.05, 1, false, true, RetrainingConfig.NONE));
        assertTrue(rows.contains("rows changed places"), rows);
        assertTrue(rows.endsWith("taken as known without error."), rows);
    }

    @Test
    void retrainingIsSaidByItselfAndBehindTheWriting() {
        RetrainingConfig some = new RetrainingConfig(500, 2, 50, 0.005);
        String alone = MitigationWords.done(new MitigationConfig(1, 0.05, 1, false, false, some));
        assertTrue(alone.startsWith("The last layer of each chip was then trained further"), alone);
        assertTrue(alone.contains("500 samples of the training set") && alone.contains("2 epochs"), alone);
        String both = MitigationWords.done(new MitigationConfig(1, 0.05, 2, false, false, some));
        assertTrue(both.startsWith("Chips were written") && both.endsWith(alone), both);
        assertFalse(new MitigationConfig(1, 0.05, 1, false, false, some).isNone());
    }

    /** A conductance that is written again, or is a sum of several, is not its target times one lognormal factor. */
    @Test
    void whatHoldsOfAWriteIsNotSaidOfAConductance() {
        MitigationConfig written = new MitigationConfig(5, 0.02, 1, false, false, RetrainingConfig.NONE);
        assertTrue(MitigationWords.varied(written).startsWith("Every write of a cell ends at its target"));
        assertTrue(MitigationWords.limit(written).contains("; each write ends at the target"));
    }
}
