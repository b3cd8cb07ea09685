package org.sneakpath.analysis.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sneakpath.analysis.StopSignal;
import org.sneakpath.analysis.simulate.MutantTexts;

/** Whatever the netlist, the command ends with a code of its contract and a message of its own. */
class SimulateFuzzTest {
    private static final Set<Integer> CLEAN = Set.of(
            ExitCode.OK.code(),
            ExitCode.SYNTAX.code(),
            ExitCode.INPUT.code(),
            ExitCode.NOT_CONVERGED.code(),
            ExitCode.INTERRUPTED.code());

    @TempDir
    private Path folder;

    /** Runs, told to stop after a while, as by Ctrl-C. */
    private CommandLineRun simulate(String name, String text, long milliseconds) throws IOException {
        Path file = folder.resolve(name + ".cir");
        Files.writeString(file, text.replaceAll("[\ud800-\udfff]", "?"), StandardCharsets.UTF_8);
        StopSignal stop = new StopSignal();
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        try {
            var unused = clock.schedule(stop::request, milliseconds, TimeUnit.MILLISECONDS);
            return assertTimeoutPreemptively(
                    Duration.ofSeconds(60),
                    () -> CommandLineRun.of(
                            stop,
                            "simulate",
                            file.toString(),
                            "--out",
                            folder.resolve(name).toString(),
                            "--points",
                            "accepted"),
                    name);
        } finally {
            clock.shutdownNow();
        }
    }

    private void mutants(int from, int to) throws IOException {
        for (int number = from; number < to; number++) {
            CommandLineRun run = simulate("m" + number, MutantTexts.of(number), 300);
            assertTrue(CLEAN.contains(run.code()), "mutant " + number + ": exit " + run.code() + "\n" + run.err());
            if (run.code() != ExitCode.OK.code()) {
                assertTrue(run.err().contains("sneakpath: "), "mutant " + number + ": " + run.err());
            }
        }
    }

    @Test
    void aFewMutantsEndWithACodeOfTheContract() throws IOException {
        mutants(0, 60);
    }

    @Test
    @Tag("slow")
    void hundredsOfMutantsEndWithACodeOfTheContract() throws IOException {
        mutants(1000, 1500);
    }

    private void assertRefused(String name, String text, int line) throws IOException {
        CommandLineRun run = simulate(name, text, 10_000);
        assertEquals(ExitCode.INPUT.code(), run.code(), run.err());
        assertTrue(run.err().contains(name + ".cir:" + line + ":"), run.err());
    }

    @Test
    void bombsAreRefusedWithTheirLine() throws IOException {
        assertRefused("self", "t\nR1 a 0 1\n.include self.cir\n.op\n", 3);
        assertRefused("twice", "t\nR1 a 0 1\n.op\n.include twice.cir\n.include twice.cir\n", 4);
        assertRefused("recursive", "t\nX1 a 0 s\n.subckt s a b\nX2 a b s\n.ends\n.op\n", 4);
        StringBuilder cascade = new StringBuilder("t\nX1 a 0 s0\n.op\n");
        for (int k = 0; k < 30; k++) {
            cascade.append(".subckt s" + k + " a b\nX1 a b s" + (k + 1) + "\nX2 a b s" + (k + 1) + "\n.ends\n");
        }
        assertRefused("cascade", cascade + ".subckt s30 a b\nR1 a b 1\n.ends\n", 125);
        assertRefused("brackets", "t\nV1 a 0 1\nB1 a 0 I=" + "(".repeat(100_000) + "1\n.op\n", 3);
        assertRefused("sweep", "t\nV1 a 0 1\nR1 a 0 1\n.dc V1 0 1 1e-12\n", 4);
        assertRefused("grid", "t\nV1 a 0 1\nR1 a 0 1\n.ac lin 1e12 1 1e12\n", 4);
        assertRefused("step", "t\n.param r=1\nV1 a 0 1\nR1 a 0 {r}\n.op\n.step param r 1 2 1e-12\n", 6);
    }

    @Test
    void aTransientThatWouldTakeYearsEndsWhenToldToAndKeepsWhatThereIs() throws IOException {
        CommandLineRun run = simulate(
                "years", "t\nV1 a 0 PULSE(0 1 0 1e-10 1e-10 1e-10 1e-9)\nR1 a b 1\nC1 b 0 1\n.tran 1e-3 1\n", 500);
        assertEquals(ExitCode.INTERRUPTED.code(), run.code(), run.err());
        List<String> lines = Files.readAllLines(folder.resolve("years").resolve("tran.csv"));
        assertTrue(lines.size() > 2, lines.size() + " lines");
    }
}
