package org.sneakpath.devices.nonideality;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sneakpath.devices.nonideality.aging.ArrheniusAcceleration;
import org.sneakpath.devices.nonideality.aging.CyclesToFailure;
import org.sneakpath.devices.nonideality.aging.LogarithmicRelaxation;
import org.sneakpath.devices.nonideality.aging.PhaseChangeDrift;
import org.sneakpath.devices.nonideality.aging.PowerLawDrift;
import org.sneakpath.devices.nonideality.aging.RetentionLoss;
import org.sneakpath.devices.nonideality.fabrication.FieldCovariance;
import org.sneakpath.devices.nonideality.fabrication.FieldDeviates;
import org.sneakpath.devices.nonideality.fabrication.GaussianField;
import org.sneakpath.devices.nonideality.fabrication.GridPlacement;
import org.sneakpath.devices.nonideality.fabrication.KernelDensity;
import org.sneakpath.devices.nonideality.fabrication.LognormalSpread;
import org.sneakpath.devices.nonideality.fabrication.MeasuredStuckCells;
import org.sneakpath.devices.nonideality.fabrication.SpreadVariation;
import org.sneakpath.devices.nonideality.pulse.IncrementalDevice;
import org.sneakpath.devices.nonideality.pulse.PotentiationDepression;
import org.sneakpath.devices.nonideality.radiation.SingleEventUpsets;
import org.sneakpath.devices.nonideality.radiation.TotalDoseShift;
import org.sneakpath.devices.nonideality.radiation.UpsetEffect;
import org.sneakpath.devices.nonideality.reading.FlickerNoise;
import org.sneakpath.devices.nonideality.reading.PhaseChangeReadNoise;
import org.sneakpath.devices.nonideality.reading.ShotNoise;
import org.sneakpath.devices.nonideality.reading.ThermalNoise;
import org.sneakpath.devices.nonideality.writing.CycleVariation;
import org.sneakpath.devices.nonideality.writing.ProgrammingNoise;

/** Every nonideality gives a cell the same bits whether its array is handled whole, by tiles, or cell by cell from many threads. */
class DrawsTwinTest {
    private static final int ROWS = 12;
    private static final int COLUMNS = 20;
    private static final int ARRAY = 2;
    private static final double G = 20e-6;

    /** One event of a nonideality. */
    interface Event {
        void apply(double[] values, Devices devices, long seed);
    }

