package org.sneakpath.circuit.spice.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sneakpath.devices.equation.Binary;
import org.sneakpath.devices.equation.BinaryFunction;
import org.sneakpath.devices.equation.Control;
import org.sneakpath.devices.equation.Equations;
import org.sneakpath.devices.equation.Time;

/** Derivatives of measurements by every sample and by the axis, against central differences. */
class MeasureDerivativeTest {
    private static final Signal A = new ColumnSignal("v(a)");
    private static final Signal B = new ColumnSignal("v(b)");
    private static final Signal HALF = new ConstantSignal(0.5);
    private static final Crossing THIRD =
            new Crossing(A, HALF, Crossing.Edge.CROSS, 3, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    private static final Crossing MEETS = new Crossing(A, B, Crossing.Edge.FALL, 1, 0.1, Double.POSITIVE_INFINITY);

    private static TableSamples samples() {
        return TableSamples.uneven(0, 1, 41)
                .with("v(a)", x -> Math.sin(9 * x) + 0.1 * x)
                .with("v(b)", x -> 0.4 * Math.cos(5 * x));
    }

    private static void check(Measurement measurement) {
        check(measurement, samples(), Map.of());
    }

    private static void check(Measurement measurement, TableSamples samples, Map<String, Reading> earlier) {
        Reading reading = measurement.read(samples, earlier);
        assertTrue(reading.found(), reading.failure());
        // Differences of a rational function over steps of 1e-6, with samples 0.025 apart: rounding 1e-10, and
        // curvature
        // (1e-6/0.025)² = 2e-9 of the derivative.
        double step = 1e-6;
        for (String column : List.of("", "v(a)", "v(b)")) {
            for (int k = 0; k < samples.size(); k++) {
                double up = measurement
                        .read(samples.moved(column, k, step), earlier)
                        .value();
                double down = measurement
                        .read(samples.moved(column, k, -step), earlier)
                        .value();
                double[] bars = column.isEmpty()
                        ? reading.bars().axis()
                        : reading.bars().columns().getOrDefault(column, new double[samples.size()]);
                assertEquals(
                        (up - down) / (2 * step),
                        bars[k],
                        1e-8 * Math.max(1, Math.abs(bars[k])),
                        measurement + " by " + column + " " + k);
            }
        }
    }

    private static Crossing point(Crossing crossing) {
        return crossing;
    }

    @ParameterizedTest
    @EnumSource(Reduction.class)
    void aReductionBetweenACrossingAndAGivenPoint(Reduction reduction) {
        check(new Reduced(reduction, A, point(MEETS), new GivenPoint(0.873, true)));
    }

    @ParameterizedTest
    @EnumSource(Reduction.class)
    void aReductionOfAllSamples(Reduction reduction) {
        check(Reduced.everywhere(reduction, B));
    }

    @Test
    void aValueAtAGivenPointAndAtACrossing() {
        check(new ValueAt(A, new GivenPoint(0.3217, false)));
        check(new ValueAt(B, THIRD));
    }

    @Test
    void thePlaceOfACrossing() {
        check(new Place(THIRD));
        check(new Place(MEETS));
    }

    @Test
    void aSlopeAtACrossing() {
        check(new SlopeAt(B, THIRD));
    }

    @Test
    void aDelayFromOneCrossingToAnother() {
        check(new Interval(MEETS, THIRD));
    }

    @Test
    void aSignalThatIsAnExpressionOfColumnsAndOfTheAxis() {
        Equations law = new Equations(
                List.of(new Binary(
                        BinaryFunction.MULTIPLY,
                        new Control(0),
                        new Binary(BinaryFunction.SUBTRACT, new Control(1), new Time()))),
                2,
                0);
        check(Reduced.everywhere(
                Reduction.ROOT_MEAN_SQUARE, new ExpressionSignal("a*(b-time)", law, List.of("v(a)", "v(b)"))));
    }
}
