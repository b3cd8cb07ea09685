package org.sneakpath.circuit.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.spice.SpiceNetlist;
import org.sneakpath.circuit.spice.text.SpiceOptions;
import org.sneakpath.circuit.time.DenseStep;

/** Runs that would take years tell how far they are and end when they are told to. */
class EndlessRunsTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int POINTS = 40;

    private static Netlist netlist(String source) {
        return SpiceNetlist.parse("t\n" + source + "\nR1 a b 1k\nC1 b 0 1n\n.end\n", SpiceOptions.DEFAULT)
                .base()
                .netlist();
    }

    private static void assertStops(String source, double stop) {
        int[] steps = {0};
        TransientSummary summary = assertTimeoutPreemptively(
                LIMIT,
                () -> Transient.run(netlist(source), TransientOptions.controlled(stop), new TransientObserver() {
                    @Override
                    public void start(List<String> names, double time, double[] y) {}

                    @Override
                    public boolean step(DenseStep step) {
                        return ++steps[0] < POINTS;
                    }
                }));
        // Either the observer ends it or the run sees by itself that time cannot resolve the source.
        assertTrue(
                summary.status() == SolveStatus.CANCELLED
                        ? steps[0] == POINTS
                        : summary.status() == SolveStatus.STEP_UNDERFLOW && steps[0] < POINTS,
                summary.toString());
    }

    @Test
    void aSourceWithAPeriodBelowTheResolutionOfTimeCanBeStopped() {
        assertStops("V1 a 0 PULSE(0 1 0 1e-19 1e-19 1e-19 1e-18)", 1);
        assertStops("V1 a 0 PULSE(0 1 0.5 1e-30 1e-30 1e-30 1e-29)", 1);
        assertStops("V1 a 0 PWL(0 0 1e-18 1 R=0)", 1);
    }

    @Test
    void sweepsOfSourcesAndFrequenciesCanBeStopped() {
        Netlist netlist = netlist("V1 a 0 DC 1 AC 1");
        SweepObserver observer = (done, points) -> done < POINTS;
        FrequencyGrid grid = FrequencyGrid.linear(1_000_000, 1, 1e6);
        AcResult ac = assertTimeoutPreemptively(LIMIT, () -> AcSweep.run(netlist, AcOptions.of(grid), observer));
        assertEquals(SolveStatus.CANCELLED, ac.status());
        assertEquals(POINTS, ac.frequency().length);
        assertEquals(1, ac.real("v(a)")[POINTS - 1], 1e-12);
        NoiseResult noise = assertTimeoutPreemptively(
                LIMIT, () -> NoiseAnalysis.run(netlist, NoiseOptions.of("b", "v1", grid), observer));
        assertEquals(SolveStatus.CANCELLED, noise.status());
        assertEquals(POINTS, noise.frequency().length);
        DcRange range = new DcRange("v1", 0, 1, 1e-6);
        DcResult dc = assertTimeoutPreemptively(LIMIT, () -> DcSweep.run(netlist, range, DcOptions.DEFAULT, observer));
        assertEquals(SolveStatus.CANCELLED, dc.status());
        assertEquals(POINTS, dc.size());
        DcResult other = assertTimeoutPreemptively(
                LIMIT, () -> DcSweep.run(value -> netlist, new double[100_000], DcOptions.DEFAULT, observer));
        assertEquals(SolveStatus.CANCELLED, other.status());
        assertEquals(POINTS, other.size());
    }

    @Test
    void moreFrequenciesThanMemoryHoldsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> FrequencyGrid.linear(100_000_000, 1, 1e6));
        FrequencyGrid grid = FrequencyGrid.linear(1_000_000, 1, 1e6);
        String message =
                String.valueOf(assertThrows(IllegalArgumentException.class, () -> grid.storable(1_000_000, 1000))
                        .getMessage());
        assertTrue(message.contains("take fewer points"), message);
    }

    @Test
    void thePhasorsOfALongSweepAreAllThere() {
        AcResult ac = AcSweep.run(netlist("V1 a 0 AC 1"), AcOptions.of(FrequencyGrid.linear(3000, 1, 3000)));
        assertEquals(SolveStatus.CONVERGED, ac.status());
        // H = 1/(1 + iωRC)
        for (int k : new int[] {0, 1023, 1024, 2047, 2048, 2999}) {
            double w = 2 * Math.PI * (k + 1) * 1e-6;
            assertEquals(1 / (1 + w * w), ac.real("v(b)")[k], 1e-12);
            assertEquals(-w / (1 + w * w), ac.imaginary("v(b)")[k], 1e-12);
        }
    }
}
