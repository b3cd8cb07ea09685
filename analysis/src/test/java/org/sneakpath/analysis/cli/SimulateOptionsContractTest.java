package org.sneakpath.analysis.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the options of {@code simulate} change. */
class SimulateOptionsContractTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    Path folder;

    private SimulatedNetlist simulate(String netlist, String... options) {
        SimulatedNetlist done = SimulatedNetlist.of(folder, netlist, options);
        assertEquals(0, done.run().code(), done.run().err());
        return done;
    }

    private double op(String netlist, String... options) {
        return simulate(netlist, options).table("op.csv").column("v(a)")[0];
    }

    @Test
    void theDialectSettlesWhatAStepIsAtZero() {
        String netlist = "step\nV1 z 0 0\nB1 a 0 V=u(V(z))\nR1 a 0 1k\nR2 z 0 1k\n.op\n.end\n";
        assertNotEquals(op(netlist), op(netlist, "--dialect", "ltspice"));
    }

    @Test
    void theSeedDrawsTheNumbersOfTheNetlist() {
        String netlist = "draw\nV1 a 0 {gauss(1, 0.1, 1)}\nR1 a 0 1k\n.op\n.end\n";
        double first = op(netlist);
        assertEquals(first, op(netlist, "--seed", "1"));
        assertNotEquals(first, op(netlist, "--seed", "2"));
    }

    @Test
    void aSeedAndAGridGiveTheStatesOfDevicesTheirNoise() {
        String netlist = """
                noise
                V1 a 0 0.01
                .model sw mmss(von=0 voff=0 switches=100)
                N1 a 0 sw state.x=0.4
                .options noisestep=5u SEED
                .tran 10u 200u
                .end
                """;
        double[] mean = states(netlist.replace(".options noisestep=5u SEED", ""));
        double[] first = states(netlist.replace("SEED", "noiseseed=7"));
        assertArrayEquals(first, states(netlist.replace("SEED", "noiseseed=7")));
        double[] tight = states(netlist.replace("SEED", "noiseseed=7 reltol=1e-6"));
        assertArrayEquals(tight, first, 1e-3); // waveforms at 1e-3; the noise is of 0.05
        double[] other = states(netlist.replace("SEED", "noiseseed=8"));
        assertTrue(Math.abs(first[first.length - 1] - mean[first.length - 1]) > 5e-3);
        assertTrue(Math.abs(first[first.length - 1] - other[first.length - 1]) > 5e-3);
    }

    private double[] states(String netlist) {
        return simulate(netlist, "--points", "grid").table("tran.csv").column("x(n1.x)");
    }

    @Test
    void partsOfACircuitTakeTheSameStepsIfAskedTo() {
        StringBuilder netlist = new StringBuilder("apart\n");
        for (int k = 0; k < 5; k++) {
            netlist.append(
                    "V%1$d s%1$d 0 1\nR%1$d s%1$d a%1$d %2$dk\nC%1$d a%1$d 0 1n IC=0\nCC%1$d a%1$d a%3$d 10p IC=0\n"
                            .formatted(k, 1 + 5 * k, (k + 1) % 5));
        }
        netlist.append(".tran 1u 100u uic\n.end\n");
        SimulatedNetlist apart = simulate(netlist.toString(), "--points", "grid");
        double[] own = apart.table("tran.csv").column("v(a4)");
        double[] ownCurrent = apart.table("tran.csv").column("i(v1)");
        SimulatedNetlist together = simulate(netlist.toString(), "--points", "grid", "--same-steps");
        double[] same = together.table("tran.csv").column("v(a4)");
        assertEquals(same.length, own.length);
        assertArrayEquals(same, own, 1e-5); // of 1 V, at a reltol of 1e-3
        assertFalse(Arrays.equals(same, own), "steps of their own are taken");
        assertArrayEquals(together.table("tran.csv").column("i(v1)"), ownCurrent, 1e-7); // of 0.2 mA
    }

    @Test
    void filesOutsideTheFolderAreReadOnlyWhenAllowed() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("inner"));
        Files.writeString(folder.resolve("outer.inc"), "V1 a 0 2\n");
        String netlist = "include\n.include ../outer.inc\nR1 a 0 1k\n.op\n.end\n";
        SimulatedNetlist refused = SimulatedNetlist.of(inner, netlist);
        assertEquals(3, refused.run().code());
        assertTrue(
                refused.run().err().contains("circuit.cir:2: "), refused.run().err());
        SimulatedNetlist allowed = SimulatedNetlist.of(inner, netlist, "--include-anywhere");
        assertEquals(0, allowed.run().code(), allowed.run().err());
        assertEquals(2, allowed.table("op.csv").column("v(a)")[0]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-bdf2", "esdirk4", "sdirk2", "gear", "trap", "euler"})
    void everyMethodFollowsTheSameCurve(String method) {
        String netlist = "rc\nV1 in 0 0\nR1 in a 1k\nC1 a 0 1n IC=1\n.tran 0.5u 3u uic\n.end\n";
        SimulatedNetlist.Table tran = simulate(netlist, "--method", method, "--points", "grid", "--reltol", "1e-4")
                .table("tran.csv");
        double[] time = tran.column("time");
        double[] expected = new double[time.length];
        for (int k = 0; k < time.length; k++) {
            expected[k] = Math.exp(-time[k] / 1e-6);
        }
        double[] found = tran.column("v(a)");
        // 30 tolerances: errors add up over the run.
        assertArrayEquals(expected, found, 3e-3);
    }

    @Test
    void theLongestStepIsKept() {
        String netlist = "rc\nV1 in 0 1\nR1 in a 1k\nC1 a 0 1n\n.tran 1u 100u\n.end\n";
        double[] time = simulate(netlist, "--max-step", "0.25e-6", "--points", "accepted")
                .table("tran.csv")
                .column("time");
        for (int k = 1; k < time.length; k++) {
            assertTrue(time[k] - time[k - 1] <= 0.25e-6 * (1 + 1e-9), "step " + (time[k] - time[k - 1]));
        }
    }

    @Test
    void aTighterToleranceIsCloserToTheTruth() {
        String netlist = "rc\nV1 in 0 0\nR1 in a 1k\nC1 a 0 1n IC=1\n.tran 1u 3u uic\n.end\n";
        double loose = error(netlist, "1e-3");
        double tight = error(netlist, "1e-7");
        assertTrue(loose < 1e-3 && tight < 1e-6 && tight < loose, loose + " and " + tight);
    }

    private double error(String netlist, String reltol) {
        double[] end = simulate(netlist, "--reltol", reltol, "--points", "grid")
                .table("tran.csv")
                .column("v(a)");
        return Math.abs(end[end.length - 1] - Math.exp(-3));
    }

    @Test
    void quietLeavesOnlyWarnings() {
        assertEquals(
                "",
                simulate("q\nV1 a 0 1\nR1 a 0 1k\n.op\n.end\n", "--quiet").run().err());
    }

    @Test
    void theOscillatorOfTheConfigurationsKeepsItsPeriod() {
        Path netlist = Path.of(Objects.requireNonNull(System.getProperty("sneakpath.root")), "configs/oscillator.cir");
        Path out = folder.resolve("oscillator");
        CommandLineRun run = CommandLineRun.of("simulate", netlist.toString(), "--out", out.toString(), "--quiet");
        assertEquals(0, run.code(), run.err());
        SimulatedNetlist.Table measure = new SimulatedNetlist(run, out).table("measure.csv");
        double period = Double.parseDouble(measure.rows().get(2).get(1));
        // SciPy's Radau at rtol 1e-11, atol 1e-13; the default tolerance is 1e-3.
        assertEquals(6.793533153690587e-6, period, 1e-3 * 6.793533153690587e-6);
    }
}
