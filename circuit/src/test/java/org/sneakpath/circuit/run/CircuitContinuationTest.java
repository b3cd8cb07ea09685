package org.sneakpath.circuit.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.sneakpath.circuit.Dc;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.Sine;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.internal.CompiledCircuit;
import org.sneakpath.circuit.internal.Evaluation;
import org.sneakpath.circuit.internal.Stage;
import org.sneakpath.circuit.internal.StageHistory;
import org.sneakpath.circuit.internal.StageSolver;
import org.sneakpath.circuit.internal.Stages;
import org.sneakpath.circuit.nonlinear.NewtonOptions;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.devices.library.SinhConductor;
import org.sneakpath.devices.library.Vteam;

/** Circuits at default options in which Newton's method fails and a continuation method is what succeeds. */
class CircuitContinuationTest {
    @Test
    void sourceSteppingSolvesASinhConductorAcrossAKilovolt() {
        double volt = 1000;
        double siemens = 1e-4;
        double scale = 0.5;
        // The exponential is 2000 of its scales up; damping turns every update into the smallest that it allows. A
        // shunt at
        // a node that a source holds changes nothing.
        OperatingPointResult result = OperatingPoint.solve(Netlist.builder("sinh across a source")
                .voltageSource("V1", "a", "0", new Dc(volt))
                .device("D1", new SinhConductor(), new double[] {siemens, scale}, new double[0], "a", "0")
                .build());
        assertEquals(SolveStatus.CONVERGED, result.status());
        assertEquals("gmin stepping, source stepping", result.stats().continuation());
        assertEquals(volt, result.voltage("a"), 1e-9 * volt);
    }

    /** One backward Euler step of a VTEAM device behind a resistor that takes it from on to off. */
    @Test
    void pseudoTransientContinuationSolvesTheStepInWhichAVteamSnaps() {
        double ohm = 1e3;
        double h = 1e-5;
        Vteam vteam = new Vteam();
        double off = vteam.defaultParameters()[vteam.parameterIndex("rOff")];
        CompiledCircuit circuit = new CompiledCircuit(Netlist.builder("VTEAM behind a resistor")
                .voltageSource("V1", "in", "0", new Sine(0, 0.5, 1e3))
                .resistor("R1", "in", "m", ohm)
                .device("M1", vteam, "m", "0")
                .build());
        int m = circuit.layout().unknown("v(m)");
        int x = circuit.layout().unknown("x(M1.x)");
        StageSolver solver = new StageSolver(circuit, NewtonOptions.DEFAULT);
        Stage step = new Stages(circuit).of(SteppingScheme.BACKWARD_EULER).get(0);
        double[] y = circuit.newVector();
        double[] next = circuit.newVector();
        Evaluation old = circuit.newEvaluation();
        Evaluation now = circuit.newEvaluation();
        // Below the threshold of 20 mV nothing moves, and Newton's method has nothing to do.
        double below = 15 * h;
        StageHistory history = new StageHistory(circuit);
        history.startFrom(old);
        assertEquals(SolveStatus.CONVERGED, solver.solve(step, 1 / h, 1, below, y, history, next, now));
        assertEquals(0, next[x]);
        System.arraycopy(next, 0, y, 0, y.length);

        double after = below + h;
        history.startFrom(now);
        assertFalse(solver.solve(step, 1 / h, 1, after, y, history, next, old).converged(), "plain Newton fails");
        System.arraycopy(y, 0, next, 0, y.length);
        solver.setPatient(true);
        assertEquals(SolveStatus.CONVERGED, solver.solve(step, 1 / h, 1, after, y, history, next, old));
        assertEquals(1, next[x]);
        double source = 0.5 * Math.sin(2 * Math.PI * 1e3 * after);
        assertEquals(source * off / (off + ohm), next[m], 1e-8);
    }
}
