package org.sneakpath.crossbar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Arrays of sinh cells against an extended-precision Newton solution, itself checked against ngspice. */
class SinhReferenceOtherToolTest {
    static Stream<ReferenceCase> cases() {
        return ReferenceCase.all("sinh");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void currentsAndNodeVoltagesAgree(ReferenceCase c) {
        Crossbar crossbar = new Crossbar(c.spec(), Cell.sinh(c.parameter("v0")));
        crossbar.program(c.csv("G.csv"));
        double[] currents = new double[c.spec().columns()];
        double[] word = new double[c.spec().cells()];
        double[] bit = new double[c.spec().cells()];
        double[] v = c.csv("V_in.csv");
        ReadStatus status = crossbar.read(v, currents);
        crossbar.nodeVoltages(v, word, bit);
        assertTrue(status.converged(), status::toString);
        double ei = Compare.relativeToLargest(c.csv("I_out_ref.csv"), currents);
        double ew = Compare.largestDifference(c.csv("V_wl_ref.csv"), word);
        double eb = Compare.largestDifference(c.csv("V_bl_ref.csv"), bit);
        assertEquals(0, ei, 1e-12);
        assertEquals(0, ew, 1e-12);
        assertEquals(0, eb, 1e-12);
    }
}
