package org.sneakpath.crossbar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Ohmic arrays against a solution refined with 80-bit residuals, itself checked against two other simulators. */
class LinearReferenceOtherToolTest {
    static Stream<ReferenceCase> cases() {
        return Stream.concat(ReferenceCase.all("lin"), ReferenceCase.all("src"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void currentsAndNodeVoltagesAgree(ReferenceCase c) {
        Crossbar crossbar = new Crossbar(c.spec());
        crossbar.program(c.csv("G.csv"));
        int n = c.spec().columns();
        double[] expected = c.csv("I_out_ref.csv");
        double[] currents = new double[n];
        double[] word = new double[c.spec().cells()];
        double[] bit = new double[c.spec().cells()];
        for (int q = 0; q < c.inputs(); q++) {
            ReadStatus status = crossbar.read(c.input(q), currents);
            assertTrue(status.converged(), status::toString);
            double[] row = Arrays.copyOfRange(expected, q * n, (q + 1) * n);
            double ei = Compare.relativeToLargest(row, currents);
            crossbar.nodeVoltages(c.input(q), word, bit);
            double ew = Compare.largestDifference(c.csv("V_wl_ref_in" + q + ".csv"), word);
            double eb = Compare.largestDifference(c.csv("V_bl_ref_in" + q + ".csv"), bit);
            assertEquals(0, ei, 1e-12);
            assertEquals(0, ew, 1e-12);
            assertEquals(0, eb, 1e-12);
        }
    }
}
