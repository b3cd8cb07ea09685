package org.sneakpath.circuit.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sneakpath.circuit.Capacitor;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.Pulse;
import org.sneakpath.circuit.Resistor;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.VoltageSource;
import org.sneakpath.circuit.Waveforms;
import org.sneakpath.circuit.time.ControlledStep;

/** Times at which results are wanted become time points, and cost little. */
class RequiredTimesContractTest {
    private static final double STOP = 5e-3;

    private static TransientResult run(List<Double> times) {
        Netlist netlist = Netlist.builder("rc")
                .add(new VoltageSource("V1", "a", "0", new Pulse(0, 1, 1e-3, 1e-6, 1e-6, 1, Double.POSITIVE_INFINITY)))
                .add(new Resistor("R1", "a", "b", 1e3))
                .add(new Capacitor("C1", "b", "0", 1e-6))
                .build();
        TransientResult result = Transient.run(
                netlist,
                TransientOptions.controlled(STOP)
                        .withPolicy(ControlledStep.of(1e-4).withTimes(times)));
        assertEquals(SolveStatus.CONVERGED, result.status());
        return result;
    }

    @Test
    void everyWantedTimeIsATimePointToTheBit() {
        // among them the source's own corner, one just behind it, and times beyond the end and before the start
        List<Double> times = List.of(-1.0, 0.0, 1e-3, 1e-3 + 3e-9, 2.345e-3, 2.345e-3 + 1e-9, STOP, 1.0);
        double[] points = run(times).waveforms().time();
        for (double time : times.subList(1, 7)) {
            assertTrue(Arrays.binarySearch(points, time) >= 0, "no point at " + time);
        }
        for (int k = 1; k < points.length; k++) {
            assertTrue(points[k] > points[k - 1]);
        }
    }

    @Test
    void aWantedTimeDoesNotStartTheIntegrationAnew() {
        long free = run(List.of()).stats().steps();
        List<Double> times = List.of(1.7e-3, 2.1e-3, 2.9e-3, 3.3e-3, 4.1e-3);
        TransientResult bound = run(times);
        // Each time splits a step or two; a start from scratch would take tens.
        assertTrue(bound.stats().steps() <= free + 3L * times.size(), bound.stats() + " against " + free);
        Waveforms waves = bound.waveforms();
        int k = Arrays.binarySearch(waves.time(), 2.9e-3);
        // Response to a ramp of duration T that began at 1 ms: 1 − (τ/T)(e^{T/τ} − 1) e^{−t/τ}.
        double exact = 1 - 1e3 * Math.expm1(1e-3) * Math.exp(-1.9);
        assertEquals(exact, waves.voltage("b")[k], 1e-4);
    }

    @Test
    void timesOutOfOrderAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> ControlledStep.DEFAULT.withTimes(List.of(2e-3, 1e-3)));
        assertThrows(IllegalArgumentException.class, () -> ControlledStep.DEFAULT.withTimes(List.of(Double.NaN)));
    }
}
