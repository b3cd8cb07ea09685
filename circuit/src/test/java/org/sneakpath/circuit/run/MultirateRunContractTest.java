package org.sneakpath.circuit.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.OscillatorRing;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.nonlinear.JacobianUse;
import org.sneakpath.circuit.nonlinear.NewtonOptions;
import org.sneakpath.circuit.spice.SpiceNetlist;
import org.sneakpath.circuit.spice.text.SpiceOptions;
import org.sneakpath.circuit.time.ControlledStep;
import org.sneakpath.circuit.time.DenseStep;

/** What holds of every run holds where parts take steps of their own. */
class MultirateRunContractTest {
    private static final double STOP = 3e-5;

    private static TransientOptions options() {
        return TransientOptions.controlled(STOP).withReltol(1e-3).withStart(TransientStart.CHARGES);
    }

    /** Ends of all steps with the unknowns there. */
    private static final class Recorder implements TransientObserver {
        private final Predicate<DenseStep> goesOn;
        private final List<Double> times = new ArrayList<>();
        private final List<double[]> points = new ArrayList<>();
        private double[] middle = {};
        private double sought = Double.NaN;

        Recorder(Predicate<DenseStep> goesOn) {
            this.goesOn = goesOn;
        }

        @Override
        public void start(List<String> names, double time, double[] y) {
            times.add(time);
            points.add(y.clone());
        }

        @Override
        public boolean step(DenseStep step) {
            assertEquals(times.get(times.size() - 1), step.time0());
            assertArrayEquals(points.get(points.size() - 1), step.left(), 1e-9);
            if (sought > step.time0() && sought <= step.time1()) {
                middle = step.left().clone();
                step.interpolate(sought, middle);
            }
            times.add(step.time1());
            points.add(step.right().clone());
            return goesOn.test(step);
        }
    }

    @Test
    void anObserverEndsTheRun() {
        Recorder recorder = new Recorder(step -> step.time1() < 1.2e-5);
        TransientSummary summary = Transient.run(OscillatorRing.of(6, 1e-10), options(), recorder);
        assertEquals(SolveStatus.CANCELLED, summary.status());
        double last = recorder.times.get(recorder.times.size() - 1);
        assertEquals(last, summary.time());
        assertTrue(last >= 1.2e-5 && recorder.times.get(recorder.times.size() - 2) < 1.2e-5);
    }

    @Test
    void outputStartsWhereItIsToStart() {
        double from = 1.23e-5;
        Netlist netlist = OscillatorRing.of(6, 1e-10);
        Recorder all = new Recorder(step -> true);
        all.sought = from;
        TransientSummary whole = Transient.run(netlist, options(), all);
        Recorder tail = new Recorder(step -> true);
        TransientSummary summary = Transient.run(netlist, options().withOutputStart(from), tail);
        assertEquals(whole, summary);
        assertEquals(from, tail.times.get(0));
        assertArrayEquals(all.middle, tail.points.get(0));
        int first = all.times.indexOf(tail.times.get(1));
        assertEquals(all.times.subList(first, all.times.size()), tail.times.subList(1, tail.times.size()));
        assertArrayEquals(all.points.get(first), tail.points.get(1));
    }

    static List<NewtonOptions> others() {
        return List.of(
                NewtonOptions.TO_ROUNDING,
                NewtonOptions.DEFAULT.withJacobian(JacobianUse.EXACT),
                NewtonOptions.DEFAULT.withTolerances(1e-9, 1e-9, 1e-18));
    }

    @ParameterizedTest
    @MethodSource("others")
    void whoAsksForAnotherMethodOfNewtonGetsItForTheWhole(NewtonOptions newton) {
        Netlist netlist = OscillatorRing.of(5, 1e-10);
        TransientOptions asked = options().withNewton(newton);
        Recorder recorder = new Recorder(step -> true);
        assertEquals(
                Transient.run(netlist, asked.withOwnSteps(false), recorder),
                Transient.run(netlist, asked, new Recorder(step -> true)));
    }

    @Test
    void tighterTolerancesAndFewerIterationsAreKept() {
        Netlist netlist = OscillatorRing.of(5, 1e-10);
        TransientSummary usual = Transient.run(netlist, options(), new Recorder(step -> true));
        TransientSummary fewer = Transient.run(
                netlist, options().withNewton(NewtonOptions.DEFAULT.withMaxIterations(2)), new Recorder(step -> true));
        assertTrue(fewer.status().converged());
        assertNotEquals(usual.stats(), fewer.stats());
    }

    /** A start that no step passes: where the whole does by a layer, parts leave it to the whole. */
    @Test
    void aLayerAtTheStartIsLeftToTheWhole() {
        StringBuilder text = new StringBuilder("layer\n");
        for (int k = 0; k < 5; k++) {
            double ohm = k == 4 ? 1000 : 1e-6;
            text.append("R%1$d a%1$d 0 %2$s\nC%1$d a%1$d 0 1n IC=1\nCC%1$d a%1$d a%3$d 10p IC=0\n"
                    .formatted(k, ohm, (k + 1) % 5));
        }
        Netlist netlist =
                SpiceNetlist.parse(text + ".end\n", SpiceOptions.DEFAULT).base().netlist();
        TransientOptions steps = options().withPolicy(ControlledStep.of(1e-3).withMinStep(1e-9));
        Recorder apart = new Recorder(step -> true);
        Recorder together = new Recorder(step -> true);
        TransientSummary tried = Transient.run(netlist, steps, apart);
        TransientSummary whole = Transient.run(netlist, steps.withOwnSteps(false), together);
        assertEquals(SolveStatus.CONVERGED, tried.status());
        assertEquals(STOP, tried.time());
        assertEquals(together.times, apart.times);
        for (int k = 0; k < together.points.size(); k++) {
            assertArrayEquals(together.points.get(k), apart.points.get(k));
        }
        assertEquals(whole.stats().steps(), tried.stats().steps());
        assertTrue(tried.stats().rejectedSteps() > whole.stats().rejectedSteps());
    }
}
