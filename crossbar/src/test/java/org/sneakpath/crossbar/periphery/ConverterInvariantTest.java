package org.sneakpath.crossbar.periphery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What must hold of every converter. */
class ConverterInvariantTest {
    private static int[] convert(AdcBank bank, long event, double... volts) {
        int[] codes = new int[volts.length];
        bank.convert(volts, event, codes, new SaturationCount(volts.length));
        return codes;
    }

    @Test
    void codesAreSumsOfWeighedBits() {
        for (CodeFormat format : new CodeFormat[] {CodeFormat.unsigned(5), CodeFormat.twosComplement(6)}) {
            for (int code = format.lowest(); code <= format.highest(); code++) {
                int sum = 0;
                for (int k = 0; k < format.bits(); k++) {
                    sum += format.weight(k) * format.bit(code, k);
                }
                assertEquals(code, sum);
            }
            assertEquals(format.count(), format.highest() - format.lowest() + 1);
        }
    }

    @ParameterizedTest
    @EnumSource(Rounding.class)
    void everyCodeComesBackFromItsOwnVoltage(Rounding rounding) {
        for (CodeFormat format : new CodeFormat[] {CodeFormat.unsigned(8), CodeFormat.twosComplement(8)}) {
            Dac dac = Dac.ideal(format, 0.5);
            Adc adc = Adc.ideal(format).withRounding(rounding);
            AdcBank bank = new AdcBank(adc, AdcRanges.shared(1, 0, 0.5), 1, 0);
            double[] volts = new double[1];
            for (int code = format.lowest(); code <= format.highest(); code++) {
                new DacBank(dac, 1, 1, 0).convert(new int[] {code}, volts);
                // for DOWN a code begins at its own voltage, where rounding decides: go a hundredth of a step inside
                volts[0] += rounding == Rounding.DOWN ? 0.01 * dac.leastSignificantBit() : 0;
                assertEquals(code, convert(bank, 0, volts)[0]);
                assertEquals(volts[0], bank.value(0, code), 0.011 * dac.leastSignificantBit());
            }
        }
    }

    @Test
    void thresholdsAreWhereTheyAreSaid() {
        double lsb = 0.25; // exact in binary
        AdcRanges ranges = AdcRanges.shared(1, 0, 7 * lsb);
        CodeFormat format = CodeFormat.unsigned(3);
        AdcBank up = new AdcBank(Adc.ideal(format), ranges, 1, 0);
        AdcBank even = new AdcBank(Adc.ideal(format).withRounding(Rounding.NEAREST_EVEN), ranges, 1, 0);
        AdcBank down = new AdcBank(Adc.ideal(format).withRounding(Rounding.DOWN), ranges, 1, 0);
        for (int c = 1; c <= 6; c++) {
            double half = (c - 0.5) * lsb;
            assertEquals(c, convert(up, 0, half)[0]);
            assertEquals(c - 1, convert(up, 0, Math.nextDown(half))[0]);
            assertEquals(c % 2 == 0 ? c : c - 1, convert(even, 0, half)[0]);
            assertEquals(c, convert(down, 0, c * lsb)[0]);
            assertEquals(c - 1, convert(down, 0, Math.nextDown(c * lsb))[0]);
        }
        assertEquals(1, convert(up, 0, Math.nextDown(1.5 * lsb))[0]); // the double below one half rounds down
    }

    @Test
    void saturationIsCountedByColumnAndSide() {
        CodeFormat format = CodeFormat.twosComplement(4);
        AdcBank bank =
                new AdcBank(Adc.ideal(format), AdcRanges.perColumn(new double[2], new double[] {0.7, -0.7}), 1, 0);
        SaturationCount count = new SaturationCount(2);
        int[] codes = new int[2];
        bank.convert(new double[] {0.74, 0.74}, 0, codes, count); // 7.4 steps: in range; -7.4: in range
        assertArrayEquals(new int[] {7, -7}, codes);
        assertEquals(0, count.total());
        bank.convert(new double[] {0.76, 0.86}, 0, codes, count);
        assertArrayEquals(new int[] {7, -8}, codes);
        bank.convert(new double[] {-0.86, -0.76}, 0, codes, count);
        assertArrayEquals(new int[] {-8, 7}, codes);
        assertEquals(1, count.above(0));
        assertEquals(1, count.below(0));
        assertEquals(1, count.above(1));
        assertEquals(1, count.below(1));
        assertEquals(4.0 / 6, count.fraction());
        assertEquals("4 of 6 values saturated", count.toString());
        count.reset();
        assertEquals(0, count.fraction());
    }

    @ParameterizedTest
    @CsvSource({"0.3, false", "1.5, false", "0.02, true", "0.3, true"})
    void codesNeverFallAsVoltagesRise(double sigma, boolean weights) {
        Nonlinearity errors = weights ? new Nonlinearity.WeightErrors(sigma) : new Nonlinearity.LevelErrors(sigma);
        CodeFormat format = CodeFormat.twosComplement(7);
        AdcBank bank = new AdcBank(Adc.ideal(format).withNonlinearity(errors), AdcRanges.shared(3, 0.1, 0.9), 5, 2);
        int[] last = {format.lowest(), format.lowest(), format.lowest()};
        boolean differ = false;
        for (int s = 0; s <= 4000; s++) {
            double v = -0.9 + 2.0 * s / 4000;
            int[] codes = convert(bank, 0, v, v, v);
            for (int j = 0; j < 3; j++) {
                assertTrue(codes[j] >= last[j]);
            }
            differ |= codes[0] != codes[1];
            last = codes;
        }
        assertTrue(differ, "converters of different columns err alike");
        assertArrayEquals(new int[] {format.highest(), format.highest(), format.highest()}, last);
    }

