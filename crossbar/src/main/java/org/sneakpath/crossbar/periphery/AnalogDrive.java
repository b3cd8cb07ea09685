package org.sneakpath.crossbar.periphery;

/**
 * Inputs as voltages of as many levels as they have values; one read.
 *
 * @param dac the converters of the word lines
 * @param rounding how numbers become codes
 */
public record AnalogDrive(Dac dac, Rounding rounding) implements Drive {
    @Override
    public InputQuantiser inputs() {
        return new InputQuantiser(dac.format(), rounding);
    }

    @Override
    public int cycles() {
        return 1;
    }

    @Override
    public int weight(int cycle) {
        return 1;
    }

    @Override
    public int digit(int inputCode, int cycle) {
        return inputCode;
    }

    @Override
    public double unitVoltage() {
        return dac.fullScale();
    }

    @Override
    public double slope(int cycle) {
        return (1 + dac.gainError()) * dac.fullScale();
    }
}