    static Map.Entry<?, ?>[] events() {
        Map<String, Event> events = new LinkedHashMap<>();
        events.put("lognormal variation", (g, d, s) -> new LognormalVariation(0.2).apply(g, d, s, 3));
        events.put("stuck-at faults", (g, d, s) -> new StuckAtFaults(0.3, 0.3, 1, 0).apply(g, d, s));
        events.put("gaussian read noise", (g, d, s) -> new GaussianReadNoise(0.1).apply(g, d, s, 3));
        FieldDeviates field = new FieldDeviates(
                new GaussianField(FieldCovariance.EXPONENTIAL, 5e-6, 16),
                0.5,
                new GridPlacement(COLUMNS, 0, 0, 1e-6, 1e-6));
        events.put(
                "correlated variation",
                (g, d, s) -> new SpreadVariation(new LognormalSpread(0.2), field).apply(g, d, s, 1));
        events.put(
                "variation",
                (g, d, s) ->
                        SpreadVariation.independent(new LognormalSpread(0.2)).apply(g, d, s, 1));
        events.put(
                "measured stuck cells",
                (g, d, s) ->
                        new MeasuredStuckCells(0.5, new KernelDensity(new double[] {1, 2}, 0.1, 0, 3)).apply(g, d, s));
        events.put(
                "programming noise",
                (g, d, s) -> ProgrammingNoise.preset("reram-wan-1s").apply(g, d, s, 3));
        events.put("cycle variation", (g, d, s) -> new CycleVariation(new LognormalSpread(0.2)).apply(g, d, s, 3));
        events.put("thermal noise", (g, d, s) -> new ThermalNoise(0.1, 300, 1e9).apply(g, d, s, 3));
        events.put("shot noise", (g, d, s) -> new ShotNoise(0.1, 1e9).apply(g, d, s, 3));
        events.put("flicker noise", (g, d, s) -> new FlickerNoise(1e-4, 1, 1e6).apply(g, d, s, 3));
        events.put(
                "phase-change read noise",
                (g, d, s) -> new PhaseChangeReadNoise(25e-6, 250e-9, 20, 5).apply(g, d, s, 3));
        events.put("power-law drift", (g, d, s) -> new PowerLawDrift(0.05, 0.02, 1).apply(g, d, s, 3, 1e5));
        events.put("phase-change drift", (g, d, s) -> new PhaseChangeDrift(25e-6, 20).apply(g, d, s, 3, 1e5));
        events.put(
                "relaxation",
                (g, d, s) -> LogarithmicRelaxation.conductiveMetalOxide(0, 1).apply(g, d, s, 3, 1e5));
        events.put(
                "retention loss",
                (g, d, s) -> new RetentionLoss(0, 1e5, 1, 0.3, new ArrheniusAcceleration(1), 300, 350)
                        .apply(g, d, s, 3, 10));
        events.put("cycles to failure", (g, d, s) -> new CyclesToFailure(1e6, 1, 1).apply(g, d, s, 1e6));
        events.put(
                "single-event upsets",
                (g, d, s) -> new SingleEventUpsets(1e-14, 0, 1, UpsetEffect.FLIP).apply(g, d, s, 3, 1e14));
        events.put("total dose", (g, d, s) -> new TotalDoseShift(1, 1, true, 0.3).apply(g, d, s, 0, 1));
        events.put(
                "incremental device",
                (g, d, s) -> IncrementalDevice.preset("reram-array-om")
                        .withCorruptFraction(0.1)
                        .fabricate(g.length, d, s)
                        .pulse(g, pulses(g.length), 3));
        events.put(
                "potentiation",
                (g, d, s) -> PotentiationDepression.preset("ag-asi")
                        .fabricate(g.length, d, s)
                        .pulse(g, pulses(g.length), 3));
        return events.entrySet().toArray(new Map.Entry<?, ?>[0]);
    }

    @ParameterizedTest
    @MethodSource("events")
    void tilesOrderAndThreadsDoNotMatter(Map.Entry<String, Event> entry) {
        Event event = entry.getValue();
        double[] whole = Acceptance.full(ROWS * COLUMNS, G);
        event.apply(whole, Devices.ofArray(ARRAY), 11);
        assertFalse(Arrays.equals(whole, Acceptance.full(ROWS * COLUMNS, G)));

        double[] tiled = new double[whole.length];
        for (int row = 0; row < ROWS; row += 4) {
            for (int column = 0; column < COLUMNS; column += 5) {
                double[] tile = Acceptance.full(20, G);
                event.apply(tile, new Devices.Tile(ARRAY, row, column, 5, COLUMNS), 11);
                for (int k = 0; k < 20; k++) {
                    tiled[(row + k / 5) * COLUMNS + column + k % 5] = tile[k];
                }
            }
        }
        assertArrayEquals(whole, tiled);

        double[] scattered = new double[whole.length];
        IntStream.range(0, whole.length).parallel().forEach(i -> {
            int cell = (i * 77 + 5) % scattered.length; // 77 has no factor in common with 240
            double[] one = {G};
            event.apply(one, new Devices.Listed(((long) ARRAY << 32) + cell), 11);
            scattered[cell] = one[0];
        });
        assertArrayEquals(whole, scattered);

        double[] other = Acceptance.full(ROWS * COLUMNS, G);
        event.apply(other, Devices.ofArray(ARRAY), 12);
        assertFalse(Arrays.equals(whole, other), "another seed");
        assertEquals(whole.length, other.length);
    }

    private static int[] pulses(int n) {
        int[] pulses = new int[n];
        Arrays.fill(pulses, 3);
        return pulses;
    }
}
