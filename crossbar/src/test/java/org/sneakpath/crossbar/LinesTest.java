package org.sneakpath.crossbar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Lines and biases: what they hold, what they refuse, and with which words. */
class LinesTest {
    private static final Lines UNIFORM = Lines.uniform(3, 4, 1, 2, Lines.OPEN);

    private static void refuses(Executable misuse, String... words) {
        String message = String.valueOf(
                assertThrows(IllegalArgumentException.class, misuse).getMessage());
        for (String word : words) {
            assertTrue(message.contains(word), message);
        }
    }

    @Test
    void uniformLinesAreThreeNumbers() {
        assertTrue(UNIFORM.isUniform());
        assertEquals(1, UNIFORM.near(2));
        assertEquals(2, UNIFORM.segment(2, 2));
        assertEquals(Lines.OPEN, UNIFORM.far(0));
        assertEquals(
                Lines.uniform(3, 4, 5, 6, 7),
                UNIFORM.withNear(5).withSegments(6).withFar(7));
        assertEquals("3 lines of 4 cells, near 1.0 ohm, segments 2.0 ohm, far Infinity ohm", UNIFORM.toString());
    }

    @Test
    void changesOfOneLineLeaveTheOthersAndTheOriginal() {
        Lines faulty = UNIFORM.withOpen(1, 2)
                .withShort(2, 0)
                .withNear(0, 9)
                .withFar(1, 8)
                .withSegment(0, 1, 7);
        assertFalse(faulty.isUniform());
        assertEquals(9, faulty.near(0));
        assertEquals(1, faulty.near(1));
        assertEquals(8, faulty.far(1));
        assertEquals(Lines.OPEN, faulty.far(2));
        assertEquals(Lines.OPEN, faulty.segment(1, 2));
        assertEquals(0, faulty.segment(2, 0));
        assertEquals(7, faulty.segment(0, 1));
        assertEquals(2, faulty.segment(2, 2));
        assertEquals(Lines.uniform(3, 4, 1, 2, Lines.OPEN), UNIFORM);
        assertEquals(6, faulty.withNear(6).near(0));
        assertEquals(6, faulty.withFar(6).far(2));
        assertEquals(6, faulty.withSegments(6).segment(1, 2));
        assertEquals("3 lines of 4 cells, each its own", faulty.toString());
        assertThrows(IllegalStateException.class, faulty::near);
        assertThrows(IllegalStateException.class, faulty::segment);
        assertThrows(IllegalStateException.class, faulty::far);
    }

    @Test
    void linesAreEqualByWhatTheyHold() {
        Lines each = Lines.each(1, 2, new double[] {1}, new double[] {2}, new double[] {3});
        assertEquals(each, Lines.each(1, 2, new double[] {1}, new double[] {2}, new double[] {3}));
        assertEquals(
                each.hashCode(),
                Lines.each(1, 2, new double[] {1}, new double[] {2}, new double[] {3})
                        .hashCode());
        assertNotEquals(each, each.withFar(4));
        assertNotEquals(each, Lines.uniform(1, 2, 1, 2, 3), "not made alike: bars of another shape");
    }

    @Test
    void perfectLinesKeepEveryNodeAtATerminal() {
        assertTrue(Lines.uniform(2, 3, 0, 0, Lines.OPEN).isPerfect());
        assertTrue(Lines.uniform(2, 3, Lines.OPEN, 0, 0).isPerfect());
        assertTrue(Lines.uniform(2, 1, 0, 5, Lines.OPEN).isPerfect(), "one cell has no segment");
        assertFalse(Lines.uniform(2, 3, 1, 0, 1).isPerfect());
        assertFalse(Lines.uniform(2, 3, 0, 0, 0).withShort(0, 0).withOpen(1, 1).isPerfect());
        assertTrue(CrossbarSpec.ideal(4, 2).withFarEnds(0, 7).isIdeal());
    }

    @Test
    void whatIsNoResistanceIsRefusedByPlaceValueAndUnit() {
        refuses(() -> Lines.uniform(1, 1, -1, 0, 0), "near end = -1.0 ohm", "[0, Infinity]");
        refuses(() -> UNIFORM.withSegments(Double.NaN), "segment = NaN ohm");
        refuses(() -> UNIFORM.withFar(2, -3), "far end of line 2 = -3.0 ohm");
        refuses(() -> UNIFORM.withNear(3, 1), "line 3", "lines 0 to 2");
        refuses(() -> UNIFORM.withOpen(0, 3), "segment 3 of line 0", "segments 0 to 2");
        refuses(() -> Lines.uniform(0, 1, 0, 0, 0), "0 lines of 1 cells");
        refuses(
                () -> Lines.each(1, 3, new double[1], new double[] {1, -2}, new double[1]),
                "segment 1 of line 0 = -2.0 ohm");
        refuses(() -> Lines.each(1, 3, new double[1], new double[1], new double[1]), "1 segments", "2");
    }

    @Test
    void aSpecRefusesLinesOfAnotherShape() {
        CrossbarSpec spec = CrossbarSpec.ideal(3, 4);
        assertEquals(UNIFORM, spec.withWordLines(UNIFORM).wordLines());
        refuses(() -> spec.withBitLines(UNIFORM), "3 bit lines of 4 cells", "4 of 3");
        assertEquals(
                new CrossbarSpec(3, 4, 5, 6, 5, 6).withFarEnds(5, Lines.OPEN),
                spec.withFarEnds(2, Lines.OPEN).withWires(5, 6));
    }

    @Test
    void aBiasCopiesAndRefuses() {
        double[] word = {1, 2};
        Bias bias = Bias.read(word, 3).withWordFar(new double[] {3, 4}).withBitFar(new double[] {5, 6, 7});
        word[0] = 9;
        assertEquals(1, bias.wordNear(0));
        assertEquals(4, bias.wordFar(1));
        assertEquals(0, bias.bitNear(2));
        assertEquals(7, bias.bitFar(2));
        assertEquals(2, Bias.write(new double[] {2}, new double[] {3}).wordFar(0));
        refuses(() -> bias.withWordFar(new double[3]), "3 voltages", "2 word lines");
        refuses(() -> bias.withBitFar(new double[1]), "1 voltages", "3 bit lines");
        refuses(() -> Bias.write(new double[1], new double[] {0, Double.NaN}), "bit line 1", "NaN V");
    }

    /** 65536·65536 segments are 2³², which is 0 to an int. */
    @Test
    void moreSegmentsThanAnArrayHoldsAreRefused() {
        double[] ends = new double[65536];
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> Lines.each(65536, 65537, ends, new double[0], ends));
        assertEquals("0 segments given where 4294967296 are needed", refused.getMessage());
        Lines uniform = Lines.uniform(65536, 65537, 1, 1, 1);
        refuses(() -> uniform.withOpen(0, 0), "4294967296 segments", "alike");
    }
}
