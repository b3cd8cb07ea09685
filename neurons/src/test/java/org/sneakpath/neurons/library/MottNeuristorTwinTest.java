package org.sneakpath.neurons.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sneakpath.circuit.time.SteppingScheme;

/** The neuristors of Mott switches: NbO2's against its equations written anew, VO2's against what is published of it. */
class MottNeuristorTwinTest {
    /** The resistance of a switch and, at [1], the rate of its core. */
    private static double[] switchAt(double v, double core) {
        double u = Math.max(1e-4, Math.min(0.999, core));
        double area = Math.PI * 30e-9 * 30e-9;
        double l = 20e-9;
        double r = 1e-2 * l / area / (1 + 99 * u * u);
        double ln = Math.log(u);
        double heat = 2.6e6 * 780 * (1 - u * u + 2 * u * u * ln) / (2 * u * ln * ln) + 2 * 1.6e8 * u;
        double lost = -2 * Math.PI * l * 1.5 / ln * 780;
        double rate = (v * v / r - lost) / (l * area * heat);
        boolean stays = (core <= 1e-4 && rate < 0) || (core >= 0.999 && rate > 0);
        return new double[] {r, stays ? 0 : rate};
    }

    private static void rates(double i, double[] y, double[] rate) {
        double[] first = switchAt(y[0] + 1.5, y[2]);
        double[] second = switchAt(1.5 - y[1], y[3]);
        double through = (y[0] - y[1]) / 6e3;
        rate[0] = (i - (y[0] + 1.5) / first[0] - y[0] / 15e3 - through) / 2e-12;
        rate[1] = (through + (1.5 - y[1]) / second[0] - y[1] / 15e3) / 1e-12;
        rate[2] = first[1];
        rate[3] = second[1];
    }

    private static DoubleUnaryOperator pulse(double ampere) {
        return t -> t < 20e-9 ? ampere : 0;
    }

    @Test
    void itFiresAllOrNone() {
        assertEquals(0, fired(30e-6).spikes().size());
        Stepped some = fired(80e-6);
        Stepped more = fired(100e-6);
        assertEquals(1, some.spikes().size());
        assertEquals(1, more.spikes().size());
        double height = Arrays.stream(some.series("o")).max().orElse(0);
        assertEquals(height, Arrays.stream(more.series("o")).max().orElse(0), 0.02 * height);
    }

    private static Stepped fired(double ampere) {
        return new Stepped(
                NeuronLibrary.get("nbo2-neuristor"), SteppingScheme.SEMI_IMPLICIT_EULER, 1e-12, pulse(ampere), 80e-9);
    }

    @Test
    void itsPulseIsThatOfTheEquations() {
        Reference reference = new Reference(MottNeuristorTwinTest::rates, y -> y[1] - 0.4, y -> {}, 0.5e-12)
                .run(new double[] {0, 0, 1e-4, 1e-4}, pulse(80e-6), 80e-9);
        Stepped stepped = fired(80e-6);
        assertEquals(1, reference.events.size());
        assertTrue(Stepped.distance(reference.events, stepped.spikes()) < 0.2e-9);
        double[] o = stepped.series("o");
        double peak = reference.points.stream().mapToDouble(y -> y[1]).max().orElse(0);
        assertEquals(peak, Arrays.stream(o).max().orElse(0), 0.01 * peak);
        for (int t = 0; t < 15_000; t += 100) { // before it snaps
            assertEquals(reference.points.get(2 * t)[1], o[t], 5e-4);
        }
    }

    @ParameterizedTest
    @CsvSource({"9, 0, 0", "10, 0, 0", "10.5, 2, 2", "12, 3, 3", "15, 4, 5", "16, 1, 1"})
    void theThermalNeuristorSpikesInThePublishedWindow(double volt, int least, int most) {
        Stepped stepped = new Stepped(
                NeuronLibrary.get("vo2-neuristor"),
                SteppingScheme.SEMI_IMPLICIT_EULER,
                0.2e-9,
                t -> volt / 12e3,
                10e-6);
        int spikes = stepped.spikes().size();
        assertTrue(spikes >= least && spikes <= most, spikes + " spikes");
    }

    /** The film's current, from the rate at which the capacitor is emptied. */
    @Test
    void theThermalNeuristorsSpikesAreAsHighAsPublished() {
        double step = 0.2e-9;
        Stepped stepped = new Stepped(
                NeuronLibrary.get("vo2-neuristor"), SteppingScheme.SEMI_IMPLICIT_EULER, step, t -> 1e-3, 15e-6);
        double[] v = stepped.series("m");
        double peak = 0;
        for (int t = 55_000; t < v.length; t++) {
            peak = Math.max(peak, 1e-3 - v[t] / 12e3 - 145.34619293e-12 * (v[t] - v[t - 1]) / step);
        }
        assertEquals(4.73e-3, peak, 0.01e-3);
    }
}
