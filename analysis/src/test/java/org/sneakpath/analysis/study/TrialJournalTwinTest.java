package org.sneakpath.analysis.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.Progress;
import org.sneakpath.analysis.StopSignal;
import org.sneakpath.analysis.config.IndicesConfig.Method;
import org.sneakpath.analysis.config.RobustnessConfig;
import org.sneakpath.analysis.run.JournalFile;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/** A journal cut at any byte, as a killed process may leave it, brings the findings of a study that was not. */
class TrialJournalTwinTest {
    private static final RobustnessConfig CONFIG = KnownStudy.config(true, Method.SOBOL);
    private static final List<String> AXES = StudyAxis.all(CONFIG, KnownStudy.axes(CONFIG), 2).stream()
            .map(StudyAxis::name)
            .toList();
    private static final String STUDY = "0123abcd";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    Path folder;

    private Path file() {
        return folder.resolve("journal");
    }

    private static StudyFindings run(TrialAccuracy accuracy, TrialLedger ledger, int threads) {
        return new RobustnessStudy(accuracy, CONFIG, KnownStudy.axes(CONFIG), KnownStudy.IDEAL, 2, 1)
                .run(ledger, threads, Progress.SILENT, new StopSignal());
    }

    private StudyFindings journalled(TrialAccuracy accuracy, int threads) {
        try (TrialJournal journal = TrialJournal.open(file(), STUDY, AXES)) {
            return run(accuracy, journal.ledger(), threads);
        }
    }

    private static long lines(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8)
                .chars()
                .filter(c -> c == '\n')
                .count();
    }

    @Test
    void cutAtManyBytesItBringsTheSameFindingsAndRunsOnlyWhatIsLost() throws IOException {
        StudyFindings whole = run(KnownStudy::accuracy, new TrialLedger(), 1);
        assertEquals(whole, journalled(KnownStudy::accuracy, 3), "with a journal");
        byte[] bytes = Files.readAllBytes(file());
        assertEquals(1 + whole.trials(), lines(bytes));
        CounterRandom random = new CounterRandom(3, Purpose.SHUFFLE);
        for (int k = 0; k < 60; k++) {
            int length = k == 0 ? 0 : (int) (random.uniform(k, 0) * (bytes.length + 1));
            byte[] left = Arrays.copyOf(bytes, length);
            Files.write(file(), left);
            AtomicInteger again = new AtomicInteger();
            StudyFindings resumed = journalled(
                    trial -> {
                        again.incrementAndGet();
                        return KnownStudy.accuracy(trial);
                    },
                    1 + k % 3);
            assertEquals(whole, resumed, "cut at byte " + length);
            assertEquals(whole.trials() - Math.max(0, lines(left) - 1), again.get(), "cut at byte " + length);
            assertEquals(1 + whole.trials(), lines(Files.readAllBytes(file())), "cut at byte " + length);
        }
    }

    @Test
    void cutAtEveryByteItKeepsItsWholeLines() throws IOException {
        try (TrialJournal journal = TrialJournal.open(file(), STUDY, AXES)) {
            for (int chip = 1; chip <= 5; chip++) {
                Trial pair = new Trial(
                        List.of(new Setting(KnownStudy.WIRES, 1e-300 * chip), new Setting(KnownStudy.VARIATION, 0.1)),
                        chip);
                journal.ledger().put(pair, 1.0 / (2 + chip));
                journal.ledger().put(Trial.of(KnownStudy.NOISE, 0.1 * chip, 1_000_000), 0);
            }
        }
        byte[] whole = Files.readAllBytes(file());
        TrialLedger all = TrialJournal.read(file(), STUDY, AXES);
        assertEquals(10, all.size());
        for (int length = 0; length <= whole.length; length++) {
            byte[] left = Arrays.copyOf(whole, length);
            Files.write(file(), left);
            try (TrialJournal journal = TrialJournal.open(file(), STUDY, AXES)) {
                assertEquals(Math.max(0, lines(left) - 1), journal.ledger().size(), "cut at byte " + length);
                journal.ledger()
                        .sorted()
                        .forEach((trial, accuracy) ->
                                assertEquals(all.accuracy(trial).orElseThrow(), accuracy, trial.toString()));
            }
            byte[] kept = Files.readAllBytes(file());
            assertArrayEquals(Arrays.copyOf(whole, kept.length), kept, "cut at byte " + length);
        }
    }

    @Test
    void whatIsOfAnotherStudyIsRefusedAndNothingChanged() throws IOException {
        journalled(KnownStudy::accuracy, 1);
        byte[] whole = Files.readAllBytes(file());
        InputException other = assertThrows(InputException.class, () -> TrialJournal.open(file(), "ffff", AXES));
        assertTrue(String.valueOf(other.getMessage()).contains("is of another study"), other.getMessage());
        for (String line : List.of(
                "1 0.5 stuck-at 0.1",
                "0 0.5 read-noise 0.1",
                "1 1.5 read-noise 0.1",
                "1 0.5 read-noise",
                "1 0.5 read-noise x",
                "1 0.5",
                "x")) {
            Files.write(file(), whole);
            Files.writeString(file(), JournalFile.line(line), StandardOpenOption.APPEND);
            byte[] before = Files.readAllBytes(file());
            InputException refused =
                    assertThrows(InputException.class, () -> TrialJournal.open(file(), STUDY, AXES), line);
            String place = "journal:" + (lines(whole) + 1) + ": is no trial of this study";
            assertTrue(String.valueOf(refused.getMessage()).contains(place), refused.getMessage());
            assertArrayEquals(before, Files.readAllBytes(file()), line);
        }
    }

    @Test
    void aTrialThatContradictsOneBeforeIsRefusedAndOneThatAgreesIsNot() throws IOException {
        try (TrialJournal journal = TrialJournal.open(file(), STUDY, AXES)) {
            journal.ledger().put(Trial.of(KnownStudy.WIRES, 5, 2), 0.5);
        }
        Files.writeString(file(), JournalFile.line("2 0.5 wire-resistance 5.0"), StandardOpenOption.APPEND);
        assertEquals(1, TrialJournal.read(file(), STUDY, AXES).size());
        Files.writeString(file(), JournalFile.line("2 0.75 wire-resistance 5.0"), StandardOpenOption.APPEND);
        InputException refused = assertThrows(InputException.class, () -> TrialJournal.read(file(), STUDY, AXES));
        assertTrue(String.valueOf(refused.getMessage()).contains("another accuracy, 0.75,"), refused.getMessage());
    }

    /** What is known before: first rounds and bounds, held against what was asked for. */
    @Test
    void anOutlineBoundsTheStudy() {
        StudyOutline outline = new RobustnessStudy(
                        KnownStudy::accuracy, CONFIG, KnownStudy.axes(CONFIG), KnownStudy.IDEAL, 2, 1)
                .outline();
        StudyFindings found = run(KnownStudy::accuracy, new TrialLedger(), 2);
        assertTrue(outline.trials().size() < found.trials(), "rounds were added");
        assertTrue(found.trials() <= outline.most(), found.trials() + " of at most " + outline.most());
        RobustnessConfig fixed = KnownStudy.config(false, Method.NONE);
        StudyOutline known = new RobustnessStudy(
                        KnownStudy::accuracy, fixed, KnownStudy.axes(fixed), KnownStudy.IDEAL, 2, 1)
                .outline();
        assertEquals(9 * 10, known.trials().size());
        assertEquals(9 * 10, known.most());
    }
}
