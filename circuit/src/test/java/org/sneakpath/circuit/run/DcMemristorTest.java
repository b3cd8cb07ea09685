package org.sneakpath.circuit.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sneakpath.circuit.Dc;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.devices.library.Vteam;

/** Static characteristics of memristors: their states are at rest in every point. */
class DcMemristorTest {
    private static final double GI = 10e-6;
    private static final double GM = 1e-3;
    private static final double VH = 2;
    private static final double VL = 1;
    private static final double VW = 0.1;

    private static Netlist threshold(double ohm) {
        return Netlist.builder("threshold switch")
                .voltageSource("V1", "in", "0", new Dc(0))
                .resistor("R1", "in", "m", ohm)
                .device("M1", new ThresholdSwitch(), "m", "0")
                .build();
    }

    /** Device voltage at which the state x rests, from x = (1 + tanh(z))/2. */
    private static double deviceVoltage(double x) {
        double z = 0.5 * Math.log(x / (1 - x));
        return VH + (VL - VH) * x + VW * z;
    }

    private static double sourceVoltage(double x, double ohm) {
        return deviceVoltage(x) * (1 + ohm * (GI + (GM - GI) * x));
    }

    @Test
    void theCurveOfAThresholdSwitchIsTracedThroughItsSnapback() {
        double ohm = 100;
        DcTrace trace = DcSweep.trace(threshold(ohm), "V1", 0.5, 3, DcOptions.DEFAULT);
        assertEquals(SolveStatus.CONVERGED, trace.status());
        assertEquals(2, trace.folds().length);
        double[] x = trace.column("x(M1.x)");
        double[] in = trace.source();
        for (int k = 0; k < x.length; k++) {
            if (x[k] > 1e-6 && x[k] < 1 - 1e-6) {
                // The state is known to 1e-9, the curve's slope by it is VW/(2 x (1 − x)).
                assertEquals(sourceVoltage(x[k], ohm), in[k], 1e-7 + 1e-9 * VW / (x[k] * (1 - x[k])));
            }
            assertTrue(k == 0 || x[k] > x[k - 1]);
        }
    }

    @Test
    void aThresholdSwitchSwitchesOnAndOffAtDifferentVoltages() {
        double ohm = 100;
        DcResult up = DcSweep.run(threshold(ohm), new DcRange("V1", 0, 3, 0.02), DcOptions.DEFAULT);
        DcResult down = DcSweep.run(threshold(ohm), new DcRange("V1", 3, 0, -0.02), DcOptions.DEFAULT);
        assertEquals(SolveStatus.CONVERGED, up.status());
        assertEquals(SolveStatus.CONVERGED, down.status());
        assertEquals(1, up.jumps().size());
        assertEquals(1, down.jumps().size());
        double on = 0;
        double off = Double.POSITIVE_INFINITY;
        for (int k = 1; k < 5000; k++) {
            double x = k / 10000.0;
            on = Math.max(on, sourceVoltage(x, ohm));
            off = Math.min(off, sourceVoltage(1 - x, ohm));
        }
        assertEquals(on, up.jumps().get(0).fold(), 1e-4);
        assertEquals(off, down.jumps().get(0).fold(), 1e-4);
        assertEquals(List.of(), up.heldStates());
        double[] x = up.state("M1", "x");
        assertTrue(x[x.length - 1] > 0.99 && x[10] < 0.01);
    }

    /** A non-volatile device: what it remembers stays while nothing moves it, and the sweep carries it along. */
    @Test
    void aVteamKeepsWhatTheSweepWrote() {
        Vteam model = new Vteam();
        double[] p = model.defaultParameters();
        double on = p[model.parameterIndex("vOn")];
        double off = p[model.parameterIndex("vOff")];
        double step = Math.abs(on) / 2;
        Netlist netlist = Netlist.builder("VTEAM")
                .voltageSource("V1", "in", "0", new Dc(0))
                .device("M1", model, p, new double[] {0.4}, "in", "0")
                .build();
        DcResult set = DcSweep.run(
                netlist, new DcRange("V1", 0, 4 * Math.signum(on) * step, Math.signum(on) * step), DcOptions.DEFAULT);
        assertEquals(SolveStatus.CONVERGED, set.status());
        double[] x = set.state("M1", "x");
        assertEquals(0.4, x[0]);
        assertEquals(0.4, x[1]);
        assertTrue(x[4] == 0 || x[4] == 1, "beyond its threshold it goes all the way: " + x[4]);
        assertEquals(List.of("x(M1.x)"), set.heldStates());
        double reset = Math.signum(off);
        DcResult back = DcSweep.run(netlist, new DcRange("V1", 2 * off, 0, -2 * off / 8), DcOptions.DEFAULT);
        assertEquals(SolveStatus.CONVERGED, back.status());
        double[] after = back.state("M1", "x");
        assertEquals(1 - x[4], after[0]);
        assertEquals(after[0], after[after.length - 1], "the device keeps it when the voltage goes: " + reset);
    }
}
