package org.sneakpath.circuit.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sneakpath.circuit.Dc;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.NetlistBuilder;
import org.sneakpath.circuit.SolveStatus;

/**
 * A tunnel diode behind a resistor so large that the circuit has three solutions in a range of voltages: the curve is known in
 * parametric form, V = v + R i(v).
 */
class DcFoldTest {
    private static final double OHM = 8000;

    private static Netlist diode(boolean capacitor) {
        NetlistBuilder builder = Netlist.builder("tunnel diode")
                .voltageSource("V1", "in", "0", new Dc(0))
                .resistor("R1", "in", "d", OHM)
                .device("D1", new TunnelDiode(), "d", "0");
        return (capacitor ? builder.capacitor("C1", "d", "0", 1e-12) : builder).build();
    }

    private static double source(double v) {
        return v + OHM * TunnelDiode.current(v);
    }

    /** v at which dV/dv = 1 + R di/dv vanishes: 3 v² − 3 a v + 0.6 a² + 1/(R g) = 0. */
    private static double foldVoltage(int which) {
        double a = TunnelDiode.A;
        double c = 0.6 * a * a + 1 / (OHM * TunnelDiode.G);
        double root = Math.sqrt(9 * a * a - 12 * c);
        return (3 * a + which * root) / 6;
    }

    @Test
    void theTraceIsTheParametricCurveThroughBothFolds() {
        DcTrace trace = DcSweep.trace(diode(false), "V1", 0, 1.2, DcOptions.DEFAULT);
        assertEquals(SolveStatus.CONVERGED, trace.status());
        double[] v = trace.column("v(d)");
        double[] in = trace.source();
        for (int k = 0; k < v.length; k++) {
            assertEquals(source(v[k]), in[k], 1e-8, "every point is a solution");
            assertTrue(k == 0 || v[k] > v[k - 1], "along the curve the diode's voltage only rises");
        }
        assertEquals(1.2, in[in.length - 1]);
        assertEquals(2, trace.folds().length);
        // The extremum of a cubic through two points 0.02 apart.
        assertEquals(source(foldVoltage(-1)), trace.folds()[0], 1e-5);
        assertEquals(source(foldVoltage(1)), trace.folds()[1], 1e-5);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void upAndDownTheSweepJumpsAtTheFoldsAndShowsHysteresis(boolean capacitor) {
        double upper = source(foldVoltage(-1));
        double lower = source(foldVoltage(1));
        assertTrue(lower < upper - 0.05, "there is something to see");
        DcResult up = DcSweep.run(diode(capacitor), new DcRange("V1", 0, 1.2, 0.01), DcOptions.DEFAULT);
        DcResult down = DcSweep.run(diode(capacitor), new DcRange("V1", 1.2, 0, -0.01), DcOptions.DEFAULT);
        check(up, upper, 1);
        check(down, lower, -1);
    }

    private static void check(DcResult result, double fold, int direction) {
        assertEquals(SolveStatus.CONVERGED, result.status());
        assertEquals(121, result.size());
        List<BranchJump> jumps = result.jumps();
        assertEquals(1, jumps.size());
        BranchJump jump = jumps.get(0);
        assertEquals(fold, jump.fold(), 1e-5);
        assertTrue(direction * (jump.fold() - jump.before()) >= 0 && direction * (jump.after() - jump.fold()) >= 0);
        double[] in = result.swept();
        double[] v = result.voltage("d");
        for (int k = 0; k < in.length; k++) {
            assertEquals(in[k], source(v[k]), 1e-8);
            boolean low = direction > 0 ? k < jump.row() : k >= jump.row();
            assertTrue(low ? v[k] < foldVoltage(-1) + 1e-6 : v[k] > foldVoltage(1) - 1e-6, in[k] + " V: " + v[k]);
        }
    }

    /** Driven by a current, the same diode's characteristic turns back at its peak and valley current. */
    @Test
    void aCurrentSweepJumpsOverTheValley() {
        Netlist netlist = Netlist.builder("driven by a current")
                .currentSource("I1", "0", "d", new Dc(0))
                .resistor("R1", "d", "0", 1e6)
                .device("D1", new TunnelDiode(), "d", "0")
                .build();
        DcResult up = DcSweep.run(netlist, new DcRange("I1", 0, 4e-4, 2e-6), DcOptions.DEFAULT);
        assertEquals(SolveStatus.CONVERGED, up.status());
        assertEquals(1, up.jumps().size());
        double slope = 1e-6 / TunnelDiode.G;
        double a = TunnelDiode.A;
        double peak = (3 * a - Math.sqrt(9 * a * a - 12 * (0.6 * a * a + slope))) / 6;
        assertEquals(TunnelDiode.current(peak) + peak * 1e-6, up.jumps().get(0).fold(), 1e-8);
    }

    /** Where the resistor is small, the same diode has a single solution everywhere and nothing jumps. */
    @Test
    void negativeResistanceAloneIsNoFold() {
        DcResult result = DcSweep.run(
                Netlist.builder("stable tunnel diode")
                        .voltageSource("V1", "in", "0", new Dc(0))
                        .resistor("R1", "in", "d", 100)
                        .device("D1", new TunnelDiode(), "d", "0")
                        .build(),
                new DcRange("V1", 0, 0.6, 0.02),
                DcOptions.DEFAULT);
        assertEquals(SolveStatus.CONVERGED, result.status());
        assertEquals(List.of(), result.jumps());
        double[] i = result.current("V1");
        boolean falls = false;
        for (int k = 1; k < i.length; k++) {
            falls |= -i[k] < -i[k - 1];
        }
        assertTrue(falls);
    }
}
