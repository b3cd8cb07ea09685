package org.sneakpath.analysis.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files {@code simulate} writes, under which names the results stand, and what stands in front of them. */
class SimulateFilesContractTest {
    private static final String DIVIDER = """
            divider with a subcircuit
            .param r=1k
            .subckt div a b
            R1 a n {r}
            R2 n b 1k
            .ends
            Vs in 0 DC 1 AC 1 PULSE(0 1 1u 0.1u 0.1u 5u 20u)
            X1 in 0 div
            R3 in out 1k
            C1 out 0 1n
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    Path folder;

    private SimulatedNetlist simulate(String netlist, String... options) {
        SimulatedNetlist done = SimulatedNetlist.of(folder, netlist, options);
        assertEquals(0, done.run().code(), done.run().err());
        assertEquals("", done.run().out());
        return done;
    }

    @Test
    void everyAnalysisHasItsFileAndTheSummaryGoesToStandardError() {
        SimulatedNetlist done = simulate(DIVIDER + """
                .op
                .dc Vs 0 1 0.25
                .ac dec 2 1k 100k
                .noise v(out) Vs dec 2 1k 100k
                .tran 1u 10u
                .measure tran top MAX v(out)
                .end
                """);
        assertEquals(
                List.of("ac.csv", "dc.csv", "measure.csv", "noise.csv", "op.csv", "run.json", "tran.csv"),
                done.files());
        assertTrue(done.text("run.json").contains("\"status\" : \"complete\""), done.text("run.json"));
        for (String analysis : List.of("op", "dc", "ac", "noise", "tran")) {
            assertTrue(
                    done.run()
                            .err()
                            .lines()
                            .anyMatch(line -> line.matches(analysis
                                    + ": \\d+ points, \\d+ steps \\(\\d+ rejected\\), \\d+ Newton iterations, "
                                    + "\\d+ factorizations, in \\d+\\.\\d{3} s")),
                    done.run().err());
        }
        List<String> unknowns = List.of("v(in)", "v(x1.n)", "v(out)", "i(vs)");
        assertEquals(unknowns, done.table("op.csv").header());
        assertArrayEquals(new double[] {0.5}, done.table("op.csv").column("v(x1.n)"), 1e-15);
        assertEquals("vs", done.table("dc.csv").header().get(0));
        assertArrayEquals(
                new double[] {0, 0.25, 0.5, 0.75, 1}, done.table("dc.csv").column("vs"));
        assertEquals("time", done.table("tran.csv").header().get(0));
        assertEquals(unknowns, done.table("tran.csv").header().subList(1, 1 + unknowns.size()));
        assertEquals(
                List.of("frequency", "onoise_spectrum", "inoise_spectrum"),
                done.table("noise.csv").header());
    }

    @Test
    void smallSignalsAreTwoColumnsEach() {
        SimulatedNetlist.Table ac =
                simulate(DIVIDER + ".save v(out)\n.ac dec 1 1k 1meg\n.end\n").table("ac.csv");
        assertEquals(List.of("frequency", "v(out).re", "v(out).im"), ac.header());
        double[] f = ac.column("frequency");
        for (int k = 0; k < f.length; k++) {
            double w = 2 * Math.PI * f[k] * 1e-6; // 1 / (1 + jω·1 kohm·1 nF), to rounding
            assertEquals(1 / (1 + w * w), ac.column("v(out).re")[k], 1e-14);
            assertEquals(-w / (1 + w * w), ac.column("v(out).im")[k], 1e-14);
        }
    }

    @Test
    void whatIsSavedStandsInTheOrderAsked() {
        SimulatedNetlist done = simulate(DIVIDER + ".save i(vs) v(in,out) v(x1.n) v(nowhere)\n.op\n.end\n");
        assertEquals(
                List.of("i(vs)", "v(in,out)", "v(x1.n)"), done.table("op.csv").header());
        assertTrue(done.text("op.csv").startsWith("i(vs),\"v(in,out)\",v(x1.n)\n"));
        assertTrue(done.run().err().contains("v(nowhere) is to be saved, but the circuit has no such node"));
    }

    @Test
    void whatTheReaderAddsToACircuitIsHidden() {
        SimulatedNetlist done = simulate("""
                a current through a resistor is read by a source
                V1 a 0 1
                R1 a b 1k
                R2 b 0 1k
                B1 c 0 V=1k*I(R1)
                R3 c 0 1k
                .op
                .end
                """);
        assertTrue(done.table("op.csv").header().stream().noneMatch(name -> name.contains("#")), done.text("op.csv"));
        // 1 V over 2 kohm is 0.5 mA; the source makes 0.5 V of it.
        assertEquals(0.5, done.table("op.csv").column("v(c)")[0], 1e-12);
    }

    @Test
    void measuresLookAtEachCurveOfANestedSweepByItself() {
        SimulatedNetlist done = simulate("""
                a sum of two voltages
                V1 in 0 0
                V2 b 0 1
                R1 in a 1k
                R2 a b 1k
                .dc V1 0 1 0.5 V2 1 3 2
                .op
                .measure dc half FIND v(a) AT=0.5
                .measure dc most MAX v(a)
                .end
                """);
        assertEquals("""
                v2,name,value
                1.0,half,0.75
                1.0,most,1.0
                3.0,half,1.75
                3.0,most,2.0
                """, done.text("measure.csv"));
    }

    @Test
    void steppedValuesLead() {
        SimulatedNetlist done = simulate(DIVIDER + """
                .step param r list 1k 3k
                .save v(x1.n)
                .dc Vs 0 1 0.5
                .measure dc half FIND v(x1.n) AT=1
                .end
                """);
        assertEquals("""
                r,vs,v(x1.n)
                1000.0,0.0,0.0
                1000.0,0.5,0.25
                1000.0,1.0,0.5
                3000.0,0.0,0.0
                3000.0,0.5,0.125
                3000.0,1.0,0.25
                """, done.text("dc.csv"));
        assertEquals("r,name,value\n1000.0,half,0.5\n3000.0,half,0.25\n", done.text("measure.csv"));
        assertTrue(
                done.run().err().contains("dc at r = 3000.0: 3 points"),
                done.run().err());
    }

    @Test
    void aSecondSweptSourceLeads() {
        SimulatedNetlist.Table dc = simulate("""
                two sources
                V1 a 0 0
                V2 b 0 0
                R1 a m 1k
                R2 b m 1k
                R3 m 0 1k
                .dc V1 0 2 1 V2 0 1 0.5
                .end
                """).table("dc.csv");
        assertEquals(List.of("v2", "v1"), dc.header().subList(0, 2));
        assertArrayEquals(new double[] {0, 0, 0, 0.5, 0.5, 0.5, 1, 1, 1}, dc.column("v2"));
        assertArrayEquals(new double[] {0, 1, 2, 0, 1, 2, 0, 1, 2}, dc.column("v1"));
        for (int k = 0; k < 9; k++) {
            assertEquals((dc.column("v1")[k] + dc.column("v2")[k]) / 3, dc.column("v(m)")[k], 1e-15);
        }
    }

    @Test
    void aListOfValuesIsSweptAsItStands() {
        SimulatedNetlist.Table dc =
                simulate("list\nV1 a 0 0\nR1 a 0 1k\n.dc V1 list 0 1 5\n.end\n").table("dc.csv");
        assertArrayEquals(new double[] {0, 1, 5}, dc.column("v1"));
        assertArrayEquals(new double[] {0, 1, 5}, dc.column("v(a)"), 1e-15);
    }

    @Test
    void aMeasureThatFindsNothingIsEmptyAndWarnedOf() {
        SimulatedNetlist done = simulate(DIVIDER + """
                .tran 1u 10u
                .measure tran never WHEN v(out)=7 RISE=2
                .measure tran top MAX v(in)
                .end
                """);
        assertEquals(List.of("never", ""), done.table("measure.csv").rows().get(0));
        double top = Double.parseDouble(done.table("measure.csv").rows().get(1).get(1));
        assertEquals(1, top, 1e-12); // Newton's tolerance on a voltage source's own equation
        assertTrue(
                done.run().err().contains("measure never found nothing: there is no such point: v(out) = 7.0, rise 2"),
                done.run().err());
    }

    @Test
    void measuresOfSmallSignalsReadMagnitudesDecibelsAndPhases() {
        SimulatedNetlist.Table measure = simulate("""
                low pass, corner at 1/(2 pi RC) = 159.155 kHz
                V1 in 0 AC 1
                R1 in out 1k
                C1 out 0 1n
                .ac dec 200 1k 10meg
                .measure ac corner WHEN vp(out)=-45
                .measure ac loss FIND vdb(out) AT=159154.943
                .measure ac size FIND vm(in,out) AT=159154.943
                .measure ac real FIND vr(out) AT=159154.943
                .measure ac imag FIND vi(out) AT=159154.943
                .measure ac amps FIND im(V1) AT=159154.943
                .end
                """).table("measure.csv");
        double[] expected = {159154.943, -10 * Math.log10(2), Math.sqrt(0.5), 0.5, -0.5, 1e-3 * Math.sqrt(0.5)};
        for (int k = 0; k < expected.length; k++) {
            // Straight lines between 200 points a decade.
            double found = Double.parseDouble(measure.rows().get(k).get(1));
            assertEquals(
                    expected[k],
                    found,
                    1e-4 * Math.abs(expected[k]),
                    measure.rows().get(k).get(0));
        }
    }

    @Test
    void measuresFollowTheCurveBetweenTimeSteps() {
        SimulatedNetlist done = simulate("""
                charging
                R1 in a 1k
                C1 a 0 1n IC=1
                V1 in 0 0
                .tran 1u 3u uic
                .measure tran fall TRIG v(a) VAL=0.9 FALL=1 TARG v(a) VAL=0.1 FALL=1
                .end
                """, "--reltol", "1e-6");
        double fall = Double.parseDouble(done.table("measure.csv").rows().get(0).get(1));
        // RC·ln 9; straight lines between the steps themselves would be off by some 1e-4.
        assertEquals(1e-6 * Math.log(9), fall, 2e-5 * 1e-6 * Math.log(9));
    }

    @Test
    void equalRunsGiveEqualFiles() throws IOException {
        String netlist = DIVIDER + ".op\n.tran 1u 10u\n.measure tran top MAX v(out)\n.end\n";
        SimulatedNetlist first = simulate(netlist);
        List<String> files = first.files();
        List<byte[]> before =
                files.stream().map(file -> bytes(first.out().resolve(file))).toList();
        SimulatedNetlist second = simulate(netlist); // an earlier run's folder may be written again
        assertEquals(files, second.files());
        for (int k = 0; k < files.size(); k++) {
            assertArrayEquals(before.get(k), bytes(second.out().resolve(files.get(k))), files.get(k));
        }
        assertEquals(List.of("circuit.cir", "results"), SimulatedNetlist.list(folder));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
