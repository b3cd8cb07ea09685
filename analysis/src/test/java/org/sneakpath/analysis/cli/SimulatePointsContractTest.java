package org.sneakpath.analysis.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** At which times {@code simulate} writes a transient. */
class SimulatePointsContractTest {
    /** A source that jumps at 2.5 µs, between points of the grid, into a resistor and a capacitor. */
    private static final String JUMP = """
            a step
            V1 in 0 PWL(0 0 2.5u 0 2.5u 1 10u 1)
            R1 in out 1k
            C1 out 0 1n
            .tran 1u 10u
            .end
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    Path folder;

    private SimulatedNetlist.Table tran(String netlist, String... options) {
        SimulatedNetlist done = SimulatedNetlist.of(folder, netlist, options);
        assertEquals(0, done.run().code(), done.run().err());
        return done.table("tran.csv");
    }

    private static double[] grid() {
        return IntStream.rangeClosed(0, 10).mapToDouble(k -> k * 1e-6).toArray();
    }

    private static double exact(double time) {
        return time <= 2.5e-6 ? 0 : 1 - Math.exp(-(time - 2.5e-6) / 1e-6);
    }

    @Test
    void theGridAloneIsEveryTstepAndNothingElse() {
        SimulatedNetlist.Table tran = tran(JUMP, "--points", "grid", "--reltol", "1e-6");
        assertArrayEquals(grid(), tran.column("time"), 1e-20);
        double[] expected =
                Arrays.stream(grid()).map(SimulatePointsContractTest::exact).toArray();
        // 30 tolerances; a straight line over a step of the late, slow part would be further off.
        assertArrayEquals(expected, tran.column("v(out)"), 3e-5);
    }

    @Test
    void bothHoldsTheGridAndTheAcceptedPointsInOrder() {
        double[] accepted = tran(JUMP, "--points", "accepted").column("time");
        double[] both = tran(JUMP).column("time");
        for (int k = 1; k < both.length; k++) {
            assertTrue(both[k] >= both[k - 1], "time goes back at row " + k);
        }
        for (double time : accepted) {
            assertTrue(contains(both, time), "accepted point " + time);
        }
        for (double time : grid()) {
            assertTrue(contains(both, time), "grid point " + time);
        }
        assertEquals(twice(accepted), twice(both), "no point twice but the two sides of the jump");
        assertEquals(1, twice(both));
    }

    /** How many times are that of the row before, to the resolution of time. */
    private static long twice(double[] times) {
        return IntStream.range(1, times.length)
                .filter(k -> Math.abs(times[k] - times[k - 1]) <= 1e-18)
                .count();
    }

    /** To the resolution of time, 1e-13 of the run. */
    private static boolean contains(double[] times, double time) {
        return Arrays.stream(times).anyMatch(one -> Math.abs(one - time) <= 1e-18);
    }

    @Test
    void bothSidesOfAJumpAreThere() {
        SimulatedNetlist.Table tran = tran(JUMP);
        double[] time = tran.column("time");
        double[] in = tran.column("v(in)");
        int[] at =
                IntStream.range(0, time.length).filter(k -> time[k] == 2.5e-6).toArray();
        assertEquals(2, at.length, Arrays.toString(time));
        assertEquals(0, in[at[0]]);
        assertEquals(1, in[at[1]], 1e-12);
        assertEquals(1, Arrays.stream(time).filter(t -> t == 0).count(), "where nothing jumps there is one row");
    }

    @Test
    void outputPointsDoNotCostSteps() {
        int coarse = tran(JUMP, "--points", "accepted").rows().size();
        int fine = tran(JUMP.replace(".tran 1u", ".tran 10n"), "--points", "accepted")
                .rows()
                .size();
        // The first step follows tstep; after it the spacing has no say.
        assertTrue(fine < coarse + 20, coarse + " accepted points, then " + fine);
    }

    @Test
    void aFileSaysWhere() throws IOException {
        Path times = Files.writeString(folder.resolve("times.csv"), "0\n2.75e-6\n3.5e-6\n10e-6\n");
        SimulatedNetlist.Table tran = tran(JUMP, "--points", times.toString(), "--reltol", "1e-6");
        assertArrayEquals(new double[] {0, 2.75e-6, 3.5e-6, 10e-6}, tran.column("time"), 1e-20);
        assertEquals(exact(3.5e-6), tran.column("v(out)")[2], 3e-5);
    }

    @Test
    void nothingIsWrittenBeforeTstart() {
        double[] time = tran(JUMP.replace(".tran 1u 10u", ".tran 1u 10u 5u")).column("time");
        assertEquals(5e-6, time[0], 1e-18);
    }

    @Test
    void numbersReadBackToTheValueComputed() {
        double[] one = tran(JUMP, "--points", "accepted").column("v(out)");
        SimulatedNetlist raw = SimulatedNetlist.of(folder, JUMP, "--points", "accepted", "--format", "raw");
        RawFile file = RawFile.read(raw.out().resolve("tran.raw")).get(0);
        assertArrayEquals(one, file.column("v(out)"));
    }
}
