package org.sneakpath.crossbar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every derivative of every output by every conductance, against a complex-step-checked adjoint. */
class JacobianReferenceOtherToolTest {
    static Stream<ReferenceCase> cases() {
        return Stream.concat(ReferenceCase.all("lin"), ReferenceCase.all("src")).filter(c -> c.has("dIout_dG_in0.csv"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void jacobiansAgree(ReferenceCase c) {
        int n = c.spec().columns();
        int cells = c.spec().cells();
        Crossbar crossbar = Arrays2d.programmed(c.spec(), c.csv("G.csv"));
        for (int q = 0; q < c.inputs(); q++) {
            double[] expected = c.csv("dIout_dG_in" + q + ".csv");
            double[] actual = new double[n * cells];
            for (int j = 0; j < n; j++) {
                double[] one = new double[n];
                one[j] = 1;
                double[] row = new double[cells];
                crossbar.readPullback(c.input(q), one, new double[c.spec().rows()], row);
                System.arraycopy(row, 0, actual, j * cells, cells);
            }
            assertEquals(0, Compare.relativeToLargest(expected, actual), 1e-13);
        }
    }
}
