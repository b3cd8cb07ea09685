package org.sneakpath.crossbar.write.program;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.write.scheme.HalfVoltage;
import org.sneakpath.devices.nonideality.GaussianReadNoise;

/** The same devices get the same pulses, whoever applies them. */
class ProgramVerifyTwinTest {
    private static final int ROWS = 9;
    private static final int COLUMNS = 14;
    private static final double LEVEL = 10e-6 / 31;
    private static final IncrementalPulses PULSES = Chips.ramps(LEVEL / 3, 80).withPasses(2);
    private static final VerifyRead READ = VerifyRead.exact(0.2, 1e-7).withNoise(new GaussianReadNoise(0.005));

    private static void same(ProgramReport a, ProgramReport b) {
        assertArrayEquals(a.pulses(), b.pulses());
        assertArrayEquals(a.seen(), b.seen());
        assertArrayEquals(a.conductances(), b.conductances());
        assertArrayEquals(a.outcomes(), b.outcomes());
        assertEquals(a.tally().writeEnergy(), b.tally().writeEnergy());
        assertEquals(a.tally().readEnergy(), b.tally().readEnergy());
        assertEquals(a.tally().time(), b.tally().time());
        assertEquals(a.tally().loss(), b.tally().loss());
    }

    private static ProgramReport wired(int threads, AtomicInteger finished) {
        PulsedArray array =
                Chips.gated(CrossbarSpec.wired(ROWS, COLUMNS, 2, 2), Chips.varied(), ChipPlace.whole(0, COLUMNS));
        return new ProgramVerify(PULSES, READ)
                .run(array, Chips.targets(ROWS * COLUMNS, 32, LEVEL), threads, row -> finished.incrementAndGet());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 16})
    void anyNumberOfThreadsGivesTheSameBits(int threads) {
        AtomicInteger finished = new AtomicInteger();
        same(wired(1, new AtomicInteger()), wired(threads, finished));
        assertEquals(ROWS, finished.get());
    }

    /** Between perfect lines nothing but its own number tells a cell where it is. */
    @Test
    void tilesAreTheArrayBetweenPerfectLines() {
        double[] targets = Chips.targets(ROWS * COLUMNS, 32, LEVEL);
        PulsedArray whole = Chips.gated(CrossbarSpec.ideal(ROWS, COLUMNS), Chips.varied(), ChipPlace.whole(0, COLUMNS));
        ProgramReport all = new ProgramVerify(PULSES, READ).run(whole, targets);
        int[] cuts = {0, 5, COLUMNS};
        for (int t = 0; t < 2; t++) {
            int columns = cuts[t + 1] - cuts[t];
            int rows = ROWS - 4;
            double[] part = new double[rows * columns];
            for (int c = 0; c < part.length; c++) {
                part[c] = targets[(4 + c / columns) * COLUMNS + cuts[t] + c % columns];
            }
            PulsedArray tile = Chips.gated(
                    CrossbarSpec.ideal(rows, columns), Chips.varied(), new ChipPlace(0, 4, cuts[t], COLUMNS));
            ProgramReport own = new ProgramVerify(PULSES, READ).run(tile, part);
            for (int c = 0; c < part.length; c++) {
                int at = (4 + c / columns) * COLUMNS + cuts[t] + c % columns;
                assertEquals(all.pulses()[at], own.pulses()[c]);
                assertEquals(all.conductances()[at], own.conductances()[c]);
                assertEquals(all.outcomes()[at], own.outcomes()[c]);
            }
        }
        // and one cell after the other ends as rows do
        PulsedArray again = Chips.gated(CrossbarSpec.ideal(ROWS, COLUMNS), Chips.varied(), ChipPlace.whole(0, COLUMNS));
        ProgramReport cells = new ProgramVerify(PULSES.withOrder(PulseOrder.CELL), READ).run(again, targets);
        assertArrayEquals(all.pulses(), cells.pulses());
        assertArrayEquals(all.conductances(), cells.conductances());
        assertTrue(cells.tally().time() > all.tally().time());
    }

    @Test
    void passiveArraysRepeatBitForBit() {
        ProgramReport[] reports = new ProgramReport[2];
        for (int k = 0; k < 2; k++) {
            PulsedArray array =
                    Chips.passive(CrossbarSpec.wired(ROWS, COLUMNS, 2, 2), new HalfVoltage(), Chips.varied());
            reports[k] = new ProgramVerify(PULSES, READ)
                    .run(array, Chips.targets(ROWS * COLUMNS, 32, LEVEL), 1 + 3 * k, row -> {});
        }
        same(reports[0], reports[1]);
        assertArrayEquals(reports[0].disturbances(), reports[1].disturbances());
    }
}
