package org.sneakpath.circuit.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sneakpath.circuit.Dc;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.NetlistBuilder;
import org.sneakpath.circuit.Pulse;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.TransientNoise;
import org.sneakpath.circuit.Waveforms;

/** The noise of states is that of seed, device and time: the same run again, another seed, another device, another netlist. */
class StateNoiseTwinTest {
    private static final TransientOptions OPTIONS = TransientOptions.controlled(0.5e-3);

    private static TransientResult run(Netlist netlist, TransientOptions options) {
        TransientResult result = Transient.run(netlist, options);
        assertEquals(SolveStatus.CONVERGED, result.status());
        return result;
    }

    private static Waveforms waves(Netlist netlist, long seed) {
        return run(netlist, OPTIONS.withNoise(NoisyDevices.noise(seed))).waveforms();
    }

    @Test
    void theSameSeedGivesTheSameWaveformsBitByBitAndAnotherOthers() {
        Waveforms first = waves(NoisyDevices.driven(), 7);
        Waveforms again = waves(NoisyDevices.driven(), 7);
        Waveforms other = waves(NoisyDevices.driven(), 8);
        assertArrayEquals(first.time(), again.time());
        for (String name : first.names()) {
            assertArrayEquals(first.column(name), again.column(name), name);
        }
        assertFalse(Arrays.equals(first.state("M1", "x"), other.state("M1", "x")));
    }

    @Test
    void everyEdgeOfTheGridIsATimePointWithBothSides() {
        double[] time = waves(NoisyDevices.driven(), 7).time();
        double step = NoisyDevices.noise(7).grid().step();
        for (int n = 1; n * step < 0.5e-3; n++) {
            int at = Arrays.binarySearch(time, n * step);
            assertTrue(at > 0, "edge " + n);
            assertTrue(time[at - 1] == time[at] || time[at + 1] == time[at], "edge " + n);
        }
    }

    /** 50 ns times 3 and its kin are not the decimal numbers of the sources' corners; rounding must not tear the two apart. */
    @Test
    void edgesAtCornersOfSourcesAreThoseCorners() {
        Netlist netlist = Netlist.builder("pulses")
                .voltageSource("V1", "a", "0", new Pulse(0, 0.3, 150e-9, 50e-9, 50e-9, 300e-9, 700e-9))
                .add(NoisyDevices.device("M1", NoisyDevices.SWITCHES, Map.of("switches", 100.0), 0.5, "a"))
                .build();
        double[] time = run(netlist, TransientOptions.controlled(3e-6).withNoise(TransientNoise.of(3, 50e-9)))
                .waveforms()
                .time();
        int points = 1;
        for (int k = 1; k < time.length; k++) {
            double gap = time[k] - time[k - 1];
            assertTrue(gap == 0 || gap > 1e-12, "a step of " + gap + " s");
            points += gap == 0 ? 1 : 0;
        }
        assertEquals(60, points, "59 edges within the run, and the start");
    }

    @Test
    void aDeviceKeepsItsPathWhenTheNetlistGrows() {
        NetlistBuilder more = Netlist.builder("more").voltageSource("V0", "z", "0", new Dc(0.2));
        more.add(NoisyDevices.device("M0", NoisyDevices.SWITCHES, Map.of(), 0.5, "z"));
        NoisyDevices.driven().elements().forEach(more::add);
        Waveforms alone = waves(NoisyDevices.driven(), 7);
        Waveforms among = waves(more.build(), 7);
        double worst = 0;
        for (int n = 1; n < 48; n++) {
            double t = n * NoisyDevices.noise(7).grid().step();
            worst = Math.max(worst, Math.abs(at(alone, t) - at(among, t)));
        }
        assertTrue(worst < 1e-3, "differs by " + worst); // other steps within the same tolerance; noise is of 0.05
    }

    private static double at(Waveforms waves, double time) {
        return waves.state("M1", "x")[Arrays.binarySearch(waves.time(), time)];
    }

    @Test
    void withoutAnyNoisyDeviceNoiseIsRefused() {
        Netlist netlist = Netlist.builder("plain")
                .voltageSource("V1", "a", "0", new Dc(1))
                .resistor("R1", "a", "0", 1)
                .build();
        TransientOptions options = OPTIONS.withNoise(NoisyDevices.noise(1));
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> Transient.run(netlist, options));
        assertTrue(String.valueOf(refused.getMessage()).contains("no device"));
    }

    @Test
    void aGridFinerThanTimeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> OPTIONS.withNoise(TransientNoise.of(1, 1e-12)));
    }
}
