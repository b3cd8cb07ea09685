package org.sneakpath.crossbar.write.program;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.write.scheme.GateSelection;
import org.sneakpath.devices.nonideality.pulse.PotentiationDepression;
import org.sneakpath.devices.nonideality.pulse.PulseHeights;

/** Perfect lines, alike devices of straight curves, no noise: everything can be counted. */
class ProgramVerifyLimitTest {
    private static final int ROWS = 3;
    private static final int COLUMNS = 4;
    /** 0 to 50 µS in 50 pulses of ±1 V: 1 µS a pulse. */
    private static final PulsedDevices STRAIGHT = PulsedDevices.of(
            new PotentiationDepression(0, 50e-6, 50, 50, 0, 0, 0, 0), PulseHeights.of(1, -1, 0.1, 1e-7));

    private static final VerifyRead READ = VerifyRead.exact(0.1, 20e-9);

    private static PulsedArray array() {
        return PulsedArray.gated(
                CrossbarSpec.ideal(ROWS, COLUMNS),
                new GateSelection(3, 0),
                0,
                STRAIGHT,
                ChipPlace.whole(0, COLUMNS),
                1);
    }

    private static double[] targets() {
        double[] targets = new double[ROWS * COLUMNS];
        Arrays.setAll(targets, c -> 2.2e-6 * c);
        return targets;
    }

    @Test
    void equalPulsesAreCounted() {
        IncrementalPulses pulses = IncrementalPulses.of(
                PulseRamp.equal(1, 1e-7), PulseRamp.equal(-1, 1e-7), AcceptanceBand.within(0.55e-6), 40);
        for (PulseOrder order : PulseOrder.values()) {
            PulsedArray array = array();
            ProgramReport report = new ProgramVerify(pulses.withOrder(order), READ).run(array, targets());
            int[] expected = new int[ROWS * COLUMNS];
            // the first n with n ≥ 2.2 c − 0.55
            Arrays.setAll(expected, c -> (int) Math.ceil(2.2 * c - 0.55 - 1e-9));
            expected[0] = 0;
            assertArrayEquals(expected, report.pulses());
            assertEquals(1, report.inBand());
            assertEquals(12, report.count(CellOutcome.IN_BAND));
            for (int c = 0; c < expected.length; c++) {
                // a pulse goes from state to curve and back, 1e-16 of the range each time
                assertEquals(1e-6 * expected[c], array.conductances()[c], 1e-19);
                assertEquals(array.conductances()[c], report.conductances()[c]);
                assertEquals(report.conductances()[c], report.seen()[c], 1e-20);
                assertEquals(0, report.disturbances()[c]);
            }
            // a row takes as many shots as its last cell; reads are one more a row, and one at last
            int[] last = {expected[3], expected[7], expected[11]};
            int all = Arrays.stream(order == PulseOrder.ROW ? last : expected).sum();
            assertEquals(all, report.tally().shots());
            assertEquals(
                    all + (order == PulseOrder.ROW ? 2 * ROWS : ROWS * COLUMNS + ROWS),
                    report.tally().reads());
            assertEquals(
                    report.tally().shots() * 1e-7 + report.tally().reads() * 20e-9,
                    report.tally().time(),
                    1e-15);
            assertEquals(0, report.tally().loss(), 1e-15);
            int cells = Arrays.stream(report.histogram()).sum();
            assertEquals(expected.length, cells);
            assertEquals(expected[11] + 1, report.histogram().length);
        }
    }

    /** Energy of a pulse: V·I·t of the selected cells, with the conductances before it. */
    @Test
    void energyIsThatOfTheSelectedCells() {
        IncrementalPulses pulses =
                IncrementalPulses.setOnly(PulseRamp.equal(1, 1e-7), AcceptanceBand.within(0.55e-6), 40);
        ProgramReport report = new ProgramVerify(pulses, READ).run(array(), targets());
        double write = 0;
        for (int n : report.pulses()) {
            for (int k = 0; k < n; k++) {
                write += 1e-6 * k * 1e-7;
            }
        }
        assertEquals(write, report.tally().writeEnergy(), 1e-12 * write);
        assertTrue(report.tally().readEnergy() > 0);
        // last row: 4 cells of up to 24 µS at 1 V
        assertTrue(report.tally().driverCurrent() > 60e-6 && report.tally().driverCurrent() < 96e-6);
    }

