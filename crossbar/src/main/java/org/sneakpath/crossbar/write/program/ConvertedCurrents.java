package org.sneakpath.crossbar.write.program;

import java.util.concurrent.atomic.AtomicLong;
import org.sneakpath.crossbar.periphery.Adc;
import org.sneakpath.crossbar.periphery.AdcBank;
import org.sneakpath.crossbar.periphery.AdcRanges;
import org.sneakpath.crossbar.periphery.CodeFormat;
import org.sneakpath.crossbar.periphery.SaturationCount;

/**
 * Currents as the converters behind virtual grounds see them: V = −R·I, converted, and back to a current by the value of the code. Any
 * number of threads may use it.
 */
public final class ConvertedCurrents implements CurrentConverter {
    private final AdcBank adcs;
    private final double transresistance;
    private final AtomicLong saturations = new AtomicLong();

    /**
     * @param adcs one converter per column
     * @param transresistance R (ohm), positive
     */
    public ConvertedCurrents(AdcBank adcs, double transresistance) {
        if (!(transresistance > 0 && transresistance < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "transresistance = " + transresistance + " ohm must be positive and finite");
        }
        this.adcs = adcs;
        this.transresistance = transresistance;
    }

    /**
     * Unsigned converters without errors, from no current to a greatest one.
     *
     * @param bits of each converter
     * @param fullScale current of the greatest code (A), of the sign of the currents
     */
    public static ConvertedCurrents ideal(int bits, double fullScale, int columns) {
        Adc adc = Adc.ideal(CodeFormat.unsigned(bits));
        AdcRanges ranges = AdcRanges.shared(columns, 0, -fullScale);
        return new ConvertedCurrents(new AdcBank(adc, ranges, 0, 0), 1);
    }

    @Override
    public void convert(double[] currents, int row, long read) {
        for (int j = 0; j < currents.length; j++) {
            currents[j] *= -transresistance;
        }
        int[] codes = new int[currents.length];
        SaturationCount beyond = new SaturationCount(currents.length);
        adcs.convert(currents, ((long) row << 32) + read, codes, beyond);
        saturations.addAndGet(beyond.total());
        for (int j = 0; j < currents.length; j++) {
            currents[j] = -adcs.value(j, codes[j]) / transresistance;
        }
    }

    /** How many currents lay beyond the ranges so far. */
    public long saturations() {
        return saturations.get();
    }
}
