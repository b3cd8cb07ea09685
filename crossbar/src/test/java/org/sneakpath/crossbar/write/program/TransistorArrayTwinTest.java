package org.sneakpath.crossbar.write.program;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sneakpath.circuit.Dc;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.NetlistBuilder;
import org.sneakpath.circuit.run.Transient;
import org.sneakpath.circuit.run.TransientOptions;
import org.sneakpath.circuit.run.TransientResult;
import org.sneakpath.crossbar.Cell;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.GateLines;
import org.sneakpath.crossbar.TransistorCell;
import org.sneakpath.crossbar.cell.TransistorSide;
import org.sneakpath.crossbar.step.Stepping;
import org.sneakpath.crossbar.write.scheme.GateSelection;
import org.sneakpath.crossbar.write.scheme.WriteShot;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.library.DeviceLibrary;
import org.sneakpath.devices.library.Ohmic;
import org.sneakpath.devices.nonideality.fabrication.GaussianSpread;
import org.sneakpath.devices.nonideality.fabrication.SpreadVariation;

/** Compact models behind transistors, a row alone, against the circuit simulator on all rows. */
class TransistorArrayTwinTest {
    private static final CompactModel EKV = DeviceLibrary.model("ekv-transistor");
    private static final CompactModel STANFORD = DeviceLibrary.model("stanford-pku");
    private static final Cell.Device CELL = Cell.device(STANFORD, "x", Map.of(), Map.of("x", 0.9));
    private static final TransistorCell GATED = TransistorCell.of(EKV, Map.of(), CELL, GateLines.PER_ROW);

    private static TransistorArray array(CrossbarSpec spec, double gate) {
        TransistorArray array = new TransistorArray(
                spec,
                GATED,
                new GateSelection(gate, 0),
                Stepping.controlled(1e-8),
                ChipPlace.whole(0, spec.columns()),
                1);
        double[] states = new double[spec.cells()];
        Arrays.setAll(states, c -> 0.45 + 0.04 * (c % 5));
        array.setStates(states);
        return array;
    }

    /** All rows, the gates of all but one closed, as a netlist. */
    private static Netlist netlist(CrossbarSpec spec, double gate, WriteShot shot, double[] states) {
        NetlistBuilder netlist = Netlist.builder("1T1R rows");
        double word = Math.max(0, shot.extreme());
        for (int i = 0; i < spec.rows(); i++) {
            netlist.voltageSource("Vw" + i, "in" + i, Netlist.GROUND, new Dc(i == shot.row() ? word : 0));
            netlist.voltageSource("Vg" + i, "g" + i, Netlist.GROUND, new Dc(i == shot.row() ? gate : 0));
            netlist.resistor("Rd" + i, "in" + i, "w" + i + "_0", spec.driver());
            for (int j = 0; j < spec.columns(); j++) {
                String at = i + "_" + j;
                if (j > 0) {
                    netlist.resistor("Rw" + at, "w" + i + "_" + (j - 1), "w" + at, spec.wordWire());
                }
                double[] x = {states[i * spec.columns() + j]};
                netlist.device("Xm" + at, STANFORD, STANFORD.defaultParameters(), x, "w" + at, "m" + at);
                double[] p = EKV.defaultParameters();
                for (String capacitance : new String[] {"cgs", "cgd", "cgb"}) {
                    p[EKV.parameterIndex(capacitance)] = 0; // transients of arrays have no charges
                }
                netlist.device("Xt" + at, EKV, p, "m" + at, "g" + i, "b" + at, Netlist.GROUND);
                if (i > 0) {
                    netlist.resistor("Rb" + at, "b" + (i - 1) + "_" + j, "b" + at, spec.bitWire());
                }
            }
        }
        for (int j = 0; j < spec.columns(); j++) {
            netlist.voltageSource("Vb" + j, "out" + j, Netlist.GROUND, new Dc(word - shot.amplitude(j)));
            netlist.resistor("Rs" + j, "b" + (spec.rows() - 1) + "_" + j, "out" + j, spec.sense());
        }
        return netlist.build();
    }

    @ParameterizedTest
    @CsvSource({"2.2,2", "-2.4,3.5"})
    void pulsesAreThoseOfTheCircuit(double amplitude, double gate) {
        CrossbarSpec spec = new CrossbarSpec(3, 3, 20, 15, 60, 40);
        WriteShot shot = WriteShot.row(1, new double[] {amplitude, 0, 0.9 * amplitude});
        double width = 20e-9;
        TransistorArray array = array(spec, gate);
        TransientResult circuit = Transient.run(
                netlist(spec, gate, shot, array.states()),
                TransientOptions.controlled(width).withReltol(1e-8));
        assertTrue(circuit.status().converged(), () -> circuit.status().toString());
        double[] before = array.states();
        PulseTally tally = new PulseTally();
        array.access().pulse(shot, width, tally);
        assertEquals(0, tally.countUnsolved());
        double moved = 0;
        for (int j = 0; j < 3; j++) {
            double[] x = circuit.waveforms().state("Xm1_" + j, "x");
            // closed transistors of the other two rows leak some 0.1 nA
            assertEquals(x[x.length - 1], array.states()[3 + j], 2e-6);
            moved = Math.max(moved, Math.abs(array.states()[3 + j] - before[3 + j]));
        }
        assertTrue(moved > 0.02, "moved by " + moved);
        assertTrue(array.leakage(2.2) < 1e-8, "leakage " + array.leakage(2.2));
    }

