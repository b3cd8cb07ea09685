package org.sneakpath.crossbar.write.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sneakpath.crossbar.ArraySolution;
import org.sneakpath.crossbar.Cell;
import org.sneakpath.crossbar.Crossbar;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.GateLines;
import org.sneakpath.crossbar.TransistorCell;
import org.sneakpath.crossbar.cell.Component;
import org.sneakpath.crossbar.step.Stepping;
import org.sneakpath.crossbar.write.scheme.ArrayWrite;
import org.sneakpath.crossbar.write.scheme.CellRole;
import org.sneakpath.crossbar.write.scheme.GateSelection;
import org.sneakpath.crossbar.write.scheme.HalfVoltage;
import org.sneakpath.crossbar.write.scheme.WriteShot;
import org.sneakpath.crossbar.write.scheme.WriteStress;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.library.DeviceLibrary;
import org.sneakpath.devices.library.Ohmic;
import org.sneakpath.devices.nonideality.pulse.PotentiationDepression;
import org.sneakpath.devices.nonideality.pulse.PulseHeights;

/** Rows that are written and read alone behind transistors, against whole arrays of {@link TransistorCell}. */
class AccessTransistorTwinTest {
    private static final CompactModel EKV = DeviceLibrary.model("ekv-transistor");
    private static final Component NARROW = Component.of(EKV, Map.of("w", 0.3e-6), Map.of());
    private static final CrossbarSpec SPEC = new CrossbarSpec(4, 5, 20, 15, 60, 40);
    private static final double WIDTH = 1e-7;
    /** Closed so well that nothing leaks: e^(−43) of the current at threshold. */
    private static final GateSelection GATES = new GateSelection(0.75, 2.8, -1.05);

    private static TransistorCell cell(CompactModel memristor, String programmed) {
        return TransistorCell.of(EKV, Map.of("w", 0.3e-6), Cell.device(memristor, programmed), GateLines.PER_ROW);
    }

    /** Every gate closed but that of one row. */
    private static double[] gates(int row, double on) {
        double[] gates = new double[SPEC.rows()];
        Arrays.fill(gates, GATES.off());
        gates[row] = on;
        return gates;
    }

    @ParameterizedTest
    @CsvSource({"stanford-pku,0.15", "stanford-pku,-0.2", "yakopcic,0.1"})
    void aVerifyingReadIsThatOfTheWholeArray(String model, double voltage) {
        TransistorCell cell = cell(DeviceLibrary.model(model), "x");
        TransistorArray rows =
                new TransistorArray(SPEC, cell, GATES, Stepping.controlled(1e-8), ChipPlace.whole(0, 5), 1);
        double[] states = new double[SPEC.cells()];
        Arrays.setAll(states, c -> 0.2 + 0.03 * (7 * c % 20));
        rows.setStates(states);
        Crossbar whole = new Crossbar(SPEC, cell);
        whole.program(states);
        double[] seen = new double[5];
        double[] currents = new double[5];
        for (int row = 0; row < SPEC.rows(); row++) {
            PulseTally tally = new PulseTally();
            // so short that no state moves
            rows.access().read(row, VerifyRead.exact(voltage, 1e-18), 0, seen, tally);
            assertEquals(0, tally.countUnsolved());
            whole.gate(gates(row, GATES.read()));
            double[] words = new double[SPEC.rows()];
            words[row] = voltage;
            assertTrue(whole.read(words, currents).converged());
            for (int j = 0; j < 5; j++) {
                assertEquals(currents[j], seen[j] * voltage, 1e-10 * Math.abs(currents[j]), row + ", " + j);
            }
        }
    }

    /** Devices that follow a law, 0 to 50 µS in 50 pulses of 1 V, e every 0.1 V, without noise. */
    private static PulsedArray law() {
        PulsedDevices devices = PulsedDevices.of(
                new PotentiationDepression(0, 50e-6, 50, 50, 0, 0, 0, 0), PulseHeights.of(1, -1, 0.1, WIDTH));
        PulsedArray array = PulsedArray.behind(SPEC, GATES, NARROW, 0, devices, ChipPlace.whole(0, 5), 1);
        double[] start = new double[SPEC.cells()];
        Arrays.setAll(start, c -> 10e-6 + 2e-6 * (7 * c % 13));
        array.setConductances(start);
        return array;
    }

