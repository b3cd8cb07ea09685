package org.sneakpath.circuit.time;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sneakpath.circuit.Dc;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.Waveforms;
import org.sneakpath.circuit.run.Transient;
import org.sneakpath.circuit.run.TransientOptions;
import org.sneakpath.circuit.run.TransientResult;

/** Cycles of steps against equal steps, and against the formula of a step. */
class CyclicStepTwinTest {
    private static final Netlist RELAXATION = Netlist.builder("relaxation")
            .currentSource("I1", Netlist.GROUND, "a", new Dc(1e-3))
            .resistor("R1", "a", Netlist.GROUND, 1000)
            .capacitor("C1", "a", Netlist.GROUND, 1e-6)
            .build();

    private static Waveforms run(TransientOptions options) {
        TransientResult result = Transient.run(RELAXATION, options.fromInitialConditions());
        assertTrue(result.status().converged());
        return result.waveforms();
    }

    @ParameterizedTest
    @EnumSource(SteppingScheme.class)
    void equalStepsOfACycleAreEqualSteps(SteppingScheme scheme) {
        TransientOptions equal = TransientOptions.fixed(scheme, 0.25e-3, 2e-3);
        Waveforms expected = run(equal);
        Waveforms found = run(equal.withPolicy(new CyclicStep(List.of(0.25e-3, 0.25e-3))));
        assertArrayEquals(expected.voltage("a"), found.voltage("a"), 1e-15);
        assertArrayEquals(expected.time(), found.time(), 1e-18);
    }

    @Test
    void aStepOfAnyLengthIsBackwardEulers() {
        List<Double> lengths = List.of(0.7e-3, 0.2e-3, 0.1e-3);
        Waveforms found = run(TransientOptions.fixed(SteppingScheme.BACKWARD_EULER, 1e-3, 4e-3)
                .withPolicy(new CyclicStep(lengths)));
        assertEquals(13, found.size());
        double v = 0;
        double time = 0;
        for (int k = 1; k < found.size(); k++) {
            double h = lengths.get((k - 1) % 3);
            time += h;
            v = (v + h / 1e-3) / (1 + h / 1e-3); // C (v' - v)/h = I - v'/R, in volts and milliseconds
            assertEquals(v, found.voltage("a")[k], 1e-12, "point " + k);
            assertEquals(time, found.time()[k], 1e-15);
        }
    }

    @Test
    void cyclesThatDoNotMakeUpTheTimeAreRefused() {
        TransientOptions equal = TransientOptions.fixed(SteppingScheme.BACKWARD_EULER, 1e-3, 4e-3);
        CyclicStep cycle = new CyclicStep(List.of(2e-3, 1e-3));
        assertTrue(String.valueOf(assertThrows(IllegalArgumentException.class, () -> equal.withPolicy(cycle))
                        .getMessage())
                .contains("whole number of steps"));
        assertThrows(IllegalArgumentException.class, () -> new CyclicStep(List.of()));
        assertThrows(IllegalArgumentException.class, () -> new CyclicStep(List.of(1e-3, 0.0)));
    }
}