    /** An open gate of little overdrive is a compliance: it limits how far a cell sets. */
    @Test
    void theGateLimitsTheCurrent() {
        CrossbarSpec spec = CrossbarSpec.ideal(1, 1);
        double[] currents = new double[2];
        double[] gates = {0.9, 1.3};
        for (int k = 0; k < 2; k++) {
            TransistorArray array = array(spec, gates[k]);
            PulseTally tally = new PulseTally();
            array.access().pulse(WriteShot.cell(0, 0, 1, 2.5), 1e-6, tally);
            currents[k] = tally.driverCurrent();
        }
        // saturated: n beta/2 (vp)^2 with vp = (vg - vt0)/n, 5 % more a volt of channel-length modulation
        for (int k = 0; k < 2; k++) {
            double vp = (gates[k] - 0.4) / 1.3;
            double saturated = 1.3 * 300e-6 / 0.13 / 2 * vp * vp;
            assertTrue(currents[k] < 1.15 * saturated, gates[k] + " V: " + currents[k] + " A, " + saturated);
        }
        assertTrue(currents[1] > 2 * currents[0]);
    }

    @Test
    void anArrayIsProgrammedOnAnyNumberOfThreads() {
        CrossbarSpec spec = CrossbarSpec.wired(4, 5, 5, 5);
        double[] targets = new double[20];
        Arrays.setAll(targets, c -> 20e-6 + 8e-6 * ((3 * c) % 8));
        IncrementalPulses pulses = IncrementalPulses.of(
                        new PulseRamp(1, 0.05, 2.6, 10e-9),
                        new PulseRamp(-1, -0.05, -2.6, 10e-9),
                        AcceptanceBand.relative(0.06),
                        80)
                .withPasses(2);
        ProgramReport[] reports = new ProgramReport[3];
        for (int k = 0; k < 3; k++) {
            TransistorArray array = new TransistorArray(
                    spec,
                    GATED,
                    new GateSelection(k < 2 ? 1.4 : 1.2, 3.5, 0),
                    Stepping.controlled(1e-5),
                    ChipPlace.whole(0, 5),
                    1);
            array.vary("g0", SpreadVariation.independent(new GaussianSpread(0, 0.03, 0.2e-9, 0.3e-9)));
            reports[k] = new ProgramVerify(pulses, VerifyRead.exact(0.1, 10e-9))
                    .run(array, targets, k == 0 ? 1 : 3, row -> {});
            assertEquals(0, reports[k].tally().countUnsolved());
            assertEquals(0, reports[k].disturbance(1e-6).largest());
        }
        assertArrayEquals(reports[0].seen(), reports[1].seen());
        assertArrayEquals(reports[0].pulses(), reports[1].pulses());
        assertEquals(1, reports[0].inBand());
        // at 1.2 V the transistors limit what cells can be set to, with these pulses to some 55 µS, less or more by
        // their own g0
        for (int c = 0; c < 20; c++) {
            if (targets[c] > 65e-6) {
                assertEquals(CellOutcome.EXHAUSTED, reports[2].outcomes()[c], "target " + targets[c]);
                assertTrue(reports[2].seen()[c] < 60e-6, "seen " + reports[2].seen()[c]);
            } else if (targets[c] < 55e-6) {
                assertEquals(CellOutcome.IN_BAND, reports[2].outcomes()[c], "target " + targets[c]);
            }
        }
    }

    @Test
    void whatRowsAloneCannotHaveIsRefused() {
        refused("transistors at the bit line", GATED.withSide(TransistorSide.WORD));
        refused("gate lines PER_COLUMN", TransistorCell.of(EKV, Map.of(), CELL, GateLines.PER_COLUMN));
        refused("has no state", TransistorCell.of(EKV, Map.of(), Cell.device(new Ohmic(), "g"), GateLines.PER_ROW));
    }

    private static void refused(String part, TransistorCell cell) {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> new TransistorArray(
                        CrossbarSpec.ideal(1, 1),
                        cell,
                        new GateSelection(1, 0),
                        Stepping.DEFAULT,
                        ChipPlace.whole(0, 1),
                        1));
        assertTrue(String.valueOf(refused.getMessage()).contains(part), refused.getMessage());
    }
}
