package org.sneakpath.analysis.device.fit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.Progress;
import org.sneakpath.analysis.StopSignal;
import org.sneakpath.analysis.StoppedException;
import org.sneakpath.analysis.device.DeviceChoice;
import org.sneakpath.analysis.device.DeviceSetting;
import org.sneakpath.analysis.device.Wiring;
import org.sneakpath.devices.CompactModel;

/** Known parameters, found again in noisy traces. */
class DeviceFitTest {
    private static FitRequest request(
            DeviceSetting setting, String parameters, List<String> fixed, int starts, int threads, StopSignal stop) {
        return new FitRequest(
                setting,
                Wiring.of(setting.model(), Optional.empty(), List.of()),
                Path.of("made-up.csv"),
                OptionalDouble.empty(),
                parameters,
                fixed,
                starts,
                1,
                Weight.ABSOLUTE,
                Optional.empty(),
                threads,
                Path.of("nowhere"),
                false,
                "test",
                Progress.SILENT,
                stop);
    }

    private static DeviceSetting setting(
            String name, @Nullable String preset, List<String> values, List<String> states) {
        return DeviceSetting.of(DeviceChoice.of(name), Optional.ofNullable(preset), values, states, "300.15 K");
    }

    private static double[] currents(DeviceSetting truth, MeasuredTrace sweep) {
        CompactModel model = truth.model();
        TraceSolver solver =
                new TraceSolver(model, Wiring.of(model, Optional.empty(), List.of()), 300.15, sweep, new int[0], 1e-7);
        assertTrue(solver.solve(truth.parameters(), truth.initialStates(), new double[0]), "not solved");
        return solver.current;
    }

    /** What remains of a fit per degree of freedom is the noise, and the truth lies where the fit says it lies. */
    private static int misses(
            DeviceSetting truth, DeviceSetting start, String parameters, MeasuredTrace sweep, int draws, int starts) {
        double[] currents = currents(truth, sweep);
        double noise = 0.01 * MeasuredTrace.largest(currents);
        int misses = 0;
        for (int draw = 0; draw < draws; draw++) {
            MeasuredTrace data = Sweeps.measured(sweep, currents, noise, draw);
            FitResult fit = DeviceFit.run(request(start, parameters, List.of(), starts, 2, new StopSignal()), data);
            int freedom = sweep.size() - fit.values().size();
            double left = fit.error() * Math.sqrt((double) sweep.size() / freedom);
            // χ² of 300 degrees of freedom: four of its standard deviations are 16 %.
            assertEquals(noise, left, 0.17 * noise, "draw " + draw);
            for (FittedValue value : fit.values()) {
                assertTrue(value.determined(), value.name());
                double actual = value.state()
                        ? truth.initialStates()[truth.model().stateIndex(value.name())]
                        : truth.parameters()[truth.model().parameterIndex(value.name())];
                misses += actual >= value.lower() && actual <= value.upper() ? 0 : 1;
            }
        }
        return misses;
    }

    @Test
    void aStaticConductorIsFoundWithinTheIntervals() {
        DeviceSetting truth = setting("sinh-conductor", null, List.of("g=3e-5", "v0=0.31"), List.of());
        DeviceSetting start = setting("sinh-conductor", null, List.of(), List.of());
        MeasuredTrace sweep = Sweeps.triangle(1, 1, 301);
        // Of 200 intervals of 95 %, 10 miss; more than 24 would in one of 30,000 such tests, were the draws not fixed.
        int misses = misses(truth, start, "all", sweep, 100, 2);
        assertTrue(misses <= 24, misses + " of 200 intervals miss the truth");
        assertTrue(misses >= 1, "intervals are too wide: none of 200 misses the truth");
    }

    @Test
    void vteamIsFoundWithinTheIntervals() {
        DeviceSetting truth = setting(
                "vteam",
                null,
                List.of("rOn=1000", "rOff=20000", "kOn=-4", "kOff=1.5", "aOn=3", "aOff=2", "vOn=-0.5", "vOff=0.4"),
                List.of("x=0.4"));
        DeviceSetting start = setting(
                "vteam",
                null,
                List.of("rOn=1500", "rOff=15000", "kOn=-6", "kOff=2.2", "aOn=3", "aOff=2", "vOn=-0.45", "vOff=0.45"),
                List.of("x=0.5"));
        MeasuredTrace sweep = Sweeps.triangle(1.2, 4e-9, 301);
        // Of 56 intervals 2.8 miss; more than 10 would in one of 4,000 such tests.
        int misses = misses(truth, start, "rOn,rOff,kOn,kOff,vOn,vOff,x", sweep, 8, 4);
        assertTrue(misses <= 10, misses + " of 56 intervals miss the truth");
    }

