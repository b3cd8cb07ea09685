package org.sneakpath.analysis.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sneakpath.analysis.account.MadeSweeps.chips;
import static org.sneakpath.analysis.account.MadeSweeps.sweep;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sneakpath.analysis.figure.AccuracySweep;
import org.sneakpath.analysis.study.StudyFindings;

/** The first screen says what chips bear, wherever the best level is. */
class VerdictWordsContractTest {
    static final StudyFindings NONE = new StudyFindings(
            true, List.of(), List.of(), List.of(), List.of(), List.of(), Optional.empty(), List.of(), List.of());

    /** As of a network that was trained with wires of 2 ohm. */
    private static final AccuracySweep BEST_ON_TOP =
            sweep("wire", List.of(chips(0.6, 0.001), chips(0.75, 0.001), chips(0.9, 0.001)));

    private static final AccuracySweep HOLDING = sweep("noise", List.of(chips(0.9, 0.001), chips(0.9, 0.001)));
    private static final AccuracySweep LOSING = sweep("stuck", List.of(chips(0.9, 0.001), chips(0.5, 0.001)));
    private static final AccuracySweep SINGLE = sweep("single", List.of(List.of(0.9), List.of(0.1)));

    private static String hardware(AccuracySweep... sweeps) {
        return VerdictWords.hardware(List.of(sweeps), NONE);
    }

    @Test
    void aLossBelowTheHighestLevelIsALoss() {
        assertEquals(
                "A point is lost only below the best level: wire at 0\u202fΩ and 1\u202fΩ (best at 2\u202fΩ).",
                hardware(HOLDING, BEST_ON_TOP));
        assertEquals("No loss of a point is told for noise.", VerdictWords.others(List.of(HOLDING, BEST_ON_TOP)));
        assertEquals("", VerdictWords.others(List.of(BEST_ON_TOP)));
        assertEquals(
                "wire",
                AxisLoss.firstBefore(List.of(HOLDING, BEST_ON_TOP))
                        .orElseThrow()
                        .sweep()
                        .axis());
    }

    @Test
    void whatLosesBelowItsBestLevelDoesNotHoldBesideAnAxisThatLosesAbove() {
        assertEquals(
                "Below the best level alone one is lost to wire at 0\u202fΩ and 1\u202fΩ. No loss of a point is told for"
                        + " noise.",
                VerdictWords.others(List.of(LOSING, BEST_ON_TOP, HOLDING)));
    }

    @Test
    void oneChipALevelBearsNoStatement() {
        assertEquals("One chip a level says nothing about a loss on others.", hardware(SINGLE));
        assertEquals("", VerdictWords.others(List.of(SINGLE)));
        assertEquals("", hardware());
    }

    @Test
    void onlyLevelsOfSeveralChipsCountAsTried() {
        AccuracySweep half = sweep("half", List.of(chips(0.9, 0.001), chips(0.9, 0.001), List.of(0.1)));
        assertTrue(hardware(half, SINGLE).endsWith("between them: half up to 1\u202fΩ."), hardware(half, SINGLE));
    }

    /** The level of 1 ohm is open, those around it are kept and lost. */
    @Test
    void keptIsSaidOfTheLevelsThatItIsTrueOf() {
        AccuracySweep early = sweep("a", List.of(chips(0.9, 0.001), chips(0.88, 0.05), chips(0.5, 0.001)));
        assertTrue(hardware(early).endsWith(" Up to 0\u202fΩ it keeps the point."), hardware(early));
        AccuracySweep middle =
                sweep("a", List.of(chips(0.7, 0.001), chips(0.9, 0.001), chips(0.895, 0.001), chips(0.5, 0.001)));
        String words = hardware(middle);
        assertTrue(words.contains(" From the best level, 1\u202fΩ, up to 2\u202fΩ it keeps the point."), words);
        assertTrue(words.endsWith(" Below the best level it is lost, too: at 0\u202fΩ."), words);
        AccuracySweep wide = sweep("a", List.of(chips(0.899, 0.001), chips(0.9, 0.05), chips(0.5, 0.001)));
        assertTrue(hardware(wide).endsWith(" From the best level on it is not told to be kept."), "but at 0 ohm it is");
    }

    /** At 2 ohm nothing is told: it is not lost "from 1 ohm on". */
    @Test
    void anotherLossIsSaidOfItsLevelAlone() {
        AccuracySweep open = sweep("open", List.of(chips(0.9, 0.001), chips(0.87, 0.001), chips(0.85, 0.1)));
        assertEquals("A point is lost, too, to open at 1\u202fΩ.", VerdictWords.others(List.of(LOSING, open)));
    }
}
