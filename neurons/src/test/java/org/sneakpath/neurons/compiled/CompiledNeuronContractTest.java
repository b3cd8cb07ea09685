package org.sneakpath.neurons.compiled;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.devices.equation.Precision;
import org.sneakpath.neurons.NeuronModel;

/** What compiled neurons promise besides their numbers, and what they refuse. */
class CompiledNeuronContractTest {
    private static final int STEPS = 40;

    @Test
    void aMifNeuronNeedsNoIterationWhereNodesAndStatesTakeTurns() {
        NeuronModel mif = Neurons.MIF.model();
        assertTrue(CompiledNeuron.of(mif, SteppingScheme.STAGGERED_EULER, 1e-4).isClosed());
        assertTrue(
                CompiledNeuron.of(mif, SteppingScheme.SEMI_IMPLICIT_EULER, 1e-4).isClosed());
        assertFalse(CompiledNeuron.of(mif, SteppingScheme.BACKWARD_EULER, 1e-4).isClosed());
    }

    @Test
    void unknownsAreNodesThenCurrentsThenStatesAndSuppliesAreNone() {
        CompiledNeuron feedback = CompiledNeuron.of(Neurons.FEEDBACK.model(), SteppingScheme.BACKWARD_EULER, 1e-5);
        List<String> names =
                feedback.unknowns().stream().map(Unknown::name).sorted().toList();
        assertEquals(List.of("e", "f", "g", "i(b1)", "i(e1)", "i(v2)", "m", "o"), names); // somebody listens to v2
        CompiledNeuron mif = CompiledNeuron.of(Neurons.MIF.model(), SteppingScheme.BACKWARD_EULER, 1e-4);
        assertEquals(
                List.of("m", "x1.x", "x2.x"),
                mif.unknowns().stream().map(Unknown::name).toList());
        assertEquals(0, mif.output());
    }

    @ParameterizedTest
    @EnumSource
    void aNeuronsNumbersDoNotDependOnItsNeighbours(SteppingScheme scheme) {
        int n = 300; // more than two blocks of those that iterate
        Neurons neuron = Neurons.BOUNDED;
        CompiledNeuron compiled = CompiledNeuron.of(neuron.model(), scheme, neuron.step());
        double[] samples = neuron.samples(STEPS);
        double[] all = new double[n * STEPS];
        for (int t = 0; t < STEPS; t++) {
            for (int i = 0; i < n; i++) {
                all[t * n + i] = samples[t + 1] * (1 - 0.0025 * i);
            }
        }
        NeuronPopulation<double[]> whole = compiled.population(n);
        NeuronTrajectory<double[]> run = whole.trajectory(STEPS);
        assertTrue(whole.forward(all, n, run).converged());
        for (int i : new int[] {0, 37, 127, 128, 255, 256, 299}) {
            NeuronPopulation<double[]> one = compiled.population(1);
            NeuronTrajectory<double[]> alone = one.trajectory(STEPS);
            double[] own = new double[STEPS];
            for (int t = 0; t < STEPS; t++) {
                own[t] = all[t * n + i];
            }
            one.forward(own, 1, alone);
            for (int k = 0; k < compiled.unknowns().size(); k++) {
                assertArrayEquals(alone.series(k, 0), run.series(k, i), scheme + " neuron " + i);
            }
        }
    }

    @Test
    void aLongRunMayBeTakenInPieces() {
        Neurons neuron = Neurons.MIF;
        NeuronPopulation<double[]> one = CompiledNeuron.of(neuron.model(), SteppingScheme.TRAPEZOIDAL, neuron.step())
                .population(1);
        double[] current = {7e-6};
        NeuronTrajectory<double[]> whole = one.trajectory(2 * STEPS);
        one.forward(current, 0, whole);
        NeuronTrajectory<double[]> half = one.trajectory(STEPS);
        one.forward(current, 0, half);
        half.restart();
        one.forward(current, 0, half);
        for (int k = 0; k < 3; k++) {
            assertEquals(whole.series(k, 0)[2 * STEPS], half.series(k, 0)[STEPS]);
        }
    }

    @Test
    void statesStayWithinTheirBoundsAndReachThem() {
        Neurons neuron = Neurons.BOUNDED;
        for (SteppingScheme scheme : SteppingScheme.values()) {
            NeuronPopulation<double[]> one =
                    CompiledNeuron.of(neuron.model(), scheme, neuron.step()).population(1);
            int state = one.neuron().unknownIndex("n1.x");
            Unknown x = one.neuron().unknowns().get(state);
            NeuronTrajectory<double[]> run = one.trajectory(200);
            assertTrue(one.forward(new double[] {neuron.amplitude()}, 0, run).converged());
            double last = run.series(state, 0)[200];
            for (double value : run.series(state, 0)) {
                assertTrue(value >= x.lower() && value <= x.upper(), scheme + ": " + value);
            }
            assertEquals(x.upper(), last, scheme.name());
        }
    }

    @Test
    void aLostNumberIsReported() {
        NeuronPopulation<double[]> one = CompiledNeuron.of(Neurons.MIF.model(), SteppingScheme.STAGGERED_EULER, 1e-4)
                .population(2);
        NeuronTrajectory<double[]> run = one.trajectory(5);
        double[] currents = new double[10];
        currents[5] = Double.NaN;
        StepReport report = one.forward(currents, 2, run);
        assertFalse(report.converged());
        assertEquals(1, report.worstNeuron());
        assertEquals(2, report.worstStep());
    }

