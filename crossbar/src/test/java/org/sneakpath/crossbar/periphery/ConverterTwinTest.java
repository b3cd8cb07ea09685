package org.sneakpath.crossbar.periphery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/** Converters that err against what their circuits do, step by step. */
class ConverterTwinTest {
    private static final int BITS = 8;
    private static final CodeFormat FORMAT = CodeFormat.unsigned(BITS);
    private static final long SEED = 17;
    private static final int ARRAY = 4;

    private static AdcBank bank(Nonlinearity errors) {
        return new AdcBank(
                Adc.ideal(FORMAT).withNonlinearity(errors), AdcRanges.shared(3, 0, FORMAT.highest()), SEED, ARRAY);
    }

    /** Successive approximation: from the top bit down, a weight stays if the input is not below the sum. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.02, 0.2, 0.5})
    void binaryWeightsAreSearchedFromTheTop(double sigma) {
        AdcBank bank = bank(new Nonlinearity.WeightErrors(sigma));
        CounterRandom random = new CounterRandom(SEED, Purpose.ADC_MISMATCH);
        for (int s = 0; s < 20_000; s++) {
            double v = FORMAT.highest() * (s + 0.3) / 20_000;
            int[] codes = new int[3];
            bank.convert(new double[] {v, v, v}, 0, codes, new SaturationCount(3));
            for (int j = 0; j < 3; j++) {
                double sum = 0;
                int code = 0;
                for (int k = BITS - 1; k >= 0; k--) {
                    double weight =
                            (1 << k) + sigma * Math.sqrt(1 << k) * random.gaussian(CounterRandom.device(ARRAY, j), k);
                    if (v + 0.5 >= sum + weight) {
                        sum += weight;
                        code += 1 << k;
                    }
                }
                assertEquals(code, codes[j]);
            }
        }
    }

    /** Flash: comparators that have tripped are counted. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 0.9, 5})
    void trippedComparatorsAreCounted(double sigma) {
        AdcBank bank = bank(new Nonlinearity.LevelErrors(sigma));
        CounterRandom random = new CounterRandom(SEED, Purpose.ADC_MISMATCH);
        for (int s = 0; s < 5_000; s++) {
            double v = FORMAT.highest() * (s + 0.3) / 5_000;
            int[] codes = new int[3];
            bank.convert(new double[] {v, v, v}, 0, codes, new SaturationCount(3));
            for (int j = 0; j < 3; j++) {
                int tripped = 0;
                for (int c = 1; c <= FORMAT.highest(); c++) {
                    double threshold = c - 0.5 + sigma * random.gaussian(CounterRandom.device(ARRAY, j), c);
                    tripped += v >= threshold ? 1 : 0;
                }
                assertEquals(tripped, codes[j]);
            }
        }
    }
}
