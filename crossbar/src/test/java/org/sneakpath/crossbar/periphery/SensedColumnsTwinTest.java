package org.sneakpath.crossbar.periphery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.sneakpath.crossbar.Cell;
import org.sneakpath.crossbar.CrossbarSpec;

/** Sensing and converters behind tiles against the same behind one sensed array. */
class SensedColumnsTwinTest {
    private static final int COLUMNS = 5;

    @Test
    void codesStandForTheCurrentsOfASensedArray() {
        OperationalAmplifier amplifier = OperationalAmplifier.ofGain(1e3).withSupplies(0.5);
        TransimpedanceAmplifier sensing = new TransimpedanceAmplifier(amplifier, 2e4);
        SensedArray array = new SensedArray(CrossbarSpec.wired(6, COLUMNS, 3, 4), Cell.ohmic(), sensing);
        array.program(Samples.conductances(6 * COLUMNS, 1));
        AdcBank adcs = new AdcBank(
                Adc.ideal(CodeFormat.twosComplement(6)).withNoise(2e-3), AdcRanges.shared(COLUMNS, 0, -0.3), 3, 1);
        SensedColumns columns = new SensedColumns(sensing, adcs);
        double[] converted = new double[COLUMNS];
        int[] codes = new int[COLUMNS];
        double[] outputs = new double[COLUMNS];
        double[] currents = new double[COLUMNS];
        SaturationCount supplies = new SaturationCount(COLUMNS);
        SaturationCount ranges = new SaturationCount(COLUMNS);
        for (int event = 0; event < 50; event++) {
            double[] volts = Samples.uniform(6, -0.4, 0.4, event);
            array.crossbar().read(volts, currents);
            array.read(volts, outputs, supplies);
            adcs.convert(outputs, event, codes, ranges);
            columns.setEvent(event);
            columns.convert(currents, converted);
            for (int j = 0; j < COLUMNS; j++) {
                assertEquals(adcs.value(j, codes[j]), sensing.gain() * converted[j], 1e-15);
            }
            double[] bars = Samples.uniform(COLUMNS, -1, 1, 100 + event);
            double[] currentBars = new double[COLUMNS];
            columns.pullback(currents, bars, currentBars);
            for (int j = 0; j < COLUMNS; j++) {
                boolean held = Math.abs(outputs[j]) >= 0.5 || codes[j] == 31 || codes[j] == -32;
                assertTrue(currentBars[j] == 0 || Math.abs(currentBars[j] - bars[j]) < 1e-15);
                assertTrue(held || currentBars[j] != 0);
            }
        }
        assertEquals(supplies.total(), columns.outputSaturations().total());
        assertEquals(ranges.total(), columns.adcSaturations().total());
        assertTrue(supplies.total() > 0 && ranges.total() > supplies.total());
        columns.setEvent(7);
        columns.convert(currents, converted);
        double[] again = new double[COLUMNS];
        columns.convert(currents, again);
        assertArrayEquals(converted, again);
    }

    @Test
    void offsetsAreRefused() {
        AdcBank adcs = new AdcBank(Adc.ideal(CodeFormat.unsigned(4)), AdcRanges.shared(1, 0, 1), 1, 0);
        TransimpedanceAmplifier offset = new TransimpedanceAmplifier(OperationalAmplifier.ofGain(10), 1e4, 0.01);
        assertTrue(Samples.refusal(() -> new SensedColumns(offset, adcs)).contains("0 V"));
    }
}
