package org.sneakpath.circuit.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sneakpath.circuit.Dc;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.NodeVoltage;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.SwitchLaw;
import org.sneakpath.circuit.nonlinear.NewtonOptions;
import org.sneakpath.circuit.time.ControlledStep;
import org.sneakpath.circuit.time.StiffScheme;

/**
 * The integral of a voltage that a switch with hysteresis makes swing, and its gradient, against formulas. A sum by straight
 * lines is off by h² ÿ/4 for every unit of time that an event moves, whatever the scheme; the stages' own quadrature is not.
 */
class IntegralThroughEventsDerivativeTest {
    private static final double STOP = 20e-6;
    private static final double OHM = 1e4;
    private static final double FARAD = 1e-9;

    private static double exact(double ohm, double farad) {
        double time = 0;
        double v = 0;
        double sum = 0;
        for (boolean on = false; time < STOP; on = !on) {
            double parallel = on ? 100 : 1e6;
            double rest = 5 * parallel / (ohm + parallel);
            double tau = farad * ohm * parallel / (ohm + parallel);
            double to = on ? 1.5 : 2.5;
            double span = Math.min(tau * Math.log((rest - v) / (rest - to)), STOP - time);
            sum += rest * span - (v - rest) * tau * Math.expm1(-span / tau);
            time += span;
            v = to;
        }
        return sum;
    }

    private static TransientResult run() {
        Netlist netlist = Netlist.builder("oscillator")
                .voltageSource("V1", "in", "0", new Dc(5))
                .resistor("R1", "in", "a", OHM)
                .capacitor("C1", "a", "0", FARAD)
                .switched("S1", "a", "0", new NodeVoltage("a", "0"), SwitchLaw.sharp(2, 0.5, 100, 1e6))
                .build();
        TransientResult result = Transient.run(
                netlist,
                TransientOptions.controlled(STOP)
                        .withPolicy(ControlledStep.of(1e-8, StiffScheme.ESDIRK4))
                        .withNewton(NewtonOptions.TO_ROUNDING)
                        .fromInitialConditions());
        assertEquals(SolveStatus.CONVERGED, result.status());
        return result;
    }

    private static double integral(TransientResult result, WaveformBars bars, boolean stages) {
        double[] t = result.waveforms().time();
        double[] v = result.waveforms().voltage("a");
        double[] inner = result.inner("v(a)");
        InnerPoints points = result.innerPoints();
        double sum = 0;
        for (int k = 1; k < t.length; k++) {
            double h = t[k] - t[k - 1];
            int n = stages ? points.count(k) : 0;
            double start = n > 0 ? points.weight(k, 0) : 0.5;
            double end = n > 0 ? points.weight(k, n + 1) : 0.5;
            double mean = start * v[k - 1] + end * v[k];
            bars.voltage("a")[k - 1] += h * start;
            bars.voltage("a")[k] += h * end;
            for (int i = 1; i <= n; i++) {
                int at = points.first(k) + i - 1;
                mean += points.weight(k, i) * inner[at];
                bars.inner().voltage("a")[at] += h * points.weight(k, i);
            }
            sum += h * mean;
            bars.time()[k] += mean;
            bars.time()[k - 1] -= mean;
        }
        return sum;
    }

    private static double[] deviations(TransientResult result, boolean stages) {
        WaveformBars bars = result.newBars();
        double value = integral(result, bars, stages);
        CircuitGradient gradient = result.pullback(bars);
        double byOhm = (exact(OHM * (1 + 1e-5), FARAD) - exact(OHM * (1 - 1e-5), FARAD)) / (2e-5 * OHM);
        double byFarad = (exact(OHM, FARAD * (1 + 1e-5)) - exact(OHM, FARAD * (1 - 1e-5))) / (2e-5 * FARAD);
        double[] deviations = {
            Math.abs(value / exact(OHM, FARAD) - 1),
            Math.abs(gradient.resistance("R1") / byOhm - 1),
            Math.abs(gradient.capacitance("C1") / byFarad - 1)
        };
        System.out.printf(
                Locale.ROOT,
                "integral through %d points by %s: off by %.1e, its derivatives by %.1e and %.1e%n",
                result.size(),
                stages ? "stages" : "straight lines",
                deviations[0],
                deviations[1],
                deviations[2]);
        return deviations;
    }

    @Test
    void byStagesIsAsGoodAsTheScheme() {
        double[] deviations = deviations(run(), true);
        assertTrue(deviations[0] < 1e-9, "value");
        // Reltol 1e-8, through eight events; differences of the formula leave (1e-5)²/6.
        assertTrue(deviations[1] < 1e-7, "by R");
        assertTrue(deviations[2] < 1e-7, "by C");
    }

    @Test
    void byStraightLinesIsOfSecondOrderOnly() {
        double[] deviations = deviations(run(), false);
        assertTrue(deviations[0] > 1e-5 && deviations[0] < 1e-4, "value");
        assertTrue(deviations[1] > 1e-4 && deviations[1] < 1e-2, "by R");
    }
}