    @Test
    void rampsClimbAndTurnRound() {
        PulseRamp set = new PulseRamp(0.8, 0.1, 1.05, 1e-7);
        assertEquals(0.8, set.amplitude(0));
        assertEquals(1.0, set.amplitude(2), 1e-15);
        assertEquals(1.05, set.amplitude(3));
        assertEquals(1.05, set.amplitude(99));
        assertEquals(4, set.rungs());
        PulseRamp reset = new PulseRamp(-0.8, -0.1, -1, 1e-7);
        assertEquals(-0.9, reset.amplitude(1));
        assertEquals(3, reset.rungs());
        // one cell, from 0 to 10 µS: pulses of 0.8, 0.9, … V move it by sinh(10 v)/sinh(10) µS
        IncrementalPulses pulses = IncrementalPulses.of(
                new PulseRamp(0.8, 0.1, 2, 1e-7),
                new PulseRamp(-0.8, -0.1, -2, 1e-7),
                AcceptanceBand.within(0.3e-6),
                30);
        PulsedArray one = PulsedArray.gated(
                CrossbarSpec.ideal(1, 1), new GateSelection(3, 0), 0, STRAIGHT, ChipPlace.whole(0, 1), 1);
        ProgramReport report = new ProgramVerify(pulses, READ).run(one, new double[] {10e-6});
        double g = 0;
        double v = 0.8;
        int direction = 1;
        int count = 0;
        while (Math.abs(g - 10e-6) > 0.3e-6) {
            int needed = g < 10e-6 ? 1 : -1;
            v = needed == direction ? v : 0.8;
            direction = needed;
            g += needed * 1e-6 * Math.sinh(10 * v) / Math.sinh(10);
            v += 0.1;
            count++;
        }
        assertEquals(count, report.pulses()[0]);
        assertTrue(count > 6, "it overshoots, and turns round");
        assertEquals(g, one.conductances()[0], 1e-18);
        assertEquals((g - 10e-6) / 2e-6, report.errors(2e-6).mean(), 1e-9);
        assertEquals(Math.abs(report.errors(2e-6).mean()), report.errors(2e-6).rms(), 1e-15);
    }

    @Test
    void whatCannotBeReachedIsSaid() {
        double[] targets = {5e-6, 5.4e-6, 45e-6, 60e-6};
        CrossbarSpec row = CrossbarSpec.ideal(1, 4);
        PulsedArray array = PulsedArray.gated(row, new GateSelection(3, 0), 0, STRAIGHT, ChipPlace.whole(0, 4), 1);
        IncrementalPulses setOnly =
                IncrementalPulses.setOnly(PulseRamp.equal(1, 1e-7), AcceptanceBand.within(0.3e-6), 10);
        ProgramReport report = new ProgramVerify(setOnly, READ).run(array, targets);
        assertArrayEquals(
                new CellOutcome[] {
                    CellOutcome.IN_BAND, CellOutcome.OVERSHOT, CellOutcome.EXHAUSTED, CellOutcome.EXHAUSTED
                },
                report.outcomes());
        assertArrayEquals(new int[] {5, 6, 10, 10}, report.pulses());
        assertEquals(0.25, report.inBand());
        // further passes go on where the first ended; what is in band is left alone
        ProgramReport more = new ProgramVerify(setOnly.withPasses(4), READ).run(array, targets);
        assertArrayEquals(new int[] {0, 0, 35, 40}, more.pulses());
        assertEquals(CellOutcome.IN_BAND, more.outcomes()[2]);
        assertEquals(50e-6, array.conductances()[3], 1e-18);
        IncrementalPulses resetOnly =
                IncrementalPulses.resetOnly(PulseRamp.equal(-1, 1e-7), AcceptanceBand.relative(0.01), 50);
        ProgramReport down = new ProgramVerify(resetOnly, READ).run(array, new double[] {2e-6, 6e-6, 20e-6, 60e-6});
        assertArrayEquals(new int[] {3, 0, 25, 0}, down.pulses());
        assertEquals(CellOutcome.OVERSHOT, down.outcomes()[3]);
    }
}
