package org.sneakpath.circuit.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.Waveforms;
import org.sneakpath.circuit.time.ControlledStep;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.library.DeviceLibrary;

/**
 * The shared SPICE cases, run from their decks under error control. Truth columns are analytic or tightly converged
 * solutions; where there is none, ngspice with tight tolerances. Deviations are relative to the largest magnitude of the
 * column, at the reference's time points; ours are interpolated, with steps short enough for that.
 */
class ReferenceCasesOtherToolTest {
    private static final Map<String, CompactModel> MODELS = Map.of(
            "vteam", new WindowedVteam(),
            "tsm", new ThresholdSwitch(),
            "yakopcic", DeviceLibrary.model("yakopcic"));

    private static Netlist deck(String name) {
        return SpiceDeck.read(SharedData.text("refdata/spice/" + name + "/netlist.cir"), MODELS);
    }

    private static TransientResult run(String name, double stop, double relative, int points) {
        TransientResult result = Transient.run(
                deck(name),
                TransientOptions.controlled(stop)
                        .withPolicy(
                                ControlledStep.DEFAULT.withRelative(relative).withMaxStep(stop / points))
                        .fromInitialConditions());
        assertEquals(SolveStatus.CONVERGED, result.status(), result.stats().toString());
        return result;
    }

    private static double deviation(String name, Waveforms waves, double[] ours, String file, String column) {
        SharedData.Table reference = SharedData.columns("refdata/spice/" + name + "/" + file);
        double[] time = reference.get("time");
        double[] truth = reference.get(column);
        double[] ourTime = waves.time();
        double scale = Arrays.stream(truth).map(Math::abs).max().orElseThrow();
        double worst = 0;
        for (int k = 0; k < time.length; k++) {
            worst = Math.max(worst, Math.abs(SharedData.at(ourTime, ours, time[k]) - truth[k]) / scale);
        }
        System.out.printf(
                Locale.ROOT, "%s %s: %d points, deviation from %s %.1e%n", name, column, ours.length, file, worst);
        return worst;
    }

    @Test
    void rcStep() {
        Waveforms waves = run("lin_rc_step", 5e-3, 1e-6, 2000).waveforms();
        // Steps of RC/800 in pairs: interpolation error (1/400)²/8 = 8e-7, and as much from the steps.
        assertTrue(deviation("lin_rc_step", waves, waves.voltage("out"), "truth.csv", "v(out)") < 2e-6);
        assertTrue(deviation("lin_rc_step", waves, waves.current("V1"), "truth.csv", "i(v1)") < 2e-6);
    }

    @Test
    void underdampedRlc() {
        Waveforms waves = run("lin_rlc_underdamped", 2e-3, 1e-6, 10_000).waveforms();
        // 1000 steps a period: interpolation (2π/1000)²/8 = 5e-6 and a phase error of as much a period.
        assertTrue(deviation("lin_rlc_underdamped", waves, waves.voltage("c"), "truth.csv", "v(c)") < 1e-5);
        assertTrue(deviation("lin_rlc_underdamped", waves, waves.current("L1"), "truth.csv", "i(l1)") < 1e-5);
    }

    @Test
    void vteamUnderASine() {
        Waveforms waves = run("mem_vteam_sin", 4e-5, 1e-6, 20_000).waveforms();
        // The truth itself is stated to 1e-9 .. 1e-11; ours has local errors of 1e-6.
        assertTrue(deviation("mem_vteam_sin", waves, waves.state("XM", "x"), "truth.csv", "v(x)") < 2e-5);
        assertTrue(deviation("mem_vteam_sin", waves, waves.voltage("b"), "truth.csv", "v(b)") < 3e-5);
    }

    @Test
    void yakopcicUnderASine() {
        Waveforms waves = run("mem_yakopcic_sin", 0.02, 1e-6, 20_000).waveforms();
        // Local errors of 1e-6 and kinks of the rates at the thresholds.
        assertTrue(deviation("mem_yakopcic_sin", waves, waves.state("XM", "x"), "truth.csv", "v(x)") < 2e-6);
        assertTrue(deviation("mem_yakopcic_sin", waves, waves.voltage("n2"), "truth.csv", "v(n2)") < 2e-6);
    }

