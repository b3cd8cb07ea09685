package org.sneakpath.circuit.spice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sneakpath.circuit.run.Transient;
import org.sneakpath.circuit.run.TransientOptions;
import org.sneakpath.circuit.run.TransientResult;
import org.sneakpath.circuit.spice.text.SpiceOptions;

/** Voltages of {@code .nodeset} choose between operating points, and bind nothing. */
class NodesetTest {
    private static final String LATCH = """
            two inverters in a ring
            .model nm nmos(vto=0.7 kp=100u)
            .model pm pmos(vto=-0.7 kp=50u)
            Vdd vdd 0 3
            M1 q qb 0 0 nm w=2u l=1u
            M2 q qb vdd vdd pm w=4u l=1u
            M3 qb q 0 0 nm w=2u l=1u
            M4 qb q vdd vdd pm w=4u l=1u
            C1 q 0 1p
            C2 qb 0 1p
            .nodeset v(q)=%s v(qb)=%s
            .tran 1n 20n
            """;

    /** ngspice 39 starts at 6.5 nV and 3 V, and stays there. */
    @ParameterizedTest
    @CsvSource({"0.5, 2.5, 0, 3", "2.5, 0.5, 3, 0"})
    void aTransientStartsAtTheOperatingPointThatIsNearest(double q, double qb, double restQ, double restQb) {
        Elaboration circuit =
                SpiceNetlist.parse(LATCH.formatted(q, qb), SpiceOptions.DEFAULT).base();
        TransientResult result = Transient.run(
                circuit.netlist(), TransientOptions.controlled(20e-9).withNodesets(circuit.nodesets()));
        assertTrue(result.status().converged());
        double[] left = result.waveforms().voltage("q");
        double[] right = result.waveforms().voltage("qb");
        for (int k = 0; k < left.length; k++) {
            assertEquals(restQ, left[k], 1e-6);
            assertEquals(restQb, right[k], 1e-6);
        }
    }
}
