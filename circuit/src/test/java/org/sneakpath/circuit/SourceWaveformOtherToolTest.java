package org.sneakpath.circuit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Waveforms at the very time points at which ngspice evaluated its own. */
class SourceWaveformOtherToolTest {
    private static final double DEGREE = Math.PI / 180;

    @TempDir
    Path folder;

    private record Case(String spice, SourceWaveform ours) {}

    private static final List<Case> CASES = List.of(
            new Case("sin(0.1 1 500k 1u 1e5 30)", new Sine(0.1, 1, 500e3, 1e-6, 1e5, 30 * DEGREE)),
            new Case("pulse(0 1 1u 0.1u 0.2u 2u 5u)", new Pulse(0, 1, 1e-6, 0.1e-6, 0.2e-6, 2e-6, 5e-6)),
            new Case("pulse(0.2 1 1u 0.1u 0.2u 2u 5u 2)", new Pulse(0.2, 1, 1e-6, 0.1e-6, 0.2e-6, 2e-6, 5e-6, 2)),
            new Case("pulse(0 1 1u 1u 1u 2u 3u)", new Pulse(0, 1, 1e-6, 1e-6, 1e-6, 2e-6, 3e-6)),
            new Case("exp(0.3 1 1u 1u 3u 0.5u)", new Exponential(0.3, 1, 1e-6, 1e-6, 3e-6, 0.5e-6)),
            new Case(
                    "sffm(0.1 1 500k 2 100k 30 60)",
                    new FrequencyModulated(0.1, 1, 500e3, 2, 100e3, 30 * DEGREE, 60 * DEGREE)),
            new Case("am(1.5 0.5 100k 500k 2u)", new AmplitudeModulated(1.5, 0.5, 100e3, 500e3, 2e-6, 0, 0)),
            new Case(
                    "pwl(0 0 1u 1 1.5u 2 3u 0 4u 0.5) r=1u",
                    PiecewiseLinear.of(0, 0, 1e-6, 1, 1.5e-6, 2, 3e-6, 0, 4e-6, 0.5)
                            .repeatedFrom(1e-6)),
            new Case("pwl(1u 1 2u 3 2u 1 3u 0)", PiecewiseLinear.of(1e-6, 1, 2e-6, 3, 2e-6, 1, 3e-6, 0)));

    @Test
    void valuesAreThoseOfNgspice() throws IOException, InterruptedException {
        StringBuilder deck = new StringBuilder();
        StringBuilder names = new StringBuilder();
        for (int k = 0; k < CASES.size(); k++) {
            deck.append(
                    "v%d n%d 0 %s\nr%d n%d 0 1k\n".formatted(k, k, CASES.get(k).spice(), k, k));
            names.append(k == 0 ? "" : " ").append("v(n").append(k).append(')');
        }
        double[][] table = NgspiceRun.table(folder, deck + ".tran 0.05u 12u 0 0.05u", names.toString());
        assertTrue(table[0].length > 240);
        for (int k = 0; k < CASES.size(); k++) {
            SourceWaveform ours = CASES.get(k).ours();
            int compared = 0;
            for (int row = 0; row < table[0].length; row++) {
                double t = table[0][row];
                // ngspice's breakpoints are rounded, so that at a jump it may stand on either side.
                double margin = 1e-9 * 12e-6;
                if (ours.nextBreakpoint(t - margin) > t + margin) {
                    assertEquals(
                            table[k + 1][row], ours.at(t), 1e-9, CASES.get(k).spice() + " at " + t);
                    compared++;
                }
            }
            assertTrue(compared > 200, CASES.get(k).spice());
        }
    }
}