    /** A closed step may go unexamined; what is iterated may not, since it may not have come to an end. */
    @Test
    void numbersThatAreLostAreReportedExaminedOrNot() {
        for (SteppingScheme scheme : SteppingScheme.values()) {
            NeuronPopulation<double[]> one =
                    CompiledNeuron.of(Neurons.MIF.model(), scheme, 1e-4).population(1);
            one.checkEveryStep(false);
            StepReport lost = one.forward(new double[] {Double.NaN}, 0, one.trajectory(3));
            assertFalse(lost.converged(), scheme.name());
        }
    }

    /** A Mott switch that heats up and cools down within a step, of which the equations then have several solutions or a cliff. */
    @ParameterizedTest
    @EnumSource
    void aSwitchThatSnapsWithinAStepIsSolved(SteppingScheme scheme) {
        int n = 40;
        double[] currents = new double[n];
        for (int i = 0; i < n; i++) {
            currents[i] = 5e-6 * (i + 1);
        }
        CompiledNeuron compiled = CompiledNeuron.of(Neurons.MOTT.model(), scheme, 2e-9);
        NeuronPopulation<double[]> population = compiled.population(n);
        NeuronTrajectory<double[]> run = population.trajectory(200);
        StepReport report = population.forward(currents, 0, run);
        assertTrue(report.converged() || scheme == SteppingScheme.SEMI_IMPLICIT_EULER, report.toString());
        for (int i = 20;
                i < n;
                i++) { // from 100 µA it charges 10 pF to far beyond the threshold of 1.4 V unless it snaps
            double most = Arrays.stream(run.series(compiled.output(), i)).max().orElseThrow();
            assertTrue(most < 2.5, scheme + ": " + currents[i] + " A led to " + most + " V");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            S1 m 0 m 0 sw          | .model sw sw(vt=0.1 ron=1 roff=1meg) | is a Switch
            V9 m 0 sin(0 1 1k)     | *                                    | changes in time
            B9 m 0 I=time*v(m)     | *                                    | depends on time
            V9 m 0 1               | *                                    | held by a supply
            D9 m 0 dd              | .model dd d(is=1e-14)                | written in Java
            """)
    void whatCannotBeCompiledIsRefusedByName(String line, String card, String message) {
        String text = "refused\nC1 m 0 1n\nR1 m 0 1k\n" + line + "\n" + card + "\n";
        NeuronModel model = NeuronModel.parse(text, "m", "m");
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class, () -> CompiledNeuron.of(model, SteppingScheme.BACKWARD_EULER, 1e-4));
        assertTrue(String.valueOf(e.getMessage()).contains(message), e.getMessage());
    }

    @Test
    void namesAndRangesAreChecked() {
        NeuronModel mif = Neurons.MIF.model();
        assertRefused("has no node 'x'", () -> new NeuronModel(mif.netlist(), "x", "m"));
        assertRefused("time step = 0.0 s", () -> CompiledNeuron.of(mif, SteppingScheme.BACKWARD_EULER, 0));
        assertRefused(
                "has no parameter 'x1.ron2'",
                () -> new CompiledNeuron(mif, SteppingScheme.BACKWARD_EULER, 1e-4, Set.of("x1.ron2")));
        CompiledNeuron compiled = new CompiledNeuron(mif, SteppingScheme.STAGGERED_EULER, 1e-4, Set.of("x1.ron"));
        NeuronPopulation<double[]> two = compiled.population(2);
        assertRefused("is common to all neurons", () -> two.setParameter("x2.rOn", new double[2]));
        assertRefused("of neuron 1 = -1.0 ohm is outside", () -> two.setParameter("x1.rOn", new double[] {1, -1}));
        assertRefused("stride = 1", () -> two.forward(new double[2], 1, two.trajectory(1)));
        assertRefused(
                "does not fit",
                () -> two.forward(new double[2], 0, compiled.population(3).trajectory(1)));
        assertRefused("at least 1 neuron", () -> compiled.population(0));
        assertRefused("has no unknown 'q'", () -> compiled.unknownIndex("q"));
    }

    private static void assertRefused(String message, Executable call) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, call);
        assertTrue(String.valueOf(e.getMessage()).contains(message), e.getMessage());
    }

    /** Derivatives take it that their rows keep them there; rounding does not carry them beyond. */
    @Test
    void statesThatAreDrawnToTheirBoundsStayWithin() {
        for (SteppingScheme scheme : List.of(SteppingScheme.STAGGERED_EULER, SteppingScheme.BACKWARD_EULER)) {
            CompiledNeuron mif = CompiledNeuron.of(Neurons.MIF.model(), scheme, 5e-5);
            double[] currents = {-1e-3, -1e-6, 0, 3e-6, 1e-4, 1e-2};
            staysWithin(mif, Precision.SINGLE, currents);
            staysWithin(mif, Precision.DOUBLE, currents);
        }
    }

    private static <A> void staysWithin(CompiledNeuron mif, Precision<A> precision, double[] currents) {
        NeuronPopulation<A> population = mif.population(precision, currents.length);
        NeuronTrajectory<A> run = population.trajectory(3000);
        StepReport report = population.forward(precision.of(currents), 0, run);
        assertTrue(report.converged(), () -> precision.label() + ": " + report);
        for (int j = 0; j < currents.length; j++) {
            for (int k = 1; k < 3; k++) {
                for (double x : run.series(k, j)) {
                    assertTrue(x >= 0 && x <= 1, precision.label() + " " + x);
                }
            }
        }
    }
}
