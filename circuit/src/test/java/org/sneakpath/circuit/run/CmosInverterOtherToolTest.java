package org.sneakpath.circuit.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sneakpath.circuit.Dc;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.Pulse;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.library.DeviceLibrary;

/** The shared CMOS inverter, whose gates couple by Meyer's capacitances, against ngspice with tight tolerances. */
class CmosInverterOtherToolTest {
    private static final Map<String, Double> SHARED =
            Map.of("phi", 0.7, "tox", 20e-9, "cgso", 200e-12, "cgdo", 200e-12, "cgbo", 100e-12, "l", 1e-6);
    private static final Map<String, Double> N =
            Map.of("vto", 0.7, "kp", 110e-6, "lambda", 0.04, "gamma", 0.4, "w", 4e-6);
    private static final Map<String, Double> P =
            Map.of("vto", -0.8, "kp", 40e-6, "lambda", 0.05, "gamma", 0.5, "w", 10e-6);

    private static double[] parameters(CompactModel model, Map<String, Double> own) {
        double[] all = model.defaultParameters();
        SHARED.forEach((name, value) -> all[model.parameterIndex(name)] = value);
        own.forEach((name, value) -> all[model.parameterIndex(name)] = value);
        return all;
    }

    private static Netlist inverter() {
        CompactModel n = DeviceLibrary.model("nmos");
        CompactModel p = DeviceLibrary.model("pmos");
        return Netlist.builder("inverter")
                .voltageSource("vdd", "vdd", "0", new Dc(5))
                .voltageSource("vin", "in", "0", new Pulse(0, 5, 1e-9, 0.5e-9, 0.5e-9, 10e-9, 22e-9))
                .device("m1", n, parameters(n, N), n.initialStates(), "out", "in", "0", "0")
                .device("m2", p, parameters(p, P), p.initialStates(), "out", "in", "vdd", "vdd")
                .capacitor("cl", "out", "0", 100e-15)
                .build();
    }

    @Test
    void outputAndSupplyCurrentFollowNgspiceThroughBothEdges() {
        SharedData.Table tight = SharedData.columns("refdata/spice/tran_cmos_inverter/tight.csv");
        double[] time = tight.get("time");
        Sampler sampler = new Sampler(time);
        TransientSummary summary =
                Transient.run(inverter(), TransientOptions.controlled(44e-9).withReltol(1e-6), sampler);
        assertEquals(SolveStatus.CONVERGED, summary.status(), summary.stats().toString());
        System.out.println(summary.stats());
        // Both at tolerances of 1e-6; ngspice integrates capacitances along its steps, to about 3e-5 of the swing, and
        // its
        // steps of 2.2 ps resolve edges of the supply current to a few 1e-4 of its peak.
        assertTrue(deviation(sampler.of("v(out)"), tight, "v(out)") < 1e-4);
        assertTrue(deviation(sampler.of("i(vdd)"), tight, "i(vdd)") < 1e-3);
    }

    private static double deviation(double[] ours, SharedData.Table tight, String column) {
        double[] theirs = tight.get(column);
        double scale = Arrays.stream(theirs).map(Math::abs).max().orElseThrow();
        double worst = 0;
        for (int k = 0; k < theirs.length; k++) {
            worst = Math.max(worst, Math.abs(ours[k] - theirs[k]) / scale);
        }
        System.out.printf(Locale.ROOT, "inverter %s: deviation %.1e of the largest value%n", column, worst);
        return worst;
    }
}
