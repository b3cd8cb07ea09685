package org.sneakpath.circuit.multirate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.OscillatorRing;
import org.sneakpath.circuit.Waveforms;
import org.sneakpath.circuit.internal.CompiledCircuit;
import org.sneakpath.circuit.internal.StageSolver;
import org.sneakpath.circuit.nonlinear.JacobianUse;
import org.sneakpath.circuit.nonlinear.NewtonOptions;
import org.sneakpath.circuit.run.OperatingPoint;
import org.sneakpath.circuit.run.OperatingPointResult;
import org.sneakpath.circuit.run.RiseWatcher;
import org.sneakpath.circuit.run.Transient;
import org.sneakpath.circuit.run.TransientOptions;
import org.sneakpath.circuit.run.TransientStart;
import org.sneakpath.circuit.spice.SpiceNetlist;
import org.sneakpath.circuit.spice.text.SpiceOptions;
import org.sneakpath.circuit.time.AcceptedStep;
import org.sneakpath.circuit.time.ControlledStep;
import org.sneakpath.circuit.time.ControlledStepping;
import org.sneakpath.circuit.time.DenseStep;
import org.sneakpath.circuit.time.StepSink;
import org.sneakpath.circuit.time.Stepping;
import org.sneakpath.circuit.time.StiffScheme;

/** How a walk of parts ends, where it begins at rest, and where it cannot go on. */
class MultirateOutcomeTest {
    private static final NewtonOptions NEWTON =
            NewtonOptions.DEFAULT.withTolerances(6e-8, 1e-9, 1e-14).withJacobian(JacobianUse.TRUSTED);
    private static final ControlledStep STEPS = ControlledStep.of(1e-4);
    private static final double STOP = 5e-5;

    private static Multirate walk(CompiledCircuit circuit, ControlledStep policy) {
        return Multirate.of(circuit.netlist(), circuit, policy, NEWTON, STOP).orElseThrow();
    }

    private static List<String> names(CompiledCircuit circuit) {
        List<String> names = new ArrayList<>();
        for (int r = 0; r < circuit.layout().size(); r++) {
            names.add(circuit.layout().name(r));
        }
        return names;
    }

    @Test
    void whereNoStepIsFoundTheWholeGoesOnFromThere() {
        CompiledCircuit circuit = new CompiledCircuit(OscillatorRing.of(6, 100e-12));
        // The first oscillator to switch needs steps of nanoseconds.
        Multirate parts = walk(circuit, STEPS.withMinStep(3e-8));
        RiseWatcher apart = new RiseWatcher(1e-6);
        double[] last = circuit.newVector();
        apart.start(names(circuit), 0, circuit.newVector());
        Multirate.Outcome outcome = parts.run(circuit.newVector(), step -> {
            System.arraycopy(step.right(), 0, last, 0, last.length);
            return apart.step(step);
        });
        assertEquals(Multirate.Outcome.STUCK, outcome);
        double time = parts.time();
        assertTrue(time > 1e-6 && time < 2e-5, time + " s");
        assertEquals(apart.end(), time);
        double[] y = circuit.newVector();
        parts.state(y);
        assertArrayEquals(last, y, 1e-9);
        Stepping stepping = Stepping.of(circuit, new StageSolver(circuit, NEWTON), StiffScheme.ESDIRK4, STEPS, STOP);
        assertTrue(assertInstanceOf(ControlledStepping.class, stepping)
                .resume(y, time, new Onwards(apart))
                .converged());
        assertEquals(STOP, apart.end());
        RiseWatcher together = new RiseWatcher(1e-6);
        assertTrue(Transient.run(
                        circuit.netlist(),
                        TransientOptions.controlled(STOP)
                                .withPolicy(STEPS)
                                .withStart(TransientStart.CHARGES)
                                .withOwnSteps(false),
                        together)
                .status()
                .converged());
        assertTrue(apart.count() > 30, apart.count() + " rises");
        assertEquals(0, apart.apart(together), 1e-5 * STOP);
    }

