package org.sneakpath.circuit.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sneakpath.circuit.Dc;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.Waveforms;
import org.sneakpath.circuit.time.ControlledStep;
import org.sneakpath.circuit.time.SteppingScheme;

/** Circuits whose solution is a formula. */
class LinearTransientLimitTest {
    private static final double OHM = 1e3;
    private static final double FARAD = 1e-6;
    private static final double VOLT = 5;

    private static Netlist rc() {
        return Netlist.builder("RC step")
                .voltageSource("V1", "in", "0", new Dc(VOLT))
                .resistor("R1", "in", "out", OHM)
                .capacitor("C1", "out", "0", FARAD)
                .initialVoltage("out", 0)
                .build();
    }

    /** Series R 20 Ω, L 1 mH, C 1 µF: underdamped. */
    static Netlist rlc() {
        return Netlist.builder("RLC step")
                .voltageSource("V1", "a", "0", new Dc(1))
                .resistor("R1", "a", "b", 20)
                .inductor("L1", "b", "c", 1e-3)
                .capacitor("C1", "c", "0", 1e-6)
                .initialVoltage("c", 0)
                .build();
    }

    static double rlcVoltage(double t) {
        double damping = 20 / (2 * 1e-3);
        double angular = Math.sqrt(1 / (1e-3 * 1e-6) - damping * damping);
        return 1 - Math.exp(-damping * t) * (Math.cos(angular * t) + damping / angular * Math.sin(angular * t));
    }

    private static double error(SteppingScheme scheme, int steps) {
        double stop = 2e-3;
        TransientResult result = Transient.run(
                rc(), TransientOptions.fixed(scheme, stop / steps, stop).fromInitialConditions());
        assertEquals(SolveStatus.CONVERGED, result.status());
        double[] out = result.waveforms().voltage("out");
        return Math.abs(out[steps] - VOLT * (1 - Math.exp(-stop / (OHM * FARAD))));
    }

    @ParameterizedTest
    @EnumSource(SteppingScheme.class)
    void theErrorFallsWithTheOrderOfTheScheme(SteppingScheme scheme) {
        double measured = Math.log(error(scheme, 100) / error(scheme, 200)) / Math.log(2);
        // The next term of the error expansion shifts the measured order by O(h/RC) = 0.02.
        assertEquals(scheme.order(), measured, 0.03);
    }

    @ParameterizedTest
    @EnumSource(
            value = SteppingScheme.class,
            names = {"BACKWARD_EULER", "TRAPEZOIDAL"})
    void theErrorOfControlledStepsFallsAsControlOfTheErrorPerStepPredicts(SteppingScheme scheme) {
        double previous = Double.NaN;
        for (double tolerance : new double[] {1e-3, 1e-4, 1e-5}) {
            TransientResult result = Transient.run(
                    rlc(),
                    TransientOptions.controlled(1e-3)
                            .withScheme(scheme)
                            .withPolicy(ControlledStep.DEFAULT.withRelative(tolerance))
                            .fromInitialConditions());
            assertEquals(SolveStatus.CONVERGED, result.status());
            Waveforms waves = result.waveforms();
            double worst = 0;
            double[] time = waves.time();
            double[] c = waves.voltage("c");
            for (int k = 0; k < time.length; k++) {
                worst = Math.max(worst, Math.abs(c[k] - rlcVoltage(time[k])));
            }
            System.out.printf(
                    Locale.ROOT,
                    "RLC %s relative %.0e: %d steps, %d rejected, worst error %.2e V%n",
                    scheme,
                    tolerance,
                    result.stats().steps(),
                    result.stats().rejectedSteps(),
                    worst);
            // Error per step ~ h^(p+1) = tolerance and steps ~ 1/h give a global error ~ tolerance^(p/(p+1)); a third
            // of
            // slack for what the controller does at the start.
            double predicted = Math.pow(10, -scheme.order() / (scheme.order() + 1.0));
            if (tolerance < 1e-3) {
                assertTrue(worst < 1.33 * predicted * previous, worst + " after " + previous);
            }
            previous = worst;
        }
        // Two thousand steps of backward Euler, each wrong by nearly the 1e-5 that it may be, of which most dies away.
        assertTrue(previous < 3e-3, "worst error at the tightest tolerance: " + previous + " V of 1.7 V");
    }
}
