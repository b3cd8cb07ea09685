package org.sneakpath.crossbar.periphery;

/**
 * How the integers of an input vector become voltages: in one read or in several, whose results are shifted and added.
 * <pre>
 *   code = Σ_k weight(k)·digit_k(code)         voltage of the line in cycle k: V(digit_k)
 * </pre>
 */
public sealed interface Drive permits AnalogDrive, BitSerialDrive {
    /** How numbers become codes; x = 1 is the greatest code. */
    InputQuantiser inputs();

    /** The converters of the word lines. */
    Dac dac();

    /** Reads per input vector. */
    int cycles();

    /** What the result of this cycle weighs. */
    int weight(int cycle);

    /** Code of the word line's converter in this cycle. */
    int digit(int inputCode, int cycle);

    /**
     * Volts that an input of x = 1 stands for when all cycles are weighed and added:
     * Σ_k weight(k)·V(digit_k) = unitVoltage·x for converters without errors.
     */
    double unitVoltage();

    /** dV(cycle)/dx of the straight-through estimate (V). */
    double slope(int cycle);
}
