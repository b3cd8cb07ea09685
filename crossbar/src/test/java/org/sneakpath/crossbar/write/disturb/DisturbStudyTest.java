package org.sneakpath.crossbar.write.disturb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.sneakpath.crossbar.Cell;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.step.Stepping;
import org.sneakpath.crossbar.write.program.ChipPlace;
import org.sneakpath.crossbar.write.program.DynamicArray;
import org.sneakpath.crossbar.write.program.ProgrammableArray;
import org.sneakpath.crossbar.write.program.PulseTally;
import org.sneakpath.crossbar.write.program.PulsedArray;
import org.sneakpath.crossbar.write.program.PulsedDevices;
import org.sneakpath.crossbar.write.scheme.CellRole;
import org.sneakpath.crossbar.write.scheme.GateSelection;
import org.sneakpath.crossbar.write.scheme.HalfVoltage;
import org.sneakpath.crossbar.write.scheme.ThirdVoltage;
import org.sneakpath.crossbar.write.scheme.WriteScheme;
import org.sneakpath.crossbar.write.scheme.WriteShot;
import org.sneakpath.crossbar.write.scheme.WriteStress;
import org.sneakpath.devices.library.DeviceLibrary;
import org.sneakpath.devices.nonideality.pulse.PotentiationDepression;
import org.sneakpath.devices.nonideality.pulse.PulseHeights;

class DisturbStudyTest {
    private static final double WIDTH = 1e-7;
    private static final int ROWS = 5;
    private static final int COLUMNS = 6;

    /** 0 to 50 µS in 50 pulses of 1 V, e every 0.1 V, no noise. */
    private static PulsedArray straight(CrossbarSpec spec, WriteScheme scheme) {
        PulsedDevices devices = PulsedDevices.of(
                new PotentiationDepression(0, 50e-6, 50, 50, 0, 0, 0, 0), PulseHeights.of(1, -1, 0.1, WIDTH));
        PulsedArray array =
                PulsedArray.passive(spec, Cell.ohmic(), scheme, devices, ChipPlace.whole(0, spec.columns()), 1);
        double[] start = new double[spec.cells()];
        Arrays.setAll(start, c -> 5e-6 + 1e-6 * (c % 7));
        array.setConductances(start);
        return array;
    }

    private static DisturbStudy study(double amplitude, double share) {
        return new DisturbStudy(WriteShot.cell(2, 3, COLUMNS, amplitude), WIDTH, share, 0.1, 1e-6);
    }

    /** Between perfect lines half-selected cells move by sinh(5)/sinh(10) µS at half of 1 V, those of V/3 by sinh(10/3)/sinh(10). */
    @Test
    void driftsOfPerfectLinesAreTheWorthOfHalfAndThird() {
        PulseTally tally = new PulseTally();
        List<DisturbPoint> half = study(1, 0.1)
                .run(straight(CrossbarSpec.ideal(ROWS, COLUMNS), new HalfVoltage()), new long[] {1, 10, 400}, tally)
                .points();
        double step = 1e-6 * Math.sinh(5) / Math.sinh(10);
        assertEquals(400, half.get(2).pulses());
        for (DisturbPoint point : half) {
            for (CellRole role : new CellRole[] {CellRole.ON_SELECTED_ROW, CellRole.ON_SELECTED_COLUMN}) {
                // 80 bundles, each rounding by 1e-16 of 50 µS
                assertEquals(point.pulses() * step, point.of(role).mean(), 1e-18);
                assertEquals(point.of(role).mean(), point.of(role).largest(), 1e-18);
            }
            assertEquals(0, point.of(CellRole.UNSELECTED).largest());
        }
        assertEquals(5, half.get(2).of(CellRole.ON_SELECTED_ROW).beyond(), "2.7 µS after 400 pulses");
        assertEquals(0, half.get(1).of(CellRole.ON_SELECTED_ROW).beyond());
        assertEquals(400, tally.shots());
        assertEquals(400 * WIDTH, tally.time(), 1e-18);
        List<DisturbPoint> third = study(1, 0.1)
                .run(straight(CrossbarSpec.ideal(ROWS, COLUMNS), new ThirdVoltage()), new long[] {100}, tally)
                .points();
        double less = 1e-6 * Math.sinh(10.0 / 3) / Math.sinh(10);
        assertEquals(100 * less, third.get(0).of(CellRole.ON_SELECTED_COLUMN).mean(), 1e-18);
        assertEquals(-100 * less, third.get(0).of(CellRole.UNSELECTED).mean(), 1e-18);
        assertEquals(20, third.get(0).of(CellRole.UNSELECTED).cells());
    }

    /** Bundles of a tenth against pulse by pulse, where wires and all cells change what each cell sees. */
    @Test
    void bundlesAreCloseToSinglePulses() {
        CrossbarSpec spec = CrossbarSpec.wired(ROWS, COLUMNS, 60, 60);
        long[] counts = {2000};
        DisturbPoint bundled = study(-0.9, 0.1)
                .run(straight(spec, new HalfVoltage()), counts, new PulseTally())
                .points()
                .get(0);
        DisturbPoint single = study(-0.9, 1e-9)
                .run(straight(spec, new HalfVoltage()), counts, new PulseTally())
                .points()
                .get(0);
        for (CellRole role : CellRole.values()) {
            double expected = single.of(role).largest();
            assertTrue(expected != 0, role + " cells move");
            // cells that wires alone disturb follow the currents of all others, a bundle late
            double tolerance = role == CellRole.UNSELECTED ? 5e-2 : 2e-3;
            assertEquals(expected, bundled.of(role).largest(), tolerance * Math.abs(expected), role.toString());
        }
    }