    @Test
    void yakopcicIsFoundWithinTheIntervals() {
        DeviceSetting truth = setting("yakopcic", "oblea-sine", List.of(), List.of());
        DeviceSetting start = setting(
                "yakopcic", "oblea-sine", List.of("a1=0.3", "a2=0.1", "ap=6000", "an=2500", "vp=0.2"), List.of());
        MeasuredTrace sweep = Sweeps.triangle(0.45, 0.01, 301);
        // Of 40 intervals 2 miss; more than 8 would in one of 8,000 such tests.
        int misses = misses(truth, start, "a1,a2,ap,an,vp", sweep, 8, 4);
        assertTrue(misses <= 8, misses + " of 40 intervals miss the truth");
    }

    @Test
    void whatOnlyAQuotientMattersOfIsNotDetermined() {
        DeviceSetting truth = setting("vteam", null, List.of("kOn=-3", "kOff=0.3", "d=3e-9", "vOff=0.2"), List.of());
        MeasuredTrace sweep = Sweeps.triangle(1, 1e-8, 201);
        MeasuredTrace data = Sweeps.measured(sweep, currents(truth, sweep), 1e-6, 0);
        FitResult fit = DeviceFit.run(request(truth, "rOn,d,kOn,kOff", List.of(), 1, 1, new StopSignal()), data);
        List<String> blind = new ArrayList<>();
        fit.values().stream().filter(v -> !v.determined()).forEach(v -> blind.add(v.name()));
        assertEquals(List.of("d", "kOn", "kOff"), blind);
        assertTrue(
                fit.warnings().stream().anyMatch(w -> w.contains("d, kOn, kOff") && w.contains("singular")),
                fit.warnings().toString());
    }

    @Test
    void resultsDoNotDependOnTheNumberOfThreads() {
        DeviceSetting start = setting("yakopcic", "oblea-sine", List.of("a1=0.3"), List.of());
        MeasuredTrace sweep = Sweeps.triangle(0.45, 0.01, 101);
        MeasuredTrace data = Sweeps.measured(
                sweep, currents(setting("yakopcic", "oblea-sine", List.of(), List.of()), sweep), 1e-5, 0);
        FitResult one = DeviceFit.run(request(start, "a1,ap", List.of(), 5, 1, new StopSignal()), data);
        FitResult three = DeviceFit.run(request(start, "a1,ap", List.of(), 5, 3, new StopSignal()), data);
        assertArrayEquals(one.parameters(), three.parameters());
        assertArrayEquals(one.searches(), three.searches());
        assertEquals(one.values(), three.values());
    }

    @Test
    void fixedParametersStayAndPlainMistakesAreNamed() {
        DeviceSetting start = setting("sinh-conductor", null, List.of("v0=0.4"), List.of());
        MeasuredTrace sweep = Sweeps.triangle(1, 1, 101);
        MeasuredTrace data = Sweeps.measured(sweep, currents(start, sweep), 1e-7, 0);
        FitResult fit = DeviceFit.run(request(start, "all", List.of("v0"), 1, 1, new StopSignal()), data);
        assertEquals(1, fit.values().size());
        assertEquals(0.4, fit.parameters()[1]);
        assertMessage("has no parameter or state", () -> run(start, "gg", List.of(), data));
        assertMessage("choose one", () -> run(start, "v0", List.of("v0"), data));
        assertMessage("nothing to fit", () -> run(start, "all", List.of("v0", "g"), data));
        DeviceSetting atEnd = setting("sinh-conductor", null, List.of("g=0"), List.of());
        assertMessage("end of its range", () -> run(atEnd, "g", List.of(), data));
        assertMessage(
                "rate of a voltage", () -> run(setting("nmos", null, List.of(), List.of()), "all", List.of(), data));
    }

    private static void run(DeviceSetting start, String parameters, List<String> fixed, MeasuredTrace data) {
        FitResult never = DeviceFit.run(request(start, parameters, fixed, 1, 1, new StopSignal()), data);
        assertFalse(never.values().isEmpty());
    }

    private static void assertMessage(String part, Runnable what) {
        String message =
                String.valueOf(assertThrows(InputException.class, what::run).getMessage());
        assertTrue(message.contains(part), message);
    }

    @Test
    void aStopEndsIt() {
        DeviceSetting start = setting("sinh-conductor", null, List.of(), List.of());
        MeasuredTrace sweep = Sweeps.triangle(1, 1, 101);
        StopSignal stop = new StopSignal();
        stop.request();
        assertThrows(StoppedException.class, () -> DeviceFit.run(request(start, "all", List.of(), 3, 2, stop), sweep));
    }
}
