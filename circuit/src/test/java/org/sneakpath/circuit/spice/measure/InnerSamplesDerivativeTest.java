package org.sneakpath.circuit.spice.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sneakpath.devices.equation.Binary;
import org.sneakpath.devices.equation.BinaryFunction;
import org.sneakpath.devices.equation.Control;
import org.sneakpath.devices.equation.Equations;
import org.sneakpath.devices.equation.Time;

/** Integrals where the middle of every other segment is known, by Simpson's rule, and their derivatives. */
class InnerSamplesDerivativeTest {
    /** v(a) times the axis. */
    private static final Signal SIGNAL = new ExpressionSignal(
            "a*time",
            new Equations(List.of(new Binary(BinaryFunction.MULTIPLY, new Control(0), new Time())), 1, 0),
            List.of("v(a)"));

    private record Middles(TableSamples ends, TableSamples middles) implements Samples, InnerSamples {
        static Middles of(int size) {
            TableSamples ends = TableSamples.uneven(0.5, 1, size);
            double[] x = ends.axis();
            TableSamples middles = TableSamples.uneven(0, 1, Math.max(2, size / 2));
            for (int m = 0; m < size / 2; m++) {
                middles = middles.moved("", m, (x[2 * m] + x[2 * m + 1]) / 2 - middles.axis()[m]);
            }
            return new Middles(ends.with("v(a)", t -> Math.sin(9 * t)), middles.with("v(a)", t -> Math.sin(9 * t)));
        }

        @Override
        public double[] axis() {
            return ends.axis();
        }

        @Override
        public double[] column(String name) {
            return ends.column(name);
        }

        @Override
        public Optional<InnerSamples> inner() {
            return Optional.of(this);
        }

        @Override
        public Samples samples() {
            return middles;
        }

        @Override
        public int first(int k) {
            return k / 2;
        }

        @Override
        public int count(int k) {
            return k % 2;
        }

        @Override
        public double weight(int k, int i) {
            return i == 1 ? 4.0 / 6 : 1.0 / 6;
        }
    }

    private static void compare(double expected, double actual, String what) {
        assertEquals(expected, actual, 1e-8 * Math.max(1, Math.abs(actual)), what);
    }

    @ParameterizedTest
    @EnumSource(Reduction.class)
    void ofEveryReductionByEndsMiddlesAndBothAxes(Reduction reduction) {
        Reduced measurement = new Reduced(
                reduction,
                SIGNAL,
                new Crossing(new ColumnSignal("v(a)"), new ConstantSignal(-0.5), Crossing.Edge.CROSS, 1, 0, 1),
                GivenPoint.END);
        Middles samples = Middles.of(24);
        SampleBars bars = measurement.read(samples, Map.of()).bars();
        assertEquals(reduction.integral(), bars.inner().isPresent());
        double step = 1e-6;
        for (String column : List.of("", "v(a)")) {
            for (int k = 0; k < samples.size(); k++) {
                Middles up = new Middles(samples.ends.moved(column, k, step), samples.middles);
                Middles down = new Middles(samples.ends.moved(column, k, -step), samples.middles);
                double[] bar = column.isEmpty() ? bars.axis() : bars.column(column);
                compare(difference(measurement, up, down, step), bar[k], reduction + " by end " + column + k);
            }
            for (int m = 0; m < samples.middles.size(); m++) {
                Middles up = new Middles(samples.ends, samples.middles.moved(column, m, step));
                Middles down = new Middles(samples.ends, samples.middles.moved(column, m, -step));
                int at = m;
                double bar = bars.inner()
                        .map(inner -> column.isEmpty() ? inner.axis() : inner.column(column))
                        .map(all -> all[at])
                        .orElse(0.0);
                compare(difference(measurement, up, down, step), bar, reduction + " by middle " + column + m);
            }
        }
    }

    private static double difference(Measurement measurement, Middles up, Middles down, double step) {
        double above = measurement.read(up, Map.of()).value();
        double below = measurement.read(down, Map.of()).value();
        return (above - below) / (2 * step);
    }

    @Test
    void middlesMakeTheIntegralOfTheirSegmentsExactToFourthOrder() {
        Reduced integral = Reduced.everywhere(Reduction.INTEGRAL, new ColumnSignal("v(a)"));
        double exact = (Math.cos(4.5) - Math.cos(9)) / 9;
        double coarse = integral.read(Middles.of(2), Map.of()).value() - exact;
        double lines = integral.read(Middles.of(2).ends, Map.of()).value() - exact;
        assertTrue(Math.abs(coarse) < 0.2 * Math.abs(lines), coarse + " and " + lines);
        // One segment of half a unit: h⁵/2880 · 9⁴.
        assertTrue(Math.abs(coarse) < 0.5 * 0.5 * 0.5 * 0.5 * 0.5 / 2880 * 6561, "off by " + coarse);
    }
}
