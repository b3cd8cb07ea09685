package org.sneakpath.crossbar.write.program;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.sneakpath.crossbar.Cell;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.step.Stepping;
import org.sneakpath.crossbar.write.scheme.GateSelection;
import org.sneakpath.crossbar.write.scheme.HalfVoltage;
import org.sneakpath.crossbar.write.scheme.IdleLines;
import org.sneakpath.crossbar.write.scheme.ThirdVoltage;
import org.sneakpath.crossbar.write.scheme.WriteScheme;
import org.sneakpath.crossbar.write.scheme.WriteShot;
import org.sneakpath.devices.library.DeviceLibrary;
import org.sneakpath.devices.nonideality.fabrication.GaussianSpread;
import org.sneakpath.devices.nonideality.fabrication.SpreadVariation;

/** Cells that follow the equations of VTEAM: 10 kohm to 100 kohm, thresholds of 0.5 V, negative pulses set. */
class DynamicArrayTest {
    private static final double RATE = 2e6;
    private static final double WIDTH = 1e-6;

    private static final Cell.Device VTEAM = Cell.device(
            DeviceLibrary.model("vteam"),
            "x",
            Map.of(
                    "rOn",
                    10e3,
                    "rOff",
                    100e3,
                    "d",
                    3e-9,
                    "kOn",
                    -3e-9 * RATE,
                    "kOff",
                    3e-9 * RATE,
                    "aOn",
                    3.0,
                    "aOff",
                    3.0,
                    "vOn",
                    -0.5,
                    "vOff",
                    0.5),
            Map.of());

    private static DynamicArray array(CrossbarSpec spec, WriteScheme scheme, double state) {
        DynamicArray array =
                new DynamicArray(spec, VTEAM, scheme, Stepping.DEFAULT, ChipPlace.whole(0, spec.columns()), 1);
        double[] states = new double[spec.cells()];
        Arrays.fill(states, state);
        array.setStates(states);
        return array;
    }

    /** x moves by RATE·(v/0.5 V − 1)³ per second above 0.5 V, and not at all below. */
    @Test
    void pulsesMoveStatesByTheModelsRateBetweenPerfectLines() {
        for (WriteScheme scheme : new WriteScheme[] {new HalfVoltage(), new ThirdVoltage()}) {
            DynamicArray array = array(CrossbarSpec.ideal(3, 4), scheme, 0.5);
            PulseTally tally = new PulseTally();
            array.access().pulse(WriteShot.row(1, new double[] {0, 0.8, 0, 0.9}), WIDTH, tally);
            array.access().pulse(WriteShot.row(1, new double[] {0, 0, -0.7, 0}), WIDTH, tally);
            double[] expected = new double[12];
            Arrays.fill(expected, 0.5);
            expected[5] += RATE * WIDTH * Math.pow(0.6, 3);
            expected[6] -= RATE * WIDTH * Math.pow(0.4, 3);
            expected[7] += RATE * WIDTH * Math.pow(0.8, 3);
            expected[7] = Math.min(1, expected[7]);
            assertArrayEquals(expected, array.states(), 1e-6); // the tolerance of the steps
            for (int c : new int[] {0, 1, 2, 3, 4, 8, 9, 10, 11}) {
                assertEquals(0.5, array.states()[c], "below its threshold no state moves at all");
            }
            assertEquals(0, tally.countUnsolved());
            assertEquals(0, tally.loss(), 1e-12);
        }
    }

    @Test
    void readsAreDividersOfTheWires() {
        DynamicArray array = array(new CrossbarSpec(1, 1, 0, 0, 700, 300), new HalfVoltage(), 0.1);
        double[] seen = new double[1];
        PulseTally tally = new PulseTally();
        array.access().read(0, VerifyRead.exact(0.2, 1e-7), 0, seen, tally);
        double resistance = 10e3 + 0.1 * 90e3 + 1000;
        assertEquals(1 / resistance, seen[0], 1e-9 / resistance);
        assertEquals(0.04 / resistance * 1e-7, tally.readEnergy(), 1e-9 * tally.readEnergy());
        double[] own = new double[1];
        array.access().conductances(0, 0.2, own);
        assertEquals(1 / 19e3, own[0], 1e-15 / 19e3);
    }

