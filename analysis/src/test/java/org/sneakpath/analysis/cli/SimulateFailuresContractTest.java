package org.sneakpath.analysis.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sneakpath.analysis.StopSignal;

/** What {@code simulate} says and leaves behind when it cannot do as asked. */
class SimulateFailuresContractTest {
    private static final String GOOD = "good\nV1 a 0 1\nR1 a 0 1k\n.op\n.tran 1u 10u\n.end\n";

    /** The current has no solution once the source has risen; at rest there is one. */
    private static final String HALF = """
            fails half way
            I1 0 a PULSE(0 1m 1u 1n 1n 1)
            B1 a 0 I=ln(0.5-V(a))*1m
            C1 a 0 1n
            .op
            .tran 1u 10u
            .end
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--reltol 0 | --reltol 0.0: must be from 1e-12 to 0.1",
                "--reltol tight | tight",
                "--format excel | --format excel: is none of csv, raw",
                "--method simpson | --method simpson: is none of netlist, tr-bdf2, esdirk4",
                "--dialect spectre | --dialect spectre: is none of ngspice, ltspice",
                "--max-step -1 | --max-step -1.0: must be positive (s)",
                "--seed -1 | --seed -1: must be at least 0",
                "--points nowhere | nowhere: no such file; points are grid, accepted, both, or a file of times",
                "--threads 0 | --threads 0",
            })
    void wrongOptionsAreExitCode3AndNothingIsLeftBehind(String option, String message) {
        SimulatedNetlist done = SimulatedNetlist.of(folder, GOOD, option.split(" "));
        assertEquals(3, done.run().code(), done.run().err());
        assertTrue(done.run().err().contains(message), done.run().err());
        assertEquals(List.of("circuit.cir"), SimulatedNetlist.list(folder));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Q | circuit.cir:3: ",
                "R2 a 0 many | circuit.cir:3: ",
                ".tran | circuit.cir:3: ",
                "X1 a 0 nosuch | circuit.cir:3: ",
                ".include ../elsewhere.inc | circuit.cir:3: ",
                ".step param nosuch list 1 2 | nosuch",
                ".measure tran m MAX v(nosuch) | there is no result 'v(nosuch)'",
            })
    void aBadNetlistIsExitCode3WithFileAndLineAndNothingIsLeftBehind(String line, String message) {
        SimulatedNetlist done =
                SimulatedNetlist.of(folder, "bad\nV1 a 0 1\n" + line + "\nR1 a 0 1k\n.op\n.tran 1u 10u\n.end\n");
        assertEquals(3, done.run().code(), done.run().err());
        assertTrue(done.run().err().contains(message), done.run().err());
        assertEquals(List.of("circuit.cir"), SimulatedNetlist.list(folder));
    }

    @Test
    void timesOutsideTheAnalysisAreRefused() throws IOException {
        Path times = Files.writeString(folder.resolve("times"), "0\n1\n");
        SimulatedNetlist done = SimulatedNetlist.of(folder, GOOD, "--points", times.toString());
        assertEquals(3, done.run().code(), done.run().err());
        assertTrue(
                done.run().err().contains("time 1.0 s is not within the analysis"),
                done.run().err());
        Files.writeString(times, "0\n2e-6\n1e-6\n");
        SimulatedNetlist back = SimulatedNetlist.of(folder, GOOD, "--points", times.toString());
        assertEquals(3, back.run().code(), back.run().err());
        assertTrue(
                back.run().err().contains("times:3: time 1.0E-6 s does not come after"),
                back.run().err());
        assertEquals(List.of("circuit.cir", "times"), SimulatedNetlist.list(folder));
    }

    @Test
    void missingFilesAnalysesAndArgumentsAreToldApart() {
        assertEquals(
                3, CommandLineRun.of("simulate", "none.cir", "--out", out()).code());
        assertEquals(2, CommandLineRun.of("simulate", "--out", out()).code());
        assertEquals(2, CommandLineRun.of("simulate", "none.cir").code());
        assertEquals(
                2,
                CommandLineRun.of("simulate", "none.cir", "--out", out(), "--frequency", "1")
                        .code());
        SimulatedNetlist idle = SimulatedNetlist.of(folder, "idle\nR1 a 0 1\n.end\n");
        assertEquals(3, idle.run().code());
        assertTrue(
                idle.run().err().contains("asks for no analysis; add a line such as .op"),
                idle.run().err());
        assertEquals(List.of("circuit.cir"), SimulatedNetlist.list(folder));
    }

    private String out() {
        return folder.resolve("results").toString();
    }

    @Test
    void aForeignFolderIsRefusedUnlessForced() throws IOException {
        Files.createDirectory(folder.resolve("results"));
        Files.writeString(folder.resolve("results/thesis.txt"), "precious");
        assertEquals(3, SimulatedNetlist.of(folder, GOOD).run().code());
        assertEquals(List.of("thesis.txt"), SimulatedNetlist.list(folder.resolve("results")));
        SimulatedNetlist forced = SimulatedNetlist.of(folder, GOOD, "--force");
        assertEquals(0, forced.run().code(), forced.run().err());
        assertEquals("precious", forced.text("thesis.txt"));
    }

    @Test
    void whatDoesNotConvergeIsExitCode4AndWhatWasComputedIsKeptAndMarked() {
        SimulatedNetlist done = SimulatedNetlist.of(folder, HALF);
        assertEquals(4, done.run().code(), done.run().err());
        assertTrue(done.run().err().contains("worst unknown: v(a)"), done.run().err());
        assertTrue(done.run().err().lines().anyMatch(line -> line.startsWith("tran: ")), "the summary is there too");
        assertEquals(List.of("op.csv", "run.json", "tran.csv"), done.files());
        assertEquals(1, done.table("op.csv").rows().size());
        double[] time = done.table("tran.csv").column("time");
        assertTrue(time.length > 10, "what was computed");
        // dv/dt = (i - 1m·ln(0.5-v))/1n drives v into 0.5 V in some microseconds.
        assertTrue(time[time.length - 1] > 1e-6 && time[time.length - 1] < 10e-6, "up to " + time[time.length - 1]);
        String record = done.text("run.json");
        assertTrue(record.contains("\"status\" : \"incomplete\""), record);
        assertTrue(record.contains("tran did not converge at t = "), record);
        assertEquals(List.of("circuit.cir", "results"), SimulatedNetlist.list(folder));
    }

    @Test
    void anOperatingPointThatDoesNotExistHasNoRowAndSaysWhatWasTried() {
        SimulatedNetlist done = SimulatedNetlist.of(folder, """
                a current that no voltage draws
                I1 0 a 1m
                B1 a 0 I=1m*tanh(V(a))/2
                .op
                .end
                """);
        assertEquals(4, done.run().code(), done.run().err());
        assertTrue(
                done.run().err().contains("tried: Newton, gmin stepping, source stepping"),
                done.run().err());
        assertEquals("v(a)\n", done.text("op.csv"));
    }

    @Test
    void aStopLeavesAValidFolderThatSaysSo() {
        StopSignal stop = new StopSignal();
        stop.request();
        SimulatedNetlist done = SimulatedNetlist.of(stop, folder, GOOD);
        assertEquals(130, done.run().code(), done.run().err());
        assertTrue(done.text("run.json").contains("\"status\" : \"interrupted\""), done.text("run.json"));
        assertEquals(List.of("circuit.cir", "results"), SimulatedNetlist.list(folder));
    }

    @Test
    void aStopDuringATransientKeepsItsBeginning() throws InterruptedException {
        StopSignal stop = new StopSignal();
        List<SimulatedNetlist> ended = new ArrayList<>();
        Thread run = new Thread(() -> ended.add(SimulatedNetlist.of(
                stop, folder, "long\nV1 a 0 SIN(0 1 1k)\nR1 a b 1k\nC1 b 0 1n\n.tran 2m 1e4\n.end\n", "--quiet")));
        run.start();
        Thread.sleep(500); // the run itself would take many minutes
        stop.request();
        run.join(30_000);
        assertEquals(1, ended.size(), "the run ends soon after the signal");
        SimulatedNetlist done = ended.get(0);
        assertEquals(130, done.run().code(), done.run().err());
        assertTrue(done.text("run.json").contains("\"status\" : \"interrupted\""), done.text("run.json"));
        List<List<String>> rows = done.table("tran.csv").rows();
        assertEquals(3, rows.get(rows.size() - 1).size() - 1, "the last row is whole");
    }
}
