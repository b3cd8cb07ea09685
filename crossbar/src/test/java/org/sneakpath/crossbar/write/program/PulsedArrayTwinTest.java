package org.sneakpath.crossbar.write.program;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.sneakpath.crossbar.ArraySolution;
import org.sneakpath.crossbar.Cell;
import org.sneakpath.crossbar.Crossbar;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.Lines;
import org.sneakpath.crossbar.write.scheme.ArrayWrite;
import org.sneakpath.crossbar.write.scheme.GateSelection;
import org.sneakpath.crossbar.write.scheme.HalfVoltage;
import org.sneakpath.crossbar.write.scheme.WriteShot;
import org.sneakpath.devices.nonideality.GaussianReadNoise;
import org.sneakpath.devices.nonideality.PulsedCells;
import org.sneakpath.devices.nonideality.pulse.PulseWorth;

/** Pulses and reads against the same done by hand on the whole array. */
class PulsedArrayTwinTest {
    private static final int ROWS = 7;
    private static final int COLUMNS = 6;
    private static final int ROW = 2;
    private static final double SERIES = 5e3;

    /** Lines of which each segment is another, both ends connected, one segment broken. */
    private static CrossbarSpec uneven() {
        return new CrossbarSpec(
                ROWS, COLUMNS, lines(ROWS, COLUMNS), lines(COLUMNS, ROWS).withOpen(3, 4));
    }

    private static Lines lines(int count, int nodes) {
        double[] near = new double[count];
        double[] far = new double[count];
        double[] segments = new double[count * (nodes - 1)];
        Arrays.setAll(near, k -> 100 + 7 * k);
        Arrays.setAll(far, k -> k == 1 ? Lines.OPEN : 300 + 11 * k);
        Arrays.setAll(segments, k -> 5 + k % 4);
        return Lines.each(count, nodes, near, segments, far);
    }

    private static double[] throughSeries(double[] g) {
        return Arrays.stream(g).map(x -> x / (1 + SERIES * x)).toArray();
    }

    private static PulsedArray written(PulsedArray array) {
        double[] start = new double[ROWS * COLUMNS];
        Arrays.setAll(start, c -> 1e-6 * (1 + c % 11));
        array.setConductances(start);
        assertArrayEquals(start, array.conductances(), 1e-20);
        return array;
    }

    private static WriteShot shot() {
        return WriteShot.row(ROW, new double[] {1.6, 0, 1.4, 1.5, 0, 1.7});
    }

    @Test
    void aRowBehindGatesIsTheWholeArrayWithClosedGates() {
        CrossbarSpec spec = uneven();
        PulsedArray array = written(Chips.gated(spec, Chips.varied(), ChipPlace.whole(0, COLUMNS)));
        double[] before = array.conductances();
        PulseTally tally = new PulseTally();
        array.access().pulse(shot(), Chips.WIDTH, tally);

        ArrayWrite whole = new ArrayWrite(spec, Cell.ohmic(), new GateSelection(3, 0));
        whole.program(throughSeries(before));
        ArraySolution solution = whole.newSolution();
        double energy = whole.stress(shot(), Chips.WIDTH, solution).energy();
        double[] expected = pulsed(Chips.varied(), before, ROW * COLUMNS, COLUMNS, solution.cellVoltages);
        assertArrayEquals(expected, array.conductances(), 1e-18); // 1e-12 of a conductance; worth is e^(v/0.15 V)
        assertEquals(energy, tally.writeEnergy(), 1e-12 * energy);
        assertEquals(1, tally.shots());
        assertEquals(0, tally.countUnsolved());

        double[] seen = new double[COLUMNS];
        array.access().read(ROW, VerifyRead.exact(0.2, 1e-7), 0, seen, tally);
        whole.program(throughSeries(array.conductances()));
        assertTrue(whole.read(ROW, 0.2, solution).converged());
        for (int j = 0; j < COLUMNS; j++) {
            double current = solution.terminals.bitNear[j] + solution.terminals.bitFar[j];
            assertEquals(current / 0.2, seen[j], 1e-12 * Math.abs(seen[j]) + 1e-22);
        }
    }

