package org.sneakpath.crossbar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sneakpath.circuit.Resistor;

/**
 * Ohmic arrays of any lines, on whose netlists the circuit simulator loses digits, against elimination with 60 digits: currents,
 * potentials and all gradients to rounding.
 */
class ExactNodalTwinTest {
    /** Relative to the largest: rounding of sums over at most 36 cells, of 1/g in the netlist, and of the shares of a line. */
    private static final double TOLERANCE = 1e-13;

    @Test
    void solutionsAndGradientsAgree() {
        for (int seed = 1000; seed < 1150; seed++) {
            agrees(new RandomArrays(seed));
        }
    }

    private static void agrees(RandomArrays arrays) {
        CrossbarSpec spec = arrays.spec();
        Bias bias = arrays.bias(spec);
        double[] g = arrays.conductances(spec);
        Crossbar crossbar = new Crossbar(spec);
        crossbar.program(g);
        ArraySolution solution = crossbar.newSolution();
        ReadStatus status = crossbar.solve(bias, solution);
        assertTrue(status.converged());
        ArraySolution bars = arrays.currentBars(spec);
        ArrayGradient gradient = ArrayGradient.perSegment(spec);
        ReadStatus adjointStatus = crossbar.solvePullback(bias, bars, gradient);
        assertTrue(adjointStatus.converged(), () -> arrays + " " + adjointStatus);

        ExactNodal twin = new ExactNodal(crossbar.toNetlist(bias));
        Map<String, BigDecimal> potentials = twin.solve(twin.given());
        Ends ends = new Ends(spec);
        double[] currents = ends.twinCurrents(source -> twin.current(source, potentials));
        close(arrays + " currents", currents, ends.own(solution.terminals));
        double allCurrent = Arrays.stream(solution.cellCurrents).map(Math::abs).sum();
        double summing =
                (spec.cells() + 4) * 0x1p-53 * (allCurrent + Compare.largest(currents)); // and 1/g in the netlist
        assertTrue(
                Compare.largestDifference(currents, ends.own(solution.terminals))
                        <= status.currentBound() + summing + 1e-50,
                () -> arrays + " " + status);
        NetlistNodes nodes = new NetlistNodes(spec);
        for (int c = 0; c < g.length; c++) {
            int i = c / spec.columns();
            int j = c % spec.columns();
            assertEquals(at(potentials, nodes.word(i, j)), solution.wordNodes[c], 1e-14, arrays::toString);
            assertEquals(at(potentials, nodes.bit(i, j)), solution.bitNodes[c], 1e-14, arrays::toString);
        }

        Map<String, BigDecimal> lifted = new HashMap<>();
        ends.currentBars(bars.terminals, (source, bar) -> lifted.put(source, new BigDecimal(bar)));
        Map<String, BigDecimal> adjoint = twin.solve(lifted);
        double[] byPotential = ends.twin(source -> twin.current(source, adjoint));
        close(arrays + " by potentials", byPotential, ends.own(gradient.potentials));
        double[] byConductance = gradient.programmed.clone();
        for (int c = 0; c < g.length; c++) {
            if (g[c] > 0) {
                String name = "Rcell" + c / spec.columns() + "_" + c % spec.columns();
                byConductance[c] = twin.byConductance(name, potentials, adjoint);
            }
        }
        close(arrays + " by conductances", byConductance, gradient.programmed);
        double[] byResistance = LineGradients.twin(spec, gradient, name -> {
            double r = resistance(crossbar, bias, name);
            return -twin.byConductance(name, potentials, adjoint) / (r * r);
        });
        close(arrays + " by resistances", byResistance, LineGradients.own(gradient));
    }

    private static double resistance(Crossbar crossbar, Bias bias, String name) {
        return ((Resistor) crossbar.toNetlist(bias).element(name)).ohm();
    }

    private static double at(Map<String, BigDecimal> potentials, String node) {
        return potentials.getOrDefault(node, BigDecimal.ZERO).doubleValue();
    }

    private static void close(String what, double[] exact, double[] own) {
        // 60 digits leave 1e-60 of what is zero
        assertEquals(0, Compare.largestDifference(exact, own), TOLERANCE * Compare.largest(exact) + 1e-50, what);
    }
}
