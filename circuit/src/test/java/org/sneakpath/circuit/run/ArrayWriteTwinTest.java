package org.sneakpath.circuit.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.NetlistBuilder;
import org.sneakpath.circuit.Pulse;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.time.SteppingScheme;

/** A transient is repeated bit for bit, and says how long it took. */
class ArrayWriteTwinTest {
    private static Netlist array(int size) {
        WindowedVteam vteam = new WindowedVteam();
        NetlistBuilder builder = Netlist.builder("V/2 write");
        int selected = size / 2;
        for (int k = 0; k < size; k++) {
            double row = k == selected ? 0.9 : 0.45;
            double column = k == selected ? 0 : 0.45;
            builder.voltageSource("VR" + k, "dr" + k, "0", new Pulse(0, row, 5e-7, 2e-7, 2e-7, 8e-6, 1e-4))
                    .resistor("RR" + k, "dr" + k, "r" + k + "_0", 50)
                    .voltageSource("VC" + k, "dc" + k, "0", new Pulse(0, column, 5e-7, 2e-7, 2e-7, 8e-6, 1e-4))
                    .resistor("RC" + k, "dc" + k, "c0_" + k, 50);
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                String cell = i + "_" + j;
                if (j + 1 < size) {
                    builder.resistor("WR" + cell, "r" + cell, "r" + i + "_" + (j + 1), 2);
                }
                if (i + 1 < size) {
                    builder.resistor("WC" + cell, "c" + cell, "c" + (i + 1) + "_" + j, 2);
                }
                double x0 = 0.2 + 0.6 * ((7 * i + 3 * j) % 11) / 11.0;
                builder.device("M" + cell, vteam, vteam.defaultParameters(), new double[] {x0}, "r" + cell, "c" + cell);
            }
        }
        return builder.build();
    }

    @Test
    void writingAnArrayTwiceGivesTheSameBits() {
        int size = Integer.getInteger("sneakpath.array", 8);
        Netlist netlist = array(size);
        TransientOptions options = TransientOptions.fixed(SteppingScheme.BACKWARD_EULER, 1e-8, 1e-5)
                .fromInitialConditions();
        long began = System.nanoTime();
        TransientResult once = Transient.run(netlist, options);
        double seconds = (System.nanoTime() - began) * 1e-9;
        assertEquals(SolveStatus.CONVERGED, once.status());
        System.out.printf(
                Locale.ROOT,
                "%d×%d array, 1000 steps: %.2f s, %d Newton iterations, %d evaluations%n",
                size,
                size,
                seconds,
                once.stats().newtonIterations(),
                once.stats().evaluations());
        TransientResult again = Transient.run(netlist, options);
        String cell = "M" + size / 2 + "_" + size / 2;
        assertArrayEquals(once.waveforms().state(cell, "x"), again.waveforms().state(cell, "x"));
        assertArrayEquals(once.waveforms().current("VR0"), again.waveforms().current("VR0"));
    }
}
