package org.sneakpath.crossbar.periphery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sneakpath.crossbar.Cell;
import org.sneakpath.crossbar.CrossbarSpec;

/** Bits in series through a perfect array and converters with a code for every sum: products of integers, exactly. */
class BitSerialInvariantTest {
    private static final double UNIT = 2e-6;
    private static final double READ_VOLTAGE = 0.2;

    private static ReadChain chain(CrossbarSpec lines, Cell cell, CodeFormat inputs, int greatest, int converterBits) {
        SensedArray array = new SensedArray(lines, cell, new VirtualGround(1e4));
        AnalogPath path = new AnalogPath(BitSerialDrive.of(inputs, READ_VOLTAGE), array, 1, 0);
        CodeFormat codes = CodeFormat.unsigned(converterBits);
        double lsb = -1e4 * UNIT * READ_VOLTAGE;
        AdcRanges ranges = AdcRanges.shared(lines.columns(), 0, lsb * codes.highest());
        assertTrue(codes.highest() >= lines.rows() * greatest);
        return new ReadChain(path, new AdcBank(Adc.ideal(codes), ranges, 1, 0));
    }

    private static double[] conductances(int[] weights) {
        return Arrays.stream(weights).mapToDouble(w -> w * UNIT).toArray();
    }

    private static long[] product(int[] inputs, int[] weights, int columns) {
        long[] sums = new long[columns];
        for (int i = 0; i < inputs.length; i++) {
            for (int j = 0; j < columns; j++) {
                sums[j] += (long) inputs[i] * weights[i * columns + j];
            }
        }
        return sums;
    }

    @ParameterizedTest
    @CsvSource({
        "UNSIGNED, 1, 1",
        "UNSIGNED, 8, 15",
        "TWOS_COMPLEMENT, 8, 15",
        "TWOS_COMPLEMENT, 16, 3",
        "TWOS_COMPLEMENT, 2, 255"
    })
    void productsOfIntegersAreExact(Coding coding, int bits, int greatest) {
        CodeFormat inputs = new CodeFormat(bits, coding);
        CrossbarSpec lines = CrossbarSpec.ideal(64, 33);
        int converterBits = BitSerialDrive.losslessBits(64, greatest);
        ReadChain chain = chain(lines, Cell.ohmic(), inputs, greatest, converterBits);
        int[] weights = Samples.integers(lines.cells(), 0, greatest, 3);
        Arrays.fill(
                weights, 0, 64 * 33, greatest); // then the columns below are replaced, but for the last, the worst case
        int[] random = Samples.integers(lines.cells(), 0, greatest, 3);
        for (int c = 0; c < weights.length; c++) {
            weights[c] = c % 33 == 32 ? greatest : random[c];
        }
        chain.path().array().program(conductances(weights));
        long[] sums = new long[33];
        for (int event = 0; event < 20; event++) {
            int[] x = Samples.integers(64, inputs.lowest(), inputs.highest(), 100 + event);
            if (event < 2) {
                Arrays.fill(x, event == 0 ? inputs.lowest() : inputs.highest());
            }
            assertTrue(chain.readCodes(x, event, sums).converged());
            assertArrayEquals(product(x, weights, 33), sums);
        }
        assertEquals(0, chain.adcSaturations().total());
    }

    /** Cells that bend: both voltages that they see are ends of one straight line. */
    @Test
    void curvatureOfCellsDoesNoHarm() {
        CodeFormat inputs = CodeFormat.twosComplement(8);
        CrossbarSpec lines = CrossbarSpec.ideal(20, 6);
        double v0 = 0.1;
        ReadChain chain = chain(lines, Cell.sinh(v0), inputs, 7, BitSerialDrive.losslessBits(20, 7));
        int[] weights = Samples.integers(lines.cells(), 0, 7, 3);
        double chord = v0 * Math.sinh(READ_VOLTAGE / v0) / READ_VOLTAGE;
        chain.path()
                .array()
                .program(
                        Arrays.stream(conductances(weights)).map(g -> g / chord).toArray());
        int[] x = Samples.integers(20, inputs.lowest(), inputs.highest(), 4);
        long[] sums = new long[6];
        chain.readCodes(x, 0, sums);
        assertArrayEquals(product(x, weights, 6), sums);
    }

    /** One bit fewer than lossless saturates on the fullest column, and says so. */
    @Test
    void tooFewBitsSaturate() {
        CodeFormat inputs = CodeFormat.unsigned(4);
        CrossbarSpec lines = CrossbarSpec.ideal(16, 1);
        SensedArray array = new SensedArray(lines, Cell.ohmic(), new VirtualGround(1e4));
        CodeFormat codes = CodeFormat.unsigned(BitSerialDrive.losslessBits(16, 3) - 1);
        AdcRanges ranges = AdcRanges.shared(1, 0, -1e4 * UNIT * READ_VOLTAGE * codes.highest());
        ReadChain chain = new ReadChain(
                new AnalogPath(BitSerialDrive.of(inputs, READ_VOLTAGE), array, 1, 0),
                new AdcBank(Adc.ideal(codes), ranges, 1, 0));
        int[] weights = new int[16];
        Arrays.fill(weights, 3);
        array.program(conductances(weights));
        int[] x = new int[16];
        Arrays.fill(x, 15);
        long[] sums = new long[1];
        chain.readCodes(x, 0, sums);
        assertEquals(15 * 31, sums[0]);
        assertEquals(4, chain.adcSaturations().above(0));
        assertEquals(4, chain.adcSaturations().vectors());
    }

    @Test
    void losslessBitsAreTheLeast() {
        assertEquals(1, BitSerialDrive.losslessBits(1, 1));
        assertEquals(7, BitSerialDrive.losslessBits(127, 1));
        assertEquals(8, BitSerialDrive.losslessBits(128, 1));
        assertEquals(9, BitSerialDrive.losslessBits(128, 3)); // 384: ISAAC's 128 rows of 2 bits
        assertTrue(Samples.refusal(() -> BitSerialDrive.losslessBits(0, 1)).contains("rows = 0"));
        assertTrue(Samples.refusal(() ->
                        new BitSerialDrive(CodeFormat.unsigned(4), Dac.ideal(CodeFormat.unsigned(2), 1), Rounding.DOWN))
                .contains("1 bit"));
    }
}
