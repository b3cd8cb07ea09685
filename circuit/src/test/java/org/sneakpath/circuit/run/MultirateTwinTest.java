package org.sneakpath.circuit.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.spice.SpiceNetlist;
import org.sneakpath.circuit.spice.text.SpiceOptions;
import org.sneakpath.circuit.time.DenseStep;

/** Rings of relaxation oscillators whose parts take steps of their own, and the same with one step for all. */
class MultirateTwinTest {
    private static final double STOP = 7e-5;

    /** Joined by capacitors of 100 pF, and besides by resistors if one is given (Ω). */
    private static Netlist ring(int count, double ohm) {
        StringBuilder text = new StringBuilder("""
                ring
                .subckt tsm p n
                Bm p n I={(10u+0.99m*V(x))*V(p,n)}
                Bx 0 x I={(0.5*(1+tanh((abs(V(p,n))-2+V(x))/0.1))-V(x))/100n}
                Cx x 0 1 IC=0
                .ends
                Vdd vdd 0 3
                """);
        for (int i = 0; i < count; i++) {
            text.append(String.format(
                    Locale.ROOT,
                    "R%1$d vdd v%1$d %2$d%nC%1$d v%1$d 0 2n IC=0%nX%1$d v%1$d 0 tsm%nCC%1$d v%1$d v%3$d 100p IC=0%n",
                    i,
                    5000 + 500 * i / count,
                    (i + 1) % count));
            if (ohm > 0) {
                text.append(String.format(Locale.ROOT, "RC%1$d v%1$d v%2$d %3$s%n", i, (i + 1) % count, ohm));
            }
        }
        return SpiceNetlist.parse(text + ".end\n", SpiceOptions.DEFAULT).base().netlist();
    }

    /** Rises of all v(v…) through 1.5 V, and all unknowns on a grid. */
    private static final class Watcher implements TransientObserver {
        private final List<Double> rises = new ArrayList<>();
        private final List<double[]> rows = new ArrayList<>();
        private final List<Integer> voltages = new ArrayList<>();
        private final double grid;
        private int unknowns;
        private double end;

        Watcher(double grid) {
            this.grid = grid;
        }

        @Override
        public void start(List<String> names, double time, double[] y) {
            unknowns = names.size();
            for (int u = 0; u < unknowns; u++) {
                if (names.get(u).matches("v\\(v\\d+\\)")) {
                    voltages.add(u);
                }
            }
        }

        @Override
        public boolean step(DenseStep step) {
            assertEquals(end, step.time0());
            for (double time = (rows.size() + 1) * grid; time <= step.time1(); time = (rows.size() + 1) * grid) {
                double[] row = new double[unknowns + 1];
                step.interpolate(time, row);
                for (int u = 0; u < unknowns; u++) {
                    assertEquals(row[u], step.interpolate(time, u), 1e-12 + 1e-9 * Math.abs(row[u]));
                }
                rows.add(row);
            }
            for (int u : voltages) {
                if (step.left()[u] < 1.5 && step.right()[u] >= 1.5) {
                    double low = step.time0();
                    double high = step.time1();
                    for (int halving = 0; halving < 50; halving++) {
                        double middle = 0.5 * (low + high);
                        boolean below = step.interpolate(middle, u) < 1.5;
                        low = below ? middle : low;
                        high = below ? high : middle;
                    }
                    rises.add(high);
                }
            }
            end = step.time1();
            return true;
        }
    }

    private record Watched(Watcher watcher, TransientSummary summary) {}

    private static Watched run(Netlist netlist, double reltol, boolean ownSteps) {
        Watcher watcher = new Watcher(1e-6);
        TransientSummary summary = Transient.run(
                netlist,
                TransientOptions.controlled(STOP)
                        .withReltol(reltol)
                        .withStart(TransientStart.CHARGES)
                        .withOwnSteps(ownSteps),
                watcher);
        assertTrue(summary.status().converged());
        assertEquals(STOP, summary.time());
        assertEquals(STOP, watcher.end);
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
        assertEquals(together.watcher().rises.size(), apart.watcher().rises.size());
        double worst = 0;
        List<Double> ours = apart.watcher().rises.stream().sorted().toList();
        List<Double> theirs = together.watcher().rises.stream().sorted().toList();
        for (int k = 0; k < ours.size(); k++) {
            worst = Math.max(worst, Math.abs(ours.get(k) - theirs.get(k)));
        }
        System.out.printf(
                Locale.ROOT,
                "reltol %.0e: %d rises off by at most %.1e of the run%n",
                reltol,
                ours.size(),
                worst / STOP);
        assertTrue(ours.size() > 100, "rises: " + ours.size());
        assertEquals(0, worst, 0.1 * reltol * STOP);
    }

    @Test
    void resistorsBetweenPartsAreHeardToo() {
        Netlist netlist = ring(6, 60e3);
        Watched apart = run(netlist, 1e-4, true);
        Watched together = run(netlist, 1e-4, false);
        assertTrue(
                apart.summary().stats().steps() > 2 * together.summary().stats().steps());
        List<Double> ours = apart.watcher().rises.stream().sorted().toList();
        List<Double> theirs = together.watcher().rises.stream().sorted().toList();
        assertEquals(theirs.size(), ours.size());
        for (int k = 0; k < ours.size(); k++) {
            assertEquals(theirs.get(k), ours.get(k), 1e-5 * STOP);
        }
    }

    @Test
    void allUnknownsAreThereTheCurrentOfTheSupplyAmongThem() {
        Netlist netlist = ring(8, 0);
        Watcher apart = run(netlist, 1e-5, true).watcher();
        Watcher together = run(netlist, 1e-5, false).watcher();
        assertEquals(70, apart.rows.size());
        for (int k = 0; k < apart.rows.size(); k++) {
            // Steep flanks make a voltage of a shift of time: a tenth of a volt per 10 ns.
            assertArrayEquals(together.rows.get(k), apart.rows.get(k), 1e-3, "row " + k);
        }
    }

    @Test
    void equalRunsAreEqualBitForBit() {
        Netlist netlist = ring(5, 0);
        Watcher first = run(netlist, 1e-3, true).watcher();
        Watcher second = run(netlist, 1e-3, true).watcher();
        assertEquals(first.rises, second.rises);
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
        // 1 nF between nodes of 2 nF: a third of each.
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
