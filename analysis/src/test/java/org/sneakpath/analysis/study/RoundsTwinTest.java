package org.sneakpath.analysis.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.sneakpath.analysis.Progress;
import org.sneakpath.analysis.StopSignal;
import org.sneakpath.analysis.config.IndicesConfig.Method;
import org.sneakpath.analysis.config.RobustnessConfig;
import org.sneakpath.analysis.run.ResultsCsv;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/** Threads, kills and resumes do not change what is run. */
class RoundsTwinTest {
    private static final RobustnessConfig CONFIG = KnownStudy.config(true, Method.SOBOL);

    private static StudyFindings run(TrialAccuracy accuracy, TrialLedger ledger, int threads, StopSignal stop) {
        return new RobustnessStudy(accuracy, CONFIG, KnownStudy.axes(CONFIG), KnownStudy.IDEAL, 2, 1)
                .run(ledger, threads, Progress.SILENT, stop);
    }

    private static StudyFindings uninterrupted() {
        return run(KnownStudy::accuracy, new TrialLedger(), 1, new StopSignal());
    }

    @Test
    void threadsDoNotMatter() {
        assertEquals(uninterrupted(), run(KnownStudy::accuracy, new TrialLedger(), 3, new StopSignal()));
    }

    /** Killed at ten places, with some of what was begun lost and some finished ahead of its turn. */
    @Test
    void aKilledStudyGoesOnAsIfItHadNotBeen() {
        StudyFindings whole = uninterrupted();
        CounterRandom random = new CounterRandom(5, Purpose.SHUFFLE);
        for (int kill = 0; kill < 10; kill++) {
            TrialLedger ledger = new TrialLedger();
            int most = 1 + kill * whole.trials() / 10;
            AtomicInteger begun = new AtomicInteger();
            StopSignal stop = new StopSignal();
            StudyFindings part = run(
                    trial -> {
                        if (begun.incrementAndGet() >= most) {
                            stop.request();
                        }
                        return KnownStudy.accuracy(trial);
                    },
                    ledger,
                    3,
                    stop);
            assertFalse(part.complete());
            assertTrue(part.budgets().isEmpty()
                    && part.maps().isEmpty()
                    && part.layers().isEmpty());
            TrialLedger kept = new TrialLedger();
            int place = 0;
            for (var entry : ledger.sorted().entrySet()) {
                if (random.uniform(place, kill) < 0.7) {
                    kept.put(entry.getKey(), entry.getValue());
                }
                place++;
            }
            assertEquals(whole, run(KnownStudy::accuracy, kept, 2, new StopSignal()), "kill " + kill);
        }
    }

    /** The two files are the whole ledger: no trial is run again. */
    @Test
    void findingsFollowFromTheFilesAlone() {
        StudyFindings whole = uninterrupted();
        TrialLedger ledger = new TrialLedger();
        TrialTable.readResults(ResultsCsv.text(whole.rows()), ledger);
        TrialTable.read(TrialTable.text(whole.settings(), whole.further()), ledger);
        TrialAccuracy none = trial -> {
            throw new AssertionError(trial + " is run again");
        };
        assertEquals(whole, run(none, ledger, 1, new StopSignal()));
    }

    @Test
    void noTrialIsRunTwice() {
        AtomicInteger run = new AtomicInteger();
        StudyFindings whole = run(
                trial -> {
                    run.incrementAndGet();
                    return KnownStudy.accuracy(trial);
                },
                new TrialLedger(),
                2,
                new StopSignal());
        assertEquals(whole.trials(), run.get());
        assertTrue(whole.complete());
    }
}