    /** A model with thresholds: what stays below them never moves, and what is above moves by its rate. */
    @Test
    void belowItsThresholdNoStateMovesHoweverOften() {
        Cell.Device vteam = Cell.device(
                DeviceLibrary.model("vteam"),
                "x",
                Map.of(
                        "rOn", 10e3, "rOff", 100e3, "d", 3e-9, "kOn", -6e-3, "kOff", 6e-3, "aOn", 3.0, "aOff", 3.0,
                        "vOn", -0.5, "vOff", 0.5),
                Map.of("x", 0.2));
        for (double amplitude : new double[] {0.99, 1.1}) {
            DynamicArray array = new DynamicArray(
                    CrossbarSpec.ideal(ROWS, COLUMNS),
                    vteam,
                    new HalfVoltage(),
                    Stepping.DEFAULT,
                    ChipPlace.whole(0, COLUMNS),
                    1);
            List<DisturbPoint> points = study(amplitude, 1)
                    .run(array, new long[] {100, 1000}, new PulseTally())
                    .points();
            double above = Math.max(0, amplitude / 2 / 0.5 - 1);
            double x = 0.2 + 2e6 * above * above * above * 1000 * WIDTH;
            double change = 1 / (10e3 + 90e3 * x) - 1 / 28e3;
            Drift drift = points.get(1).of(CellRole.ON_SELECTED_ROW);
            assertEquals(change, drift.mean(), 1e-6 * 1e-4 + 1e-25);
            if (amplitude < 1) {
                assertEquals(0, drift.largest());
            }
        }
    }

    /** Half-selected cells at V/2 carry V/2·G each, of either kind of array, and the pulse's energy is V²·G + Σ(V/2)²·G. */
    @Test
    void sneakCurrentsOfPerfectLinesAreThoseByHand() {
        CrossbarSpec spec = CrossbarSpec.ideal(ROWS, COLUMNS);
        Cell.Device vteam = Cell.device(
                DeviceLibrary.model("vteam"),
                "x",
                Map.of("rOn", 10e3, "rOff", 100e3, "vOn", -1.0, "vOff", 1.0),
                Map.of("x", 0.2));
        ProgrammableArray[] arrays = {
            straight(spec, new HalfVoltage()),
            new DynamicArray(spec, vteam, new HalfVoltage(), Stepping.DEFAULT, ChipPlace.whole(0, COLUMNS), 1)
        };
        for (ProgrammableArray array : arrays) {
            double[] row = new double[COLUMNS];
            double half = 0;
            double written = 0;
            for (int i = 0; i < ROWS; i++) {
                array.access().conductances(i, 0.1, row);
                for (int j = 0; j < COLUMNS; j++) {
                    half += (i == 2) != (j == 3) ? row[j] : 0;
                    written += i == 2 && j == 3 ? row[j] : 0;
                }
            }
            PulseTally tally = new PulseTally();
            WriteStress first =
                    study(0.9, 0.1).run(array, new long[] {1}, tally).first();
            assertEquals(0.45 * half, first.sneakCurrent(), 1e-12 * half);
            assertEquals(0.45 * half, tally.sneakCurrent(), 1e-12 * half);
            double power = 0.81 * written + 0.2025 * half;
            assertEquals(power * WIDTH, tally.writeEnergy(), 1e-9 * power * WIDTH);
            assertEquals(power, first.power(), 1e-9 * power);
            assertEquals(0.45, first.largestElsewhere(), 1e-12);
        }
    }

    @Test
    void behindClosedGatesNothingIsDisturbed() {
        PulsedDevices devices = PulsedDevices.of(
                new PotentiationDepression(0, 50e-6, 50, 50, 0, 0, 0, 0), PulseHeights.of(1, -1, 0.1, WIDTH));
        PulsedArray array = PulsedArray.gated(
                CrossbarSpec.wired(ROWS, COLUMNS, 5, 5),
                new GateSelection(3, 0),
                5e3,
                devices,
                ChipPlace.whole(0, COLUMNS),
                1);
        array.initialise(true);
        DisturbPoint point = study(-1, 0.1)
                .run(array, new long[] {1000}, new PulseTally())
                .points()
                .get(0);
        assertEquals(0, point.of(CellRole.ON_SELECTED_COLUMN).largest());
        assertEquals(0, point.of(CellRole.UNSELECTED).largest());
        assertTrue(point.of(CellRole.SELECTED).largest() < -1e-6);
        // inhibited cells see what the written cell's current leaves on the word line
        double row = Math.abs(point.of(CellRole.ON_SELECTED_ROW).largest());
        assertTrue(row < 1e-7, "row " + row);
    }

    @Test
    void studiesAreChecked() {
        WriteShot shot = WriteShot.cell(0, 0, 1, 1);
        refused("(0, 1]", () -> new DisturbStudy(shot, WIDTH, 0, 0.1, 1e-6));
        refused("pulse width", () -> new DisturbStudy(shot, 0, 0.1, 0.1, 1e-6));
        refused("read voltage", () -> new DisturbStudy(shot, WIDTH, 0.1, 0, 1e-6));
        refused("allowed change", () -> new DisturbStudy(shot, WIDTH, 0.1, 0.1, 0));
        refused(
                "ascend from 1",
                () -> new DisturbStudy(shot, WIDTH, 0.1, 0.1, 1e-6)
                        .run(
                                straight(CrossbarSpec.ideal(1, 1), new HalfVoltage()),
                                new long[] {5, 5},
                                new PulseTally()));
    }

    private static void refused(String part, Executable call) {
        String message = String.valueOf(
                assertThrows(IllegalArgumentException.class, call).getMessage());
        assertTrue(message.contains(part), message);
    }
}
