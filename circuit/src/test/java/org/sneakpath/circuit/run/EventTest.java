package org.sneakpath.circuit.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sneakpath.circuit.Control;
import org.sneakpath.circuit.Dc;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.NetlistBuilder;
import org.sneakpath.circuit.NodeVoltage;
import org.sneakpath.circuit.Quantity;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.SwitchLaw;
import org.sneakpath.circuit.Waveforms;
import org.sneakpath.circuit.spice.SpiceNetlist;
import org.sneakpath.circuit.spice.text.SpiceOptions;
import org.sneakpath.circuit.time.StiffScheme;
import org.sneakpath.devices.equation.Comparison;
import org.sneakpath.devices.equation.Constant;
import org.sneakpath.devices.equation.Equations;
import org.sneakpath.devices.equation.Expression;
import org.sneakpath.devices.equation.Relation;
import org.sneakpath.devices.equation.Select;
import org.sneakpath.devices.equation.Time;

/** Switches, comparators and conditions on time: located, recorded on both sides, and restarted from. */
class EventTest {
    private static final double TAU = 1e-5;

    /** A capacitor charged through 10 kΩ from 5 V and discharged by a switch that closes at 3.5 V and opens at 1.5 V. */
    static Netlist oscillator(double threshold, double hysteresis) {
        return Netlist.builder("relaxation oscillator")
                .voltageSource("V1", "in", "0", new Dc(5))
                .resistor("R1", "in", "a", 1e4)
                .capacitor("C1", "a", "0", 1e-8)
                .switched("S1", "a", "0", new NodeVoltage("a", "0"), SwitchLaw.sharp(threshold, hysteresis, 500, 1e6))
                .build();
    }

    private static double phase(double ohm, double from, double to) {
        double rest = 5 * ohm / (1e4 + ohm);
        double tau = 1e-8 * 1e4 * ohm / (1e4 + ohm);
        return tau * Math.log((rest - from) / (rest - to));
    }

    private static List<Double> risingEvents(Waveforms w) {
        double[] time = w.time();
        double[] a = w.voltage("a");
        List<Double> events = new ArrayList<>();
        for (int k = 1; k < time.length; k++) {
            if (time[k] == time[k - 1] && a[k] > 2.5) {
                events.add(time[k]);
            }
        }
        return events;
    }

    @ParameterizedTest
    @EnumSource(StiffScheme.class)
    void aHystereticSwitchOscillatesWithTheExactPeriod(StiffScheme scheme) {
        TransientResult result = Transient.run(
                oscillator(2.5, 1),
                TransientOptions.controlled(1e-3)
                        .withScheme(scheme)
                        .withReltol(1e-6)
                        .fromInitialConditions());
        assertEquals(SolveStatus.CONVERGED, result.status());
        List<Double> events = risingEvents(result.waveforms());
        double exact = phase(1e6, 1.5, 3.5) + phase(500, 3.5, 1.5);
        double measured = (events.get(events.size() - 1) - events.get(0)) / (events.size() - 1);
        assertTrue(events.size() >= 6, events.size() + " events");
        // Local errors of 1e-7 of 3.5 V, of which a phase takes a hundred steps, on slopes of at least 1.5 V/τ.
        assertEquals(1, measured / exact, 1e-5);
    }

    @Test
    void bothSidesOfAnEventAreRecordedAtOneTime() {
        Waveforms w = Transient.run(
                        oscillator(2.5, 1), TransientOptions.controlled(3e-4).fromInitialConditions())
                .waveforms();
        double[] time = w.time();
        double[] a = w.voltage("a");
        int pairs = 0;
        for (int k = 1; k < time.length; k++) {
            assertTrue(time[k] >= time[k - 1]);
            if (time[k] == time[k - 1]) {
                pairs++;
                // The capacitor keeps its charge over 1e-12 of the run.
                assertEquals(a[k - 1], a[k], 1e-9);
                assertEquals(a[k] > 2.5 ? 3.5 : 1.5, a[k], 1e-4);
            }
        }
        assertTrue(pairs >= 2);
    }

    private static NetlistBuilder charging(Expression law) {
        List<Control> controls = List.of(new NodeVoltage("a", "0"));
        return Netlist.builder("comparator")
                .voltageSource("V1", "in", "0", new Dc(2))
                .resistor("R1", "in", "a", 1e4)
                .capacitor("C1", "a", "0", 1e-9)
                .behavioural("B1", Quantity.VOLTAGE, "out", "0", new Equations(List.of(law), 1, 0), controls, List.of())
                .resistor("R2", "out", "b", 1e4)
                .capacitor("C2", "b", "0", 1e-9);
    }

    private static Expression step(Expression what, double threshold) {
        return new Select(
                new Comparison(Relation.GREATER, what, new Constant(threshold)), new Constant(5), new Constant(0));
    }

    private static void followsTheStep(Netlist netlist, double at) {
        TransientResult result = Transient.run(
                netlist, TransientOptions.controlled(5 * TAU).withReltol(1e-5).fromInitialConditions());
        assertEquals(SolveStatus.CONVERGED, result.status());
        double[] time = result.waveforms().time();
        double[] b = result.waveforms().voltage("b");
        double[] out = result.waveforms().voltage("out");
        for (int k = 0; k < time.length; k++) {
            double exact = time[k] < at ? 0 : 5 * (1 - Math.exp(-(time[k] - at) / TAU));
            assertEquals(exact, b[k], 5e-5, "at " + time[k]);
            assertTrue(out[k] == 0 || out[k] == 5, "no step ends half way: " + out[k]);
        }
        int last = time.length - 1;
        assertEquals(5, out[last]);
    }

    @Test
    void aComparatorTurnsWhereItsInputPassesTheThreshold() {
        followsTheStep(
                charging(step(new org.sneakpath.devices.equation.Control(0), 1)).build(), TAU * Math.log(2));
    }

    @Test
    void aConditionOnTimeTurnsAtThatTime() {
        followsTheStep(charging(step(new Time(), 1.2345e-5)).build(), 1.2345e-5);
    }

    @Test
    @Timeout(20)
    void aLawWhoseBothSidesLeadBackIsReportedAsAStormToo() {
        var netlist = SpiceNetlist.parse(
                        "slides\nBx 0 x I={V(x) < 0.5 ? 1e6 : -1e6}\nCx x 0 1 IC=0\n.end\n", SpiceOptions.DEFAULT)
                .base()
                .netlist();
        var result = Transient.run(netlist, TransientOptions.controlled(2e-6).withStart(TransientStart.CHARGES));
        assertEquals(SolveStatus.EVENT_STORM, result.status());
        assertEquals(0.5, result.waveforms().voltage("x")[result.size() - 1], 1e-6);
    }

    @Test
    void aSwitchWithoutHysteresisThatUndoesItsOwnCauseIsReportedAsAStorm() {
        TransientResult result = Transient.run(
                oscillator(2.5, 0), TransientOptions.controlled(1e-3).fromInitialConditions());
        assertEquals(SolveStatus.EVENT_STORM, result.status());
        double[] time = result.waveforms().time();
        assertEquals(phase(1e6, 0, 2.5), time[time.length - 1], 1e-7);
    }
}
