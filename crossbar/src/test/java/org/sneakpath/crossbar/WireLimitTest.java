package org.sneakpath.crossbar;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Wires that vanish, and arrays whose answer is known in closed form. */
class WireLimitTest {
    private static double[] product(CrossbarSpec spec, double[] g, double[] v) {
        double[] currents = new double[spec.columns()];
        for (int i = 0; i < spec.rows(); i++) {
            for (int j = 0; j < spec.columns(); j++) {
                currents[j] += g[i * spec.columns() + j] * v[i];
            }
        }
        return currents;
    }

    @Test
    void withoutLineResistanceAReadIsTheProductExactly() {
        CrossbarSpec spec = CrossbarSpec.ideal(13, 8);
        double[] g = Arrays2d.conductances(spec, 1);
        double[] v = Arrays2d.signed(13, 2);
        Crossbar crossbar = Arrays2d.programmed(spec, g);
        assertArrayEquals(product(spec, g, v), Arrays2d.read(crossbar, v));
        assertArrayEquals(g, crossbar.operator().matrix());
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-1, 1e-3, 1e-6, 1e-9, 1e-12, 1e-100})
    void theLossVanishesInProportionToTheWire(double wire) {
        CrossbarSpec spec = CrossbarSpec.wired(10, 6, wire, wire);
        double[] g = Arrays2d.conductances(spec, 3);
        double[] v = Arrays2d.signed(10, 4);
        double[] word = new double[60];
        double[] bit = new double[60];
        Crossbar crossbar = Arrays2d.programmed(spec, g);
        assertTrue(crossbar.nodeVoltages(v, word, bit).converged());
        double[] expected = new double[6]; // first order: every cell draws its ideal current
        for (int j = 0; j < 6; j++) {
            double current = 0;
            double deviation = 0;
            for (int i = 0; i < 10; i++) {
                current += g[i * 6 + j] * v[i];
            }
            for (int i = 9; i >= 0; i--) {
                deviation += wire * current;
                expected[j] = deviation;
                current -= g[i * 6 + j] * v[i];
            }
            // the relative error of first order is of the order of wire × conductance × cells² (1 mS, 100)
            assertEquals(deviation, bit[j], Compare.largest(expected) * (0.2 * wire + 1e-13));
        }
    }

    @ParameterizedTest
    @MethodSource("org.sneakpath.crossbar.Arrays2d#everyKindOfLines")
    void zeroResistanceIsTheLimitOfASmallOne(CrossbarSpec spec) {
        double[] g = Arrays2d.conductances(spec, 5);
        double[] v = Arrays2d.signed(spec.rows(), 6);
        double small = 1e-13;
        CrossbarSpec almost = new CrossbarSpec(
                spec.rows(),
                spec.columns(),
                Math.max(small, spec.wordWire()),
                Math.max(small, spec.bitWire()),
                Math.max(small, spec.driver()),
                Math.max(small, spec.sense()));
        double[] exact = Arrays2d.read(Arrays2d.programmed(spec, g), v);
        double[] limit = Arrays2d.read(Arrays2d.programmed(almost, g), v);
        // 1e-13 ohm in series with at least 1 kohm: 1e-16 per cell passed, and rounding
        assertEquals(0, Compare.relativeToLargest(exact, limit), 1e-12);
    }

    @Test
    void oneCellIsASeriesCircuit() {
        CrossbarSpec spec = new CrossbarSpec(1, 1, 3, 5, 100, 50);
        double[] current = Arrays2d.read(Arrays2d.programmed(spec, new double[] {1e-3}), new double[] {2});
        assertEquals(2 / (1000.0 + 100 + 50), current[0], 1e-18);
    }

    @Test
    void oneRowIsALadder() {
        // v -R- a -R- b, cells of conductance 1/R from a and b to ground: the far node of a two-stage ladder has v/5
        CrossbarSpec spec = new CrossbarSpec(1, 2, 1000, 0, 1000, 0);
        double[] currents = Arrays2d.read(Arrays2d.programmed(spec, new double[] {1e-3, 1e-3}), new double[] {1});
        assertArrayEquals(new double[] {0.4e-3, 0.2e-3}, currents, 1e-17);
    }

    @ParameterizedTest
    @MethodSource("org.sneakpath.crossbar.Arrays2d#everyKindOfLines")
    void anArrayOfOpenCellsCarriesNothing(CrossbarSpec spec) {
        double[] v = Arrays2d.signed(spec.rows(), 7);
        Crossbar crossbar = Arrays2d.programmed(spec, new double[spec.cells()]);
        assertArrayEquals(new double[spec.columns()], Arrays2d.read(crossbar, v));
        assertArrayEquals(new double[spec.cells()], crossbar.operator().matrix());
        double[] word = new double[spec.cells()];
        double[] bit = new double[spec.cells()];
        crossbar.nodeVoltages(v, word, bit);
        assertEquals(v[0], word[spec.columns() - 1]);
        assertEquals(0, Compare.largest(bit));
    }

    @ParameterizedTest
    @MethodSource("org.sneakpath.crossbar.Arrays2d#everyKindOfLines")
    void anOpenRowIsAsIfItWereNotDriven(CrossbarSpec spec) {
        double[] g = Arrays2d.conductances(spec, 8);
        for (int j = 0; j < spec.columns(); j++) {
            g[j] = 0;
        }
        double[] v = Arrays2d.signed(spec.rows(), 9);
        Crossbar crossbar = Arrays2d.programmed(spec, g);
        double[] driven = Arrays2d.read(crossbar, v);
        v[0] = 0;
        assertArrayEquals(driven, Arrays2d.read(crossbar, v));
    }

    @Test
    void cellsStuckAtAShortAndConductancesOverFifteenDecadesStillBalance() {
        CrossbarSpec spec = CrossbarSpec.wired(12, 9, 1, 2);
        double[] g = Arrays2d.conductances(spec, 10);
        for (int c = 0; c < g.length; c += 7) {
            g[c] = 1e3;
        }
        for (int c = 3; c < g.length; c += 7) {
            g[c] = 1e-12;
        }
        double[] currents = new double[9];
        ReadStatus status = Arrays2d.programmed(spec, g).read(Arrays2d.signed(12, 11), currents);
        assertTrue(status.converged(), status::toString);
    }

    @Test
    void perfectLinesDrivenAndSensedAtBothEndsAreTheProductExactly() {
        CrossbarSpec spec = CrossbarSpec.ideal(7, 5).withFarEnds(0, 0);
        double[] g = Arrays2d.conductances(spec, 12);
        double[] v = Arrays2d.signed(7, 13);
        Crossbar crossbar = Arrays2d.programmed(spec, g);
        assertArrayEquals(product(spec, g, v), Arrays2d.read(crossbar, v));
        ArraySolution solution = crossbar.newSolution();
        assertTrue(crossbar.solve(Bias.read(v, 5), solution).converged());
        for (int i = 0; i < 7; i++) { // equal resistances in the limit of zero: segments before and behind each cell
            double near = 0;
            for (int j = 0; j < 5; j++) {
                near += (5.0 - j) / 6 * g[i * 5 + j] * v[i];
            }
            assertEquals(near, solution.terminals.wordNear[i], 1e-18);
        }
    }

    /** Zero, at any place of any lines, is the limit of 1e-10 ohm; both ends of a line without resistance count together. */
    @Test
    void zeroAtAnyPlaceIsTheLimitOfASmallResistance() {
        for (int seed = 7000; seed < 7100; seed++) {
            RandomArrays arrays = new RandomArrays(seed);
            CrossbarSpec spec = arrays.spec();
            CrossbarSpec almost =
                    new CrossbarSpec(spec.rows(), spec.columns(), grown(spec.wordLines()), grown(spec.bitLines()));
            double[] g = arrays.conductances(spec);
            double[] exact = ends(spec, Arrays2d.programmed(spec, g), arrays.bias(spec));
            double[] limit = ends(spec, Arrays2d.programmed(almost, g), arrays.bias(spec));
            // lines of 0.1 ohm carry currents of up to 10 A, of which 1e-10 ohm take 1e-9
            assertEquals(0, Compare.largestDifference(exact, limit), 1e-8 * Compare.largest(exact) + 1e-12);
        }
    }

    private static Lines grown(Lines lines) {
        Lines grown = lines;
        for (int line = 0; line < lines.count(); line++) {
            grown = grown.withNear(line, Math.max(1e-10, lines.near(line)))
                    .withFar(line, Math.max(1e-10, lines.far(line)));
            for (int s = 0; s < lines.nodes() - 1; s++) {
                grown = grown.withSegment(line, s, Math.max(1e-10, lines.segment(line, s)));
            }
        }
        return grown;
    }

    private static double[] ends(CrossbarSpec spec, Crossbar crossbar, Bias bias) {
        ArraySolution solution = crossbar.newSolution();
        assertTrue(crossbar.solve(bias, solution).converged());
        return new Ends(spec).own(solution.terminals);
    }

    @Test
    void whatHangsOnNothingIsAtZeroAndCarriesNothing() {
        // bit line 1 is broken around row 1, whose only conducting cell leads to a word line that is not connected
        CrossbarSpec spec = CrossbarSpec.wired(3, 2, 4, 6);
        spec = spec.withBitLines(spec.bitLines().withOpen(1, 0).withOpen(1, 1))
                .withWordLines(spec.wordLines().withNear(1, Lines.OPEN));
        double[] g = {1e-3, 1e-3, 0, 1e-3, 1e-3, 1e-3};
        ArraySolution solution = new ArraySolution(3, 2);
        Crossbar crossbar = Arrays2d.programmed(spec, g);
        assertTrue(crossbar.solve(Bias.read(new double[] {1, 2, 3}, 2), solution)
                .converged());
        assertEquals(0, solution.wordNodes[2]);
        assertEquals(0, solution.wordNodes[3]);
        assertEquals(0, solution.bitNodes[3]);
        assertEquals(0, solution.cellCurrents[3]);
        assertEquals(1, solution.bitNodes[1], 4e-3, "reached through a cell: at the potential of its word line");
        assertEquals(0, solution.cellCurrents[1], 1e-19);
        assertEquals(0, solution.terminals.wordNear[1]);
    }
}
