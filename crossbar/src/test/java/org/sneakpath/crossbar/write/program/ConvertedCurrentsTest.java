package org.sneakpath.crossbar.write.program;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sneakpath.crossbar.periphery.Adc;
import org.sneakpath.crossbar.periphery.AdcBank;
import org.sneakpath.crossbar.periphery.AdcRanges;
import org.sneakpath.crossbar.periphery.CodeFormat;

class ConvertedCurrentsTest {
    @Test
    void currentsBecomeTheValuesOfTheirCodes() {
        ConvertedCurrents converter = ConvertedCurrents.ideal(3, 7e-6, 5);
        double[] currents = {0, 0.4e-6, 3.6e-6, 6.9e-6, 9e-6};
        converter.convert(currents, 0, 0);
        // 7 codes of 1 µA each; currents are rounded twice on the way
        assertArrayEquals(new double[] {0, 0, 4e-6, 7e-6, 7e-6}, currents, 1e-20);
        assertEquals(1, converter.saturations());
        double[] backwards = {-1e-6, 1e-6, 1e-6, 1e-6, 1e-6};
        converter.convert(backwards, 0, 1);
        assertEquals(0, backwards[0], 0.0);
        assertEquals(2, converter.saturations());
    }

    @Test
    void noiseBelongsToRowAndRead() {
        AdcBank noisy =
                new AdcBank(Adc.ideal(CodeFormat.unsigned(12)).withNoise(1e-3), AdcRanges.shared(2, 0, -1), 7, 0);
        ConvertedCurrents converter = new ConvertedCurrents(noisy, 1e4);
        double[] first = {50e-6, 50e-6};
        double[] again = first.clone();
        double[] otherRow = first.clone();
        double[] otherRead = first.clone();
        converter.convert(first, 3, 5);
        converter.convert(otherRow, 4, 5);
        converter.convert(otherRead, 3, 6);
        converter.convert(again, 3, 5);
        assertArrayEquals(first, again);
        assertEquals(
                3,
                Stream.of(first, otherRow, otherRead)
                        .map(Arrays::toString)
                        .distinct()
                        .count());
        assertThrows(IllegalArgumentException.class, () -> new ConvertedCurrents(noisy, 0));
    }
}