    /** What a device gets of a pulse is what is left of it in the whole array: Δ = 1 µS·sinh(v/0.1 V)/sinh(10). */
    @ParameterizedTest
    @CsvSource({"1.1,0.9", "-1.15,0.98"})
    void aPulseOfALawIsThatOfTheWholeArray(double amplitude, double most) {
        PulsedArray rows = law();
        double[] before = rows.conductances();
        WriteShot shot = WriteShot.row(2, new double[] {amplitude, 0, 0.9 * amplitude, amplitude, 0.8 * amplitude});
        ArrayWrite whole = new ArrayWrite(SPEC, cell(new Ohmic(), "g"), GATES);
        whole.program(before);
        ArraySolution solution = whole.newSolution();
        WriteStress stress = whole.stress(shot, WIDTH, solution);
        PulseTally tally = new PulseTally();
        rows.access().pulse(shot, WIDTH, tally);
        double least = Double.POSITIVE_INFINITY;
        for (int c = 0; c < before.length; c++) {
            double v = solution.cellCurrents[c] / before[c];
            double moved = c / 5 == 2 ? 1e-6 * Math.sinh(v / 0.1) / Math.sinh(10) : 0;
            assertEquals(moved, rows.conductances()[c] - before[c], 1e-9 * Math.abs(moved) + 1e-19, "cell " + c);
            if (shot.role(c / 5, c % 5) == CellRole.SELECTED) {
                least = Math.min(least, Math.abs(v / shot.amplitude(c % 5)));
            }
        }
        assertTrue(least < most, "the transistors take their part: " + least);
        assertEquals(stress.energy(), tally.writeEnergy(), 1e-10 * stress.energy());
        assertEquals(Math.abs(stress.driver().current()), tally.driverCurrent(), 1e-10 * tally.driverCurrent());
        assertEquals(stress.loss(), tally.loss(), 1e-12);
    }

    @Test
    void aReadOfALawIsThatOfTheWholeArrayAndOfItsCellsAlone() {
        PulsedArray rows = law();
        Crossbar whole = new Crossbar(SPEC, cell(new Ohmic(), "g"));
        whole.program(rows.conductances());
        Crossbar alone = new Crossbar(CrossbarSpec.ideal(4, 5), cell(new Ohmic(), "g"));
        alone.program(rows.conductances());
        double[] own = new double[5];
        double[] seen = new double[5];
        double[] currents = new double[5];
        for (int row = 0; row < 4; row++) {
            double[] words = new double[4];
            words[row] = 0.2;
            rows.access().read(row, VerifyRead.exact(0.2, WIDTH), 0, seen, new PulseTally());
            whole.gate(gates(row, GATES.read()));
            whole.read(words, currents);
            for (int j = 0; j < 5; j++) {
                assertEquals(currents[j] / 0.2, seen[j], 1e-11 * seen[j]);
            }
            rows.access().conductances(row, 0.2, own);
            alone.gate(gates(row, GATES.read()));
            alone.read(words, currents);
            for (int j = 0; j < 5; j++) {
                assertEquals(currents[j] / 0.2, own[j], 1e-11 * own[j]);
                assertTrue(own[j] > seen[j], "lines take a part");
            }
        }
    }

    /** Where a memristor takes what it can get, the transistor's saturation bounds the current: n·beta/2·vp²·(1 + lambda·v). */
    @Test
    void aLowGateLimitsWhatALawGets() {
        PulsedDevices devices = PulsedDevices.of(
                new PotentiationDepression(0, 5e-3, 50, 50, 0, 0, 0, 0), PulseHeights.of(1, -1, 0.1, WIDTH));
        PulsedArray array = PulsedArray.behind(
                CrossbarSpec.ideal(1, 1), new GateSelection(0.9, 2.8, 0), NARROW, 0, devices, ChipPlace.whole(0, 1), 1);
        array.initialise(true);
        PulseTally tally = new PulseTally();
        array.access().pulse(WriteShot.cell(0, 0, 1, 1.5), WIDTH, tally);
        double vp = (0.9 - 0.4) / 1.3;
        double saturated = 1.3 * 300e-6 * 0.3 / 0.13 / 2 * vp * vp * (1 + 0.05 * 1.5);
        assertEquals(saturated, tally.driverCurrent(), 0.02 * saturated);
    }

    @Test
    void gatesAndCellsMustFit() {
        TransistorCell columns = TransistorCell.of(EKV, Map.of(), Cell.device(new Ohmic(), "g"), GateLines.PER_COLUMN);
        assertTrue(message(columns, false).contains("gate lines PER_COLUMN"));
        assertTrue(message(cell(new Ohmic(), "g"), true).contains("have gates; choose a GateSelection"));
    }

    private static String message(TransistorCell cell, boolean half) {
        return String.valueOf(assertThrows(
                        IllegalArgumentException.class,
                        () -> new ArrayWrite(SPEC, cell, half ? new HalfVoltage() : GATES))
                .getMessage());
    }
}
