package org.sneakpath.circuit.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.nonlinear.JacobianUse;
import org.sneakpath.circuit.spice.SpiceNetlist;
import org.sneakpath.circuit.spice.text.SpiceOptions;
import org.sneakpath.circuit.time.DenseStep;

/**
 * Transients in which Newton's last updates are trusted, and those in which factors are new at every iterate and nothing is
 * trusted, at one tolerance: what Newton's method leaves is to be small beside what steps may be wrong by.
 */
class TrustedUpdatesTwinTest {
    private static final double STOP = 7e-5;

    /** Three relaxation oscillators of threshold memristors, coupled in a ring; some ten periods. */
    private static Netlist ring() {
        StringBuilder text = new StringBuilder("""
                ring
                .subckt tsm p n
                Bm p n I={(10u+0.99m*V(x))*V(p,n)}
                Bx 0 x I={(0.5*(1+tanh((abs(V(p,n))-2+V(x))/0.1))-V(x))/100n}
                Cx x 0 1 IC=0
                .ends
                Vdd vdd 0 3
                """);
        for (int i = 0; i < 3; i++) {
            text.append("R%1$d vdd v%1$d %2$d\nC%1$d v%1$d 0 2n IC=0\nX%1$d v%1$d 0 tsm\nCC%1$d v%1$d v%3$d 100p IC=0\n"
                    .formatted(i, 5000 + 100 * i, (i + 1) % 3));
        }
        return SpiceNetlist.parse(text + ".end\n", SpiceOptions.DEFAULT).base().netlist();
    }

    /** The last rise of v(v1) through 1.5 V, found on the dense solution. */
    private static final class LastRise implements TransientObserver {
        private int unknown;
        private double time;
        private int count;

        @Override
        public void start(List<String> names, double at, double[] y) {
            unknown = names.indexOf("v(v1)");
        }

        @Override
        public boolean step(DenseStep step) {
            double low = step.time0();
            double high = step.time1();
            if (step.left()[unknown] < 1.5 && step.right()[unknown] >= 1.5) {
                for (int halving = 0; halving < 50; halving++) {
                    double middle = 0.5 * (low + high);
                    boolean below = step.interpolate(middle, unknown) < 1.5;
                    low = below ? middle : low;
                    high = below ? high : middle;
                }
                time = high;
                count++;
            }
            return true;
        }
    }

    private static double lastRise(double reltol, JacobianUse use) {
        TransientOptions options =
                TransientOptions.controlled(STOP).withReltol(reltol).withStart(TransientStart.CHARGES);
        LastRise rise = new LastRise();
        TransientSummary summary =
                Transient.run(ring(), options.withNewton(options.newton().withJacobian(use)), rise);
        assertTrue(summary.status().converged());
        assertTrue(rise.count > 8, "rises: " + rise.count);
        return rise.time;
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-2, 1e-3, 1e-4, 1e-6})
    void trustChangesNoMoreThanAFractionOfTheTolerance(double reltol) {
        double exact = lastRise(reltol, JacobianUse.EXACT);
        double trusted = lastRise(reltol, JacobianUse.REUSED);
        System.out.printf("reltol %.0e: off by %.1e%n", reltol, trusted / exact - 1);
        assertEquals(exact, trusted, 0.1 * reltol * STOP);
    }
}
