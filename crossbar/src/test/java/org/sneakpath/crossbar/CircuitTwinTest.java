package org.sneakpath.crossbar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sneakpath.circuit.nonlinear.NewtonOptions;
import org.sneakpath.circuit.run.CircuitGradient;
import org.sneakpath.circuit.run.OperatingPoint;
import org.sneakpath.circuit.run.OperatingPointOptions;
import org.sneakpath.circuit.run.OperatingPointResult;
import org.sneakpath.circuit.run.WaveformBars;

/**
 * The array solver against the circuit simulator, which knows nothing of arrays, on the netlist of the read: currents and all
 * gradients.
 */
class CircuitTwinTest {
    /** Relative to the largest; the simulator's matrix, conductances of 1 µS beside 0.1 S, gives away two digits. */
    private static final double TOLERANCE = 1e-12;

    private static final OperatingPointOptions TO_ROUNDING =
            OperatingPointOptions.DEFAULT.withNewton(NewtonOptions.TO_ROUNDING);

    static Stream<Arguments> arrays() {
        return Arrays2d.everyKindOfLines()
                .flatMap(spec -> Stream.of(Arguments.of(spec, Cell.ohmic()), Arguments.of(spec, Cell.sinh(0.4))));
    }

    @ParameterizedTest
    @MethodSource("arrays")
    void currentsAndGradientsAgree(CrossbarSpec spec, Cell cell) {
        int m = spec.rows();
        int n = spec.columns();
        double[] g = Arrays2d.conductances(spec, 1);
        g[g.length / 2] = spec.cells() > 6 ? 0 : g[g.length / 2];
        double[] v = Arrays2d.signed(m, 2);
        double[] currentBars = Arrays2d.signed(n, 3);
        Crossbar crossbar = new Crossbar(spec, cell);
        crossbar.program(g);
        double[] currents = new double[n];
        assertTrue(crossbar.read(v, currents).converged());
        double[] voltageBars = new double[m];
        double[] conductanceBars = new double[m * n];
        assertTrue(crossbar.readPullback(v, currentBars, voltageBars, conductanceBars)
                .converged());

        OperatingPointResult point = OperatingPoint.solve(crossbar.toNetlist(v), TO_ROUNDING);
        assertTrue(point.status().converged(), () -> point.status().toString());
        double[] twinCurrents = new double[n];
        WaveformBars bars = point.newBars();
        for (int j = 0; j < n; j++) {
            twinCurrents[j] = point.current("Vout" + j);
            bars.current("Vout" + j)[0] = currentBars[j];
        }
        assertEquals(0, Compare.relativeToLargest(twinCurrents, currents), TOLERANCE);

        CircuitGradient gradient = point.pullback(bars);
        double[] twinVoltageBars = new double[m];
        Arrays.setAll(twinVoltageBars, i -> gradient.sourceOffset("Vin" + i));
        assertEquals(0, Compare.relativeToLargest(twinVoltageBars, voltageBars), TOLERANCE);
        double[] twinConductanceBars = new double[m * n];
        for (int c = 0; c < m * n; c++) {
            String at = c / n + "_" + c % n;
            if (g[c] == 0) {
                twinConductanceBars[c] = conductanceBars[c]; // not in the netlist
            } else if (cell instanceof Cell.Sinh) {
                twinConductanceBars[c] = gradient.parameter("Xcell" + at, "g");
            } else {
                twinConductanceBars[c] = -gradient.resistance("Rcell" + at) / (g[c] * g[c]);
            }
        }
        assertEquals(0, Compare.relativeToLargest(twinConductanceBars, conductanceBars), TOLERANCE);
    }

    @ParameterizedTest
    @MethodSource("arrays")
    void nodeVoltagesAgreeWhereWiresHaveResistance(CrossbarSpec spec, Cell cell) {
        double[] v = Arrays2d.signed(spec.rows(), 4);
        Crossbar crossbar = new Crossbar(spec, cell);
        crossbar.program(Arrays2d.conductances(spec, 5));
        double[] word = new double[spec.cells()];
        double[] bit = new double[spec.cells()];
        assertTrue(crossbar.nodeVoltages(v, word, bit).converged());
        OperatingPointResult point = OperatingPoint.solve(crossbar.toNetlist(v), TO_ROUNDING);
        int i = spec.rows() - 1;
        int j = spec.columns() - 1;
        if (spec.wordWire() > 0 && j > 0) {
            assertEquals(point.voltage("w" + i + "_" + j), word[i * spec.columns() + j], 1e-12);
        }
        if (spec.bitWire() > 0 && i > 0) {
            assertEquals(point.voltage("b0_" + j), bit[j], 1e-12);
        }
        if (spec.driver() == 0) {
            assertEquals(v[i], word[i * spec.columns()]);
        }
        if (spec.sense() == 0) {
            assertEquals(0, bit[i * spec.columns() + j]);
        }
    }
}
