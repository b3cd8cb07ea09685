package org.sneakpath.circuit.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.nonlinear.NewtonOptions;
import org.sneakpath.circuit.spice.Elaboration;
import org.sneakpath.circuit.spice.SpiceNetlist;
import org.sneakpath.circuit.spice.text.SpiceOptions;
import org.sneakpath.circuit.time.Scheme;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.circuit.time.StiffScheme;

/** Gradients do not depend on how much of the trajectory fits into memory, beyond what Newton's method leaves open. */
class AdjointMemoryTest {
    /** A relaxation oscillator of a switch with hysteresis, a memristor that it drives, and a pulse that jumps. */
    private static final String TEXT = """
            oscillator with a memristor
            .param r=10k c=10n ron=5k koff=300
            V1 s 0 5
            R1 s a {r}
            C1 a 0 {c} IC=0
            S1 a 0 a 0 sw
            .model sw SW(vt=2.5 vh=1 ron=500 roff=1meg)
            V2 p 0 PULSE(0 0.5 50u 0 0 40u 90u)
            R2 a m 20k
            Bm m p I = V(m,p)/({ron}+50k*V(x))
            Bx 0 x I = {koff}*V(m,p)*(1-V(x))
            Cx x 0 1 IC=0.2
            Cm m 0 200p
            .tran 1u 2m uic
            .end
            """;

    private static final Elaboration CIRCUIT =
            SpiceNetlist.parse(TEXT, SpiceOptions.DEFAULT).base();

    private static TransientResult run(Scheme scheme, NewtonOptions newton, long budget) {
        TransientOptions options = TransientOptions.controlled(2e-3)
                .withScheme(scheme)
                .withStart(TransientStart.CHARGES)
                .withReltol(1e-4)
                .withNewton(newton)
                .withAdjointMemory(budget);
        TransientResult result = Transient.run(CIRCUIT.netlist(), options);
        assertEquals(SolveStatus.CONVERGED, result.status());
        return result;
    }

    private static Map<String, Double> gradient(TransientResult result) {
        WaveformBars bars = result.newBars();
        double[] x = bars.voltage("x");
        double[] a = bars.voltage("a");
        double[] i = bars.current("v1");
        for (int k = 0; k < x.length; k += 7) {
            x[k] = Math.cos(k);
            a[k] = 0.01 * Math.sin(k);
            i[k] = 10;
        }
        x[x.length - 1] = 10;
        double[] between = bars.inner().voltage("a");
        for (int k = 0; k < between.length; k += 5) {
            between[k] = 0.01 * Math.cos(k);
        }
        return CIRCUIT.pullback(result.pullback(bars));
    }

    private static double compare(TransientResult ample, TransientResult tight) {
        assertEquals(ample.size(), tight.size());
        Map<String, Double> expected = new TreeMap<>(gradient(ample));
        Map<String, Double> actual = gradient(tight);
        double[] here = ample.inner("v(a)");
        double[] there = tight.inner("v(a)");
        double worst = 0;
        for (int k = 0; k < here.length; k++) {
            worst = Math.max(worst, Math.abs(here[k] - there[k]));
        }
        // Nothing here depends on the temperature.
        expected.remove("temper");
        for (Map.Entry<String, Double> e : expected.entrySet()) {
            assertTrue(e.getValue() != 0, e.getKey());
            worst = Math.max(worst, Math.abs(actual.getOrDefault(e.getKey(), 0.0) / e.getValue() - 1));
        }
        return worst;
    }

    private static void doNotDepend(Scheme scheme, NewtonOptions newton, double tolerance, int... parts) {
        TransientResult ample = run(scheme, newton, 1L << 30);
        long all = ample.trajectoryBytes();
        for (int part : parts) {
            long budget = Math.max(1, all / part);
            TransientResult tight = run(scheme, newton, budget);
            double worst = compare(ample, tight);
            System.out.printf(
                    Locale.ROOT,
                    "%s, %s: %d steps, %d bytes, in %d: gradients differ by %.1e%n",
                    scheme,
                    newton.toRounding() ? "to rounding" : "default Newton",
                    ample.size(),
                    all,
                    tight.trajectoryBytes(),
                    worst);
            assertTrue(worst <= tolerance, "by " + worst);
            // At least a dozen points or so, however small the budget.
            assertTrue(tight.trajectoryBytes() <= Math.max(budget, 1200), tight.trajectoryBytes() + " bytes");
        }
    }

    /** Rounding, 1e-16, times the condition of the equations, times how much the oscillator and its events magnify it. */
    private static final double ROUNDED = 1e-9;

    /** Newton's default tolerance of 1e-9, magnified likewise: what the first run itself is wrong by. */
    private static final double CONVERGED = 1e-6;

    /** Ten times closer than the default, since second-order schemes take many more steps here, each with an error of its own. */
    private static final NewtonOptions TIGHT = NewtonOptions.DEFAULT.withTolerances(1e-10, 1e-10, 1e-15);

    @Test
    void whereNewtonGoesToRounding() {
        doNotDepend(StiffScheme.TR_BDF2, NewtonOptions.TO_ROUNDING, ROUNDED, 50);
    }

    @Test
    void whereFactorsAreReused() {
        doNotDepend(StiffScheme.ESDIRK4, NewtonOptions.DEFAULT, CONVERGED, 3);
    }

    @Test
    @Tag("slow")
    void ofOtherSchemesAndLessMemory() {
        doNotDepend(StiffScheme.TR_BDF2, NewtonOptions.TO_ROUNDING, ROUNDED, 3, 1_000_000);
        for (StiffScheme scheme : StiffScheme.values()) {
            doNotDepend(scheme, NewtonOptions.TO_ROUNDING, ROUNDED, 3, 50);
            doNotDepend(scheme, TIGHT, CONVERGED, 50);
        }
        doNotDepend(SteppingScheme.TRAPEZOIDAL, NewtonOptions.TO_ROUNDING, ROUNDED, 50);
    }
}
