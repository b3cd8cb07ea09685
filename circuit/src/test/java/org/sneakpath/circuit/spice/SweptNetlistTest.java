package org.sneakpath.circuit.spice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.run.DcOptions;
import org.sneakpath.circuit.run.DcResult;
import org.sneakpath.circuit.run.DcSweep;
import org.sneakpath.circuit.run.OperatingPoint;
import org.sneakpath.circuit.run.OperatingPointOptions;
import org.sneakpath.circuit.run.SweepObserver;
import org.sneakpath.circuit.spice.analysis.DcSweepCard;
import org.sneakpath.circuit.spice.text.SpiceOptions;

/** Direct-current sweeps of netlists as users write them. */
class SweptNetlistTest {
    private static SpiceNetlist read(String text) {
        return SpiceNetlist.parse(text, SpiceOptions.DEFAULT);
    }

    private static double[] values(SpiceNetlist netlist) {
        DcSweepCard card = (DcSweepCard) netlist.analyses().get(0);
        return card.inner().values().stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static DcResult sweep(SpiceNetlist netlist) {
        return DcSweep.run(
                netlist.elaborate(Map.of()).netlist(),
                "v1",
                values(netlist),
                DcOptions.DEFAULT.withOperatingPoint(OperatingPointOptions.AT_REST),
                SweepObserver.NONE);
    }

    @Test
    void valuesAreAddedUpAsEverySpiceDoes() {
        double[] values = values(read("sweep\nV1 a 0 0\nR1 a 0 1k\n.dc V1 -1 1 0.02\n.end\n"));
        double sum = -1;
        for (int k = 0; k < 50; k++) {
            sum += 0.02;
        }
        assertEquals(101, values.length);
        assertEquals(sum, values[50]);
        assertTrue(sum > 0, "zero on paper, 6e-16 in sgn and u");
    }

    @Test
    void sweptValuesReachTheLawsUnrounded() {
        DcResult result = sweep(read("sweep\nV1 a 0 0\nB1 b 0 V=u(V(a))\nR1 b 0 1k\n.dc V1 -1 1 0.02\n.end\n"));
        assertEquals(SolveStatus.CONVERGED, result.status());
        // The fiftieth value is above zero by rounding; as in ngspice 39, u is 1 there and not 1/2.
        assertEquals(1, result.voltage("b")[50], 1e-9);
    }

    /**
     * A state whose rate is the difference of large terms, of which rounding leaves more than the tolerance of a current: the
     * sweep must go on all the same, and the state must obey its law.
     */
    @Test
    void statesWithFastRatesAreFollowedThroughTheirSwitching() {
        DcResult result = sweep(read("""
                volatile memristor
                V1 in 0 0
                R1 in a 2k
                Bm a 0 I = (10u + 990u*V(x))*V(a)
                Bx 0 x I = (0.5*(1+tanh((abs(V(a)) - 2 + 0.3*V(x))/0.2)) - V(x))/100n
                Cx x 0 1 IC=0
                Rx x 0 1e12
                .dc V1 0 6 0.02
                .end
                """));
        assertEquals(SolveStatus.CONVERGED, result.status());
        assertEquals(301, result.size());
        double[] a = result.voltage("a");
        double[] x = result.voltage("x");
        for (int k = 0; k < result.size(); k++) {
            double law = 0.5 * (1 + Math.tanh((Math.abs(a[k]) - 2 + 0.3 * x[k]) / 0.2));
            // 1e-6 relative is Newton's tolerance, 1e-9 that of a voltage; the loop's gain is at most 0.4 here.
            assertEquals(law, x[k], 4e-6 * law + 4e-9);
        }
        assertTrue(x[300] > 0.5, "switched on");
        assertEquals(List.of(), result.heldStates());
    }

    @Test
    void integralsStartFromTheirInitialValueInAnOperatingPoint() {
        SpiceNetlist netlist = read("""
                integral
                V1 in 0 2
                B1 in a V=I(Vm)*(1k+idt(I(Vm),500))
                Vm a 0 0
                .op
                .end
                """);
        var point = OperatingPoint.solve(netlist.elaborate(Map.of()).netlist(), OperatingPointOptions.AT_REST);
        assertEquals(SolveStatus.CONVERGED, point.status());
        // 2 V across 1500 ohm, to Newton's relative tolerance.
        assertEquals(2 / 1500.0, point.current("vm"), 1e-8);
    }
}
