package org.sneakpath.circuit.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.Waveforms;
import org.sneakpath.circuit.nonlinear.NewtonOptions;
import org.sneakpath.circuit.time.SteppingScheme;

/** Gradients of transients against those of tightly converged solutions by another tool, differenced and extrapolated. */
class ReferenceGradientOtherToolTest {
    /** Time of the VTEAM's objectives (s). */
    private static final double STOP = 12e-6;

    @Test
    void ofTheUnderdampedRlc() {
        String json = SharedData.text("refdata/spice/grad_rlc/gradient.json");
        Netlist netlist = SpiceDeck.read(SharedData.text("refdata/spice/grad_rlc/netlist.cir"), Map.of());
        int steps = 20_000;
        double stop = 0.5e-3;
        TransientResult result = Transient.run(
                netlist,
                TransientOptions.fixed(SteppingScheme.TRAPEZOIDAL, stop / steps, stop)
                        .fromInitialConditions());
        assertEquals(SolveStatus.CONVERGED, result.status());
        double[] v = result.waveforms().voltage("c");

        WaveformBars atEnd = result.newBars();
        atEnd.voltage("c")[steps] = 1;
        WaveformBars integral = result.newBars();
        for (int k = 0; k <= steps; k++) {
            integral.voltage("c")[k] = 2 * (v[k] - 1) * weight(k, steps) * stop / steps;
        }
        compare(json, "vc_end", result.pullback(atEnd));
        compare(json, "int_sq_err", result.pullback(integral));
    }

    private static void compare(String json, String objective, CircuitGradient gradient) {
        compare(json, "r", objective, gradient.resistance("R1"));
        compare(json, "l", objective, gradient.inductance("L1"));
        compare(json, "c", objective, gradient.capacitance("C1"));
    }

    @Test
    void ofTheVteamMemristorUnderASine() {
        String json = SharedData.text("refdata/spice/grad_vteam_sin/gradient.json");
        int steps = 24_000;
        double ohm = 1e3;
        TransientResult result = vteam(steps, NewtonOptions.DEFAULT);
        Waveforms waves = result.waveforms();
        double[] a = waves.voltage("a");
        double[] b = waves.voltage("b");

        WaveformBars atEnd = result.newBars();
        atEnd.state("XM", "x")[steps] = 1;
        compareDevice(json, "x_end", result.pullback(atEnd), 0);

        // Energy: the integral of (a − b) b/R over time.
        WaveformBars energy = result.newBars();
        double total = 0;
        for (int k = 0; k <= steps; k++) {
            double w = weight(k, steps) * STOP / steps / ohm;
            energy.voltage("a")[k] = w * b[k];
            energy.voltage("b")[k] = w * (a[k] - 2 * b[k]);
            total += w * (a[k] - b[k]) * b[k];
        }
        compareDevice(json, "energy", result.pullback(energy), -total / ohm);
    }

    /**
     * The start is forgotten: 5e-6 of it is left. Differences of a solution converged to 1e-12 do not resolve that: the
     * reference is 3.3e-4 of the value (1.6e-9) beside the variational equation, four times what it says its error is. Hence
     * no comparison with it here.
     */
    @Test
    void ofTheVteamMemristorsEndByItsStartIsWhatTheVariationalEquationSays() {
        double exact = VariationalVteam.sensitivityToTheStart(STOP);
        double coarse = endByStart(6_000) - exact;
        double fine = endByStart(12_000) - exact;
        System.out.printf(
                Locale.ROOT,
                "d x_end/d x0 = %.9e by the variational equation; ours off by %.2e and %.2e of it, extrapolated %.1e%n",
                exact,
                coarse / exact,
                fine / exact,
                (4 * fine - coarse) / 3 / exact);
        // The trapezoidal rule's error, 1.5e-4 and 3.7e-5, falls as the square of the step; extrapolation leaves the
        // fourth
        // order. Newton's method goes to rounding: its default tolerances alone would move the value by 1e-5.
        assertEquals(4, coarse / fine, 0.01);
        assertEquals(0, (4 * fine - coarse) / 3, 1e-6 * exact);
    }

    private static double endByStart(int steps) {
        TransientResult result = vteam(steps, NewtonOptions.TO_ROUNDING);
        WaveformBars atEnd = result.newBars();
        atEnd.state("XM", "x")[steps] = 1;
        return result.pullback(atEnd).initialState("XM", "x");
    }

    private static TransientResult vteam(int steps, NewtonOptions newton) {
        Netlist netlist = SpiceDeck.read(
                SharedData.text("refdata/spice/grad_vteam_sin/netlist.cir"), Map.of("vteam", new WindowedVteam()));
        TransientResult result = Transient.run(
                netlist,
                TransientOptions.fixed(SteppingScheme.TRAPEZOIDAL, STOP / steps, STOP)
                        .fromInitialConditions()
                        .withNewton(newton));
        assertEquals(SolveStatus.CONVERGED, result.status());
        return result;
    }

    private static void compareDevice(String json, String objective, CircuitGradient gradient, double throughResistor) {
        ToDoubleFunction<String> parameter = name -> gradient.parameter("XM", name);
        for (String name : new String[] {"ron", "roff", "von", "voff", "kon", "koff", "aon", "aoff"}) {
            compare(json, name, objective, parameter.applyAsDouble(name));
        }
        if (objective.equals("energy")) {
            compare(json, "x0", objective, gradient.initialState("XM", "x"));
        }
        compare(json, "rs", objective, gradient.resistance("R1") + throughResistor);
    }

    private static double weight(int k, int steps) {
        return k == 0 || k == steps ? 0.5 : 1;
    }

    private static void compare(String json, String parameter, String objective, double ours) {
        String gradients = json.substring(json.indexOf("\"gradient\""));
        Matcher found = Pattern.compile(
                        "\"" + parameter + "\": \\{.*?\"" + objective
                                + "\": \\{\\s*\"value\": ([-+.0-9eE]+),\\s*\"est_err\": ([-+.0-9eE]+)",
                        Pattern.DOTALL)
                .matcher(gradients);
        assertEquals(true, found.find(), parameter + " " + objective);
        double theirs = Double.parseDouble(found.group(1));
        double uncertain = Double.parseDouble(found.group(2));
        System.out.printf(
                Locale.ROOT,
                "d %s/d %s = %.9e, relative deviation %.1e%n",
                objective,
                parameter,
                ours,
                ours / theirs - 1);
        // 1e-5: the trapezoidal rule's own error at our step.
        assertEquals(theirs, ours, 2 * uncertain + 1e-5 * Math.abs(theirs), "d " + objective + "/d " + parameter);
    }
}
