package org.sneakpath.circuit.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sneakpath.circuit.Dc;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.Pulse;
import org.sneakpath.circuit.Sine;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.Waveforms;
import org.sneakpath.circuit.nonlinear.NewtonOptions;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.library.VolatileMemristor;

/** Gradients of transients against central differences, for every scheme and every number in the netlist. */
class TransientDerivativeTest {
    // Central differences extrapolated twice leave h⁶ = 1e-18 and rounding of about 1e-16·1e3 relative to the
    // objective.
    private static final double TOLERANCE = 1e-7;

    private static final CompactModel MEMRISTOR = new VolatileMemristor();

    private static Netlist mixed() {
        return Netlist.builder("R, L, C and a memristor")
                .voltageSource("V1", "in", "0", new Sine(0.3, 0.4, 300))
                .resistor("R1", "in", "a", 2e3)
                .inductor("L1", "a", "b", 0.1)
                .capacitor("C1", "b", "0", 50e-9)
                .device("M1", MEMRISTOR, "b", "c")
                .resistor("R2", "c", "0", 500)
                .capacitor("C2", "b", "c", 10e-9)
                .currentSource("I1", "0", "c", new Pulse(0, 2e-5, 0.2e-3, 0.1e-3, 0.1e-3, 0.5e-3, 2e-3))
                .voltageSource("V2", "d", "0", new Dc(0.05))
                .device("M2", MEMRISTOR, "b", "d")
                .initialVoltage("b", 0.1)
                .initialVoltage("c", 0.02)
                .build();
    }

    private static TransientOptions options(SteppingScheme scheme, TransientStart start) {
        return TransientOptions.fixed(scheme, 20e-6, 2e-3).withStart(start).withNewton(NewtonOptions.TO_ROUNDING);
    }

    /** A sum over all time points with weights that differ from point to point. */
    private static double objective(TransientResult result) {
        assertEquals(SolveStatus.CONVERGED, result.status());
        Waveforms w = result.waveforms();
        double[] v = w.voltage("b");
        double[] source = w.current("V1");
        double[] inductor = w.current("L1");
        double[] x = w.state("M1", "x");
        double sum = 0;
        for (int k = 0; k < result.size(); k++) {
            sum += weight(k) * v[k]
                    + 1e3 * weight(k + 7) * source[k]
                    + 1e3 * weight(k + 3) * inductor[k]
                    + weight(k + 5) * x[k];
        }
        return sum;
    }

    private static double weight(int k) {
        return Math.cos(0.3 * k * k);
    }

    private static WaveformBars bars(TransientResult result) {
        WaveformBars bars = result.newBars();
        for (int k = 0; k < result.size(); k++) {
            bars.voltage("b")[k] = weight(k);
            bars.current("V1")[k] = 1e3 * weight(k + 7);
            bars.current("L1")[k] = 1e3 * weight(k + 3);
            bars.state("M1", "x")[k] = weight(k + 5);
        }
        return bars;
    }

    @ParameterizedTest
    @EnumSource(SteppingScheme.class)
    void fromInitialConditions(SteppingScheme scheme) {
        check(scheme, TransientStart.INITIAL_CONDITIONS);
    }

    @ParameterizedTest
    @EnumSource(SteppingScheme.class)
    void fromTheOperatingPoint(SteppingScheme scheme) {
        check(scheme, TransientStart.OPERATING_POINT);
    }

    private static void check(SteppingScheme scheme, TransientStart start) {
        TransientOptions options = options(scheme, start);
        TransientResult result = Transient.run(mixed(), options);
        CircuitGradient gradient = result.pullback(bars(result));
        GradientCheck.check(
                scheme + " from " + start,
                mixed(),
                gradient,
                TOLERANCE,
                netlist -> objective(Transient.run(netlist, options)));
    }
}
