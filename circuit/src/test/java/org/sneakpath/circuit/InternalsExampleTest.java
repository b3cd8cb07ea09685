package org.sneakpath.circuit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sneakpath.circuit.internal.CompiledCircuit;
import org.sneakpath.circuit.internal.Drive;
import org.sneakpath.circuit.internal.Evaluation;
import org.sneakpath.circuit.linear.Factorization;
import org.sneakpath.circuit.run.CircuitGradient;
import org.sneakpath.circuit.run.OperatingPoint;
import org.sneakpath.circuit.run.OperatingPointResult;
import org.sneakpath.circuit.run.Transient;
import org.sneakpath.circuit.run.TransientOptions;
import org.sneakpath.circuit.run.TransientResult;
import org.sneakpath.circuit.run.TransientStart;
import org.sneakpath.circuit.run.WaveformBars;
import org.sneakpath.circuit.spice.Elaboration;
import org.sneakpath.circuit.spice.SpiceNetlist;
import org.sneakpath.circuit.spice.text.SpiceOptions;
import org.sneakpath.circuit.time.StiffScheme;

/** The numbers of INTERNALS.md, to the digits that are printed there. */
class InternalsExampleTest {
    private static final String TEXT = """
            a leaky node with memory
            .param gl=0.1m gh=1m tau=1u
            V1 in 0 1
            R1 in a 1k
            C1 a  0 1n
            BM a  0 I={(gl + (gh-gl)*V(x))*V(a)}
            BX 0  x I={(V(a)-V(x))/tau}
            CX x  0 1
            .tran 20n 10u uic
            .end
            """;

    private static Elaboration example() {
        return SpiceNetlist.parse(TEXT, SpiceOptions.DEFAULT).base();
    }

    @Test
    void newtonsMethodSquaresTheErrorAsInTheTable() {
        CompiledCircuit circuit = new CompiledCircuit(example().netlist());
        int n = circuit.layout().size();
        assertEquals(4, n);
        int a = circuit.layout().unknown("v(a)");
        Evaluation at = circuit.newEvaluation();
        Drive drive = new Drive();
        Factorization factors = Factorization.of(circuit.pattern());
        double[] y = circuit.newVector();
        double[] delta = new double[n];
        double[] va = {0.909090909, 0.637269707, 0.607676667, 0.607317397, 0.607317344};
        double[] residuals = {1.0, 7.4e-4, 6.6e-5, 7.9e-7, 1.2e-10};
        double[] updates = {1.0, 2.7e-1, 3.0e-2, 3.6e-4, 5.3e-8};
        for (int k = 0; k < va.length; k++) {
            circuit.evaluate(y, drive, at);
            assertEquals(residuals[k], largest(at.j, n), 0.06 * residuals[k], "residual before update " + (k + 1));
            assertTrue(factors.factor(
                            java.util.Arrays.copyOf(at.dj, circuit.pattern().entries()))
                    .ok());
            for (int r = 0; r < n; r++) {
                delta[r] = -at.j[r];
            }
            factors.solve(delta, delta);
            assertEquals(updates[k], largest(delta, n), 0.06 * updates[k], "update " + (k + 1));
            for (int r = 0; r < n; r++) {
                y[r] += delta[r];
            }
            assertEquals(va[k], y[a], 1e-9);
        }
    }

    private static double largest(double[] values, int n) {
        double largest = 0;
        for (int r = 0; r < n; r++) {
            largest = Math.max(largest, Math.abs(values[r]));
        }
        return largest;
    }

    @Test
    void theFirstStepIsTheOneInTheTable() {
        TransientOptions options =
                TransientOptions.fixed(StiffScheme.SDIRK2, 0.2e-6, 0.2e-6).withStart(TransientStart.CHARGES);
        TransientResult result = Transient.run(example().netlist(), options);
        assertTrue(result.status().converged());
        int last = result.size() - 1;
        assertEquals(0.179680929, result.waveforms().voltage("a")[last], 1e-9);
        assertEquals(0.016887226, result.waveforms().voltage("x")[last], 1e-9);
        assertEquals(-8.203191e-4, result.waveforms().current("v1")[last], 1e-10);
    }

    @Test
    void theGradientIsTheOneInTheTable() {
        Elaboration example = example();
        OperatingPointResult point = OperatingPoint.solve(example.netlist());
        WaveformBars bars = point.newBars();
        bars.voltage("a")[0] = 1;
        CircuitGradient gradient = point.pullback(bars);
        Map<String, Double> parameters = example.pullback(gradient);
        assertEquals(-1.790479e-4, gradient.resistance("r1"), 1e-10);
        assertEquals(4.559608e-1, gradient.sourceOffset("v1"), 1e-7);
        assertEquals(-1.087389e2, parameters.getOrDefault("gl", 0.0), 1e-4);
        assertEquals(-1.681740e2, parameters.getOrDefault("gh", 0.0), 1e-4);
    }
}
