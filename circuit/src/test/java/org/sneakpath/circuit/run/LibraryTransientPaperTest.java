package org.sneakpath.circuit.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sneakpath.circuit.Dc;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.Sine;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.Waveforms;
import org.sneakpath.circuit.time.ControlledStep;
import org.sneakpath.devices.Preset;
import org.sneakpath.devices.library.DeviceLibrary;

/** Models of the device library in a circuit under error control. */
class LibraryTransientPaperTest {

    /** Every preset with a drive that switches it, behind a resistor: the run ends, the state moves and stays within its bounds. */
    @ParameterizedTest
    @CsvSource({
        "hp-biolek-2009, 1.2, 1, 1",
        "biolek-window-demo, 1, 1, 1",
        "team-figure-6, 2, 1, 1",
        "lehtonen-laiho-cnn, 1, 1e3, 1e4",
        "laiho-biolek-c2, 1, 1, 1",
        "michigan-c2, 1, 0.1, 1",
        "team-figure-10, 0.1, 10, 10",
        "vteam-figure, 1, 1e6, 10",
        "patni-kvatinsky, 2.5, 0.1, 1e3",
        "oblea-sine, 0.45, 100, 1",
        "knowm-w-sdc, 0.5, 100, 1",
        "mif-neuron, 0.2, 100, 1",
        "ngspice-demo, 3, 1e8, 1",
        "stanford-pku-1.0.0, 1.6, 250, 1e3",
        "data-driven-2017, 1.5, 1e5, 10",
        "data-driven-2021, 1.5, 1e4, 10",
        "vo2-yi-2018, 1.5, 1e6, 1e3",
        "nbo2-pickett, 2.5, 1e6, 1e3",
        "jart-hfo2, -1.3, 0.25, 1",
        "dmm-micromachines, 1.5, 1, 100",
        "pickett-tio2, 1.2, 1, 100",
    })
    void aSineSwitchesThem(String name, double volts, double hertz, double ohms) {
        Preset preset = DeviceLibrary.preset(name);
        Netlist netlist = Netlist.builder(name)
                .voltageSource("V1", "in", "0", new Sine(0, volts, hertz))
                .resistor("R1", "in", "a", ohms)
                .device("M1", preset.model(), preset.parameters(), preset.states(), "a", "0")
                .build();
        TransientResult result = Transient.run(netlist, TransientOptions.controlled(1 / hertz));
        assertEquals(SolveStatus.CONVERGED, result.status());
        double[] x =
                result.waveforms().state("M1", preset.model().states().get(0).name());
        double least = 1;
        double most = 0;
        for (double value : x) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        assertTrue(least > -1e-12 && most < 1 + 1e-12 && most - least > 0.02, least + " to " + most);
    }

    /**
     * JART VCM v1b at −1 V from N = 0.01e26/m³: ln N at times before, during and after it sets, from an
     * integration of the equations outside of this project to 1e-11, within 1e-4 of the range of ln N.
     */
    @Test
    void jartSetsAsItsEquationsIntegratedIndependently() {
        Preset preset = DeviceLibrary.preset("jart-hfo2");
        double range = Math.log(2500);
        Netlist netlist = Netlist.builder("JART")
                .temperature(293)
                .voltageSource("V1", "in", "0", new Dc(-1))
                .device("M1", preset.model(), preset.parameters(), new double[] {Math.log(1.25) / range}, "in", "0")
                .build();
        TransientResult result = Transient.run(
                netlist, TransientOptions.controlled(4.5e-9).withPolicy(ControlledStep.DEFAULT.withRelative(1e-6)));
        assertEquals(SolveStatus.CONVERGED, result.status());
        Waveforms w = result.waveforms();
        double[] y = w.state("M1", "y");
        assertEquals(-4.493223, Math.log(0.008) + range * SharedData.at(w.time(), y, 2e-9), 1e-4 * range);
        assertEquals(-4.332911, Math.log(0.008) + range * SharedData.at(w.time(), y, 3e-9), 1e-4 * range);
        assertEquals(2.234300, Math.log(0.008) + range * SharedData.at(w.time(), y, 4e-9), 1e-4 * range);
    }

    /**
     * The VO2 neuristor from 12 V: the period of the steady spikes, 3.0326 µs, is that of an integration with fixed steps of 0.2 ns of the
     * paper's form with its events (devices, Vo2NeuristorPaperTest).
     */
    @Test
    void theVo2NeuristorSpikesWithThePeriodOfItsPaperForm() {
        Preset preset = DeviceLibrary.preset("vo2-thermal-neuristor");
        Netlist netlist = Netlist.builder("neuristor")
                .voltageSource("V1", "in", "0", new Dc(12))
                .resistor("R1", "in", "a", 12e3)
                .capacitor("C1", "a", "0", 145.34619293e-12)
                .device("M1", preset.model(), preset.parameters(), preset.states(), "a", "0")
                .build();
        TransientResult result = Transient.run(
                netlist,
                TransientOptions.controlled(16e-6)
                        .withPolicy(ControlledStep.DEFAULT.withRelative(1e-6))
                        .fromInitialConditions());
        assertEquals(SolveStatus.CONVERGED, result.status());
        Waveforms w = result.waveforms();
        double[] v = w.voltage("a");
        double[] t = w.time();
        List<Double> falls = new ArrayList<>();
        for (int k = 1; k < v.length; k++) {
            if (v[k - 1] > 4 && v[k] <= 4) {
                falls.add(t[k - 1] + (t[k] - t[k - 1]) * (v[k - 1] - 4) / (v[k - 1] - v[k]));
            }
        }
        int last = falls.size() - 1;
        assertEquals(3.0326e-6, falls.get(last) - falls.get(last - 1), 1e-9);
    }
}
