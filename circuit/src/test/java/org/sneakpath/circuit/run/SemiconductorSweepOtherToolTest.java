package org.sneakpath.circuit.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sneakpath.circuit.Dc;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.library.DeviceLibrary;

/** Shared direct-current cases of semiconductors: a diode against its analytic solution, a MOSFET against ngspice. */
class SemiconductorSweepOtherToolTest {
    private static double[] parameters(CompactModel model, Map<String, Double> given) {
        double[] all = model.defaultParameters();
        given.forEach((name, value) -> all[model.parameterIndex(name)] = value);
        return all;
    }

    private static double deviation(double[] ours, double[] reference, String what) {
        double scale = Arrays.stream(reference).map(Math::abs).max().orElseThrow();
        double worst = 0;
        assertEquals(reference.length, ours.length);
        for (int k = 0; k < ours.length; k++) {
            worst = Math.max(worst, Math.abs(ours[k] - reference[k]) / scale);
        }
        System.out.printf(Locale.ROOT, "%s: deviation %.1e of the largest value%n", what, worst);
        return worst;
    }

    @Test
    void diodeWithSeriesResistance() {
        CompactModel diode = DeviceLibrary.model("diode");
        Netlist netlist = Netlist.builder("diode")
                .voltageSource("v1", "a", "0", new Dc(0))
                .resistor("r1", "a", "d", 100)
                .resistor("rs", "d", "j", 5)
                .device("d1", diode, parameters(diode, Map.of("is", 1e-14, "n", 1.5)), new double[0], "j", "0")
                .build();
        DcResult result = DcSweep.run(netlist, new DcRange("v1", -1, 1, 0.01), DcOptions.DEFAULT);
        assertEquals(SolveStatus.CONVERGED, result.status());
        SharedData.Table truth = SharedData.columns("refdata/spice/dc_diode_iv/truth.csv");
        // Newton's tolerance on voltages is 1e-6 relative and quadratic convergence leaves far less.
        assertTrue(deviation(result.voltage("d"), truth.get("v(d)"), "diode v(d)") < 1e-8);
        assertTrue(deviation(result.current("v1"), truth.get("i(v1)"), "diode i(v1)") < 1e-8);
    }

    @Test
    void mosfetWithBodyEffect() {
        CompactModel nmos = DeviceLibrary.model("nmos");
        double[] p = parameters(
                nmos,
                Map.of("vto", 0.7, "kp", 110e-6, "gamma", 0.4, "lambda", 0.04, "phi", 0.7, "w", 10e-6, "l", 1e-6));
        Netlist netlist = Netlist.builder("nmos")
                .voltageSource("vd", "d", "0", new Dc(0))
                .voltageSource("vg", "g", "0", new Dc(0))
                .voltageSource("vb", "b", "0", new Dc(-1))
                .device("m1", nmos, p, nmos.initialStates(), "d", "g", "0", "b")
                .build();
        DcResult result =
                DcSweep.run(netlist, new DcRange("vd", 0, 5, 0.1), new DcRange("vg", 0, 5, 1), DcOptions.DEFAULT);
        assertEquals(SolveStatus.CONVERGED, result.status());
        SharedData.Table tight = SharedData.columns("refdata/spice/dc_nmos_family/tight.csv");
        // All voltages are forced and no constant of nature enters but in the bulk junctions' 1e-14 A.
        assertTrue(deviation(result.current("vd"), tight.get("i(vd)"), "nmos i(vd)") < 1e-9);
    }
}
