package org.sneakpath.circuit.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.sneakpath.circuit.Dc;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.PiecewiseLinear;
import org.sneakpath.circuit.Pulse;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.Waveforms;
import org.sneakpath.circuit.time.ControlledStep;
import org.sneakpath.circuit.time.SteppingScheme;

class TransientTest {
    private static Netlist rc(Pulse pulse) {
        return Netlist.builder("RC")
                .voltageSource("V1", "in", "0", pulse)
                .resistor("R1", "in", "out", 1e3)
                .capacitor("C1", "out", "0", 1e-9)
                .build();
    }

    @Test
    void controlledStepsEndOnEveryBreakpointAlsoWhereTheSourceJumps() {
        Pulse jump = new Pulse(0, 1, 3e-6, 0, 0, 4e-6, 11e-6);
        TransientResult result = Transient.run(rc(jump), TransientOptions.controlled(30e-6));
        assertEquals(SolveStatus.CONVERGED, result.status());
        double[] time = result.waveforms().time();
        for (double t = jump.nextBreakpoint(0); t < 30e-6; t = jump.nextBreakpoint(t)) {
            assertTrue(Arrays.binarySearch(time, t) >= 0, "breakpoint " + t);
        }
        assertEquals(30e-6, time[time.length - 1]);
        double[] out = result.waveforms().voltage("out");
        double charged = 1 - Math.exp(-4);
        // Four time constants at a local tolerance of 1e-4.
        assertEquals(charged, out[Arrays.binarySearch(time, 7e-6)], 5e-4);
    }

    @Test
    void aTransientFromItsOperatingPointStaysThere() {
        Netlist netlist = Netlist.builder("at rest")
                .voltageSource("V1", "in", "0", new Dc(2))
                .resistor("R1", "in", "a", 1e3)
                .inductor("L1", "a", "out", 1e-3)
                .resistor("R2", "out", "0", 3e3)
                .capacitor("C1", "out", "0", 1e-9)
                .build();
        for (SteppingScheme scheme : SteppingScheme.values()) {
            double[] out = Transient.run(netlist, TransientOptions.fixed(scheme, 1e-7, 1e-5))
                    .waveforms()
                    .voltage("out");
            assertTrue(Arrays.stream(out).allMatch(v -> Math.abs(v - 1.5) < 1e-9), scheme.toString());
        }
    }

    @Test
    void initialVoltagesHoldInEitherStart() {
        Netlist netlist = Netlist.builder("charged")
                .voltageSource("V1", "in", "0", new Dc(2))
                .resistor("R1", "in", "out", 1e3)
                .capacitor("C1", "out", "0", 1e-9)
                .initialVoltage("out", 0.7)
                .build();
        TransientOptions options = TransientOptions.fixed(SteppingScheme.TRAPEZOIDAL, 1e-8, 1e-6);
        for (TransientStart start : TransientStart.values()) {
            Waveforms w = Transient.run(netlist, options.withStart(start)).waveforms();
            // From charges a millionth of a millionth of the run passes, at 1.3 V per run.
            assertEquals(0.7, w.voltage("out")[0], start == TransientStart.CHARGES ? 2e-12 : 0);
            assertEquals(2, w.voltage("in")[0]);
            assertEquals(2 + (0.7 - 2) * Math.exp(-1), w.voltage("out")[100], 1e-5);
        }
    }

    @Test
    void theCurrentOfASourceStartsConsistentlyFromInitialConditions() {
        Netlist netlist = Netlist.builder("discharged")
                .voltageSource("V1", "in", "0", new Dc(2))
                .resistor("R1", "in", "out", 1e3)
                .capacitor("C1", "out", "0", 1e-9)
                .build();
        TransientOptions options =
                TransientOptions.fixed(SteppingScheme.TRAPEZOIDAL, 1e-8, 1e-6).fromInitialConditions();
        assertEquals(-2e-3, Transient.run(netlist, options).waveforms().current("V1")[0], 1e-15);
    }

    @Test
    void algebraicEquationsCarryNoHistory() {
        // A divider behind a source that jumps: with history on it the trapezoidal rule would ring around the jump.
        Netlist netlist = Netlist.builder("divider")
                .voltageSource("V1", "in", "0", PiecewiseLinear.of(0, 0, 1e-6, 0, 1e-6, 1))
                .resistor("R1", "in", "out", 1e3)
                .resistor("R2", "out", "0", 1e3)
                .capacitor("C1", "in", "0", 1e-9)
                .build();
        Waveforms w = Transient.run(netlist, TransientOptions.fixed(SteppingScheme.TRAPEZOIDAL, 1e-7, 3e-6))
                .waveforms();
        double[] time = w.time();
        double[] out = w.voltage("out");
        for (int k = 0; k < time.length; k++) {
            assertEquals(k < 10 ? 0 : 0.5, out[k], 1e-12);
        }
    }

    @Test
    void anEdgeThatTimeHardlyResolvesDoesNotStopTheRun() {
        // 1 fs at 0.5 s are nine units in the last place: a thousandth of it, the usual first step, would be no step.
        TransientResult result =
                Transient.run(rc(new Pulse(0, 1, 0.5, 1e-15, 1e-15, 0.2, 2)), TransientOptions.controlled(1));
        assertEquals(SolveStatus.CONVERGED, result.status());
        double[] out = result.waveforms().voltage("out");
        double[] time = result.waveforms().time();
        assertEquals(1, Arrays.stream(out).max().orElseThrow(), 1e-3);
        assertEquals(0, out[time.length - 1], 1e-3);
    }

