package org.sneakpath.crossbar.periphery;

import org.sneakpath.crossbar.internal.Require;

/**
 * Inputs bit by bit, the lowest first: in each cycle a word line is at full scale or at zero, and the codes of the columns'
 * converters are added with the weight of the bit (A. Shafiee et al., "ISAAC", ISCA 2016). No cell sees any voltage but these
 * two, so that its curvature does no harm. With columns that hold whole multiples of one conductance, perfect lines, and
 * converters with a code for every sum ({@link #losslessBits}), the result is the exact product of integers.
 *
 * @param format codes of the inputs
 * @param dac converters of one bit
 * @param rounding how numbers become codes
 */
public record BitSerialDrive(CodeFormat format, Dac dac, Rounding rounding) implements Drive {
    public BitSerialDrive {
        if (!dac.format().equals(CodeFormat.unsigned(1))) {
            throw new IllegalArgumentException(
                    "bits are driven by converters of 1 bit, unsigned, not by " + dac.format());
        }
    }

    /** With perfect drivers of that voltage (V), numbers to the nearest code, halves to the even one. */
    public static BitSerialDrive of(CodeFormat format, double voltage) {
        return new BitSerialDrive(format, Dac.ideal(CodeFormat.unsigned(1), voltage), Rounding.NEAREST_EVEN);
    }

    /**
     * Bits of an unsigned converter that has a code for each sum of so many rows: the least b with
     * 2^b − 1 ≥ rows·greatest.
     *
     * @param rows word lines, at least 1
     * @param greatest largest integer that a cell holds, at least 1
     */
    public static int losslessBits(int rows, int greatest) {
        Require.atLeastOne("rows", rows);
        Require.atLeastOne("greatest integer of a cell", greatest);
        return Long.SIZE - Long.numberOfLeadingZeros((long) rows * greatest);
    }

    @Override
    public InputQuantiser inputs() {
        return new InputQuantiser(format, rounding);
    }

    @Override
    public int cycles() {
        return format.bits();
    }

    @Override
    public int weight(int cycle) {
        return format.weight(cycle);
    }

    @Override
    public int digit(int inputCode, int cycle) {
        return format.bit(inputCode, cycle);
    }

    @Override
    public double unitVoltage() {
        return dac.fullScale() * format.highest();
    }

    /** Every bit is credited with the same change, so that Σ_k weight(k)·slope(k) is that of the sum. */
    @Override
    public double slope(int cycle) {
        double all = (1L << format.bits()) - 1; // Σ_k |weight(k)|
        return Math.signum(format.weight(cycle)) * (1 + dac.gainError()) * unitVoltage() / all;
    }
}
