package org.sneakpath.analysis.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sneakpath.analysis.config.StudyConfig;
import org.sneakpath.analysis.config.StudyFile;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/** How often findings are right, over many studies whose truth is known. */
class FindingCoverageTest {
    private static final int STUDIES = 2000;
    private static final StudyConfig STUDY = StudyFile.parse("s.yaml", """
            title: known
            base: x.yaml
            seeds: 6
            arms: [{name: a}, {name: b}]
            axes: [{kind: key, name: level, path: training.epochs, values: "1, 2"}]
            comparisons:
              - {name: arms, each: [level], plus: [arm=b], minus: [arm=a]}
              - {name: levels, each: [arm], plus: [level=2], minus: [level=1]}
            findings:
              - {claim: more at 1, comparison: arms, at: level=1, expected: above}
              - {claim: more at 2, comparison: arms, at: level=2, expected: above}
              - {claim: more of a, comparison: levels, at: arm=a, expected: above}
              - {claim: less of b, comparison: levels, at: arm=b, expected: below}
            """);

    /** Verdicts of a study in which b is better than a by {@code effect}, in standard deviations of a number. */
    private static List<Verdict> verdicts(int study, double effect) {
        CounterRandom random = new CounterRandom(study, Purpose.READ_NOISE);
        StudyRows rows = KnownRows.of(
                6,
                (arm, level, seed) -> (arm.equals("b") ? effect : 0)
                        + random.gaussian(2L * (arm.equals("b") ? 1 : 0) + (level.equals("2") ? 1 : 0), seed));
        return Finding.all(
                        STUDY,
                        KnownRows.FACTORS,
                        Comparison.all(Contrast.all(STUDY, KnownRows.FACTORS, List.of(KnownRows.METRIC)), rows))
                .stream()
                .map(Finding::verdict)
                .toList();
    }

    /** Where nothing differs, a study with a decided finding of four errs; at most 5 % do. */
    @Test
    void whereNothingDiffersHardlyAnyStudyDecidesAnything() {
        int wrong = 0;
        for (int study = 0; study < STUDIES; study++) {
            wrong += verdicts(study, 0).stream().allMatch(verdict -> verdict == Verdict.UNDECIDED) ? 0 : 1;
        }
        // Bonferroni, four tests that are nearly independent: 1 - (1 - 0.0125)^4 = 0.049, known to 0.005
        assertTrue(wrong <= STUDIES * 0.065, wrong + " of " + STUDIES);
        assertTrue(wrong >= STUDIES * 0.03, wrong + " of " + STUDIES);
    }

    @Test
    void whatIsThereIsFoundAndWhatIsNotIsNot() {
        List<Verdict> arms = new ArrayList<>();
        List<Verdict> levels = new ArrayList<>();
        for (int study = 0; study < 200; study++) {
            List<Verdict> verdicts = verdicts(study, 10);
            arms.addAll(verdicts.subList(0, 2));
            levels.addAll(verdicts.subList(2, 4));
        }
        assertEquals(
                400, arms.stream().filter(verdict -> verdict == Verdict.HELD).count());
        assertTrue(
                levels.stream().filter(verdict -> verdict == Verdict.UNDECIDED).count() >= 380);
    }
}
