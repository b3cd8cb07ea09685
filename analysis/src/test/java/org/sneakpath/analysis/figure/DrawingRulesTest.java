package org.sneakpath.analysis.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.junit.jupiter.api.Test;

class DrawingRulesTest {

    @Test
    void numbersDoNotDependOnTheLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertEquals("−1234.5", Numbers.fixed(-1234.5, 1));
            assertEquals("97.3\u202f%", Numbers.percent(0.973));
            assertEquals("0.1", Ranges.tickUnit(0.1).valueToString(0.1));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void numbersKeepFourDigitsThatMeanSomething() {
        assertEquals("2.5", Numbers.plain(2.5));
        assertEquals("1235", Numbers.plain(1234.6));
        assertEquals("0.01235", Numbers.plain(0.0123456));
        assertEquals("10⁻⁹", Numbers.plain(1e-9));
        assertEquals("−10⁶", Numbers.plain(-1e6));
        assertEquals("2.5·10⁻¹²", Numbers.plain(2.5e-12));
        assertEquals("1.235·10⁸", Numbers.plain(1.23456e8));
        assertEquals("0", Numbers.fixed(-0.001, 0));
        assertEquals("–", Numbers.plain(Double.NaN));
        assertEquals("−∞", Numbers.plain(Double.NEGATIVE_INFINITY));
    }

    @Test
    void prefixesPutNumbersBetweenOneAndAThousand() {
        assertEquals("µA", DisplayUnit.prefixed("A", 2.5e-6).symbol());
        assertEquals("kohm", DisplayUnit.prefixed("ohm", 1000).symbol());
        assertEquals("ms", DisplayUnit.prefixed("s", 0.05).symbol());
        assertEquals("V", DisplayUnit.prefixed("V", 0).symbol());
        assertEquals("fS", DisplayUnit.prefixed("S", 1e-20).symbol());
        assertEquals(50, DisplayUnit.prefixed("s", 0.05).shown(0.05), 1e-12); // to rounding
        assertThrows(IllegalArgumentException.class, () -> new DisplayUnit("V", 0));
    }

    @Test
    void tickStepsAreOneTwoOrFive() {
        for (double least = 1e-7; least < 1e7; least *= 1.37) {
            double size = Ranges.tickUnit(least).getSize();
            double digit = size / Math.pow(10, Math.floor(Math.log10(size) + 1e-9));
            assertTrue(size >= least * (1 - 1e-9) && size <= 2.5 * least * (1 + 1e-9), least + " gives " + size);
            assertTrue(Set.of(1L, 2L, 5L).contains(Math.round(digit)), least + " gives " + size);
            assertEquals(Math.rint(digit), digit, 1e-9); // to rounding
        }
    }

    @Test
    void levelsOverTwoDecadesStandOnALogarithmicAxis() {
        assertTrue(new LevelScale(new double[] {0.1, 1, 10}).axis("") instanceof LogAxis);
        assertTrue(new LevelScale(new double[] {0.2, 1, 10}).axis("") instanceof NumberAxis);
    }

    @Test
    void zeroStandsLeftOfALogarithmicScale() {
        LevelScale scale = new LevelScale(new double[] {0, 0.1, 10});
        assertTrue(scale.isBroken());
        assertTrue(scale.place(0) > 0 && scale.place(0) < scale.breakPlace() && scale.breakPlace() < 0.1);
        assertTrue(scale.axis("").getLowerBound() < scale.place(0));
        assertFalse(new LevelScale(new double[] {0, 1, 10}).isBroken());
        assertEquals(0, new LevelScale(new double[] {0, 1, 10}).place(0));
    }

    @Test
    void aMapGetsLighterAllTheWay() {
        double before = -1;
        for (int i = 0; i <= 255; i++) {
            int rgb = Palette.viridis(i / 255.0);
            double lightness = 0.2126 * (rgb >> 16 & 255) + 0.7152 * (rgb >> 8 & 255) + 0.0722 * (rgb & 255);
            assertTrue(lightness >= before, "step " + i);
            before = lightness;
        }
        assertEquals(0x440154, Palette.viridis(-1));
        assertEquals(0xFDE725, Palette.viridis(2));
    }

    @Test
    void anEnvelopeKeepsPeaksAndEnds() {
        double[] signal = new double[100_000];
        signal[31_415] = 1;
        signal[92_653] = -1;
        int[] kept = Envelope.indices(signal);
        assertTrue(kept.length <= 4000);
        assertTrue(Arrays.binarySearch(kept, 31_415) >= 0 && Arrays.binarySearch(kept, 92_653) >= 0);
        assertEquals(0, kept[0]);
        assertEquals(99_999, kept[kept.length - 1]);
        assertArrayEquals(new int[] {0, 1, 2}, Envelope.indices(new double[3]));
    }

    @Test
    void aConstantStillHasARange() {
        assertTrue(Ranges.padded(3, 3, 0.1).getLength() > 0);
        assertTrue(Ranges.padded(0, 0, 0.1).getLength() > 0);
        assertThrows(IllegalArgumentException.class, () -> Ranges.padded(0, Double.NaN, 0.1));
    }
}
