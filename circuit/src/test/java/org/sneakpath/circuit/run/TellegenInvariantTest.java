package org.sneakpath.circuit.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.Pulse;
import org.sneakpath.circuit.Sine;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.Waveforms;
import org.sneakpath.circuit.internal.Layout;
import org.sneakpath.circuit.nonlinear.NewtonOptions;
import org.sneakpath.circuit.time.AcceptedStep;
import org.sneakpath.circuit.time.Scheme;
import org.sneakpath.circuit.time.StepSink;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.circuit.time.StiffScheme;
import org.sneakpath.circuit.time.Tableau;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.DeviceBatch;
import org.sneakpath.devices.library.VolatileMemristor;

/**
 * Tellegen's theorem at accepted steps: the powers v·i of all elements add up to nothing. The current of a capacitor is the
 * one that the scheme itself gives it, K_i from
 * <pre>
 *   q(y_i) − q(y_0) − κ (q(y_0) − q(y_−1)) = h Σ_(k ≤ i) a_ik K_k
 * </pre>
 * computed here from charges alone, from the first step to the last.
 */
class TellegenInvariantTest {
    private static final CompactModel MEMRISTOR = new VolatileMemristor();
    private static final double OHM = 1e3;
    private static final double FARAD = 20e-9;
    private static final double HENRY = 0.05;
    private static final Pulse PULSE = new Pulse(0, 1e-5, 1e-4, 1e-5, 1e-5, 5e-4, 1e-3);

    private static Netlist circuit() {
        return Netlist.builder("everything at once")
                .voltageSource("V1", "in", "0", new Sine(0.1, 0.3, 800))
                .resistor("R1", "in", "a", OHM)
                .inductor("L1", "a", "b", HENRY)
                .capacitor("C1", "b", "0", FARAD)
                .device("M1", MEMRISTOR, "b", "0")
                .currentSource("I1", "0", "b", PULSE)
                .build();
    }

    /** Adds up powers step by step. */
    private static final class Powers implements StepSink {
        private final int in;
        private final int a;
        private final int b;
        private final int source;
        private final int inductor;
        private final int x;
        private double end;
        private double before;
        private double worst;
        private double largest;
        private int steps;

        Powers(Layout layout) {
            in = layout.unknown(Waveforms.voltageName("in"));
            a = layout.unknown(Waveforms.voltageName("a"));
            b = layout.unknown(Waveforms.voltageName("b"));
            source = layout.unknown(Waveforms.currentName("V1"));
            inductor = layout.unknown(Waveforms.currentName("L1"));
            x = layout.unknown(Waveforms.stateName("M1", "x"));
        }

        @Override
        public void start(double time, double sourceTime, double[] y) {}

        @Override
        public boolean step(AcceptedStep step) {
            Tableau tableau = step.tableau();
            int s = tableau.stages();
            boolean parts = step.scheme() == SteppingScheme.STAGGERED_EULER
                    || step.scheme() == SteppingScheme.SEMI_IMPLICIT_EULER;
            double[] current = new double[s + 1];
            current[0] = end;
            double charge = FARAD * step.point(0)[b];
            // Where states move after the network, Kirchhoff's laws are those of the network's stage.
            int last = parts ? 1 : s;
            for (int i = 1; i <= last; i++) {
                double sum = FARAD * step.point(i)[b] - charge - tableau.kappa() * (charge - before);
                sum /= step.step();
                for (int k = 0; k < i; k++) {
                    sum -= tableau.weight(i, k) * current[k];
                }
                current[i] = sum / tableau.diagonal(i);
            }
            end = current[last];
            before = charge;
            double[] y = step.point(last);
            double resistor = (y[in] - y[a]) / OHM;
            double memristor = memristorCurrent(y[b], y[x]);
            double injected = PULSE.at(step.sourceTime(last));
            double power = y[in] * y[source]
                    + (y[in] - y[a]) * resistor
                    + (y[a] - y[b]) * y[inductor]
                    + y[b] * (end + memristor - injected);
            worst = Math.max(worst, Math.abs(power));
            largest = Math.max(largest, Math.abs(y[in] * y[source]));
            steps++;
            return true;
        }
    }

    private static double memristorCurrent(double v, double x) {
        DeviceBatch batch = new DeviceBatch(MEMRISTOR, 1);
        batch.v[0] = v;
        batch.x[0] = x;
        MEMRISTOR.currents(batch, 0, 1);
        return batch.i[0];
    }

    static Scheme[] schemes() {
        Scheme[] all = new Scheme[SteppingScheme.values().length + StiffScheme.values().length];
        System.arraycopy(SteppingScheme.values(), 0, all, 0, SteppingScheme.values().length);
        System.arraycopy(StiffScheme.values(), 0, all, SteppingScheme.values().length, StiffScheme.values().length);
        return all;
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void powersAddUpToNothingAtEveryAcceptedStep(Scheme scheme) {
        TransientOptions options = scheme.estimatesError()
                ? TransientOptions.controlled(3e-3).withScheme(scheme)
                : TransientOptions.fixed(scheme, 2e-6, 3e-3);
        TransientRun run =
                new TransientRun(circuit(), options.withNewton(NewtonOptions.TO_ROUNDING), NewtonOptions.TO_ROUNDING);
        Powers powers = new Powers(run.circuit().layout());
        assertEquals(SolveStatus.CONVERGED, run.run(powers));
        System.out.printf(
                Locale.ROOT,
                "%s: %d steps, largest sum of powers %.1e W beside %.1e W of the source%n",
                scheme,
                powers.steps,
                powers.worst,
                powers.largest);
        assertTrue(powers.largest > 1e-6);
        // Rounding of C v/h times v, 20 nF · (1e-2 V)²/h · 1e-16, which for most steps of some µs is 1e-16 W; schemes
        // with a
        // history of currents carry some of it along.
        assertTrue(powers.worst < 1e-15, "power " + powers.worst);
    }
}