    @Test
    void theTrapezoidalRuleDoesNotRingWhereAFloatingCapacitorsStartBreaksKirchhoffsLaw() {
        // Kirchhoff's law of both ends of C1 together holds no charge; their given voltages of 0 V break it.
        Netlist netlist = Netlist.builder("floating capacitor")
                .voltageSource("V1", "in", "0", new Dc(1))
                .resistor("R1", "in", "out", 1e3)
                .capacitor("C1", "out", "mid", 1e-9)
                .resistor("R2", "mid", "0", 1e3)
                .build();
        double h = 1e-8;
        Waveforms w = Transient.run(
                        netlist,
                        TransientOptions.fixed(SteppingScheme.TRAPEZOIDAL, h, 1e-6)
                                .fromInitialConditions())
                .waveforms();
        double[] out = w.voltage("out");
        double[] mid = w.voltage("mid");
        for (int k = 1; k < out.length; k++) {
            double charging = 0.5 * Math.exp(-k * h / 2e-6);
            // Error of a backward Euler step, (h/τ)²/2 = 1.3e-5, and after it of the trapezoidal rule, far less.
            assertEquals(1 - charging, out[k], 1e-5);
            assertEquals(charging, mid[k], 1e-5);
        }
    }

    @Test
    void aStepThatCannotBeTakenIsReportedWithTheWorstNode() {
        TransientResult result = Transient.run(
                rc(new Pulse(0, 1, 1e-6, 1e-9, 1e-9, 1e-6, 5e-6)),
                TransientOptions.controlled(3e-6)
                        .withPolicy(ControlledStep.DEFAULT
                                .withRelative(1e-12)
                                .withVoltage(1e-15)
                                .withMinStep(1e-9)));
        assertEquals(SolveStatus.STEP_UNDERFLOW, result.status());
        assertEquals("v(out)", result.stats().worstUnknown());
        assertTrue(result.size() > 0);
        assertTrue(result.stats().rejectedSteps() > 0);
    }

    @Test
    void wrongOptionsAreRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> TransientOptions.fixed(SteppingScheme.BACKWARD_EULER, 3e-6, 1e-5));
        assertThrows(
                IllegalArgumentException.class, () -> TransientOptions.fixed(SteppingScheme.BACKWARD_EULER, 0, 1e-5));
        assertThrows(IllegalArgumentException.class, () -> TransientOptions.controlled(-1));
        assertThrows(
                IllegalArgumentException.class,
                () -> TransientOptions.controlled(1).withScheme(SteppingScheme.STAGGERED_EULER));
        assertThrows(IllegalArgumentException.class, () -> ControlledStep.DEFAULT.withRelative(2));
        assertThrows(
                IllegalArgumentException.class,
                () -> ControlledStep.DEFAULT.withMinStep(2).withMaxStep(1));
        assertThrows(IllegalArgumentException.class, () -> ControlledStep.DEFAULT.withCurrent(0));
    }

    @Test
    void waveformsAreFoundByNameAndWrittenAsCsv() throws IOException {
        TransientResult result = Transient.run(
                rc(new Pulse(0, 1, 0, 1e-6, 1e-6, 1e-6, 9e-6)),
                TransientOptions.fixed(SteppingScheme.BACKWARD_EULER, 1e-6, 2e-6));
        Waveforms w = result.waveforms();
        assertEquals(3, w.size());
        assertArrayEquals(new double[3], w.voltage("0"));
        assertThrows(IllegalArgumentException.class, () -> w.voltage("nowhere"));
        StringBuilder csv = new StringBuilder();
        w.writeCsv(csv);
        String[] lines = csv.toString().split("\n", -1);
        assertEquals("time,v(in),v(out),i(V1)", lines[0]);
        assertEquals(5, lines.length);
        assertTrue(lines[2].startsWith("1.0E-6,1.0,0.5,"), lines[2]);
        assertThrows(
                IllegalArgumentException.class,
                () -> new Waveforms(new double[2], java.util.Map.of("v(a)", new double[3])));
    }

    @Test
    void gradientsAreAskedForByWhatElementsHave() {
        TransientResult result = Transient.run(
                rc(new Pulse(0, 1, 0, 1e-6, 1e-6, 1e-6, 9e-6)),
                TransientOptions.fixed(SteppingScheme.BACKWARD_EULER, 1e-6, 2e-6));
        WaveformBars bars = result.newBars();
        bars.voltage("out")[2] = 1;
        CircuitGradient gradient = result.pullback(bars);
        assertEquals(3, gradient.source("V1").length);
        assertThrows(IllegalArgumentException.class, () -> gradient.source("R1"));
        assertThrows(IllegalArgumentException.class, () -> gradient.resistance("C1"));
        assertThrows(IllegalArgumentException.class, () -> gradient.resistance("R7"));
        TransientResult longer = Transient.run(
                rc(new Pulse(0, 1, 0, 1e-6, 1e-6, 1e-6, 9e-6)),
                TransientOptions.fixed(SteppingScheme.BACKWARD_EULER, 1e-6, 3e-6));
        assertThrows(IllegalArgumentException.class, () -> longer.pullback(bars));
    }
}
