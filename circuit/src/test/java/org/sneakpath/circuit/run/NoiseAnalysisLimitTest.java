package org.sneakpath.circuit.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sneakpath.circuit.Dc;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.devices.library.Ohmic;

class NoiseAnalysisLimitTest {
    private static final double K = 1.380649e-23;

    /** The noise of a capacitor's voltage is √(kT/C), whatever the resistance. */
    @Test
    void aResistorShakesACapacitorByKTOverC() {
        double c = 1e-12;
        for (double ohm : new double[] {1e2, 1e5}) {
            double corner = 1 / (2 * Math.PI * ohm * c);
            NoiseResult result = NoiseAnalysis.run(
                    Netlist.builder("RC")
                            .voltageSource("V1", "in", "0", new Dc(0))
                            .resistor("R1", "in", "out", ohm)
                            .capacitor("C1", "out", "0", c)
                            .temperature(350)
                            .build(),
                    NoiseOptions.of("out", "V1", FrequencyGrid.decades(200, 1e-5 * corner, 1e5 * corner)));
            assertEquals(SolveStatus.CONVERGED, result.status());
            double expected = Math.sqrt(K * 350 / c);
            // The ends cut off 2/π 1e-5 of the power each; power laws between 200 points a decade leave less.
            assertEquals(expected, result.outputTotal(), 1e-5 * expected);
            assertEquals(result.outputTotal(), result.outputTotal("R1"));
        }
    }

    @Test
    void aDividerMakesTheNoiseOfItsParallelResistance() {
        NoiseResult result = NoiseAnalysis.run(
                Netlist.builder("divider")
                        .voltageSource("V1", "in", "0", new Dc(1))
                        .resistor("R1", "in", "out", 1e3)
                        .resistor("R2", "out", "0", 3e3)
                        .capacitor("C1", "out", "0", 1e-15)
                        .build(),
                NoiseOptions.of("out", "V1", FrequencyGrid.linear(5, 10, 1010)));
        double density = 4 * K * 300.15 * 750;
        assertEquals(List.of("R1", "R2"), result.elements());
        for (int k = 0; k < 5; k++) {
            assertEquals(Math.sqrt(density), result.outputSpectrum()[k], 1e-8 * Math.sqrt(density));
            assertEquals(Math.sqrt(density) / 0.75, result.inputSpectrum()[k], 1e-8 * Math.sqrt(density));
            assertEquals(Math.sqrt(density * 0.75), result.outputSpectrum("R1")[k], 1e-8 * Math.sqrt(density));
        }
        assertEquals(Math.sqrt(density * 1000), result.outputTotal(), 1e-8 * Math.sqrt(density * 1000));
        assertEquals(result.outputTotal() / 0.75, result.inputTotal(), 1e-8 * result.inputTotal());
        assertThrows(IllegalArgumentException.class, () -> result.outputSpectrum("C1"));
    }

    /** An ohmic device is a resistor, also to noise; the output may float, the input may be a current. */
    @Test
    void aDeviceMakesTheNoiseOfItsModel() {
        Ohmic model = new Ohmic();
        double ohm = 1 / resistorLike(model);
        NoiseResult device = NoiseAnalysis.run(
                Netlist.builder("device")
                        .currentSource("I1", "0", "a", new Dc(0))
                        .resistor("R1", "a", "0", 1e3)
                        .device("D1", model, "a", "b")
                        .resistor("R2", "b", "0", 2e3)
                        .build(),
                NoiseOptions.of("a", "I1", FrequencyGrid.decades(1, 1, 100)).withReference("b"));
        NoiseResult resistor = NoiseAnalysis.run(
                Netlist.builder("resistor")
                        .currentSource("I1", "0", "a", new Dc(0))
                        .resistor("R1", "a", "0", 1e3)
                        .resistor("D1", "a", "b", ohm)
                        .resistor("R2", "b", "0", 2e3)
                        .build(),
                NoiseOptions.of("a", "I1", FrequencyGrid.decades(1, 1, 100)).withReference("b"));
        for (int k = 0; k < 3; k++) {
            double expected = resistor.outputSpectrum("D1")[k];
            assertEquals(expected, device.outputSpectrum("D1")[k], 1e-12 * expected);
            assertEquals(resistor.inputSpectrum()[k], device.inputSpectrum()[k], 1e-12 * resistor.inputSpectrum()[k]);
        }
    }

    private static double resistorLike(Ohmic model) {
        OperatingPointResult point = OperatingPoint.solve(Netlist.builder("one volt")
                .voltageSource("V1", "a", "0", new Dc(1))
                .device("D1", model, "a", "0")
                .build());
        assertEquals(-point.current("V1"), point.deviceCurrents("D1")[0], 1e-18);
        return point.deviceCurrents("D1")[0];
    }
}