    private static final IncrementalPulses PULSES = new IncrementalPulses(
            new PulseRamp(-0.58, -0.01, -0.98, WIDTH),
            new PulseRamp(0.58, 0.01, 0.98, WIDTH),
            AcceptanceBand.within(0.5e-6),
            60,
            2,
            PulseOrder.ROW);

    @Test
    void anArrayWithWiresAndVariedThresholdsIsProgrammed() {
        CrossbarSpec spec = CrossbarSpec.wired(4, 5, 20, 20);
        DynamicArray array = array(spec, new HalfVoltage(), 1);
        array.vary("vOn", SpreadVariation.independent(new GaussianSpread(0, 0.04, -0.6, -0.495)));
        double[] targets = new double[20];
        Arrays.setAll(targets, c -> 12e-6 + 1.5e-6 * ((7 * c) % 20));
        ProgramReport report = new ProgramVerify(PULSES, VerifyRead.exact(0.1, 1e-8)).run(array, targets);
        assertEquals(1, report.inBand());
        assertEquals(0, report.tally().countUnsolved());
        int[] pulses = report.pulses();
        assertTrue(Arrays.stream(pulses).min().orElse(0) >= 1);
        assertTrue(Arrays.stream(pulses).distinct().count() > 5, "thresholds and lines tell cells apart");
        assertTrue(report.tally().loss() > 1e-3);
        // half of 0.98 V is below every threshold: later rows leave earlier ones where they were
        assertEquals(0, report.disturbance(1e-6).largest());
        // what a read sees is less than what a cell conducts, by its wires
        for (int c = 0; c < 20; c++) {
            assertTrue(report.seen()[c] < report.conductances()[c]);
            assertEquals(report.conductances()[c], report.seen()[c], 0.02 * report.seen()[c]);
        }
    }

    @Test
    void floatingLinesAreDrivenBySneakCurrentsWhileStatesMove() {
        CrossbarSpec spec = CrossbarSpec.wired(3, 3, 5, 5);
        DynamicArray array = array(spec, IdleLines.floating(), 0.5);
        PulseTally tally = new PulseTally();
        array.access().pulse(WriteShot.cell(1, 1, 3, -0.9), WIDTH, tally);
        assertTrue(array.states()[4] < 0.4);
        // equal cells at first: two in parallel, four, two: the row's cells see 2/5 of 0.9 V
        assertTrue(tally.halfSelected() > 0.3 && tally.halfSelected() < 0.45, "half-selected " + tally.halfSelected());
        double[] seen = new double[3];
        array.access().read(1, VerifyRead.exact(0.1, 1e-8), 0, seen, tally);
        assertTrue(seen[1] > seen[0], "a read has its lines connected");
    }

    @Test
    void whatCannotBeProgrammedIsRefused() {
        CrossbarSpec spec = CrossbarSpec.ideal(1, 1);
        ChipPlace place = ChipPlace.whole(0, 1);
        refused("no gates", () -> new DynamicArray(spec, VTEAM, new GateSelection(3, 0), Stepping.DEFAULT, place, 1));
        Cell.Device volatileCell = Cell.device(DeviceLibrary.model("volatile-vteam"), "x");
        refused(
                "without any voltage",
                () -> new DynamicArray(spec, volatileCell, new HalfVoltage(), Stepping.DEFAULT, place, 1));
        Cell.Device ohmic = Cell.device(DeviceLibrary.model("ohmic"), "g");
        refused("no state", () -> new DynamicArray(spec, ohmic, new HalfVoltage(), Stepping.DEFAULT, place, 1));
    }

    private static void refused(String part, Executable call) {
        String message = String.valueOf(
                assertThrows(IllegalArgumentException.class, call).getMessage());
        assertTrue(message.contains(part), message);
    }
}
