package org.sneakpath.crossbar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sneakpath.crossbar.cell.Component;
import org.sneakpath.crossbar.cell.TransistorSide;
import org.sneakpath.devices.library.DeviceLibrary;

/**
 * Gradients of arrays whose cells have something inside, by programmed values, gates, potentials of all terminals and line
 * resistances, against central differences of fourth order with steps of a thousandth. Their truncation, h⁴ of what varies over
 * some tenths, is 1e-11; rounding 1e-13 of a current over 1e-3 of its argument 1e-10. The tolerance leaves a factor of 30.
 */
class SeriesCellDerivativeTest {
    private static final double TOLERANCE = 3e-9;

    private static final CrossbarSpec SPEC = new CrossbarSpec(4, 3, 7, 11, 150, 40).withFarEnds(90, 60);

    private static Cell.Device memristor(String model, String by) {
        return Cell.device(DeviceLibrary.model(model), by);
    }

    private static Component component(String model) {
        return Component.of(DeviceLibrary.model(model));
    }

    private static TransistorCell gated(GateLines gates) {
        return TransistorCell.of(
                DeviceLibrary.model("ekv-transistor"), Map.of("w", 2e-6), memristor("yakopcic", "x"), gates);
    }

    /** Cell, least and greatest programmed value. */
    static Stream<Arguments> cells() {
        Component mott = component("mott-switch").settling();
        return Stream.of(
                Arguments.of(memristor("jart-vcm-v1b", "y"), 0.3, 0.9),
                Arguments.of(memristor("jart-vcm-v1b", "rTiOx"), 500, 800),
                Arguments.of(new SelectorCell(component("junction-diode"), memristor("yakopcic", "x")), 0.1, 0.9),
                Arguments.of(new SelectorCell(component("sinh-conductor"), memristor("jart-vcm-v1b", "y")), 0.3, 0.9),
                Arguments.of(new SelectorCell(mott, memristor("ohmic", "g")), 5e-5, 2e-4),
                Arguments.of(gated(GateLines.PER_ROW), 0.1, 0.9),
                Arguments.of(
                        gated(GateLines.PER_COLUMN)
                                .withSide(TransistorSide.WORD)
                                .withBulk(-0.1),
                        0.1,
                        0.9));
    }

    private static double[] differences(ToDoubleFunction<double[]> loss, double[] x) {
        double[] gradient = new double[x.length];
        for (int k = 0; k < x.length; k++) {
            double at = x[k];
            double h = 1e-3 * Math.max(Math.abs(at), 1e-12);
            double[] l = new double[5];
            for (int s = -2; s <= 2; s++) {
                x[k] = at + s * h;
                l[s + 2] = s == 0 ? 0 : loss.applyAsDouble(x);
            }
            x[k] = at;
            gradient[k] = (l[0] - 8 * l[1] + 8 * l[3] - l[4]) / (12 * h);
        }
        return gradient;
    }

    /** Σ of everything that a solution tells, each with a weight of its own. */
    private static double loss(ArraySolution bars, ArraySolution solution) {
        return weighted(bars.terminals.wordNear, solution.terminals.wordNear)
                + weighted(bars.terminals.wordFar, solution.terminals.wordFar)
                + weighted(bars.terminals.bitNear, solution.terminals.bitNear)
                + weighted(bars.terminals.bitFar, solution.terminals.bitFar)
                + weighted(bars.cellCurrents, solution.cellCurrents)
                + weighted(bars.wordNodes, solution.wordNodes)
                + weighted(bars.bitNodes, solution.bitNodes)
                + weighted(bars.cellVoltages, solution.cellVoltages);
    }

    private static double weighted(double[] weights, double[] values) {
        double sum = 0;
        for (int k = 0; k < weights.length; k++) {
            sum += weights[k] * values[k];
        }
        return sum;
    }

