package org.sneakpath.circuit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceWaveformTest {
    private static final double NEVER = Double.POSITIVE_INFINITY;

    @Test
    void aConstantHasNoBreakpoints() {
        assertEquals(3, new Dc(3).at(7));
        assertEquals(NEVER, new Dc(3).nextBreakpoint(0));
        assertThrows(IllegalArgumentException.class, () -> new Dc(Double.NaN));
    }

    @Test
    void aSineWaitsForItsDelayAndDecaysAfterIt() {
        Sine sine = new Sine(0.5, 1, 1e3, 0.2e-3, 300, Math.PI / 6);
        assertEquals(1.0, sine.at(0.1e-3), 1e-15);
        assertEquals(0.2e-3, sine.nextBreakpoint(0));
        assertEquals(NEVER, sine.nextBreakpoint(0.2e-3));
        double since = 0.3e-3;
        double expected = 0.5 + Math.exp(-300 * since) * Math.sin(2 * Math.PI * 1e3 * since + Math.PI / 6);
        assertEquals(expected, sine.at(0.5e-3), 1e-14);
        assertThrows(IllegalArgumentException.class, () -> new Sine(0, 1, -1));
    }

    @Test
    void aPulseHasItsCornersInEveryPeriod() {
        Pulse pulse = new Pulse(-1, 2, 0.1e-3, 50e-6, 80e-6, 0.3e-3, 1e-3);
        for (int cycle = 0; cycle < 5; cycle++) {
            double start = 0.1e-3 + cycle * 1e-3;
            assertEquals(-1, pulse.at(start), 1e-9);
            assertEquals(0.5, pulse.at(start + 25e-6), 1e-9);
            assertEquals(2, pulse.at(start + 0.2e-3), 1e-9);
            assertEquals(0.5, pulse.at(start + 0.39e-3), 1e-9);
            assertEquals(-1, pulse.at(start + 0.9e-3), 1e-9);
        }
        assertEquals(-1, pulse.at(0));
    }

    @Test
    void breakpointsOfAPulseAscendAndAreNotMissed() {
        Pulse pulse = new Pulse(0, 1, 0.1e-3, 50e-6, 80e-6, 0.3e-3, 1e-3);
        List<Double> found = new ArrayList<>();
        double t = 0;
        while (found.size() < 400) {
            double next = pulse.nextBreakpoint(t);
            assertTrue(next > t);
            found.add(next);
            t = next;
        }
        for (int k = 0; k < found.size(); k++) {
            double[] corners = {0, 50e-6, 0.35e-3, 0.43e-3};
            int cycle = k / 4;
            assertEquals(0.1e-3 + cycle * 1e-3 + corners[k % 4], found.get(k), 1e-15 * (k + 1));
        }
    }

    @Test
    void aJumpTakesItsNewValueAtOnceAndTheOldOneJustBefore() {
        Pulse jump = new Pulse(0, 1, 0.3, 0, 0, 0.1, 0.7);
        for (double t = jump.nextBreakpoint(0); t < 50; t = jump.nextBreakpoint(t)) {
            assertEquals(1, Math.abs(jump.at(t) - jump.at(Math.nextDown(t))), "at " + t);
        }
        Pulse once = new Pulse(0, 1, 0.3, 0, 0, NEVER, NEVER);
        assertEquals(1, once.at(1e9));
        assertEquals(NEVER, once.nextBreakpoint(0.3));
    }

    @Test
    void pointsAreJoinedByLinesAndHeldOutside() {
        PiecewiseLinear pwl = PiecewiseLinear.of(0, 0, 0.5, 1, 0.5, 3, 1, -1);
        assertEquals(0, pwl.at(-1));
        assertEquals(0.5, pwl.at(0.25));
        assertEquals(3, pwl.at(0.5), "the later of two points at one time");
        assertEquals(1, pwl.at(Math.nextDown(0.5)), 1e-15);
        assertEquals(1, pwl.at(0.75));
        assertEquals(-1, pwl.at(2));
        assertEquals(0, pwl.nextBreakpoint(-1));
        assertEquals(0.5, pwl.nextBreakpoint(0));
        assertEquals(1, pwl.nextBreakpoint(0.5));
        assertEquals(NEVER, pwl.nextBreakpoint(1));
    }

    @Test
    void impossibleWaveformsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Pulse(0, 1, 0, 1, 1, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> new Pulse(0, 1, 0, -1, 1, 1, 9));
        assertThrows(IllegalArgumentException.class, () -> PiecewiseLinear.of(0, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> PiecewiseLinear.of(1, 0, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> PiecewiseLinear.of());
    }
}
