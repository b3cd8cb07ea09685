package org.sneakpath.crossbar.write.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A day in the life of an array: programmed by rows to 32 levels behind EKV transistors, then vectors read through converters of 8
 * bits.
 */
class DayInTheLifeFrozenTest {
    private static void check(ProgramReport report, int inBand, long pulses, double seen, double own) {
        assertEquals(0, report.tally().countUnsolved());
        assertEquals(0, report.disturbance(Day.LEVEL).largest(), "no cell behind a closed gate has moved");
        // every cell was accepted once; those on the edge of their band are not by the last, noisy read
        assertEquals(0, report.count(CellOutcome.EXHAUSTED));
        assertEquals(0, report.count(CellOutcome.OVERSHOT));
        assertTrue(report.seenErrors(Day.LEVEL).rms() < Day.BAND / Day.LEVEL);
        // frozen as measured: what a read sees, and what cells are without the lines that it saw them through
        assertEquals(inBand, report.count(CellOutcome.IN_BAND));
        assertEquals(pulses, Arrays.stream(report.pulses()).sum());
        assertEquals(seen, report.seenErrors(Day.LEVEL).rms(), 1e-6);
        assertEquals(own, report.errors(Day.LEVEL).rms(), 1e-6);
    }

    /** Greatest relative difference of two reads. */
    private static double largest(double[][] a, double[][] b) {
        double largest = 0;
        for (int v = 0; v < b.length; v++) {
            for (int j = 0; j < b[v].length; j++) {
                largest = Math.max(largest, Math.abs(a[v][j] / b[v][j] - 1));
            }
        }
        return largest;
    }

    @Test
    void smallByALaw() {
        Day day = new Day(16);
        Day.Programmed programmed = day.byLaw();
        ProgramReport report = programmed.report();
        check(report, 239, 8255, 0.16480295, 0.15539844);
        double[][] y = day.read(report, 100);
        double[] errors = day.errors(report.targets(), y);
        assertEquals(0.003514997, errors[0], 1e-8);
        assertEquals(0.002268770, errors[1], 1e-8);
        // the operator of chords at 0.2 V leaves out less than a step of the converters
        assertTrue(largest(y, day.readWhole(programmed, 4)) < 1.5 / 128);
    }

    @Test
    void smallByTransients() {
        Day day = new Day(10);
        Day.Programmed programmed = day.byTransients();
        ProgramReport report = programmed.report();
        check(report, 95, 2751, 0.14954256, 0.14530422);
        double[][] whole = day.readWhole(programmed, 50);
        double[] errors = day.errors(report.targets(), whole);
        assertEquals(0.012815412, errors[0], 1e-8);
        assertEquals(0.003355900, errors[1], 1e-8);
        // sinh(1.9 v)/(1.9 v) falls from 1.024 at 0.2 V to 1: an operator of chords is off by up to that
        double difference = largest(day.read(report, 50), whole);
        assertTrue(difference > 0.005 && difference < 0.035, "difference " + difference);
    }

    @Test
    @Tag("slow")
    void wholeByALaw() {
        Day day = new Day(256);
        Day.Programmed programmed = day.byLaw();
        ProgramReport report = programmed.report();
        check(report, 60784, 2261320, 0.16421385, 0.63672832);
        assertEquals(49330, report.tally().shots());
        assertEquals(29049, report.tally().reads());
        double[][] y = day.read(report, 1000);
        double[] errors = day.errors(report.targets(), y);
        // of the root mean square of the products: lines included, and after one gain a column
        assertEquals(0.02666, errors[0], 1e-5);
        assertEquals(0.00149, errors[1], 1e-5);
        assertTrue(largest(y, day.readWhole(programmed, 2)) < 1.5 / 128);
    }
}
