package org.sneakpath.crossbar;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells i = G·v0·sinh(v/v0). */
class SinhReadTest {
    @Test
    void betweenPerfectLinesEachCellFollowsItsCurve() {
        CrossbarSpec spec = CrossbarSpec.ideal(2, 1);
        Crossbar crossbar = new Crossbar(spec, Cell.sinh(0.2));
        crossbar.program(new double[] {1e-5, 2e-5});
        double[] current = new double[1];
        assertTrue(crossbar.read(new double[] {0.3, -0.1}, current).converged());
        double expected = 0.2 * (1e-5 * Math.sinh(1.5) + 2e-5 * Math.sinh(-0.5));
        assertEquals(expected, current[0], 1e-15 * 1e-5);
    }

    @Test
    void aLargeVoltageScaleMakesOhmicCells() {
        CrossbarSpec spec = CrossbarSpec.wired(6, 5, 10, 20);
        double[] g = Arrays2d.conductances(spec, 1);
        double[] v = Arrays2d.signed(6, 2);
        Crossbar curved = new Crossbar(spec, Cell.sinh(1e6));
        curved.program(g);
        // sinh(z)/z − 1 = z²/6 with z up to 1e-6
        assertEquals(
                0,
                Compare.relativeToLargest(Arrays2d.read(Arrays2d.programmed(spec, g), v), Arrays2d.read(curved, v)),
                1e-12);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 0.1, 0.03})
    void newtonConvergesFarIntoTheExponential(double v0) {
        // 1 V across cells that bend at v0: the perfect-line currents are up to e^33 times the answer
        CrossbarSpec spec = CrossbarSpec.wired(12, 10, 30, 50);
        Crossbar crossbar = new Crossbar(spec, Cell.sinh(v0));
        crossbar.program(Arrays2d.conductances(spec, 3));
        double[] v = Arrays2d.signed(12, 4);
        double[] currents = new double[10];
        ReadStatus status = crossbar.read(v, currents);
        assertTrue(status.converged(), status::toString);
        assertTrue(status.iterations() < 60, status::toString);
    }

    @Test
    void reversedVoltagesReverseTheCurrents() {
        CrossbarSpec spec = CrossbarSpec.wired(5, 4, 30, 50);
        Crossbar crossbar = new Crossbar(spec, Cell.sinh(0.2));
        crossbar.program(Arrays2d.conductances(spec, 5));
        double[] v = Arrays2d.signed(5, 6);
        double[] forward = Arrays2d.read(crossbar, v);
        for (int i = 0; i < 5; i++) {
            v[i] = -v[i];
        }
        double[] backward = Arrays2d.read(crossbar, v);
        for (int j = 0; j < 4; j++) {
            backward[j] = -backward[j];
        }
        assertArrayEquals(forward, backward);
    }

    @Test
    void anArrayOfOpenCellsCarriesNothing() {
        CrossbarSpec spec = CrossbarSpec.wired(3, 4, 1, 1);
        Crossbar crossbar = new Crossbar(spec, Cell.sinh(0.2));
        crossbar.program(new double[12]);
        assertArrayEquals(new double[4], Arrays2d.read(crossbar, Arrays2d.signed(3, 7)));
    }

    @Test
    void aReadThatCannotReachItsToleranceSaysSo() {
        CrossbarSpec spec = CrossbarSpec.wired(8, 8, 30, 50);
        Crossbar crossbar = new Crossbar(spec, Cell.sinh(0.1), 1e-30);
        crossbar.program(Arrays2d.conductances(spec, 8));
        ReadStatus status = crossbar.read(Arrays2d.signed(8, 9), new double[8]);
        assertTrue(!status.converged() && status.residual() > 1e-30 && status.residual() < 1e-13, status::toString);
        assertTrue(status.obstacle().startsWith("what is left is rounding"), status::obstacle);
    }

    @Test
    void thereIsNoLinearOperator() {
        Crossbar crossbar = new Crossbar(CrossbarSpec.ideal(1, 1), Cell.sinh(0.2));
        crossbar.program(new double[] {1e-6});
        IllegalStateException e = assertThrows(IllegalStateException.class, crossbar::operator);
        assertTrue(String.valueOf(e.getMessage()).contains("v0=0.2"), e::toString);
    }

    @Test
    void currentsOfAReadThatStoppedEarlyAreWithinItsBound() {
        CrossbarSpec spec = new CrossbarSpec(8, 6, 200, 300, 1000, 500).withFarEnds(700, Lines.OPEN);
        double[] g = Arrays2d.conductances(spec, 21);
        double[] v = Arrays2d.signed(8, 22);
        Crossbar exact = new Crossbar(spec, Cell.sinh(0.2));
        exact.program(g);
        double[] currents = Arrays2d.read(exact, v);
        double greatestError = 0;
        for (double tolerance : new double[] {0.9, 0.1, 1e-2, 1e-4, 1e-7}) {
            Crossbar early = new Crossbar(spec, Cell.sinh(0.2), tolerance);
            early.program(g);
            double[] found = new double[6];
            ReadStatus status = early.read(v, found);
            double error = Compare.largestDifference(currents, found);
            assertTrue(error <= status.currentBound() + 1e-15, status::toString);
            greatestError = Math.max(greatestError, error);
        }
        assertTrue(greatestError > 1e-6, "stopping early costs accuracy: " + greatestError);
    }
}
