package org.sneakpath.circuit.spice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.apache.commons.math3.ode.nonstiff.DormandPrince853Integrator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.run.Transient;
import org.sneakpath.circuit.run.TransientOptions;
import org.sneakpath.circuit.run.TransientResult;
import org.sneakpath.circuit.spice.text.SpiceOptions;

/**
 * A module of two states and a temperature as a user would write it, through the compiler and the circuit engine, against its
 * equations written by hand and integrated by Commons Math.
 */
class FilamentModuleOtherToolTest {
    private static final double PERIOD = 1e-3;
    private static final double[] PARAMETERS = {150, 2e-3, 1e-6, 2.2, 1500, 300, 0.4e-3, 4e4, 2e-9};

    @TempDir
    private Path folder;

    /** x, w and T after a time (s), under 0.9 V sin(2 π t/1 ms). */
    private static final class ByHand implements FirstOrderDifferentialEquations {
        @Override
        public int getDimension() {
            return 3;
        }

        static double conductance(double[] y) {
            double x = y[0];
            double sum = (x + x * x + x * x * x) / 3;
            return PARAMETERS[2] + (PARAMETERS[1] - PARAMETERS[2]) * sum * (0.5 + 0.5 * y[1]);
        }

        /** The voltage behind the series resistance: (u − v)/rs = g sinh(b v)/b. */
        static double inner(double u, double[] y) {
            double b = PARAMETERS[3];
            double g = conductance(y);
            double bound = Math.abs(u) + 1e-9;
            return new BrentSolver(1e-15, 1e-15)
                    .solve(200, v -> (u - v) / PARAMETERS[0] - g * Math.sinh(b * v) / b, -bound, bound);
        }

        static double drive(double t) {
            return 0.9 * Math.sin(2 * Math.PI * t / PERIOD);
        }

        @Override
        public void computeDerivatives(double t, double[] y, double[] rates) {
            double v = inner(drive(t), y);
            double shifted = v > 0 ? y[0] : 1 - y[0];
            rates[0] = PARAMETERS[4] * (1 + y[2] / PARAMETERS[5]) * v * (1 - Math.pow(shifted, 4));
            rates[1] = (y[0] - y[1]) / PARAMETERS[6];
            double heat = v * conductance(y) * Math.sinh(PARAMETERS[3] * v) / PARAMETERS[3];
            rates[2] = (heat - y[2] / PARAMETERS[7]) / PARAMETERS[8];
        }
    }

    @Test
    void statesTemperatureAndInnerVoltageAreThoseOfItsEquations() throws IOException {
        try (InputStream text = getClass().getResourceAsStream("filament.va")) {
            Files.write(
                    folder.resolve("filament.va"), Objects.requireNonNull(text).readAllBytes());
        }
        Path file = folder.resolve("filament.cir");
        Files.writeString(file, """
                a filament under a sine
                .hdl filament.va
                V1 in 0 sin(0 0.9 1k)
                .model fm filament
                N1 in 0 fm
                .ic v(n1#w)=0.05 v(n1#hot)=0
                .end
                """);
        Netlist netlist = SpiceNetlist.parse(file, SpiceOptions.DEFAULT).base().netlist();
        TransientResult run = Transient.run(
                netlist,
                TransientOptions.controlled(2 * PERIOD).withReltol(1e-6).fromInitialConditions());
        assertTrue(run.status().converged(), run.status().toString());
        double[] times = run.waveforms().time();
        double[] x = run.waveforms().state("n1", "x");
        double[] w = run.waveforms().voltage("n1#w");
        double[] hot = run.waveforms().voltage("n1#hot");
        double[] mid = run.waveforms().voltage("n1#mid");

        double[] y = {0.15, 0.05, 0};
        DormandPrince853Integrator integrator = new DormandPrince853Integrator(1e-14, 1e-5, 1e-11, 1e-11);
        double worstX = 0;
        double worstW = 0;
        double worstHot = 0;
        double worstMid = 0;
        double hottest = 0;
        double travel = 0;
        for (int k = 1; k < times.length; k++) {
            // A step of the integrator across the jump of the window's slope at v = 0 is cut there by its error
            // control.
            if (times[k] - times[k - 1] > 1e-14) {
                integrator.integrate(new ByHand(), times[k - 1], y, times[k], y);
            }
            worstX = Math.max(worstX, Math.abs(x[k] - y[0]));
            worstW = Math.max(worstW, Math.abs(w[k] - y[1]));
            worstHot = Math.max(worstHot, Math.abs(hot[k] - y[2]));
            worstMid = Math.max(worstMid, Math.abs(mid[k] - ByHand.inner(ByHand.drive(times[k]), y)));
            hottest = Math.max(hottest, y[2]);
            travel = Math.max(travel, y[0]);
        }
        assertTrue(travel > 0.5 && hottest > 5, travel + ", " + hottest + " K");
        assertEquals(0, worstX, 1e-4);
        assertEquals(0, worstW, 1e-4);
        assertEquals(0, worstHot / hottest, 1e-4);
        assertEquals(0, worstMid / 0.9, 1e-4);
    }
}
