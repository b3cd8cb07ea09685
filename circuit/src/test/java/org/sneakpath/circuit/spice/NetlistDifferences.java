package org.sneakpath.circuit.spice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.sneakpath.circuit.nonlinear.NewtonOptions;
import org.sneakpath.circuit.run.Transient;
import org.sneakpath.circuit.run.TransientOptions;
import org.sneakpath.circuit.run.TransientResult;
import org.sneakpath.circuit.run.TransientStart;
import org.sneakpath.circuit.run.WaveformBars;
import org.sneakpath.circuit.time.Scheme;

/**
 * Gradients by every kind of number of a netlist against central differences D(h) of the same netlist with that number
 * changed, at three steps: D(h) − g falls as h² (Taylor's slope is 2), and (4 D(h/2) − D(h))/3 is g.
 */
final class NetlistDifferences {
    /** What an objective is off by, of itself: a few units in the last place. */
    private static final double ROUNDING = 2e-15;

    private NetlistDifferences() {}

    /** An objective of a netlist with some parameter changed. */
    interface Objective extends ToDoubleFunction<Elaboration> {}

    static void check(
            SpiceNetlist netlist,
            Map<String, Double> gradient,
            Objective objective,
            double first,
            double tolerance,
            String... names) {
        int slopes = 0;
        double worst = 0;
        double size = Math.abs(objective.applyAsDouble(netlist.base()));
        for (String name : names) {
            double claimed = Objects.requireNonNull(gradient.get(name), name);
            double value = netlist.base().parameters().find(name).orElseThrow().value();
            double[] d = new double[3];
            for (int i = 0; i < 3; i++) {
                double h = first * Math.abs(value) / (1 << i);
                double up = objective.applyAsDouble(netlist.elaborate(Map.of(name, value + h)));
                double down = objective.applyAsDouble(netlist.elaborate(Map.of(name, value - h)));
                d[i] = (up - down) / (2 * h);
            }
            double extrapolated = (4 * d[2] - d[1]) / 3;
            double deviation = Math.abs(extrapolated / claimed - 1);
            double noise = ROUNDING * size / (first * Math.abs(value) / 4);
            double wide = d[0] - claimed;
            double narrow = d[1] - claimed;
            double slope = Math.log(Math.abs(wide / narrow)) / Math.log(2);
            System.out.printf(
                    Locale.ROOT,
                    "%s: d/d %s = %.8e, deviation %.1e, slope %.3f%n",
                    netlist.title(),
                    name,
                    claimed,
                    deviation,
                    slope);
            assertTrue(claimed != 0, name);
            assertEquals(claimed, extrapolated, tolerance * Math.abs(claimed) + noise, netlist.title() + ": " + name);
            // Where curvature is well above what differences resolve; some numbers act linearly.
            if (Math.abs(narrow) > 300 * Math.max(noise, Math.abs(extrapolated - claimed))) {
                assertEquals(2, slope, 0.1, netlist.title() + ": slope of " + name);
                slopes++;
            }
            worst = Math.max(worst, deviation);
        }
        assertTrue(slopes > 0, netlist.title() + ": no slope could be seen");
        System.out.printf(
                Locale.ROOT,
                "%s: %d numbers, %d slopes, worst deviation %.1e%n",
                netlist.title(),
                names.length,
                slopes,
                worst);
    }

    /** Σ_k w_k v(t_k) over every point, with weights that no symmetry cancels. */
    static double weigh(TransientResult result, String node) {
        double[] v = result.waveforms(List.of("v(" + node + ")")).column("v(" + node + ")");
        double sum = 0;
        for (int k = 0; k < v.length; k++) {
            sum += weight(k, v.length) * v[k];
        }
        return sum;
    }

    private static double weight(int k, int n) {
        return k == n - 1 ? 1 : Math.sin(1 + k) / n;
    }

    static Map<String, Double> pullback(SpiceNetlist netlist, TransientResult result, String node) {
        WaveformBars bars = result.newBars();
        double[] bar = bars.voltage(node);
        for (int k = 0; k < bar.length; k++) {
            bar[k] = weight(k, bar.length);
        }
        return netlist.base().pullback(result.pullback(bars));
    }

    static TransientResult run(Elaboration circuit, TransientOptions options) {
        TransientResult result = Transient.run(circuit.netlist(), options);
        assertTrue(result.status().converged(), result.stats().toString());
        return result;
    }

    static TransientOptions controlled(double stop, Scheme scheme) {
        return TransientOptions.controlled(stop)
                .withScheme(scheme)
                .withReltol(1e-3)
                .withStart(TransientStart.CHARGES)
                .withNewton(NewtonOptions.TO_ROUNDING);
    }
}
