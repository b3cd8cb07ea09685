package org.sneakpath.circuit.spice.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.sneakpath.devices.equation.Binary;
import org.sneakpath.devices.equation.BinaryFunction;
import org.sneakpath.devices.equation.Control;
import org.sneakpath.devices.equation.Equations;

class MeasureTest {
    private static final double ANYWHERE = Double.POSITIVE_INFINITY;
    private static final Signal A = new ColumnSignal("v(a)");
    private static final Signal ZERO = new ConstantSignal(0);

    /** Three periods of a sine that starts at a falling zero, and a ramp. */
    private static final TableSamples SINE = TableSamples.uneven(0, 3, 3001)
            .with("v(a)", x -> -Math.sin(2 * Math.PI * x))
            .with("v(b)", x -> x);

    private static double read(Measurement measurement) {
        Reading reading = measurement.read(SINE, Map.of());
        assertTrue(reading.found(), reading.failure());
        return reading.value();
    }

    private static Reading reading(Map<String, Reading> readings, String name) {
        return Objects.requireNonNull(readings.get(name), name);
    }

    private static double[] column(Reading reading) {
        return Objects.requireNonNull(reading.bars().columns().get("v(a)"));
    }

    private static Crossing crossing(Crossing.Edge edge, int number) {
        return new Crossing(A, ZERO, edge, number, -ANYWHERE, ANYWHERE);
    }

    // Straight lines over 1000 samples a period are good to (2π/1000)²/8 = 5e-6 of the amplitude.
    private static final double CHORD = 1e-5;

    @Test
    void crossingsAreCountedByDirection() {
        assertEquals(0.5, read(new Place(crossing(Crossing.Edge.RISE, 1))), CHORD);
        assertEquals(1.5, read(new Place(crossing(Crossing.Edge.RISE, 2))), CHORD);
        assertEquals(1, read(new Place(crossing(Crossing.Edge.FALL, 1))), CHORD);
        assertEquals(1, read(new Place(crossing(Crossing.Edge.CROSS, 2))), CHORD);
        assertEquals(2.5, read(new Place(crossing(Crossing.Edge.RISE, Crossing.LAST))), CHORD);
    }

    /** The numbers of ngspice 39 for {@code sin(0 1 1)}: rises at 0 and 1, crossings at 0 and 0.5. */
    @Test
    void aSignalThatStartsOnTheLevelAndRisesHasCrossedIt() {
        TableSamples up = TableSamples.uneven(0, 3, 3001).with("v(a)", x -> Math.sin(2 * Math.PI * x));
        assertEquals(
                0, new Place(crossing(Crossing.Edge.RISE, 1)).read(up, Map.of()).value());
        assertEquals(
                1, new Place(crossing(Crossing.Edge.RISE, 2)).read(up, Map.of()).value(), CHORD);
        assertEquals(
                0.5,
                new Place(crossing(Crossing.Edge.CROSS, 2)).read(up, Map.of()).value(),
                CHORD);
        assertEquals(
                0.5,
                new Place(crossing(Crossing.Edge.FALL, 1)).read(up, Map.of()).value(),
                CHORD);
    }

    @Test
    void crossingsOutsideTheWindowDoNotCount() {
        assertEquals(1.5, read(new Place(new Crossing(A, ZERO, Crossing.Edge.RISE, 1, 0.6, ANYWHERE))), CHORD);
        assertFalse(new Place(new Crossing(A, ZERO, Crossing.Edge.RISE, 1, 0.6, 1.4))
                .read(SINE, Map.of())
                .found());
    }

    @Test
    void whatNeverCrossesIsReportedAndNotThrown() {
        Reading reading = new Place(new Crossing(A, new ConstantSignal(2), Crossing.Edge.RISE, 1, -ANYWHERE, ANYWHERE))
                .read(SINE, Map.of());
        assertFalse(reading.found());
        assertTrue(Double.isNaN(reading.value()));
    }

