package org.sneakpath.neurons.stepper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.neurons.MifNeuron;

/** What a stepper accepts, refuses and reports. */
class StepperContractTest {
    private final NeuronStepper stepper =
            new NeuronStepper(MifNeuron.circuit(), SteppingScheme.STAGGERED_EULER, 1e-4, 2);

    @Test
    void itKnowsWhatItWasMadeFrom() {
        assertEquals(MifNeuron.circuit().name(), stepper.circuit().name());
        assertSame(SteppingScheme.STAGGERED_EULER, stepper.scheme());
        assertEquals(1e-4, stepper.step());
        assertEquals(2, stepper.neurons());
    }

    @Test
    void misuseIsRefusedWithNamesAndValues() {
        assertRefused("time step", () -> new NeuronStepper(MifNeuron.circuit(), SteppingScheme.TRAPEZOIDAL, 0, 1));
        assertRefused("neuron", () -> new NeuronStepper(MifNeuron.circuit(), SteppingScheme.TRAPEZOIDAL, 1, 0));
        assertRefused("step", () -> stepper.trajectory(0));
        Trajectory run = stepper.trajectory(3);
        assertRefused("stride", () -> stepper.forward(new double[6], 1, run));
        assertRefused("currents", () -> stepper.forward(new double[5], 2, run));
        assertRefused("voltageBars", () -> stepper.pullback(run, new double[5], new double[6], 2));
        assertRefused("currentBars", () -> stepper.pullback(run, new double[6], new double[1], 0));
        NeuronStepper other = new NeuronStepper(MifNeuron.circuit(), SteppingScheme.STAGGERED_EULER, 1e-4, 3);
        assertRefused("trajectory", () -> other.forward(new double[3], 0, run));
        assertRefused("bars", () -> stepper.pullback(run, new double[6], new double[2], 0, other.parameterBars()));
        stepper.parameters(1)[3] = -1;
        assertRefused("rOff", () -> stepper.forward(new double[2], 0, run));
    }

    @Test
    void aCurrentThatIsNotFiniteIsReportedNotThrown() {
        for (SteppingScheme scheme : SteppingScheme.values()) {
            NeuronStepper broken = new NeuronStepper(MifNeuron.circuit(), scheme, 1e-4, 2);
            Trajectory run = broken.trajectory(4);
            double[] currents = {1e-6, 1e-6, 1e-6, Double.NaN, 1e-6, 1e-6, 1e-6, 1e-6};
            SteppingReport report = broken.forward(currents, 2, run);
            assertFalse(report.converged());
            assertEquals(SolveStatus.NON_FINITE, report.status());
            assertEquals(1, report.worstNeuron());
            assertEquals(1, report.worstStep());
            assertTrue(Double.isFinite(run.v[8]), "the other neuron goes on");
        }
    }

    @Test
    void pullbacksAddAndBarsCanBeCleared() {
        Trajectory run = stepper.trajectory(3);
        assertTrue(stepper.forward(new double[] {1e-6, 2e-6}, 0, run).converged());
        double[] voltageBars = {1, 2, 3, 4, 5, 6};
        double[] once = new double[2];
        double[] twice = new double[2];
        ParameterBars bars = stepper.parameterBars();
        stepper.pullback(run, voltageBars, once, 0);
        stepper.pullback(run, voltageBars, twice, 0, bars);
        double first = bars.parameters[0][0];
        stepper.pullback(run, voltageBars, twice, 0, bars);
        assertEquals(2 * once[1], twice[1]);
        assertEquals(2 * first, bars.parameters[0][0]);
        bars.clear();
        assertEquals(0, bars.parameters[0][0]);
        assertEquals(0, bars.initialVoltage[1]);
    }

    @Test
    void meanVoltagesLeaveOutTheInitialOne() {
        Trajectory run = stepper.trajectory(2);
        System.arraycopy(new double[] {100, 100, 1, 2, 3, 6}, 0, run.v, 0, 6);
        double[] means = new double[2];
        run.meanVoltages(means);
        assertEquals(2, means[0]);
        assertEquals(4, means[1]);
    }

    private static void assertRefused(String name, Executable call) {
        String message = assertThrows(IllegalArgumentException.class, call).toString();
        assertTrue(message.contains(name), message);
    }
}
