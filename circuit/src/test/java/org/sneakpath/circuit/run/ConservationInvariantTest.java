package org.sneakpath.circuit.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.Pulse;
import org.sneakpath.circuit.Sine;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.Waveforms;
import org.sneakpath.circuit.nonlinear.NewtonOptions;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.DeviceBatch;
import org.sneakpath.devices.library.VolatileMemristor;

/** What holds at every accepted step: Kirchhoff's current law, Tellegen's theorem, energy. */
class ConservationInvariantTest {
    private static final CompactModel MEMRISTOR = new VolatileMemristor();
    private static final double OHM = 1e3;
    private static final double FARAD = 20e-9;
    private static final double HENRY = 0.05;

    private static Netlist circuit() {
        return Netlist.builder("everything at once")
                .voltageSource("V1", "in", "0", new Sine(0.1, 0.3, 800))
                .resistor("R1", "in", "a", OHM)
                .inductor("L1", "a", "b", HENRY)
                .capacitor("C1", "b", "0", FARAD)
                .device("M1", MEMRISTOR, "b", "0")
                .currentSource("I1", "0", "b", new Pulse(0, 1e-5, 1e-4, 1e-5, 1e-5, 5e-4, 1e-3))
                .build();
    }

    @Test
    void currentsIntoEveryNodeAndPowersOfAllElementsAddUpToNothing() {
        TransientResult result = Transient.run(
                circuit(),
                TransientOptions.controlled(3e-3)
                        .withScheme(SteppingScheme.BACKWARD_EULER)
                        .withNewton(NewtonOptions.TO_ROUNDING));
        assertEquals(SolveStatus.CONVERGED, result.status());
        Waveforms w = result.waveforms();
        double[] t = w.time();
        double[] in = w.voltage("in");
        double[] a = w.voltage("a");
        double[] b = w.voltage("b");
        double[] source = w.current("V1");
        double[] inductor = w.current("L1");
        double[] x = w.state("M1", "x");
        Pulse pulse = new Pulse(0, 1e-5, 1e-4, 1e-5, 1e-5, 5e-4, 1e-3);
        double worstCurrent = 0;
        double worstPower = 0;
        for (int k = 1; k < t.length; k++) {
            double resistor = (in[k] - a[k]) / OHM;
            double capacitor = FARAD * (b[k] - b[k - 1]) / (t[k] - t[k - 1]);
            double memristor = current(b[k], x[k]);
            double injected = pulse.at(t[k]);
            worstCurrent = Math.max(worstCurrent, Math.abs(source[k] + resistor));
            worstCurrent = Math.max(worstCurrent, Math.abs(inductor[k] - resistor));
            worstCurrent = Math.max(worstCurrent, Math.abs(capacitor + memristor - inductor[k] - injected));
            double power = in[k] * source[k]
                    + (in[k] - a[k]) * resistor
                    + (a[k] - b[k]) * inductor[k]
                    + b[k] * (capacitor + memristor - injected);
            worstPower = Math.max(worstPower, Math.abs(power));
        }
        System.out.printf(
                Locale.ROOT,
                "%d steps: largest current left over %.1e A, largest power %.1e W%n",
                t.length - 1,
                worstCurrent,
                worstPower);
        // Newton goes to rounding, 1e-16 of the terms of a node, the largest of which is C v/h: 20 nF · 0.4 V / 0.1 µs
        // =
        // 80 mA at the shortest steps; times the condition of the equations; and 0.4 V times that.
        assertTrue(worstCurrent < 1e-11, "current " + worstCurrent);
        assertTrue(worstPower < 4e-12, "power " + worstPower);
    }

    private static double current(double v, double x) {
        DeviceBatch batch = new DeviceBatch(MEMRISTOR, 1);
        batch.v[0] = v;
        batch.x[0] = x;
        MEMRISTOR.currents(batch, 0, 1);
        return batch.i[0];
    }

    @Test
    void theTrapezoidalRuleKeepsTheEnergyOfAnLcCircuit() {
        double henry = 1e-3;
        double farad = 1e-6;
        Netlist lc = Netlist.builder("LC")
                .inductor("L1", "a", "0", henry)
                .capacitor("C1", "a", "0", farad)
                .initialVoltage("a", 1)
                .build();
        TransientResult result = Transient.run(
                lc,
                TransientOptions.fixed(SteppingScheme.TRAPEZOIDAL, 5e-6, 20e-3).fromInitialConditions());
        assertEquals(SolveStatus.CONVERGED, result.status());
        double[] v = result.waveforms().voltage("a");
        double[] i = result.waveforms().current("L1");
        double worst = 0;
        double largestCurrent = 0;
        for (int k = 0; k < v.length; k++) {
            double energy = 0.5 * farad * v[k] * v[k] + 0.5 * henry * i[k] * i[k];
            worst = Math.max(worst, Math.abs(energy / (0.5 * farad) - 1));
            largestCurrent = Math.max(largestCurrent, Math.abs(i[k]));
        }
        System.out.printf(Locale.ROOT, "LC, %d steps: energy off by %.1e%n", v.length - 1, worst);
        // 4000 steps of rounding, adding up like a random walk: 1e-16·√4000 and a factor for each operation.
        assertTrue(worst < 1e-13, "energy off by " + worst);
        assertEquals(Math.sqrt(farad / henry), largestCurrent, 1e-3 * Math.sqrt(farad / henry));
    }
}
