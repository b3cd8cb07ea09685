package org.sneakpath.crossbar;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the façade refuses, and with which words. */
class CrossbarTest {
    private static void refuses(Executable misuse, String... words) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, misuse);
        String message = String.valueOf(e.getMessage());
        for (String word : words) {
            assertTrue(message.contains(word), message);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1e-9, Double.NaN, Double.POSITIVE_INFINITY})
    void aConductanceThatIsNoneIsRefusedByRowColumnValueAndUnit(double bad) {
        Crossbar crossbar = new Crossbar(CrossbarSpec.ideal(2, 3));
        crossbar.program(new double[] {1, 2, 3, 4, 5, 6});
        double[] g = {1, 1, 1, 1, 1, bad};
        refuses(() -> crossbar.program(g), "row 1", "column 2", bad + " S");
        double[] currents = new double[3];
        crossbar.read(new double[] {1, 0}, currents);
        assertArrayEquals(new double[] {1, 2, 3}, currents, "the array keeps what it held");
    }

    @Test
    void aVoltageThatIsNotFiniteIsRefused() {
        Crossbar crossbar = new Crossbar(CrossbarSpec.ideal(2, 1));
        crossbar.program(new double[2]);
        refuses(() -> crossbar.read(new double[] {0, Double.NaN}, new double[1]), "row 1", "NaN V");
    }

    @Test
    void arraysOfTheWrongLengthAreRefused() {
        Crossbar crossbar = new Crossbar(CrossbarSpec.wired(2, 3, 1, 1));
        refuses(() -> crossbar.program(new double[5]), "5 conductances", "6");
        crossbar.program(new double[6]);
        refuses(() -> crossbar.read(new double[3], new double[3]), "3 voltages", "2");
        refuses(() -> crossbar.read(new double[2], new double[2]), "2 currents", "3");
        refuses(() -> crossbar.nodeVoltages(new double[2], new double[6], new double[5]), "bit-line");
        refuses(() -> crossbar.readPullback(new double[2], new double[3], new double[3], new double[6]), "cotangents");
        refuses(() -> crossbar.operator().pullback(new double[6], new double[5]), "2 x 3");
    }

    @Test
    void anArrayThatHoldsNothingCannotBeRead() {
        Crossbar crossbar = new Crossbar(CrossbarSpec.ideal(1, 1));
        assertThrows(IllegalStateException.class, () -> crossbar.read(new double[1], new double[1]));
        assertThrows(IllegalStateException.class, crossbar::operator);
    }

    @Test
    void specificationsAreChecked() {
        refuses(() -> CrossbarSpec.ideal(0, 3), "rows = 0");
        refuses(() -> CrossbarSpec.ideal(3, -1), "columns = -1");
        refuses(() -> CrossbarSpec.ideal(100_000, 100_000), "tiles");
        refuses(() -> new CrossbarSpec(1, 1, -1, 0, 0, 0), "wordWire", "-1.0 ohm");
        refuses(() -> new CrossbarSpec(1, 1, 0, 0, 0, Double.NaN), "sense");
        refuses(() -> new Crossbar(CrossbarSpec.ideal(1, 1), Cell.ohmic(), 0), "tolerance");
        refuses(() -> Cell.sinh(0), "v0", "V");
    }

    @Test
    void wiresWithoutEndResistancesAreOneSegmentAtEachEnd() {
        CrossbarSpec spec = CrossbarSpec.ideal(4, 5).withWires(2, 3);
        assertEquals(new CrossbarSpec(4, 5, 2, 3, 2, 3), spec);
        assertFalse(spec.isIdeal());
        assertTrue(spec.withWires(0, 0).isIdeal());
        assertEquals(20, spec.cells());
    }

    @Test
    void theOperatorIsOneObjectThatFollowsTheProgramming() {
        Crossbar crossbar = Arrays2d.programmed(CrossbarSpec.ideal(1, 2), new double[] {1, 2});
        ReadOperator operator = crossbar.operator();
        assertEquals(1, operator.rows());
        assertEquals(2, operator.columns());
        crossbar.program(new double[] {3, 4});
        assertSame(operator, crossbar.operator());
        assertArrayEquals(new double[] {3, 4}, operator.matrix());
    }

    @Test
    void aResistanceTooSmallForItsConductanceIsReportedAsNotSolved() {
        // 1/R overflows: the read answers with a status, not with numbers that look like currents
        CrossbarSpec spec = CrossbarSpec.wired(2, 2, 1e-310, 1e-310);
        Crossbar crossbar = Arrays2d.programmed(spec, new double[] {1, 1, 1, 1});
        double[] currents = new double[2];
        ReadStatus status = crossbar.read(new double[] {1, 1}, currents);
        assertFalse(status.converged());
        assertTrue(Double.isNaN(status.residual()) && Double.isNaN(currents[0]));
        assertTrue(Double.isNaN(status.currentBound()));
    }

    @Test
    void nodeVoltagesOfAnArrayThatCannotBeSolvedAreNoNumbers() {
        CrossbarSpec spec = CrossbarSpec.wired(1, 2, 1e-310, 1e-310); // 1/R overflows
        Crossbar crossbar = Arrays2d.programmed(spec, new double[] {1, 1});
        double[] word = new double[2];
        double[] bit = new double[2];
        assertFalse(crossbar.nodeVoltages(new double[] {1}, word, bit).converged());
        double[] none = {Double.NaN, Double.NaN};
        assertArrayEquals(none, word);
        assertArrayEquals(none, bit);
    }

    @Test
    void theNetlistNamesWhatItDraws() {
        Crossbar crossbar = Arrays2d.programmed(new CrossbarSpec(2, 2, 1, 0, 5, 0), new double[] {1e-3, 0, 1e-3, 1e-3});
        String nodes = crossbar.toNetlist(new double[] {1, 2}).nodes().toString();
        for (String node : new String[] {"in0", "in1", "out0", "out1", "w0_0", "w0_1", "w1_0", "w1_1"}) {
            assertTrue(nodes.contains(node), nodes);
        }
        assertFalse(nodes.contains("b0"), "bit lines without resistance are their terminals");
        assertThrows(
                IllegalArgumentException.class,
                () -> crossbar.toNetlist(new double[] {0, 0}).element("Rcell0_1"));
    }

    @Test
    void whatDoesNotFitAnArrayIsRefused() {
        CrossbarSpec spec = CrossbarSpec.wired(2, 3, 1, 1);
        Crossbar crossbar = Arrays2d.programmed(spec, new double[6]);
        Bias bias = Bias.read(new double[2], 3);
        refuses(() -> crossbar.solve(Bias.read(new double[3], 2), crossbar.newSolution()), "3 x 2", "2 x 3");
        refuses(() -> crossbar.solve(bias, new ArraySolution(3, 2)), "3 x 2", "2 x 3");
        refuses(() -> crossbar.toNetlist(Bias.read(new double[3], 2)), "3 x 2", "2 x 3");
        ArrayGradient turned = ArrayGradient.of(CrossbarSpec.ideal(3, 2));
        refuses(() -> crossbar.solvePullback(bias, crossbar.newSolution(), turned), "3 x 2", "2 x 3");
        LineBars bars = LineBars.of(spec.wordLines());
        refuses(
                () -> crossbar.readPullback(new double[2], new double[3], new double[2], new double[6], null, bars),
                "bit lines",
                "3 lines of 2 cells");
        refuses(() -> crossbar.operator(0), "threads = 0");
    }

    @Test
    void aPerfectLineCannotHaveTwoPotentials() {
        CrossbarSpec spec = CrossbarSpec.ideal(2, 1).withFarEnds(0, Lines.OPEN);
        Crossbar crossbar = Arrays2d.programmed(spec, new double[] {1, 2});
        Bias bias = Bias.read(new double[] {1, 1}, 1).withWordFar(new double[] {1, 0.5});
        refuses(() -> crossbar.solve(bias, crossbar.newSolution()), "word line 1", "1.0 V", "0.5 V");
    }
}
