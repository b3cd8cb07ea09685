package org.sneakpath.circuit.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.TransientNoise;
import org.sneakpath.circuit.Waveforms;
import org.sneakpath.circuit.nonlinear.NewtonOptions;
import org.sneakpath.circuit.time.Scheme;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.circuit.time.StiffScheme;

/**
 * Gradients along a fixed path of the noise are exact: by every parameter, those of the noise among them, and by initial states,
 * against differences of runs that take the same steps and see the same noise.
 */
class StateNoiseDerivativeTest {
    private static final double TOLERANCE = 1e-7;
    private static final TransientNoise NOISE = NoisyDevices.noise(21);

    private static double weight(int k) {
        return Math.cos(0.3 * k * k);
    }

    private static double objective(TransientResult result) {
        assertEquals(SolveStatus.CONVERGED, result.status());
        Waveforms waves = result.waveforms();
        double[] v = waves.voltage("a");
        double[] x = waves.state("M2", "x");
        double sum = 0;
        for (int k = 0; k < result.size(); k++) {
            sum += weight(k) * v[k] + weight(k + 5) * x[k];
        }
        return sum;
    }

    private static WaveformBars bars(TransientResult result) {
        WaveformBars bars = result.newBars();
        for (int k = 0; k < result.size(); k++) {
            bars.voltage("a")[k] = weight(k);
            bars.state("M2", "x")[k] = weight(k + 5);
        }
        return bars;
    }

    static Stream<Scheme> schemes() {
        return Stream.of(SteppingScheme.BACKWARD_EULER, SteppingScheme.TRAPEZOIDAL, StiffScheme.ESDIRK4);
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void onFixedSteps(Scheme scheme) {
        Netlist netlist = NoisyDevices.driven();
        TransientOptions options = TransientOptions.fixed(scheme, 1e-3 / 96 / 4, 1e-3 / 96 * 24)
                .withNewton(NewtonOptions.TO_ROUNDING)
                .withNoise(NOISE);
        check(scheme.toString(), netlist, options);
    }

    /** Steps frozen at those of the controlled run, edges and their jumps among them; recomputed from checkpoints too. */
    @ParameterizedTest
    @MethodSource("memories")
    void onTheStepsOfAControlledRun(long bytes) {
        Netlist netlist = NoisyDevices.driven();
        TransientOptions controlled = TransientOptions.controlled(1e-3 / 96 * 24)
                .withNewton(NewtonOptions.TO_ROUNDING)
                .withNoise(NOISE);
        TransientResult first = Transient.run(netlist, controlled);
        check(
                "controlled, " + bytes + " bytes",
                netlist,
                controlled.withPolicy(first.steps()).withAdjointMemory(bytes));
    }

    static Stream<Long> memories() {
        return Stream.of(1L << 30, 20_000L);
    }

    private static void check(String what, Netlist netlist, TransientOptions options) {
        TransientResult result = Transient.run(netlist, options);
        CircuitGradient gradient = result.pullback(bars(result));
        GradientCheck.check(
                what, netlist, gradient, TOLERANCE, 1e-3, changed -> objective(Transient.run(changed, options)));
        // the size of the noise matters at all
        double bySwitches = gradient.parameter("M2", "switches") * 300;
        assertTrue(Math.abs(bySwitches) > 1e-3, what + ": " + bySwitches);
    }
}