    /** Takes steps behind a start that somebody else has told. */
    private record Onwards(RiseWatcher watcher) implements StepSink {
        @Override
        public void start(double time, double sourceTime, double[] y) {
            throw new AssertionError("started anew at " + time + " s");
        }

        @Override
        public boolean step(AcceptedStep step) {
            return watcher.step(step);
        }
    }

    @Test
    void stepsOfWindowsThatAreGivenUpAreNotTaken() {
        // Decays within the shortest step that is allowed, from the start.
        CompiledCircuit circuit = new CompiledCircuit(decays(1e-10));
        Multirate parts = walk(circuit, STEPS.withMinStep(1e-8));
        double[] start = circuit.newVector();
        Arrays.fill(start, 0, circuit.layout().size(), 1);
        assertEquals(Multirate.Outcome.STUCK, parts.run(start, step -> true));
        assertEquals(0, parts.time());
        assertEquals(0, parts.accepted());
        assertTrue(parts.rejected() > 0);
    }

    /** Five nodes, weakly joined, that lose their charge within a time constant (s); the first, which goes first, within a thousand. */
    private static Netlist decays(double tau) {
        StringBuilder text = new StringBuilder("decays\n");
        for (int k = 0; k < 5; k++) {
            double ohm = tau / 1e-9 * (k == 0 ? 1000 : 1);
            text.append("R%1$d a%1$d 0 %2$s\nC%1$d a%1$d 0 1n IC=1\nCC%1$d a%1$d a%3$d 10p IC=0\n"
                    .formatted(k, ohm, (k + 1) % 5));
        }
        return SpiceNetlist.parse(text + ".end\n", SpiceOptions.DEFAULT).base().netlist();
    }

    @Test
    void partsExactlyAtRestStayThere() {
        CompiledCircuit circuit = new CompiledCircuit(decays(1e-6));
        Multirate parts = walk(circuit, STEPS);
        List<DenseStep> seen = new ArrayList<>();
        assertEquals(Multirate.Outcome.ARRIVED, parts.run(circuit.newVector(), step -> {
            seen.add(step);
            return true;
        }));
        assertEquals(STOP, parts.time());
        assertTrue(seen.size() >= 50, seen.size() + " pieces");
        double[] y = circuit.newVector();
        Arrays.fill(y, 1);
        parts.state(y);
        y[y.length - 1] = 0;
        assertArrayEquals(circuit.newVector(), y);
    }

    @Test
    void partsAtTheirOperatingPointStayThere() {
        StringBuilder text = new StringBuilder("cells\nVdd vdd 0 2\n");
        for (int k = 0; k < 5; k++) {
            text.append(
                    "R%1$d vdd a%1$d %2$d\nC%1$d a%1$d 0 1n\nB%1$d a%1$d 0 I={1m*V(a%1$d)^3}\nCC%1$d a%1$d a%3$d 10p\n"
                            .formatted(k, 1000 + 100 * k, (k + 1) % 5));
        }
        Netlist netlist =
                SpiceNetlist.parse(text + ".end\n", SpiceOptions.DEFAULT).base().netlist();
        OperatingPointResult point = OperatingPoint.solve(netlist);
        CompiledCircuit circuit = new CompiledCircuit(netlist);
        double[] start = circuit.newVector();
        for (String node : netlist.nodes()) {
            start[circuit.layout().unknown(Waveforms.voltageName(node))] = point.voltage(node);
        }
        Multirate parts = walk(circuit, STEPS);
        assertEquals(Multirate.Outcome.ARRIVED, parts.run(start, step -> {
            for (String node : netlist.nodes()) {
                int u = circuit.layout().unknown(Waveforms.voltageName(node));
                assertEquals(start[u], step.right()[u], 1e-8);
            }
            return true;
        }));
        assertEquals(0, parts.rejected());
    }
}