    /** What cells from one on become by one pulse of given cell voltages. */
    private static double[] pulsed(PulsedDevices devices, double[] g, int from, int count, double[] voltages) {
        PulsedCells cells = devices.response()
                .fabricate(g.length, ChipPlace.whole(0, COLUMNS).from(0, COLUMNS), 1);
        PulseWorth worth = devices.heights()
                .fabricate(g.length, ChipPlace.whole(0, COLUMNS).from(0, COLUMNS), 1);
        double[] worths = new double[g.length];
        for (int c = from; c < from + count; c++) {
            worths[c] = worth.of(c, voltages[c] / (1 + SERIES * g[c]), Chips.WIDTH);
        }
        double[] states = g.clone();
        cells.pulseOfWorth(states, worths, new long[g.length]);
        return states;
    }

    @Test
    void everyCellOfAPassiveArrayFeelsThePulse() {
        CrossbarSpec spec = uneven();
        PulsedArray array = written(Chips.passive(spec, new HalfVoltage(), Chips.varied()));
        double[] before = array.conductances();
        PulseTally tally = new PulseTally();
        array.access().pulse(shot(), Chips.WIDTH, tally);
        ArrayWrite whole = new ArrayWrite(spec, Cell.sinh(0.35), new HalfVoltage());
        whole.program(before);
        ArraySolution solution = whole.newSolution();
        whole.solve(shot(), solution);
        PulsedCells cells = Chips.varied()
                .response()
                .fabricate(before.length, ChipPlace.whole(0, COLUMNS).from(0, COLUMNS), 1);
        PulseWorth worth = Chips.varied()
                .heights()
                .fabricate(before.length, ChipPlace.whole(0, COLUMNS).from(0, COLUMNS), 1);
        double[] worths = new double[before.length];
        Arrays.setAll(worths, c -> worth.of(c, solution.cellVoltages[c], Chips.WIDTH));
        double[] expected = before.clone();
        cells.pulseOfWorth(expected, worths, new long[before.length]);
        assertArrayEquals(expected, array.conductances());
        int moved = 0;
        for (int c = 0; c < before.length; c++) {
            moved += expected[c] != before[c] ? 1 : 0;
        }
        assertEquals(before.length, moved, "wires leave no cell at exactly 0 V");
    }

    @Test
    void noisyReadsSeeTheNoiseOfTheirNumber() {
        CrossbarSpec spec = CrossbarSpec.wired(ROWS, COLUMNS, 4, 4);
        PulsedArray array = written(Chips.passive(spec, new HalfVoltage(), Chips.varied()));
        VerifyRead read = VerifyRead.exact(0.2, 1e-7).withNoise(new GaussianReadNoise(0.03));
        double[] seen = new double[COLUMNS];
        array.access().read(ROW, read, 17, seen, new PulseTally());
        double[] noisy = array.conductances();
        new GaussianReadNoise(0.03).apply(noisy, ChipPlace.whole(0, COLUMNS).from(0, COLUMNS), 1, 17);
        Crossbar crossbar = new Crossbar(spec, Cell.sinh(0.35));
        crossbar.program(noisy);
        double[] voltages = new double[ROWS];
        voltages[ROW] = 0.2;
        double[] currents = new double[COLUMNS];
        crossbar.read(voltages, currents);
        for (int j = 0; j < COLUMNS; j++) {
            assertEquals(currents[j] / 0.2, seen[j], 1e-13 * seen[j]);
        }
    }

    @Test
    void aConverterSeesCurrents() {
        PulsedArray array = written(Chips.gated(uneven(), Chips.varied(), ChipPlace.whole(0, COLUMNS)));
        double[] exact = new double[COLUMNS];
        double[] coarse = new double[COLUMNS];
        VerifyRead read = VerifyRead.exact(0.2, 1e-7);
        array.access().read(ROW, read, 0, exact, new PulseTally());
        double lsb = 1e-8;
        VerifyRead converted = read.withConverter((currents, row, number) -> {
            assertEquals(ROW, row);
            assertEquals(3, number);
            Arrays.setAll(currents, j -> lsb * Math.rint(currents[j] / lsb));
        });
        array.access().read(ROW, converted, 3, coarse, new PulseTally());
        for (int j = 0; j < COLUMNS; j++) {
            assertEquals(lsb * Math.rint(0.2 * exact[j] / lsb) / 0.2, coarse[j]);
        }
    }
}
