package org.sneakpath.circuit.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.sneakpath.circuit.Dc;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.Sine;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.Waveforms;
import org.sneakpath.circuit.time.ControlledStep;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.devices.Preset;
import org.sneakpath.devices.library.DeviceLibrary;
import org.sneakpath.devices.library.VolatileMemristor;
import org.sneakpath.devices.library.Vteam;

/** Published devices in a circuit, against independent evaluations of their papers' equations. */
class MemristorTransientPaperTest {

    @Test
    void obleasDeviceFollowsItsTraceOverASinePeriod() {
        Preset oblea = DeviceLibrary.preset("oblea-sine");
        Netlist netlist = Netlist.builder("Oblea")
                .voltageSource("V1", "in", "0", new Sine(0, 0.45, 100))
                .device("M1", oblea.model(), oblea.parameters(), new double[] {0.11}, "in", "0")
                .build();
        // 0.5 µs steps: global error of the trapezoidal rule (h·4000/s)²/12 ≈ 3e-7 at worst; the trace has six digits.
        TransientResult result =
                Transient.run(netlist, TransientOptions.fixed(SteppingScheme.TRAPEZOIDAL, 0.5e-6, 10e-3));
        double[] x = result.waveforms().state("M1", "x");
        assertEquals(0.870873, x[5000], 2e-6);
        assertEquals(0.969737, x[10_000], 2e-6);
        assertEquals(0.092925, x[20_000], 2e-6);
    }

    private static Netlist vteam(double volt) {
        Vteam model = new Vteam();
        return Netlist.builder("VTEAM at constant voltage")
                .voltageSource("V1", "in", "0", new Dc(volt))
                .device("M1", model, model.defaultParameters(), new double[] {volt > 0 ? 0 : 1}, "in", "0")
                .build();
    }

    @Test
    void vteamSwitchesInTheTimeThatItsEquationSaysAndStaysWithinItsBounds() {
        double off = 1.224490e-7;
        TransientResult result = Transient.run(vteam(1), TransientOptions.controlled(2 * off));
        assertEquals(SolveStatus.CONVERGED, result.status());
        Waveforms w = result.waveforms();
        double[] x = w.state("M1", "x");
        assertTrue(Arrays.stream(x).allMatch(s -> s >= 0 && s <= 1), "within its bounds, exactly");
        assertEquals(1.0, x[x.length - 1]);
        // dx/dt is constant: exact but for the model's stated tolerance of 1e-6 of the range a step.
        assertEquals(0.5, SharedData.at(w.time(), x, off / 2), 1e-5);
        assertEquals(1, SharedData.at(w.time(), x, off * 1.02), 1e-12);

        double on = 4.6875e-12;
        Waveforms back =
                Transient.run(vteam(-1), TransientOptions.controlled(2 * on)).waveforms();
        assertEquals(0.5, SharedData.at(back.time(), back.state("M1", "x"), on / 2), 1e-5);
        assertEquals(0, back.state("M1", "x")[back.size() - 1]);
    }

    @Test
    void vteamHasItsPublishedResistanceAfterFiftyNanoseconds() {
        TransientResult result = Transient.run(vteam(1), TransientOptions.controlled(50e-9));
        double[] i = result.waveforms().current("V1");
        assertEquals(437.917, -1 / i[i.length - 1], 1e-3);
    }

    @Test
    void theMembraneOfTheMifNeuronRestsWhereItsEquationsSay() {
        VolatileMemristor memristor = new VolatileMemristor();
        Netlist neuron = Netlist.builder("MIF neuron")
                .capacitor("C", "m", "0", 1e-9)
                .device("M1", memristor, "m", "e1")
                .voltageSource("E1", "e1", "0", new Dc(0))
                .device("M2", memristor, "m", "e2")
                .voltageSource("E2", "e2", "0", new Dc(0.05))
                .build();
        OperatingPointResult rest = OperatingPoint.solve(neuron, OperatingPointOptions.DEFAULT.withSolvedStates());
        assertEquals(SolveStatus.CONVERGED, rest.status());
        assertEquals(18.3144e-3, rest.voltage("m"), 0.5e-7);
        assertEquals(0.00752, rest.state("M1", "x"), 0.5e-5);
        assertEquals(8.586e-5, rest.state("M2", "x"), 0.5e-8);

        // Left to itself for 60 time constants it goes there.
        Waveforms w = Transient.run(
                        neuron,
                        TransientOptions.controlled(0.3)
                                .withPolicy(ControlledStep.DEFAULT.withRelative(1e-6))
                                .fromInitialConditions())
                .waveforms();
        assertEquals(rest.voltage("m"), w.voltage("m")[w.size() - 1], 1e-6);
    }
}