    /** 2000 converters of 4 bits: 32,000 levels; the standard error of their spread is 1/√64000 = 0.4 %. */
    @Test
    void levelsSpreadAsSaid() {
        CodeFormat format = CodeFormat.unsigned(4);
        double lsb = 0.1 / 15;
        DacBank bank = new DacBank(
                Dac.ideal(format, 0.1)
                        .withNonlinearity(new Nonlinearity.LevelErrors(0.3))
                        .withOffset(0.02)
                        .withGainError(0.1),
                2000,
                7,
                3);
        double[] volts = new double[2000];
        double squares = 0;
        for (int code = 0; code <= 15; code++) {
            int[] codes = new int[2000];
            Arrays.fill(codes, code);
            bank.convert(codes, volts);
            for (double v : volts) {
                double error = (v - 0.02) / (1.1 * lsb) - code;
                squares += error * error;
            }
        }
        assertEquals(0.3, Math.sqrt(squares / 32_000), 0.3 * 0.02);
    }

    /** The middle transition of b bits errs by all units: its variance is 2^b − 1 units of σ². */
    @Test
    void binaryWeightsErrWithTheRootOfTheirUnits() {
        CodeFormat format = CodeFormat.unsigned(6);
        double sigma = 0.01;
        DacBank bank = new DacBank(
                Dac.ideal(format, 63).withNonlinearity(new Nonlinearity.WeightErrors(sigma)), 20_000, 11, 0);
        double[] below = new double[20_000];
        double[] above = new double[20_000];
        int[] codes = new int[20_000];
        Arrays.fill(codes, 31);
        bank.convert(codes, below);
        Arrays.fill(codes, 32);
        bank.convert(codes, above);
        double squares = 0;
        for (int i = 0; i < below.length; i++) {
            double step = above[i] - below[i] - 1;
            squares += step * step;
        }
        // standard error 1/√40000 = 0.5 %
        assertEquals(sigma * Math.sqrt(63), Math.sqrt(squares / 20_000), 0.02 * sigma * Math.sqrt(63));
    }

    @Test
    void noiseDependsOnItsEventAlone() {
        Adc adc = Adc.ideal(CodeFormat.unsigned(12)).withNoise(0.01);
        AdcBank bank = new AdcBank(adc, AdcRanges.shared(4, 0, 1), 3, 1);
        double[] v = {0.2, 0.4, 0.6, 0.8};
        int[] first = convert(bank, 5, v);
        int[] other = convert(bank, 6, v);
        assertArrayEquals(first, convert(new AdcBank(adc, AdcRanges.shared(4, 0, 1), 3, 1), 5, v));
        assertFalse(Arrays.equals(first, other));
        double squares = 0;
        for (int event = 0; event < 5000; event++) {
            int[] codes = convert(bank, event, v);
            for (int j = 0; j < 4; j++) {
                double error = bank.value(j, codes[j]) - v[j];
                squares += error * error;
            }
        }
        // 20,000 draws: standard error 0.5 %; quantisation adds (1/4095)²/12 to 1e-4, 0.005 %
        assertEquals(0.01, Math.sqrt(squares / 20_000), 0.01 * 0.02);
    }

    @Test
    void misuseIsRefusedWithTheValue() {
        assertTrue(Samples.refusal(() -> CodeFormat.twosComplement(1)).contains("1 bits"));
        assertTrue(Samples.refusal(() -> CodeFormat.unsigned(3).require(8)).contains("code 8"));
        assertTrue(Samples.refusal(() -> Dac.ideal(CodeFormat.unsigned(1), -1)).contains("-1.0 V"));
        assertTrue(Samples.refusal(() -> Dac.ideal(CodeFormat.unsigned(1), 1).withGainError(-1))
                .contains("-1"));
        assertTrue(Samples.refusal(() -> AdcRanges.shared(2, 0.5, 0.5)).contains("column 0"));
        assertTrue(Samples.refusal(
                        () -> Adc.ideal(CodeFormat.unsigned(20)).withNonlinearity(new Nonlinearity.LevelErrors(1)))
                .contains("20 bits"));
        assertTrue(Samples.refusal(() -> Adc.ideal(CodeFormat.unsigned(4))
                        .withRounding(Rounding.NEAREST_EVEN)
                        .withNonlinearity(new Nonlinearity.LevelErrors(1)))
                .contains("NEAREST_UP"));
        AdcBank bank = new AdcBank(Adc.ideal(CodeFormat.unsigned(2)), AdcRanges.shared(1, 0, 1), 1, 0);
        assertTrue(Samples.refusal(() -> convert(bank, 0, Double.NaN)).contains("column 0"));
        InputQuantiser inputs = new InputQuantiser(CodeFormat.unsigned(2), Rounding.NEAREST_EVEN);
        assertTrue(Samples.refusal(
                        () -> inputs.quantise(new double[] {0, Double.NaN}, new int[2], new SaturationCount(2)))
                .contains("line 1"));
    }
}
