package org.sneakpath.circuit.spice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.run.Transient;
import org.sneakpath.circuit.run.TransientOptions;
import org.sneakpath.circuit.run.TransientResult;
import org.sneakpath.circuit.run.TransientStart;
import org.sneakpath.circuit.spice.text.SpiceOptions;
import org.sneakpath.circuit.time.StiffScheme;

/**
 * States whose rate a condition switches off at a bound, as memristors in netlists have them (Pershin, Di Ventra): an implicit
 * stage that would cross the bound has no solution, neither with the rate nor without. Known by formula: a state that rises
 * by k v for as long as it may, and falls again when the source turns round.
 */
class SwitchedOffLimitTest {
    /** The ammeter Vs makes the rate an unknown of its own. */
    private static final String LAW = """
            Bx%1$d 0 s%1$d I={v(a)>0 ? (v(x%1$d) < {high} ? k*v(a) : 0) : (v(x%1$d) > {low} ? k*v(a) : 0)}
            Vs%1$d s%1$d x%1$d 0
            Cx%1$d x%1$d 0 1 IC={x0}
            """;

    private static final double HIGH = 0.9;
    private static final double LOW = 0.1;

    /** States in step with each other, behind one source. */
    private static SpiceNetlist netlist(String source, int states) {
        StringBuilder text =
                new StringBuilder("switched off\n.param k=1e6 high=%s low=%s x0=0.5\n".formatted(HIGH, LOW));
        text.append("V1 a 0 ").append(source).append('\n');
        for (int i = 0; i < states; i++) {
            text.append(LAW.formatted(i));
        }
        return SpiceNetlist.parse(text + "R1 a 0 1k\n.end\n", SpiceOptions.DEFAULT);
    }

    private static TransientResult run(Elaboration circuit, double stop, StiffScheme scheme, double reltol) {
        TransientResult result = Transient.run(
                circuit.netlist(),
                TransientOptions.controlled(stop)
                        .withScheme(scheme)
                        .withReltol(reltol)
                        .withStart(TransientStart.CHARGES));
        assertEquals(SolveStatus.CONVERGED, result.status(), result.stats().toString());
        return result;
    }

    /** x = mid(low, high, x + k ∫v) for a source that is constant by pieces. */
    private static double state(double time) {
        double[] volts = {1, -1, 1, -1};
        double x = 0.5;
        for (int piece = 0; piece < volts.length; piece++) {
            double span = Math.max(0, Math.min(1e-6, time - piece * 1e-6));
            x = Math.min(HIGH, Math.max(LOW, x + 1e6 * volts[piece] * span));
        }
        return x;
    }

    @ParameterizedTest
    @EnumSource(StiffScheme.class)
    void aStateStopsAtItsBoundsAndLeavesThemWhenTheSourceJumps(StiffScheme scheme) {
        TransientResult result = run(netlist("PULSE(1 -1 1u 0 0 1u 2u)", 1).base(), 4e-6, scheme, 1e-4);
        double[] time = result.waveforms().time();
        double[] x = result.waveforms().voltage("x0");
        for (int p = 0; p < time.length; p++) {
            assertEquals(state(time[p]), x[p], 1e-6, scheme + " at " + time[p]);
        }
    }

    /** Beyond a bound by no more than the step that crosses it. */
    @ParameterizedTest
    @CsvSource({"1, 1e-2", "1, 1e-4", "1, 1e-6", "1, 1e-8", "8, 1e-2", "8, 1e-4", "8, 1e-6", "8, 1e-8"})
    void statesThatReachTheirBoundsAtOnceDoNotHinderEachOther(int states, double reltol) {
        TransientResult result = run(netlist("SIN(0 2 250k)", states).base(), 8e-6, StiffScheme.ESDIRK4, reltol);
        for (int i = 0; i < states; i++) {
            double[] x = result.waveforms().voltage("x" + i);
            for (double value : x) {
                assertTrue(value < HIGH + 1e-4 && value > LOW - 1e-4, "x = " + value);
            }
            // Down from the upper bound by the second half of each period, and against the lower one.
            assertEquals(LOW, x[x.length - 1], 1e-4);
        }
        assertTrue(result.stats().steps() < 2000, result.stats().toString());
    }

    @Test
    void aStateThatStandsJustBelowItsBoundWhenTheSourceJumpsStaysThere() {
        String source = "PULSE(0 1 1u 0 0 5u 10u)";
        SpiceNetlist netlist = netlist(source, 2);
        Elaboration below = netlist.elaborate(Map.of("x0", HIGH - 1e-13));
        double[] x = run(below, 5e-6, StiffScheme.ESDIRK4, 1e-3).waveforms().voltage("x0");
        assertEquals(HIGH, x[x.length - 1], 1e-9);
    }

    /** The state stops at the bound at t* = (high − x0)/(k v), and w, which it charges, knows when. */
    @ParameterizedTest
    @EnumSource(
            value = StiffScheme.class,
            names = {"TR_BDF2", "ESDIRK4", "SDIRK2"})
    void gradientsGoThroughTheMomentAtWhichItStops(StiffScheme scheme) {
        SpiceNetlist netlist = SpiceNetlist.parse("""
                stops and is measured
                .param k=1e6 high=0.9 x0=0.5 tau=2u
                V1 a 0 1
                Bx 0 s I={v(x) < {high} ? k*v(a) : 0}
                Vs s x 0
                Cx x 0 1 IC={x0}
                Bw 0 w I={(v(x)-v(w))/{tau}}
                Cw w 0 1
                R1 a 0 1k
                .end
                """, SpiceOptions.DEFAULT);
        TransientResult result = run(netlist.base(), 2e-6, scheme, 1e-8);
        var bars = result.newBars();
        bars.voltage("w")[result.size() - 1] = 1;
        Map<String, Double> gradient = netlist.base().pullback(result.pullback(bars));
        for (String name : List.of("k", "high", "x0", "tau")) {
            double value = netlist.base().parameters().find(name).orElseThrow().value();
            double h = 1e-4 * value;
            double difference = (end(Map.of(name, value + h)) - end(Map.of(name, value - h))) / (2 * h);
            // Central differences of the formula: h² ≈ 1e-8; the run itself 1e-8.
            assertEquals(
                    difference,
                    Objects.requireNonNull(gradient.get(name)),
                    1e-6 * Math.abs(difference),
                    scheme + ": " + name);
        }
    }

    /** w at 2 µs: w' = (x − w)/τ with x = min(high, x0 + k t). */
    private static double end(Map<String, Double> changed) {
        double k = changed.getOrDefault("k", 1e6);
        double high = changed.getOrDefault("high", 0.9);
        double x0 = changed.getOrDefault("x0", 0.5);
        double tau = changed.getOrDefault("tau", 2e-6);
        double stops = (high - x0) / k;
        double w = (x0 - k * tau) * (1 - Math.exp(-stops / tau)) + k * stops;
        return high + (w - high) * Math.exp(-(2e-6 - stops) / tau);
    }
}