    private static ArraySolution bars() {
        ArraySolution bars = new ArraySolution(SPEC.rows(), SPEC.columns());
        int seed = 10;
        for (double[] currents : new double[][] {
            bars.terminals.wordNear,
            bars.terminals.wordFar,
            bars.terminals.bitNear,
            bars.terminals.bitFar,
            bars.cellCurrents
        }) {
            double[] weights = Arrays2d.signed(currents.length, seed++);
            System.arraycopy(weights, 0, currents, 0, weights.length);
        }
        for (double[] volts : new double[][] {bars.wordNodes, bars.bitNodes, bars.cellVoltages}) {
            double[] weights = Arrays2d.signed(volts.length, seed++);
            Arrays.setAll(volts, k -> 1e-4 * weights[k]); // of the scale of currents
        }
        return bars;
    }

    @ParameterizedTest
    @MethodSource("cells")
    void gradientsAreThoseOfTheNumbersComputed(Cell cell, double least, double most) {
        double[] q = Arrays2d.signed(SPEC.cells(), 1);
        Arrays.setAll(q, c -> least + (most - least) * 0.5 * (1 + q[c]));
        double[] word = {0.9, 0.35, -0.4, 0.6};
        double[] bit = {0.05, -0.1, 0.15};
        double[] gates =
                cell instanceof TransistorCell gated ? new double[gated.gates().count(SPEC)] : new double[0];
        Arrays.setAll(gates, k -> 0.5 + 0.3 * k);
        ArraySolution bars = bars();
        Crossbar crossbar = new Crossbar(SPEC, cell);
        crossbar.program(q);
        if (gates.length > 0) {
            crossbar.gate(gates);
        }
        ArrayGradient gradient = cell instanceof TransistorCell gated
                ? ArrayGradient.ofGated(SPEC, gated.gates())
                : ArrayGradient.of(SPEC);
        Bias bias = Bias.write(word, bit);
        ReadStatus status = crossbar.solvePullback(bias, bars, gradient);
        assertTrue(status.converged(), status::toString);

        agree("programmed", gradient.programmed, differences(x -> solved(crossbar, bias, bars, x, gates), q));
        agree("gates", gradient.gates, differences(x -> solved(crossbar, bias, bars, q, x), gates));
        double[] byWord = new double[word.length];
        Arrays.setAll(byWord, i -> gradient.potentials.wordNear[i] + gradient.potentials.wordFar[i]);
        agree("words", byWord, differences(x -> solved(crossbar, Bias.write(x, bit), bars, q, gates), word));
        double[] byBit = new double[bit.length];
        Arrays.setAll(byBit, j -> gradient.potentials.bitNear[j] + gradient.potentials.bitFar[j]);
        agree("bits", byBit, differences(x -> solved(crossbar, Bias.write(word, x), bars, q, gates), bit));
        double[] lines = {7, 11, 150, 40};
        double[] byLine = {
            gradient.wordLines.segments[0],
            gradient.bitLines.segments[0],
            gradient.wordLines.near[0],
            gradient.bitLines.near[0]
        };
        agree(
                "lines",
                byLine,
                differences(
                        x -> {
                            CrossbarSpec other = new CrossbarSpec(4, 3, x[0], x[1], x[2], x[3]).withFarEnds(90, 60);
                            return solved(new Crossbar(other, cell), bias, bars, q, gates);
                        },
                        lines));
    }

    private static double solved(Crossbar crossbar, Bias bias, ArraySolution bars, double[] q, double[] gates) {
        crossbar.program(q);
        if (gates.length > 0) {
            crossbar.gate(gates);
        }
        ArraySolution solution = crossbar.newSolution();
        ReadStatus status = crossbar.solve(bias, solution);
        assertTrue(status.converged(), status::toString);
        return loss(bars, solution);
    }

    private static void agree(String what, double[] gradient, double[] differences) {
        assertEquals(0, Compare.relativeToLargest(differences, gradient), TOLERANCE, what);
    }
}
