package org.sneakpath.crossbar.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sneakpath.circuit.Waveforms;
import org.sneakpath.circuit.spice.analysis.TranCard;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.NgspiceRun;
import org.sneakpath.crossbar.step.Capacitances;
import org.sneakpath.crossbar.step.StepScheme;
import org.sneakpath.crossbar.step.Stepping;

/**
 * Writes of arrays in ngspice, run here where it is installed, on the netlist of the array: cells as current sources beside
 * capacitors that hold their states. ngspice integrates by the trapezoidal rule in at least 2,000 steps, and is read along straight
 * lines between its points; with 1,000 of them states differ by up to 4e-6, with 2,000 by 1e-6.
 */
class ArrayWriteOtherToolTest {
    private static final double STOP = 1e-6;
    private static final CrossbarSpec SPEC = new CrossbarSpec(6, 5, 30, 20, 100, 50);

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    Path folder;

    static Stream<Arguments> cases() {
        Capacitances c = new Capacitances(2e-12, 3e-12, 1e-12);
        return Stream.of(
                Arguments.of("vteam", Capacitances.NONE, StepScheme.ESDIRK4),
                Arguments.of("vteam", c, StepScheme.ESDIRK4),
                Arguments.of("yakopcic", c, StepScheme.ESDIRK4));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void writesAgree(String model, Capacitances c, StepScheme scheme) throws IOException, InterruptedException {
        ArrayTransient array = new ArrayTransient(SPEC, TransientTwinTest.cell(model), c);
        double[] start = TransientTwinTest.states(SPEC);
        array.program(start);
        Drives drives = TransientTwinTest.drives(SPEC, 0.9);
        List<String> vectors = new ArrayList<>();
        Watch.Place[] places = new Watch.Place[SPEC.cells()];
        for (int k = 0; k < places.length; k++) {
            places[k] = new Watch.Place(k / SPEC.columns(), k % SPEC.columns());
            String at = places[k].row() + "_" + places[k].column();
            vectors.add("v(xcell" + at + "#x)");
            vectors.add("v(w" + at + ")-v(b" + at + ")");
        }
        double[][] theirs = NgspiceRun.table(
                folder,
                array.toNetlist(drives),
                new TranCard(STOP / 2000, STOP, 0, STOP / 2000, true),
                "reltol=1e-7 vntol=1e-11 abstol=1e-15 chgtol=1e-21 trtol=1",
                vectors);
        TransientPlan plan = TransientPlan.until(STOP)
                .withStepping(Stepping.controlled(1e-7).withScheme(scheme))
                .withWatch(Watch.cells(places));
        ArrayTrace trace = array.run(drives, plan);
        assertTrue(trace.status().converged(), () -> trace.status().toString());
        int last = theirs[0].length - 1;
        double ends = 0;
        double moved = 0;
        double states = 0;
        double voltages = 0;
        for (int k = 0; k < places.length; k++) {
            String cell = "cell" + places[k].row() + "_" + places[k].column();
            Waveforms w = trace.waveforms();
            states = Math.max(states, apart(w.time(), w.state(cell, "x"), theirs[0], theirs[1 + 2 * k]));
            voltages = Math.max(voltages, apart(w.time(), w.voltage(cell), theirs[0], theirs[2 + 2 * k]));
            ends = Math.max(ends, Math.abs(trace.states()[k] - theirs[1 + 2 * k][last]));
            moved = Math.max(moved, Math.abs(trace.states()[k] - start[k]));
        }
        System.out.printf(
                Locale.ROOT,
                "ngspice, write of %s, %s, %s: final states within %.1e, states %.1e, voltages %.1e V%n",
                model,
                c.any() ? "capacitances" : "none",
                scheme,
                ends,
                states,
                voltages);
        double far = moved;
        assertTrue(far > 0.05, () -> "the largest change of a state is " + far);
        assertEquals(0, ends, 3e-6);
        assertEquals(0, states, 3e-6);
        assertEquals(0, voltages, 1e-5);
    }

    /** Largest deviation at our points, theirs read along straight lines. */
    private static double apart(double[] time, double[] ours, double[] theirTime, double[] theirs) {
        double worst = 0;
        for (int k = 0; k < time.length; k++) {
            int at = Arrays.binarySearch(theirTime, time[k]);
            int right = Math.max(1, Math.min(theirTime.length - 1, at < 0 ? -at - 1 : at));
            double part = (time[k] - theirTime[right - 1]) / (theirTime[right] - theirTime[right - 1]);
            worst = Math.max(
                    worst, Math.abs(ours[k] - (theirs[right - 1] + part * (theirs[right] - theirs[right - 1]))));
        }
        return worst;
    }
}
