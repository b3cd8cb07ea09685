package org.sneakpath.analysis.device.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sneakpath.analysis.device.DeviceChoice;
import org.sneakpath.analysis.device.DeviceSetting;
import org.sneakpath.analysis.device.Wiring;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.PiecewiseLinear;
import org.sneakpath.circuit.Waveforms;
import org.sneakpath.circuit.run.Transient;
import org.sneakpath.circuit.run.TransientOptions;
import org.sneakpath.circuit.run.TransientResult;
import org.sneakpath.circuit.time.ControlledStep;
import org.sneakpath.circuit.time.StiffScheme;
import org.sneakpath.devices.CompactModel;

/** The fit's own integration against the circuit engine, over a cycle in which states run into their bounds and leave them. */
class TraceSolverTwinTest {
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "yakopcic|oblea-sine|0.45|0.01",
                "vteam|vteam-pt-hf-ti|1.2|1e-9",
                "vteam|vteam-figure|1|1",
                "linear-ion-drift|hp-biolek-2009|1|1",
                "stanford-pku|stanford-pku-1.0.0|1.2|1e-6",
                "university-of-michigan|michigan-c2|1.2|1",
                "volatile-vteam|patni-kvatinsky|1|1e-3",
                "mott-switch|vo2-yi-2018|1|1e-6",
                "memdiode|dmm-micromachines|1.2|1",
                "jart-vcm-v1b|jart-hfo2|1.3|1",
                "simmons-barrier|pickett-tio2|0.7|1",
            })
    void currentsAreThoseOfTheCircuit(String name, String preset, double amplitude, double period) {
        DeviceChoice device = DeviceChoice.of(name);
        CompactModel model = device.model();
        DeviceSetting setting = DeviceSetting.of(device, Optional.of(preset), List.of(), List.of(), "300.15 K");
        MeasuredTrace sweep = Sweeps.triangle(amplitude, period, 401);
        TraceSolver solver =
                new TraceSolver(model, Wiring.of(model, Optional.empty(), List.of()), 300.15, sweep, new int[0], 1e-7);
        assertTrue(solver.solve(setting.parameters(), setting.initialStates(), new double[0]), "not solved");
        double[] expected = circuit(setting, sweep);
        double range = MeasuredTrace.largest(expected);
        assertTrue(range > 0, "no current at all");
        for (int k = 0; k < expected.length; k++) {
            // The engine's tolerance is 1e-7; errors of timing grow where a state takes off.
            assertEquals(expected[k], solver.current[k], 1e-5 * range, "at point " + k);
        }
    }

    private static double[] circuit(DeviceSetting setting, MeasuredTrace sweep) {
        List<Double> times = Arrays.stream(sweep.time()).boxed().toList();
        PiecewiseLinear source =
                new PiecewiseLinear(times, Arrays.stream(sweep.volts()).boxed().toList());
        Netlist circuit = Netlist.builder("twin")
                .voltageSource("v1", "p", "0", source)
                .device("n1", setting.model(), setting.parameters(), setting.initialStates(), "p", "0")
                .build();
        double stop = sweep.time()[sweep.size() - 1];
        TransientResult result = Transient.run(
                circuit,
                TransientOptions.controlled(stop)
                        .withPolicy(ControlledStep.of(1e-7, StiffScheme.ESDIRK4)
                                .withTimes(times.subList(1, times.size()))));
        assertTrue(result.status().converged(), result.status().advice());
        Waveforms waves = result.waveforms();
        double[] time = waves.time();
        double[] current = waves.current("v1");
        double[] picked = new double[sweep.size()];
        int at = 0;
        for (int k = 0; k < picked.length; k++) {
            while (at + 1 < time.length && time[at + 1] <= sweep.time()[k]) {
                at++;
            }
            assertEquals(sweep.time()[k], time[at], 1e-12 * stop, "time of point " + k);
            picked[k] = -current[at];
        }
        return picked;
    }
}
