package org.sneakpath.circuit.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.sneakpath.circuit.CurrentSource;
import org.sneakpath.circuit.Dc;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.NetlistBuilder;
import org.sneakpath.circuit.Phasor;
import org.sneakpath.circuit.SolveStatus;

class AcSweepInvariantTest {
    private static final int RUNGS = 12;

    /** A lossy ladder with a current of one ampere into a node. */
    private static AcResult ladder(int driven) {
        NetlistBuilder builder = Netlist.builder("ladder");
        for (int k = 1; k <= RUNGS; k++) {
            builder.resistor("R" + k, "n" + k, k == RUNGS ? "0" : "n" + (k + 1), 10.0 * k);
            builder.capacitor("C" + k, "n" + k, "0", 1e-9 * (1 + k % 3));
            builder.inductor("L" + k, "n" + k, "m" + k, 1e-6 * k);
            builder.resistor("S" + k, "m" + k, "0", 50);
        }
        builder.add(new CurrentSource("I1", "0", "n" + driven, new Dc(0), 0, new Phasor(1, 0)));
        AcResult result = AcSweep.run(builder.build(), AcOptions.of(FrequencyGrid.decades(5, 1e3, 1e9)));
        assertEquals(SolveStatus.CONVERGED, result.status());
        return result;
    }

    @Test
    void aPassiveLadderIsReciprocal() {
        AcResult one = ladder(2);
        AcResult other = ladder(RUNGS - 1);
        double[] there = one.real("v(n" + (RUNGS - 1) + ")");
        double[] back = other.real("v(n2)");
        double[] thereIm = one.imaginary("v(n" + (RUNGS - 1) + ")");
        double[] backIm = other.imaginary("v(n2)");
        double[] own = one.magnitude("v(n2)");
        for (int k = 0; k < there.length; k++) {
            // Rounding is relative to the largest voltage, that of the driven node.
            assertEquals(there[k], back[k], 1e-13 * own[k]);
            assertEquals(thereIm[k], backIm[k], 1e-13 * own[k]);
        }
    }

    @Test
    void aPassiveLadderAbsorbsPower() {
        for (double power : ladder(5).real("v(n5)")) {
            assertTrue(power > 0, "Re(v i*) = " + power);
        }
    }
}
