package org.sneakpath.analysis.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Raw files hold, bit for bit, the numbers that the tables hold. */
class SimulateRawTwinTest {
    private static final String NETLIST = """
            low pass
            .param c=1n
            V1 in 0 DC 1 AC 1 SIN(0 1 100k)
            R1 in out 1k
            C1 out 0 {c}
            .step param c list 1n 2n
            .save v(in) v(out) i(v1)
            .ac dec 2 1k 1meg
            .tran 1u 20u
            .end
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    Path folder;

    private SimulatedNetlist simulate(String... options) {
        SimulatedNetlist done = SimulatedNetlist.of(folder, NETLIST, options);
        assertEquals(0, done.run().code(), done.run().err());
        return done;
    }

    @Test
    void transientsHaveOnePlotPerStep() {
        SimulatedNetlist.Table table = simulate().table("tran.csv");
        List<RawFile> plots = RawFile.read(simulate("--format", "raw").out().resolve("tran.raw"));
        assertEquals(2, plots.size());
        assertEquals(List.of("time", "v(in)", "v(out)", "i(v1)"), plots.get(0).names());
        assertEquals(
                List.of("time", "voltage", "voltage", "current"), plots.get(0).words());
        assertEquals("low pass", plots.get(1).field("Title"));
        assertEquals("Transient Analysis", plots.get(1).field("Plotname"));
        int row = 0;
        for (RawFile plot : plots) {
            for (double[] point : plot.values()) {
                double[] expected = table.rows().get(row++).stream()
                        .skip(1)
                        .mapToDouble(Double::parseDouble)
                        .toArray();
                assertArrayEquals(expected, point);
            }
        }
        assertEquals(table.rows().size(), row);
    }

    @Test
    void smallSignalsAreComplexFrequencyIncluded() {
        SimulatedNetlist.Table table = simulate().table("ac.csv");
        List<RawFile> plots = RawFile.read(simulate("--format", "raw").out().resolve("ac.raw"));
        assertEquals("complex", plots.get(0).field("Flags"));
        assertEquals("frequency", plots.get(0).words().get(0));
        int row = 0;
        for (RawFile plot : plots) {
            for (double[] point : plot.values()) {
                double[] expected = table.rows().get(row++).stream()
                        .skip(1)
                        .mapToDouble(Double::parseDouble)
                        .toArray();
                assertEquals(expected[0], point[0]);
                assertEquals(0, point[1]);
                for (int k = 1; k < expected.length; k++) {
                    assertEquals(expected[k], point[k + 1]);
                }
            }
        }
        assertEquals(table.rows().size(), row);
    }
}
