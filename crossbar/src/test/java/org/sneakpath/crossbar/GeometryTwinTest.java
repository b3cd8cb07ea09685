package org.sneakpath.crossbar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.sneakpath.circuit.Waveforms;
import org.sneakpath.circuit.nonlinear.NewtonOptions;
import org.sneakpath.circuit.run.CircuitGradient;
import org.sneakpath.circuit.run.OperatingPoint;
import org.sneakpath.circuit.run.OperatingPointOptions;
import org.sneakpath.circuit.run.OperatingPointResult;
import org.sneakpath.circuit.run.WaveformBars;

/**
 * Arrays of any lines against the circuit simulator on their netlists: currents of all terminals, node potentials, and
 * gradients by potentials, conductances and every line resistance that is neither zero nor open.
 */
class GeometryTwinTest {
    /** Of currents, relative to the largest. */
    private static final double TOLERANCE = 1e-12;

    /**
     * Of gradients; the simulator's matrix holds 1 µS beside 10 S and gives away up to seven digits of them. That the array
     * solver's keep all is shown by {@link ExactNodalTwinTest}.
     */
    private static final double GRADIENT_TOLERANCE = 1e-9;

    private static final int ARRAYS = 400;

    private static final OperatingPointOptions TO_ROUNDING =
            OperatingPointOptions.DEFAULT.withNewton(NewtonOptions.TO_ROUNDING);

    @Test
    void ohmicArraysAgree() {
        for (int seed = 0; seed < ARRAYS; seed++) {
            agrees(new RandomArrays(seed), Cell.ohmic());
        }
    }

    @Test
    void sinhArraysAgree() {
        for (int seed = ARRAYS; seed < ARRAYS + ARRAYS / 2; seed++) {
            agrees(new RandomArrays(seed), Cell.sinh(0.4));
        }
    }

    /** Large enough for another solver than the small ones. */
    @Test
    void largeArraysAgree() {
        for (int seed = 2 * ARRAYS; seed < 2 * ARRAYS + 3; seed++) {
            RandomArrays arrays = new RandomArrays(seed);
            Cell cell = seed % 2 == 0 ? Cell.ohmic() : Cell.sinh(0.4);
            agrees(arrays, cell, arrays.faulty(50, 44, 4 * (seed - 2 * ARRAYS)));
            agrees(arrays, cell, arrays.spec(50, 44));
        }
    }

    private static void agrees(RandomArrays arrays, Cell cell) {
        agrees(arrays, cell, arrays.spec());
    }

    private static void agrees(RandomArrays arrays, Cell cell, CrossbarSpec spec) {
        Bias bias = arrays.bias(spec);
        double[] g = arrays.conductances(spec);
        Crossbar crossbar = new Crossbar(spec, cell);
        crossbar.program(g);
        ArraySolution solution = crossbar.newSolution();
        ReadStatus status = crossbar.solve(bias, solution);
        assertTrue(status.converged(), () -> arrays + " " + status);
        ArraySolution bars = arrays.currentBars(spec);
        ArrayGradient gradient = ArrayGradient.perSegment(spec);
        assertTrue(crossbar.solvePullback(bias, bars, gradient).converged());

        OperatingPointResult point = OperatingPoint.solve(crossbar.toNetlist(bias), TO_ROUNDING);
        assertTrue(point.status().converged(), () -> arrays + " " + point.status());
        Ends ends = new Ends(spec);
        WaveformBars twinBars = point.newBars();
        double[] twinCurrents = ends.twinCurrents(point::current);
        ends.currentBars(bars.terminals, (name, bar) -> twinBars.current(name)[0] = bar);
        close(TOLERANCE, arrays + " currents", twinCurrents, ends.own(solution.terminals));
        NetlistNodes nodes = new NetlistNodes(spec);
        for (int c = 0; c < g.length; c++) {
            check(arrays + " word", point, nodes.word(c / spec.columns(), c % spec.columns()), solution.wordNodes[c]);
            check(arrays + " bit", point, nodes.bit(c / spec.columns(), c % spec.columns()), solution.bitNodes[c]);
        }

        CircuitGradient twin = point.pullback(twinBars);
        close(GRADIENT_TOLERANCE, arrays + " potentials", ends.twin(twin::sourceOffset), ends.own(gradient.potentials));
        double[] byConductance = new double[g.length];
        for (int c = 0; c < g.length; c++) {
            String at = c / spec.columns() + "_" + c % spec.columns();
            if (g[c] == 0) {
                byConductance[c] = gradient.programmed[c]; // not in the netlist
            } else if (cell instanceof Cell.Sinh) {
                byConductance[c] = twin.parameter("Xcell" + at, "g");
            } else {
                byConductance[c] = -twin.resistance("Rcell" + at) / (g[c] * g[c]);
            }
        }
        close(GRADIENT_TOLERANCE, arrays + " conductances", byConductance, gradient.programmed);
        double[] byResistance = LineGradients.twin(spec, gradient, twin::resistance);
        close(GRADIENT_TOLERANCE, arrays + " resistances", byResistance, LineGradients.own(gradient));
    }

    private static void check(String what, OperatingPointResult point, String node, double own) {
        if (point.names().contains(Waveforms.voltageName(node))) {
            assertEquals(point.voltage(node), own, 1e-11, what + " " + node);
        }
    }

    private static void close(double tolerance, String what, double[] twin, double[] own) {
        // beside cotangents of 1 and conductances of 10 S
        double rounding = 1e-15;
        assertEquals(0, Compare.largestDifference(twin, own), tolerance * Compare.largest(twin) + rounding, what);
    }
}
