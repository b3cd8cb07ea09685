package org.sneakpath.analysis.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Raw files as ngspice itself reads them. */
class SimulateRawOtherToolTest {
    private static final String NETLIST = """
            low pass
            V1 in 0 DC 1 AC 1 SIN(0 1 100k)
            R1 in out 1k
            C1 out 0 1n
            .ac lin 1 100k 100k
            .tran 1u 20u
            .end
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    Path folder;

    @BeforeEach
    void ngspiceIsInstalled() {
        boolean there = false;
        for (String place : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
            there |= Files.isExecutable(Path.of(place, "ngspice"));
        }
        if (!there) {
            System.out.println("SKIPPED for want of ngspice: raw files");
        }
        assumeTrue(there, "no ngspice");
    }

    private String ngspice(String commands) throws IOException, InterruptedException {
        String deck = "reader\nV1 1 0 1\nR1 1 0 1\n.control\nset numdgt=16\n" + commands + ".endc\n.end\n";
        Path file = Files.writeString(folder.resolve("reader.cir"), deck);
        Process process = new ProcessBuilder("ngspice", "-b", file.toString())
                .redirectErrorStream(true)
                .directory(folder.toFile())
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        return said;
    }

    @Test
    void ngspiceLoadsATransient() throws IOException, InterruptedException {
        SimulatedNetlist done = SimulatedNetlist.of(folder, NETLIST, "--format", "raw");
        assertEquals(0, done.run().code(), done.run().err());
        RawFile raw = RawFile.read(done.out().resolve("tran.raw")).get(0);
        String said = ngspice("load results/tran.raw\nlet n = length(time)\nlet end = v(out)[n-1]\nprint n end\n");
        assertEquals(raw.values().size(), number("n", said));
        assertEquals(raw.column("v(out)")[raw.values().size() - 1], number("end", said), 1e-13);
    }

    @Test
    void ngspiceLoadsASmallSignalAnalysis() throws IOException, InterruptedException {
        SimulatedNetlist done = SimulatedNetlist.of(folder, NETLIST, "--format", "raw");
        assertEquals(0, done.run().code(), done.run().err());
        double[] point =
                RawFile.read(done.out().resolve("ac.raw")).get(0).values().get(0);
        String said = ngspice("load results/ac.raw\nlet re = real(v(out))\nlet im = imag(v(out))\nprint re im\n");
        int out = 2 * RawFile.read(done.out().resolve("ac.raw")).get(0).names().indexOf("v(out)");
        assertEquals(point[out], number("re", said), 1e-13);
        assertEquals(point[out + 1], number("im", said), 1e-13);
    }

    private static double number(String name, String said) {
        Matcher line = Pattern.compile("^" + name + " = ([-+0-9.e]+)", Pattern.MULTILINE)
                .matcher(said);
        assertTrue(line.find(), said);
        return Double.parseDouble(line.group(1));
    }
}
