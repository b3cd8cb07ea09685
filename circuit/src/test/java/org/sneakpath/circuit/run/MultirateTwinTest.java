package org.sneakpath.circuit.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.OscillatorRing;
import org.sneakpath.circuit.spice.SpiceNetlist;
import org.sneakpath.circuit.spice.text.SpiceOptions;
import org.sneakpath.circuit.time.DenseStep;

/** Rings of relaxation oscillators whose parts take steps of their own, and the same with one step for all. */
class MultirateTwinTest {
    private static final double STOP = 7e-5;

    private static Netlist ring(int count, double ohm) {
        return OscillatorRing.of(count, 100e-12, ohm);
    }

    private record Watched(RiseWatcher watcher, TransientSummary summary) {}

    private static Watched run(Netlist netlist, double reltol, boolean ownSteps) {
        RiseWatcher watcher = new RiseWatcher(1e-6);
        TransientSummary summary = Transient.run(
                netlist,
                TransientOptions.controlled(STOP)
                        .withReltol(reltol)
                        .withStart(TransientStart.CHARGES)
                        .withOwnSteps(ownSteps),
                watcher);
        assertTrue(summary.status().converged());
        assertEquals(STOP, summary.time());
        assertEquals(STOP, watcher.end());
        return new Watched(watcher, summary);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-2, 1e-3, 1e-4, 1e-5})
    void oscillatorsRiseWhenTheyDoWithOneStepForAll(double reltol) {
        Netlist netlist = ring(12, 0);
        Watched apart = run(netlist, reltol, true);
        Watched together = run(netlist, reltol, false);
        // More steps in all, but each part fewer than one step for all would have it take.
        long own = apart.summary().stats().steps();
        long common = together.summary().stats().steps();
        assertTrue(own > common && own < 0.75 * 12 * common, own + " steps, " + common);
        double worst = apart.watcher().apart(together.watcher());
        int rises = apart.watcher().count();
        System.out.printf(
                Locale.ROOT, "reltol %.0e: %d rises off by at most %.1e of the run%n", reltol, rises, worst / STOP);
        assertTrue(rises > 100, "rises: " + rises);
        assertEquals(0, worst, 0.1 * reltol * STOP);
    }

    @Test
    void resistorsBetweenPartsAreHeardToo() {
        Netlist netlist = ring(6, 60e3);
        Watched apart = run(netlist, 1e-4, true);
        Watched together = run(netlist, 1e-4, false);
        assertTrue(
                apart.summary().stats().steps() > 2 * together.summary().stats().steps());
        assertTrue(apart.watcher().count() > 40, "rises: " + apart.watcher().count());
        assertEquals(0, apart.watcher().apart(together.watcher()), 1e-5 * STOP);
    }

    @Test
    void allUnknownsAreThereTheCurrentOfTheSupplyAmongThem() {
        Netlist netlist = ring(8, 0);
        RiseWatcher apart = run(netlist, 1e-5, true).watcher();
        RiseWatcher together = run(netlist, 1e-5, false).watcher();
        assertEquals(70, apart.rows().size());
        for (int u = 0; u < apart.rows().get(0).length - 1; u++) {
            double[] ours = column(apart, u);
            double[] theirs = column(together, u);
            double scale = Arrays.stream(theirs).map(Math::abs).max().orElseThrow();
            // Steep flanks make a voltage of a shift of time: a tenth of a volt per 10 ns.
            assertArrayEquals(theirs, ours, 3e-4 * scale, "unknown " + u);
        }
    }

    private static double[] column(RiseWatcher watcher, int unknown) {
        return watcher.rows().stream().mapToDouble(row -> row[unknown]).toArray();
    }

    /** Between the points of a piece straight lines are drawn, as {@code .measure} does. */
    @Test
    void flanksWithinPiecesAreSeenByWhoLooksEightTimes() {
        // So weakly joined that windows last as long as they may, a fiftieth of the run.
        Netlist netlist = OscillatorRing.of(8, 1e-14);
        FlankSampler apart = new FlankSampler();
        FlankSampler together = new FlankSampler();
        TransientOptions options =
                TransientOptions.controlled(3e-4).withReltol(1e-4).withStart(TransientStart.CHARGES);
        assertTrue(Transient.run(netlist, options, apart).status().converged());
        assertTrue(Transient.run(netlist, options.withOwnSteps(false), together)
                .status()
                .converged());
        double worst = 0;
        double period = 0;
        for (int k = 0; k < 8; k++) {
            List<Double> ours = apart.flanks.get(k);
            List<Double> theirs = together.flanks.get(k);
            assertEquals(theirs.size(), ours.size(), "flanks of x" + k);
            assertTrue(ours.size() > 60, "flanks of x" + k + ": " + ours.size());
            for (int j = 0; j < ours.size(); j++) {
                worst = Math.max(worst, Math.abs(ours.get(j) - theirs.get(j)));
            }
            period = (theirs.get(theirs.size() - 1) - theirs.get(1)) / ((theirs.size() - 2) / 2.0);
        }
        System.out.printf(Locale.ROOT, "flanks off by at most %.1e of a period of %.2e s%n", worst / period, period);
        assertEquals(0, worst, 2e-4 * period);
    }

    /** Both flanks of all states x0, x1, … through one half, off straight lines between eight points of each step. */
    private static final class FlankSampler implements TransientObserver {
        private static final int PER_STEP = 8;

        private final List<Integer> states = new ArrayList<>();
        private final List<List<Double>> flanks = new ArrayList<>();

        @Override
        public void start(List<String> names, double time, double[] y) {
            for (int k = 0; names.contains("v(x" + k + ")"); k++) {
                states.add(names.indexOf("v(x" + k + ")"));
                flanks.add(new ArrayList<>());
            }
        }

        @Override
        public boolean step(DenseStep step) {
            for (int k = 0; k < states.size(); k++) {
                double time = step.time0();
                double value = step.left()[states.get(k)] - 0.5;
                for (int j = 1; j <= PER_STEP; j++) {
                    double later = step.time0() + (step.time1() - step.time0()) * j / PER_STEP;
                    double now = step.interpolate(later, states.get(k)) - 0.5;
                    if (value < 0 != now < 0) {
                        flanks.get(k).add(time + (later - time) * value / (value - now));
                    }
                    time = later;
                    value = now;
                }
            }
            return true;
        }
    }

    @Test
    void equalRunsAreEqualBitForBit() {
        Netlist netlist = ring(5, 0);
        RiseWatcher first = run(netlist, 1e-3, true).watcher();
        RiseWatcher second = run(netlist, 1e-3, true).watcher();
        assertTrue(first.count() > 40, "rises: " + first.count());
        assertEquals(first.rises(), second.rises());
        for (int k = 0; k < first.rows().size(); k++) {
            assertArrayEquals(first.rows().get(k), second.rows().get(k));
        }
    }

    @Test
    void whatIsRecordedForGradientsTakesOneStepForAll() {
        TransientOptions options =
                TransientOptions.controlled(2e-5).withReltol(1e-3).withStart(TransientStart.CHARGES);
        Netlist netlist = ring(5, 0);
        TransientResult allowed = Transient.run(netlist, options);
        TransientResult forbidden = Transient.run(netlist, options.withOwnSteps(false));
        assertEquals(forbidden.stats(), allowed.stats());
        assertArrayEquals(
                forbidden.waveforms().voltage("v1"), allowed.waveforms().voltage("v1"));
    }

    @Test
    void stronglyJoinedNodesAreOnePart() {
        // 1 nF between nodes of 3 nF in all: a third of each.
        StringBuilder text = new StringBuilder("joined\nVdd vdd 0 1\n");
        for (int i = 0; i < 8; i++) {
            text.append("R%1$d vdd v%1$d 1k\nC%1$d v%1$d 0 1n IC=0\nCC%1$d v%1$d v%2$d 1n\n".formatted(i, (i + 1) % 8));
        }
        Netlist netlist =
                SpiceNetlist.parse(text + ".end\n", SpiceOptions.DEFAULT).base().netlist();
        assertEquals(
                run(netlist, 1e-3, false).summary().stats(),
                run(netlist, 1e-3, true).summary().stats());
    }
}
