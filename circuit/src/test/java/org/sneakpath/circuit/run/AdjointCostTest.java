package org.sneakpath.circuit.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.spice.Elaboration;
import org.sneakpath.circuit.spice.SpiceNetlist;
import org.sneakpath.circuit.spice.text.SpiceOptions;
import org.sneakpath.circuit.time.StiffScheme;

/** The gradient by every number of a netlist costs at most three runs of it. */
@Tag("slow")
class AdjointCostTest {
    private static final int RUNS = 7;

    @Test
    void ofAWrittenArray() {
        measure("xbar16_vteam_write", 1e-5, "v(s8_8)");
    }

    @Test
    void ofAnOscillator() {
        measure("osc_tsm_single", 1e-4, "v(v0)");
    }

    @Test
    void ofAResonantCircuit() {
        measure("lin_rlc_underdamped", 2e-3, "v(c)");
    }

    private static void measure(String name, double stop, String waveform) {
        Elaboration circuit = SpiceNetlist.parse(
                        SharedData.text("refdata/spice/" + name + "/netlist.cir"), SpiceOptions.DEFAULT)
                .base();
        for (StiffScheme scheme : new StiffScheme[] {StiffScheme.TR_BDF2, StiffScheme.ESDIRK4}) {
            TransientOptions options = TransientOptions.controlled(stop)
                    .withScheme(scheme)
                    .withReltol(1e-4)
                    .withStart(TransientStart.CHARGES);
            long all = Transient.run(circuit.netlist(), options).trajectoryBytes();
            time(name, circuit, options, waveform, "all kept");
            time(name, circuit, options.withAdjointMemory(all / 4), waveform, "a quarter kept");
        }
    }

    private static void time(
            String name, Elaboration circuit, TransientOptions options, String waveform, String memory) {
        double[] forward = new double[RUNS];
        double[] adjoint = new double[RUNS];
        int points = 0;
        for (int run = 0; run < RUNS; run++) {
            long start = System.nanoTime();
            TransientResult result = Transient.run(circuit.netlist(), options);
            long middle = System.nanoTime();
            assertEquals(SolveStatus.CONVERGED, result.status());
            WaveformBars bars = result.newBars();
            bars.voltage(waveform.substring(2, waveform.length() - 1))[result.size() - 1] = 1;
            long before = System.nanoTime();
            CircuitGradient gradient = result.pullback(bars);
            adjoint[run] = 1e-9 * (System.nanoTime() - before);
            forward[run] = 1e-9 * (middle - start);
            points = result.size();
            assertTrue(Double.isFinite(circuit.pullback(gradient).values().stream()
                    .mapToDouble(Math::abs)
                    .sum()));
        }
        Arrays.sort(forward);
        Arrays.sort(adjoint);
        double ratio = adjoint[RUNS / 2] / forward[RUNS / 2];
        System.out.printf(
                Locale.ROOT,
                "%s, %s, %s: %d points, run %.1f ms, gradient %.1f ms, ratio %.2f%n",
                name,
                options.scheme(),
                memory,
                points,
                1e3 * forward[RUNS / 2],
                1e3 * adjoint[RUNS / 2],
                ratio);
        assertTrue(ratio <= 3, "ratio " + ratio);
    }
}
