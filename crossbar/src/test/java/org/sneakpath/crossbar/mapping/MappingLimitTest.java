package org.sneakpath.crossbar.mapping;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sneakpath.crossbar.Crossbar;
import org.sneakpath.crossbar.CrossbarSpec;

/** Between perfect lines, every mapping's products are those of the weights that it holds. */
class MappingLimitTest {
    private static final int INPUTS = 23;
    private static final int OUTPUTS = 9;

    static Stream<Mapping> exact() {
        return Matrices.exact();
    }

    static Stream<Mapping> all() {
        return Matrices.all();
    }

    private static double[] read(Mapping mapping, double[] conductances, double[] x, int outputs) {
        Crossbar crossbar = new Crossbar(CrossbarSpec.ideal(mapping.rows(x.length), mapping.columns(outputs)));
        crossbar.program(conductances);
        double[] voltages = new double[mapping.rows(x.length)];
        double[] currents = new double[mapping.columns(outputs)];
        double[] y = new double[outputs];
        mapping.drive(x, voltages);
        assertTrue(crossbar.read(voltages, currents).converged());
        mapping.decode(x, currents, y);
        return y;
    }

    private static double[] conductances(Mapping mapping, double[] w, int inputs, int outputs) {
        double[] g = new double[mapping.rows(inputs) * mapping.columns(outputs)];
        mapping.program(w, inputs, outputs, g);
        return g;
    }

    @ParameterizedTest
    @MethodSource("exact")
    void productsAreThoseOfTheWeights(Mapping mapping) {
        double[] w = Matrices.weights(mapping, INPUTS, OUTPUTS, 1);
        double[] x = Matrices.uniform(INPUTS, -1, 1, 2);
        double[] y = read(mapping, conductances(mapping, w, INPUTS, OUTPUTS), x, OUTPUTS);
        // sums of 23 terms, an offset of up to 2.04 per volt taken from them
        assertEquals(0, Matrices.distance(Matrices.product(x, w), y), 1e-14);
        assertFalse(mapping.straightThrough());
    }

    @ParameterizedTest
    @MethodSource("all")
    void productsAreThoseOfTheWeightsHeld(Mapping mapping) {
        double[] w = Matrices.weights(mapping, INPUTS, OUTPUTS, 3);
        double[] x = Matrices.uniform(INPUTS, -1, 1, 4);
        double[] g = conductances(mapping, w, INPUTS, OUTPUTS);
        double[] held = new double[w.length];
        new EffectiveWeights(mapping, INPUTS, OUTPUTS).of(g, held);
        assertEquals(0, Matrices.distance(Matrices.product(x, held), read(mapping, g, x, OUTPUTS)), 1e-13);
    }

    @ParameterizedTest
    @MethodSource("all")
    void theReportMeasuresWhatIsHeld(Mapping mapping) {
        double[] w = Matrices.uniform(INPUTS * OUTPUTS, -1.5, 1.5, 5);
        double[] g = new double[mapping.rows(INPUTS) * mapping.columns(OUTPUTS)];
        MappingReport report = mapping.program(w, INPUTS, OUTPUTS, g);
        double[] held = new double[w.length];
        new EffectiveWeights(mapping, INPUTS, OUTPUTS).of(g, held);
        int clipped = 0;
        double clipping = 0;
        double rounding = 0;
        for (int k = 0; k < w.length; k++) {
            double kept = Math.max(mapping.leastWeight(), Math.min(1, w[k]));
            clipped += kept == w[k] ? 0 : 1;
            clipping += (kept - w[k]) * (kept - w[k]);
            rounding += (held[k] - kept) * (held[k] - kept);
        }
        double all = Matrices.dot(w, w);
        assertEquals(w.length, report.weights());
        assertEquals(clipped, report.clipped());
        assertEquals(Matrices.largest(w), report.largest());
        assertEquals(Math.sqrt(clipping / all), report.clippingError(), 1e-15);
        assertEquals(Math.sqrt(rounding / all), report.roundingError(), 1e-14);
        assertEquals(mapping.straightThrough(), report.roundingError() > 1e-3);
    }

    @ParameterizedTest
    @MethodSource("all")
    void conductancesStayWithinTheirLimitsAndReachThem(Mapping mapping) {
        double[] w = Matrices.uniform(INPUTS * OUTPUTS, -3, 3, 6);
        double[] g = conductances(mapping, w, INPUTS, OUTPUTS);
        assertEquals(mapping.gMin(), Arrays.stream(g).min().orElseThrow());
        assertEquals(mapping.gMax(), Arrays.stream(g).max().orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("all")
    void misuseIsRefused(Mapping mapping) {
        int cells = mapping.rows(2) * mapping.columns(2);
        assertThrows(IllegalArgumentException.class, () -> mapping.program(new double[3], 2, 2, new double[cells]));
        assertThrows(IllegalArgumentException.class, () -> mapping.program(new double[4], 2, 2, new double[cells + 1]));
        assertThrows(
                IllegalArgumentException.class,
                () -> mapping.pullback(new double[4], 2, 2, new double[cells], new double[5]));
        assertThrows(IllegalArgumentException.class, () -> mapping.subtract(2, new double[99], new double[2]));
        assertThrows(
                IllegalArgumentException.class,
                () -> mapping.combine(2, 0, new double[2 * mapping.signalsPerOutput()], new double[3]));
        assertThrows(IllegalArgumentException.class, () -> mapping.drive(new double[2], new double[9]));
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class,
                () -> mapping.program(new double[] {0, 0, 0, Double.NaN}, 2, 2, new double[cells]));
        assertTrue(String.valueOf(e.getMessage()).contains("row 1, output 1"), e::toString);
    }

    @Test
    void rangesThatAreNoneAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new BalancedPair(2, 1));
        assertThrows(IllegalArgumentException.class, () -> new DifferentialRows(-1, 1));
        assertThrows(IllegalArgumentException.class, () -> new OffsetColumn(1, 1));
        assertThrows(IllegalArgumentException.class, () -> new DigitalOffset(0, Double.POSITIVE_INFINITY));
        assertThrows(IllegalArgumentException.class, () -> new BitSlices(Double.NaN, 1, 8, 2, Signs.PAIRS));
    }

    @Test
    void whatEachMappingWritesForAKnownMatrix() {
        double[] w = {0.5, -1, 0, 1};
        assertArrayEquals(new double[] {4, 2, 1, 5, 3, 3, 5, 1}, conductances(new BalancedPair(1, 5), w, 2, 2), 0);
        assertArrayEquals(new double[] {3, 1, 1, 5, 1, 5, 1, 1}, conductances(new DifferentialRows(1, 5), w, 2, 2), 0);
        assertArrayEquals(new double[] {4, 3, 1, 3, 3, 5}, conductances(new OffsetColumn(1, 5), w, 2, 2), 0);
        assertArrayEquals(new double[] {4, 1, 3, 5}, conductances(new DigitalOffset(1, 5), w, 2, 2), 0);
    }
}
