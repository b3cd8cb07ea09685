package org.sneakpath.analysis.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.sneakpath.analysis.config.StudyConfig;
import org.sneakpath.analysis.config.StudyFile;

/** Comparisons of numbers that are known. */
class ContrastTest {
    private static final String STUDY = """
            title: known
            base: x.yaml
            seeds: 3
            arms: [{name: a}, {name: b}]
            axes: [{kind: key, name: level, path: training.epochs, values: "1, 2"}]
            comparisons:
              - {name: arms, each: [level], plus: [arm=b], minus: [arm=a]}
              - {name: mean, plus: [arm=b], minus: [arm=a]}
              - {name: interaction, plus: [arm=b level=2, arm=a level=1], minus: [arm=b level=1, arm=a level=2]}
            findings:
              - {claim: more, comparison: arms, at: level=2, expected: above}
              - {claim: everywhere, comparison: arms, expected: {kind: above, bound: 0.15}}
            """;

    private static List<Comparison> comparisons(StudyRows rows) {
        StudyConfig study = StudyFile.parse("s.yaml", STUDY);
        return Comparison.all(Contrast.all(study, KnownRows.FACTORS, List.of(KnownRows.METRIC)), rows);
    }

    /** a: 1 + seed, b: the same and 10 at level 1, 30 at level 2: whatever a seed has of its own drops out. */
    @Test
    void whatSeedsShareDropsOut() {
        List<Comparison> all = comparisons(KnownRows.of(
                3, (arm, level, seed) -> 1 + seed * seed + (arm.equals("a") ? 0 : level.equals("1") ? 10 : 30)));
        assertEquals(
                List.of("level=1", "level=2", "all", "all"),
                all.stream().map(one -> one.contrast().at().toString()).toList());
        assertEquals(
                List.of(10.0, 30.0, 20.0, 20.0),
                all.stream()
                        .map(one -> Objects.requireNonNull(one.pairs()).difference())
                        .toList());
        assertTrue(all.stream().allMatch(one -> one.seeds() == 3));
    }

    /** Of four tests the intervals together are those of 1 − 0.05/4. */
    @Test
    void intervalsTogetherAreWider() {
        List<Comparison> all = comparisons(
                KnownRows.of(3, (arm, level, seed) -> arm.equals("a") ? 0 : seed - 2)); // differences -1, 0, 1
        var first = all.get(0);
        // t(2) at 0.975 and at 1 - 0.05/8, from tables: 4.3027, 8.8602
        assertEquals(
                4.3027 / Math.sqrt(3),
                Objects.requireNonNull(first.pairs()).interval().upper(),
                1e-4);
        assertEquals(
                8.8602 / Math.sqrt(3), Objects.requireNonNull(first.together()).upper(), 1e-3);
        assertEquals(1, first.holm());
    }

    @Test
    void seedsOfWhichAPointFailedAreLeftOut() {
        StudyRows whole = KnownRows.of(3, (arm, level, seed) -> arm.equals("a") ? 0 : seed);
        StudyRows part = new StudyRows(
                whole.factors(),
                whole.rows().stream()
                        .filter(row -> row.seed() != 2
                                || !row.point().equals(whole.rows().get(0).point()))
                        .toList());
        List<Comparison> all = comparisons(part);
        assertEquals(List.of(2, 3, 2, 2), all.stream().map(Comparison::seeds).toList());
        assertEquals(2, Objects.requireNonNull(all.get(0).pairs()).difference());
        StudyRows one = new StudyRows(
                whole.factors(),
                whole.rows().stream().filter(row -> row.seed() == 1).toList());
        List<Comparison> none = comparisons(one);
        assertNull(none.get(0).pairs());
        StudyConfig study = StudyFile.parse("s.yaml", STUDY);
        assertEquals(
                Verdict.UNDECIDED,
                Finding.all(study, KnownRows.FACTORS, none).get(0).verdict());
        assertTrue(StudyTables.comparisons(none).contains("arms,level=1,chip_accuracy,1,,,"));
    }

    /** Two seeds of one difference: the interval has no width, and Holm's p-value is far from certain. */
    @Test
    void aFewEqualDifferencesDecideNothing() {
        StudyConfig study = StudyFile.parse("s.yaml", STUDY);
        List<Finding> findings = Finding.all(
                study,
                KnownRows.FACTORS,
                comparisons(
                        KnownRows.of(2, (arm, level, seed) -> arm.equals("a") ? 0 : level.equals("1") ? 0.1 : 0.2)));
        assertEquals(Verdict.UNDECIDED, findings.get(0).verdict());
    }

    /** 0.1 + 0.2 − 0.3 is rounding and no difference, for the interval of all comparisons as for their own. */
    @Test
    void roundingIsNoDifference() {
        List<Comparison> all = comparisons(KnownRows.of(4, (arm, level, seed) -> arm.equals("a") ? 0.3 : 0.1 + 0.2));
        assertEquals(0, Objects.requireNonNull(all.get(0).together()).lower());
        assertEquals(0, Objects.requireNonNull(all.get(0).together()).upper());
    }

    @Test
    void aFindingIsAboutThePointsItNames() {
        StudyConfig study = StudyFile.parse("s.yaml", STUDY);
        List<Finding> findings = Finding.all(
                study,
                KnownRows.FACTORS,
                comparisons(
                        KnownRows.of(8, (arm, level, seed) -> arm.equals("a") ? 0 : level.equals("1") ? 0.1 : 0.2)));
        assertEquals(1, findings.get(0).comparisons().size());
        assertEquals(Verdict.HELD, findings.get(0).verdict());
        assertEquals(2, findings.get(1).comparisons().size());
        assertEquals(Verdict.NOT_HELD, findings.get(1).verdict());
        assertEquals(3, StudyTables.findings(findings).lines().skip(1).count());
    }
}
