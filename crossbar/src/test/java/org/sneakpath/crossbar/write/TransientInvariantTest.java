package org.sneakpath.crossbar.write;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.sneakpath.circuit.Waveforms;
import org.sneakpath.crossbar.ArraySolution;
import org.sneakpath.crossbar.Bias;
import org.sneakpath.crossbar.Cell;
import org.sneakpath.crossbar.Crossbar;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.step.Capacitances;
import org.sneakpath.crossbar.step.Stepping;
import org.sneakpath.devices.library.DeviceLibrary;

/** What must hold of any transient of an array. */
class TransientInvariantTest {
    private static final double STOP = 1e-6;
    private static final CrossbarSpec SPEC = new CrossbarSpec(5, 4, 30, 20, 100, 50).withFarEnds(70, 60);

    private static Drives drives() {
        return TransientTwinTest.drives(SPEC, 0.9);
    }

    private static ArrayTransient array(String model) {
        ArrayTransient array = new ArrayTransient(SPEC, TransientTwinTest.cell(model));
        array.program(TransientTwinTest.states(SPEC));
        return array;
    }

    /** Terminals deliver what cells and line resistances take: with lines as good as perfect, what cells take. */
    @Test
    void energyIsDissipatedInTheCells() {
        CrossbarSpec spec = CrossbarSpec.ideal(2, 2);
        ArrayTransient array = new ArrayTransient(spec, TransientTwinTest.cell("mmss"));
        Watch.Place[] all = {new Watch.Place(0, 0), new Watch.Place(0, 1), new Watch.Place(1, 0), new Watch.Place(1, 1)
        };
        ArrayTrace trace = array.run(
                TransientTwinTest.drives(spec, 0.5),
                TransientPlan.until(STOP)
                        .withStepping(Stepping.controlled(1e-6).withMaxStep(STOP / 4000))
                        .withWatch(Watch.cells(all)));
        double taken = 0;
        for (Watch.Place place : all) {
            taken += dissipated(trace.waveforms(), "cell" + place.row() + "_" + place.column());
        }
        assertEquals(taken, trace.energy(), 1e-6 * taken);
    }

    private static double dissipated(Waveforms waveforms, String cell) {
        double[] t = waveforms.time();
        double[] v = waveforms.voltage(cell);
        double[] i = waveforms.current(cell);
        double sum = 0;
        for (int k = 1; k < t.length; k++) {
            sum += 0.5 * (t[k] - t[k - 1]) * (v[k] * i[k] + v[k - 1] * i[k - 1]);
        }
        return sum;
    }

    /** Charging C through a resistance from a source takes C·V² from it, whatever the resistance: half is lost. */
    @Test
    void chargingALineTakesTwiceWhatItStores() {
        CrossbarSpec spec = new CrossbarSpec(1, 6, 40, 0, 100, 0);
        ArrayTransient array = new ArrayTransient(spec, Cell.ohmic(), Capacitances.ofLines(1e-13, 0));
        array.program(new double[6]);
        Bias one = Bias.write(new double[] {1}, new double[6]);
        ArrayTrace trace = array.run(
                Drives.pulse(one, 0, 0, 1, 0), TransientPlan.until(1e-8).withStepping(Stepping.controlled(1e-8)));
        assertEquals(6e-13, trace.energies().wordNear[0], 6e-13 * 1e-6);
    }

    @Test
    void statesStayWithinTheirBounds() {
        ArrayTransient array = new ArrayTransient(SPEC, Cell.device(DeviceLibrary.model("vteam"), "x"));
        Watch.Place[] all = new Watch.Place[SPEC.cells()];
        Arrays.setAll(all, c -> new Watch.Place(c / 4, c % 4));
        array.program(TransientTwinTest.states(SPEC));
        ArrayTrace trace = array.run(drives(), TransientPlan.until(STOP).withWatch(Watch.cells(all)));
        assertTrue(trace.status().converged());
        boolean reached = false;
        for (int c = 0; c < all.length; c++) {
            for (double x : trace.waveforms().state("cell" + c / 4 + "_" + c % 4, "x")) {
                assertTrue(x >= 0 && x <= 1);
                reached |= x == 0 || x == 1;
            }
        }
        assertTrue(reached, "no state came to a bound");
    }

    @Test
    void equalRunsGiveEqualBits() {
        assertArrayEquals(
                array("yakopcic").run(drives(), STOP).states(),
                array("yakopcic").run(drives(), STOP).states());
        ArrayTransient used = array("yakopcic");
        double[] first = used.run(drives(), STOP).states();
        used.program(TransientTwinTest.states(SPEC));
        assertArrayEquals(first, used.run(drives(), STOP).states());
    }

    /** Cells that stand still make the end of a run a read. */
    @Test
    void aRunThatMovesNothingEndsInARead() {
        Cell cell = Cell.device(DeviceLibrary.model("stanford-pku"), "x");
        double[] x = TransientTwinTest.states(SPEC);
        Bias bias = Bias.write(new double[] {0.2, 0.1, -0.2, 0, 0.3}, new double[] {0.05, 0, -0.1, 0.1});
        ArrayTransient array = new ArrayTransient(SPEC, cell);
        array.program(x);
        ArrayTrace trace = array.run(Drives.constant(bias), STOP);
        assertArrayEquals(x, trace.states());
        Crossbar crossbar = new Crossbar(SPEC, cell);
        crossbar.program(x);
        ArraySolution solution = crossbar.newSolution();
        assertTrue(crossbar.solve(bias, solution).converged());
        assertArrayEquals(solution.cellVoltages, trace.cellVoltages(), 1e-9);
    }

    @Test
    void refusesWhatDoesNotFit() {
        ArrayTransient array = array("vteam");
        assertThrows(IllegalArgumentException.class, () -> array.program(new double[3]));
        assertThrows(IllegalArgumentException.class, () -> array.setStates(new double[SPEC.cells() + 1]));
        assertThrows(IllegalArgumentException.class, () -> array.parameter("rOf"));
        assertThrows(IllegalStateException.class, () -> array.gate(new double[SPEC.rows()]));
        ArrayTransient gated = SeriesTransientTwinTest.array(SPEC, "transistor", Capacitances.NONE);
        assertThrows(IllegalArgumentException.class, () -> gated.gate(new double[SPEC.rows() + 1]));
        assertThrows(IllegalArgumentException.class, () -> gated.gate(new double[] {1, 1, Double.NaN, 1, 1}));
        Drives other = TransientTwinTest.drives(CrossbarSpec.ideal(2, 2), 1);
        assertThrows(IllegalArgumentException.class, () -> array.run(other, STOP));
        assertThrows(IllegalArgumentException.class, () -> array.run(drives(), 0));
        assertThrows(IllegalArgumentException.class, () -> Stepping.controlled(0));
        assertThrows(IllegalArgumentException.class, () -> new Capacitances(-1, 0, 0));
        Watch outside = Watch.cells(new Watch.Place(9, 0));
        assertThrows(
                IllegalArgumentException.class,
                () -> array.run(drives(), TransientPlan.until(STOP).withWatch(outside)));
    }
}