    @Test
    void writingOneCellOfAFourByFourArray() {
        Waveforms waves = run("xbar4_vteam_write", 1e-5, 1e-6, 5000).waveforms();
        assertTrue(deviation("xbar4_vteam_write", waves, waves.state("XM2_2", "x"), "truth.csv", "v(s2_2)") < 2e-5);
        assertTrue(deviation("xbar4_vteam_write", waves, waves.state("XM0_0", "x"), "truth.csv", "v(s0_0)") < 1e-6);
        assertTrue(deviation("xbar4_vteam_write", waves, waves.voltage("c2_2"), "truth.csv", "v(c2_2)") < 2e-5);
    }

    @Test
    void readingASixteenBySixteenArray() {
        OperatingPointResult result = OperatingPoint.solve(deck("xbar16_read_dc"));
        assertEquals(SolveStatus.CONVERGED, result.status());
        SharedData.Table tight = SharedData.columns("refdata/spice/xbar16_read_dc/tight.csv");
        double worst = 0;
        for (int j = 0; j < 16; j++) {
            double theirs = tight.get("i(vs" + j + ")")[0];
            worst = Math.max(worst, Math.abs(result.current("Vs" + j) / theirs - 1));
        }
        System.out.printf(Locale.ROOT, "xbar16_read_dc: relative deviation from ngspice %.1e%n", worst);
        // ngspice adds 1e-12 S to the diagonal; against 1e-2 S conductances that is no more than 1e-10 of a current.
        assertTrue(worst < 1e-10);
    }

    @Test
    void theThresholdSwitchRestsWhereItsRateVanishes() {
        SharedData.Table tight = SharedData.columns("refdata/spice/dc_memristor_op/tight.csv");
        assertEquals(301, tight.get("v(a)").length);
        String text = SharedData.text("refdata/spice/dc_memristor_op/netlist.cir");
        double worst = 0;
        for (int k = 0; k < 301; k += 10) {
            double volt = 0.02 * k;
            Netlist netlist = SpiceDeck.read(text.replace("V1 in 0 0", "V1 in 0 " + volt), MODELS);
            OperatingPointResult result =
                    OperatingPoint.solve(netlist, OperatingPointOptions.DEFAULT.withSolvedStates());
            assertEquals(SolveStatus.CONVERGED, result.status(), "at " + volt + " V: " + result.stats());
            worst = Math.max(worst, Math.abs(result.voltage("a") - tight.get("v(a)")[k]));
            worst = Math.max(worst, Math.abs(result.state("XM", "x") - tight.get("v(x)")[k]));
        }
        System.out.printf(Locale.ROOT, "dc_memristor_op: largest deviation from ngspice %.1e%n", worst);
        // ngspice's reltol is 1e-6.
        assertTrue(worst < 1e-6);
    }

    @Test
    void theRelaxationOscillatorKeepsItsPeriod() {
        double[] time =
                IntStream.rangeClosed(0, 10_000).mapToDouble(k -> k * 1e-8).toArray();
        Sampler sampler = new Sampler(time);
        TransientSummary result = Transient.run(
                deck("osc_tsm_single"), TransientOptions.controlled(1e-4).fromInitialConditions(), sampler);
        SharedData.Table truth = SharedData.columns("refdata/spice/osc_tsm_single/truth.csv");
        double ours = period(time, sampler.of("v(v0)"));
        double theirs = period(truth.get("time"), truth.get("v(v0)"));
        System.out.printf(
                Locale.ROOT,
                "osc_tsm_single at default tolerance: %d steps, %d rejected, %d Newton iterations, period %.6e s, off by"
                        + " %.1e%n",
                result.stats().steps(),
                result.stats().rejectedSteps(),
                result.stats().newtonIterations(),
                ours,
                ours / theirs - 1);
        // ngspice at its defaults is off by 9e-2; local errors of 1e-4 add up to less than themselves here.
        assertEquals(1, ours / theirs, 2e-4);
    }

    /** Mean distance of upward crossings of 1.5 V. */
    private static double period(double[] time, double[] v) {
        double first = Double.NaN;
        double last = Double.NaN;
        int count = 0;
        for (int k = 1; k < v.length; k++) {
            if (v[k - 1] < 1.5 && v[k] >= 1.5) {
                last = time[k - 1] + (time[k] - time[k - 1]) * (1.5 - v[k - 1]) / (v[k] - v[k - 1]);
                first = count == 0 ? last : first;
                count++;
            }
        }
        return (last - first) / (count - 1);
    }
}
