package org.sneakpath.circuit.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.sneakpath.circuit.CurrentSource;
import org.sneakpath.circuit.Dc;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.Phasor;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.VoltageSource;

/** Small signals where paper and pencil know the answer. */
class AcSweepLimitTest {
    /** Rounding of a handful of operations on numbers of order one. */
    private static final double ROUNDING = 1e-12;

    @Test
    void seriesResonanceIsThatOfTheFormula() {
        double r = 20;
        double l = 1e-3;
        double c = 1e-6;
        AcResult result = AcSweep.run(
                Netlist.builder("series RLC")
                        .add(new VoltageSource("V1", "a", "0", new Dc(0), 0, new Phasor(2, 30)))
                        .resistor("R1", "a", "b", r)
                        .inductor("L1", "b", "c", l)
                        .capacitor("C1", "c", "0", c)
                        .build(),
                AcOptions.of(FrequencyGrid.decades(20, 100, 1e6)));
        assertEquals(SolveStatus.CONVERGED, result.status());
        double[] f = result.frequency();
        assertEquals(81, f.length);
        double[] re = result.real("v(c)");
        double[] im = result.imaginary("v(c)");
        double[] magnitude = result.magnitude("i(V1)");
        for (int k = 0; k < f.length; k++) {
            double w = 2 * Math.PI * f[k];
            // v_c = V/(1 − ω²LC + jωRC)
            double a = 1 - w * w * l * c;
            double b = w * r * c;
            double size = a * a + b * b;
            double vRe = 2 * Math.cos(Math.PI / 6);
            double vIm = 2 * Math.sin(Math.PI / 6);
            assertEquals((vRe * a + vIm * b) / size, re[k], ROUNDING * 2 / Math.sqrt(size) * 10);
            assertEquals((vIm * a - vRe * b) / size, im[k], ROUNDING * 2 / Math.sqrt(size) * 10);
            assertEquals(2 * w * c / Math.sqrt(size), magnitude[k], 1e-11 * 2 * w * c / Math.sqrt(size));
        }
    }

    @Test
    void aCurrentSourcePushesIntoItsSecondNode() {
        AcResult result = AcSweep.run(
                Netlist.builder("RC")
                        .add(new CurrentSource("I1", "0", "a", new Dc(0), 0, new Phasor(1e-3, 0)))
                        .resistor("R1", "a", "0", 1e3)
                        .capacitor("C1", "a", "0", 1e-6)
                        .build(),
                AcOptions.of(FrequencyGrid.linear(1, 1e3 / (2 * Math.PI), 1e3 / (2 * Math.PI))));
        // ωRC = 1: v = 1 V/(1 + j).
        assertEquals(0.5, result.real("v(a)")[0], ROUNDING);
        assertEquals(-0.5, result.imaginary("v(a)")[0], ROUNDING);
        assertEquals(-45, result.phase("v(a)")[0], 1e-10);
        assertEquals(0, result.real("v(0)")[0]);
        assertThrows(IllegalArgumentException.class, () -> result.real("v(nowhere)"));
    }

    @Test
    void directCurrentIsTheSlopeOfTheOperatingPoint() {
        AcResult result = AcSweep.run(
                Netlist.builder("divider")
                        .add(new VoltageSource("V1", "a", "0", new Dc(5), 5, new Phasor(1, 0)))
                        .resistor("R1", "a", "b", 1e3)
                        .resistor("R2", "b", "0", 3e3)
                        .capacitor("C1", "b", "0", 1e-6)
                        .build(),
                AcOptions.of(FrequencyGrid.linear(3, 0, 10)));
        assertEquals(3.75, result.operatingPoint().voltage("b"), ROUNDING);
        assertEquals(0.75, result.real("v(b)")[0], ROUNDING);
        assertEquals(0, result.imaginary("v(b)")[0], ROUNDING);
        assertArrayEquals(new double[] {0, 5, 10}, result.frequency());
    }

    @Test
    void aCircuitWithoutAnOperatingPointHasNoAc() {
        AcResult result = AcSweep.run(
                Netlist.builder("floating")
                        .add(new VoltageSource("V1", "a", "0", new Dc(0), 0, new Phasor(1, 0)))
                        .capacitor("C1", "a", "b", 1e-9)
                        .capacitor("C2", "b", "0", 1e-9)
                        .build(),
                AcOptions.of(FrequencyGrid.decades(1, 1, 100)));
        assertEquals(SolveStatus.SINGULAR, result.status());
        assertEquals("v(b)", result.worstUnknown());
        assertEquals(0, result.frequency().length);
    }

    @Test
    void anIdealTankIsSingularAtItsResonanceOnly() {
        double resonance = 1 / (2 * Math.PI);
        AcResult result = AcSweep.run(
                Netlist.builder("tank")
                        .add(new CurrentSource("I1", "0", "a", new Dc(0), 0, new Phasor(1, 0)))
                        .inductor("L1", "a", "0", 1)
                        .capacitor("C1", "a", "0", 1)
                        .build(),
                AcOptions.of(FrequencyGrid.linear(3, resonance / 2, 1.5 * resonance)));
        // In the middle ω is 1 to rounding: either told as singular, or as large as rounding makes it.
        assertTrue(result.status() == SolveStatus.SINGULAR || result.magnitude("v(a)")[1] > 1e12);
        assertEquals(2.0 / 3, result.magnitude("v(a)")[0], 1e-12);
    }
}
