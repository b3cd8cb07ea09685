package org.sneakpath.circuit.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.sneakpath.circuit.Dc;
import org.sneakpath.circuit.InternalNodeModels;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.Phasor;
import org.sneakpath.circuit.PiecewiseLinear;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.VoltageSource;
import org.sneakpath.circuit.nonlinear.NewtonOptions;
import org.sneakpath.devices.CompactModel;

/** A resistor that heats itself, {@code cth dT/dt + T/rth = v i} with i = v/(r (1 + α T)), against closed forms. */
class SelfHeatingLimitTest {
    private static final double R = 1e3;
    private static final double ALPHA = 4e-3;
    private static final double RTH = 1e5;
    private static final double CTH = 1e-11;
    private static final CompactModel HEATER = InternalNodeModels.heater();

    private static Netlist atVoltage(double volt) {
        return Netlist.builder("heated by a voltage")
                .voltageSource("V1", "a", "0", new Dc(volt))
                .device("N1", HEATER, "a", "0")
                .build();
    }

    /** At rest T (1 + α T) = rth v²/r. */
    private static double rise(double volt) {
        return (Math.sqrt(1 + 4 * ALPHA * RTH * volt * volt / R) - 1) / (2 * ALPHA);
    }

    @Test
    void atRestTheTemperatureSolvesAQuadratic() {
        for (double volt : new double[] {0, 1e-3, 0.1, 1, 3, 30}) {
            OperatingPointResult rest = OperatingPoint.solve(atVoltage(volt));
            assertEquals(SolveStatus.CONVERGED, rest.status());
            assertEquals(rise(volt), rest.value("v(N1#t)"), 1e-9 * rise(volt) + 1e-7);
            assertEquals(-volt / (R * (1 + ALPHA * rise(volt))), rest.current("V1"), 1e-9 * volt / R);
        }
    }

    @Test
    void aSweepFollowsTheQuadratic() {
        DcResult swept = DcSweep.run(atVoltage(0), new DcRange("V1", -3, 3, 0.25), DcOptions.DEFAULT);
        assertEquals(SolveStatus.CONVERGED, swept.status());
        for (int k = 0; k < swept.size(); k++) {
            double expected = rise(swept.swept()[k]);
            assertEquals(expected, swept.column("v(N1#t)")[k], 1e-8 * expected + 1e-7);
        }
    }

    /**
     * Small voltages, from rest at v: (jω cth + 1/rth + g α v²…) t = ∂(v i)/∂v u. With i = v/(r (1 + α T)) and P = v i, the
     * admittance is ∂i/∂v + ∂i/∂T ∂P/∂v/(jω cth + 1/rth − ∂P/∂T).
     */
    @Test
    void theAdmittanceHasTheThermalPole() {
        double v = 2;
        double t = rise(v);
        double i = v / (R * (1 + ALPHA * t));
        double byV = i / v;
        double byT = -ALPHA * i / (1 + ALPHA * t);
        AcResult small = AcSweep.run(
                Netlist.builder("small")
                        .add(new VoltageSource("V1", "a", "0", new Dc(v), v, new Phasor(1, 0)))
                        .device("N1", HEATER, "a", "0")
                        .build(),
                AcOptions.of(FrequencyGrid.decades(4, 1e3, 1e9)));
        assertEquals(SolveStatus.CONVERGED, small.status());
        double[] f = small.frequency();
        for (int k = 0; k < f.length; k++) {
            double re = 1 / RTH - v * byT;
            double im = 2 * Math.PI * f[k] * CTH;
            double gain = byT * (i + v * byV) / (re * re + im * im);
            assertEquals(-(byV + gain * re), small.real("i(V1)")[k], 1e-7 * byV);
            assertEquals(gain * im, small.imaginary("i(V1)")[k], 1e-7 * byV);
        }
    }

    /** A current from t = 0 on: T = P₀ rth/(1 − α P₀ rth) (1 − exp(−t/τ)), τ = rth cth/(1 − α P₀ rth), P₀ = r i². */
    @Test
    void aCurrentHeatsItExponentially() {
        double ampere = 1e-3;
        double p0 = R * ampere * ampere;
        double feedback = 1 - ALPHA * p0 * RTH;
        double last = p0 * RTH / feedback;
        double tau = RTH * CTH / feedback;
        Netlist netlist = Netlist.builder("heated by a current")
                .currentSource("I1", "0", "a", PiecewiseLinear.of(0, ampere, 1, ampere))
                .device("N1", HEATER, "a", "0")
                .initialVoltage("N1#t", 0)
                .build();
        TransientOptions options =
                TransientOptions.controlled(5 * tau).withReltol(1e-6).withStart(TransientStart.CHARGES);
        TransientResult run = Transient.run(netlist, options);
        assertEquals(SolveStatus.CONVERGED, run.status());
        double[] time = run.waveforms().time();
        double[] t = run.waveforms().column("v(N1#t)");
        for (int k = 0; k < time.length; k++) {
            assertEquals(last * (1 - Math.exp(-time[k] / tau)), t[k], 1e-5 * last);
        }
        assertTrue(time.length < 500, "steps follow the temperature: " + time.length);
    }

    /** The device's own tolerance is what the steps obey: a looser relative tolerance and no voltage that moves. */
    @Test
    void stepsAreControlledByTheTemperature() {
        Netlist netlist = Netlist.builder("cooling")
                .voltageSource("V1", "a", "0", new Dc(0))
                .device("N1", HEATER, "a", "0")
                .initialVoltage("N1#t", 100)
                .build();
        double tau = RTH * CTH;
        TransientOptions options = TransientOptions.controlled(30 * tau).withStart(TransientStart.CHARGES);
        TransientResult run = Transient.run(netlist, options);
        assertEquals(SolveStatus.CONVERGED, run.status());
        double[] time = run.waveforms().time();
        double[] t = run.waveforms().column("v(N1#t)");
        for (int k = 0; k < time.length; k++) {
            assertEquals(100 * Math.exp(-time[k] / tau), t[k], 0.03);
        }
        assertTrue(time.length > 8, "steps know of the temperature: " + time.length);
        assertTrue(time.length < 200, "and of its tolerance: " + time.length);
    }

    /**
     * With few iterations plain Newton gives up on an exponential at 100 V, and the way by continuation ends at the same
     * temperature: what eases voltages does nothing to it.
     */
    @Test
    void continuationLeavesTheTemperatureAlone() {
        Netlist netlist = Netlist.builder("hard")
                .voltageSource("V1", "in", "0", new Dc(100))
                .device("N1", HEATER, "in", "a")
                .device("D1", InternalNodeModels.junction(), "a", "b")
                .device("D2", InternalNodeModels.junction(), "b", "0")
                .build();
        OperatingPointOptions few =
                OperatingPointOptions.DEFAULT.withNewton(NewtonOptions.DEFAULT.withMaxIterations(6));
        OperatingPointResult hard = OperatingPoint.solve(netlist, few);
        assertEquals(SolveStatus.CONVERGED, hard.status());
        assertEquals("gmin stepping, source stepping", hard.stats().continuation());
        double volt = hard.voltage("in") - hard.voltage("a");
        assertTrue(volt > 90);
        assertEquals(rise(volt), hard.value("v(N1#t)"), 1e-7 * rise(volt));
        assertEquals(volt / (R * (1 + ALPHA * rise(volt))), -hard.current("V1"), 1e-7 * volt / R);
    }
}