    @Test
    void reductionsOfASineAreWhatAnalysisSays() {
        GivenPoint start = new GivenPoint(0, true);
        GivenPoint half = new GivenPoint(0.5, true);
        assertEquals(-1 / Math.PI, read(new Reduced(Reduction.INTEGRAL, A, start, half)), CHORD);
        assertEquals(-2 / Math.PI, read(new Reduced(Reduction.AVERAGE, A, start, half)), CHORD);
        assertEquals(Math.sqrt(0.5), read(Reduced.everywhere(Reduction.ROOT_MEAN_SQUARE, A)), CHORD);
        assertEquals(2, read(Reduced.everywhere(Reduction.PEAK_TO_PEAK, A)), CHORD);
        assertEquals(
                0.75,
                read(new Reduced(Reduction.PLACE_OF_MAXIMUM, A, start, new GivenPoint(1, true))),
                1e-3); // one sample
    }

    @Test
    void aDelayIsThatBetweenTwoCrossings() {
        assertEquals(1.5, read(new Interval(crossing(Crossing.Edge.RISE, 1), crossing(Crossing.Edge.FALL, 2))), CHORD);
    }

    @Test
    void slopesAndValuesAreThoseOfTheChord() {
        assertEquals(2 * Math.PI, read(new SlopeAt(A, crossing(Crossing.Edge.RISE, 1))), 1e-4); // (2π/1000)²/6 · 2π
        assertEquals(1.234, read(new ValueAt(new ColumnSignal("v(b)"), new GivenPoint(1.234, false))), 1e-12);
        assertFalse(
                new ValueAt(A, new GivenPoint(3.5, false)).read(SINE, Map.of()).found());
    }

    @Test
    void aSweepDownwardsIsReadAsWell() {
        TableSamples down = TableSamples.uneven(1, -1, 201).with("v(a)", x -> x - 0.25);
        Reading reading =
                new Place(new Crossing(A, ZERO, Crossing.Edge.FALL, 1, -ANYWHERE, ANYWHERE)).read(down, Map.of());
        assertEquals(0.25, reading.value(), 1e-12);
        assertEquals(
                0.5,
                new ValueAt(A, new GivenPoint(0.75, false)).read(down, Map.of()).value(),
                1e-12);
    }

    @Test
    void laterMeasuresUseEarlierOnes() {
        Equations ratio =
                new Equations(List.of(new Binary(BinaryFunction.DIVIDE, new Control(0), new Control(1))), 2, 0);
        List<Measure> measures = List.of(
                new Measure("rise", "tran", new Place(crossing(Crossing.Edge.RISE, 1))),
                new Measure("other", "dc", new Place(crossing(Crossing.Edge.RISE, 1))),
                new Measure("fall", "tran", new Place(crossing(Crossing.Edge.FALL, 1))),
                new Measure("ratio", "tran", new Combined("rise/fall", ratio, List.of("rise", "fall"))));
        Map<String, Reading> readings = Measure.readAll(measures, "tran", SINE);
        assertEquals(List.of("rise", "fall", "ratio"), List.copyOf(readings.keySet()));
        Reading result = reading(readings, "ratio");
        assertEquals(0.5, result.value(), CHORD);
        // d(rise/fall) = d(rise)/fall where only rise moves: the samples next to the first rise.
        double[] rise = column(reading(readings, "rise"));
        double[] both = column(result);
        double fall = reading(readings, "fall").value();
        double largest = 0;
        for (int k = 0; k < 600; k++) {
            assertEquals(rise[k] / fall, both[k], 1e-12);
            largest = Math.max(largest, Math.abs(both[k]));
        }
        assertTrue(largest > 0.01);
    }

    @Test
    void aMeasureThatUsesALaterOneIsAMistakeOfTheUser() {
        Equations same = new Equations(List.of(new Control(0)), 1, 0);
        Combined early = new Combined("later", same, List.of("later"));
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> early.read(SINE, Map.of()));
        assertTrue(e.toString().contains("'later'"));
    }
}
