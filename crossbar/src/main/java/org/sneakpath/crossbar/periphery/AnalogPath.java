package org.sneakpath.crossbar.periphery;

import org.sneakpath.crossbar.ReadStatus;
import org.sneakpath.crossbar.internal.Require;

/**
 * From integers to the voltages that the columns' converters will see: drive, word-line converters, array, sensing. One half of
 * a {@link ReadChain}; by itself it gives the samples from which the ranges of the other half are calibrated. Not thread-safe.
 */
public final class AnalogPath {
    private final Drive drive;
    private final InputQuantiser quantiser;
    private final SensedArray array;
    private final DacBank dacs;
    private final SaturationCount uncountedInputs;
    private final SaturationCount uncounted;
    private final int[] inputCodes;
    private final int[] digits;
    private final double[] volts;
    private final double[] outputs;

    /**
     * @param array sensed array; programmed by whoever owns it
     * @param seed of the study, for errors of the word lines' converters
     * @param chipArray which array of the chip, not negative
     */
    public AnalogPath(Drive drive, SensedArray array, long seed, int chipArray) {
        this.drive = drive;
        this.array = array;
        quantiser = drive.inputs();
        int rows = array.lines().rows();
        int columns = array.lines().columns();
        dacs = new DacBank(drive.dac(), rows, seed, chipArray);
        uncountedInputs = new SaturationCount(rows);
        uncounted = new SaturationCount(columns);
        inputCodes = new int[rows];
        digits = new int[rows];
        volts = new double[rows];
        outputs = new double[columns];
    }

    public Drive drive() {
        return drive;
    }

    public SensedArray array() {
        return array;
    }

    /** Number of word lines. */
    public int rows() {
        return volts.length;
    }

    /** Number of bit lines. */
    public int columns() {
        return outputs.length;
    }

    InputQuantiser quantiser() {
        return quantiser;
    }

    /** Voltages of the word lines in the latest cycle (V); live. */
    double[] volts() {
        return volts;
    }

    /** Voltages behind the bit lines in the latest cycle (V); live. */
    double[] outputs() {
        return outputs;
    }

    /** Codes of an input vector; live. */
    int[] quantised(double[] x, SaturationCount saturations) {
        Require.length("inputs", x.length, inputCodes.length);
        quantiser.quantise(x, inputCodes, saturations);
        return inputCodes;
    }

    /** The same, nothing counted. */
    int[] quantised(double[] x) {
        return quantised(x, uncountedInputs);
    }

    /** One cycle. */
    ReadStatus sense(int[] inputs, int cycle, SaturationCount saturations) {
        drive(inputs, cycle);
        return array.read(volts, outputs, saturations);
    }

    /** Leaves what drives the word lines in a cycle in {@link #volts}. */
    void drive(int[] inputs, int cycle) {
        Require.length("codes", inputs.length, digits.length);
        for (int i = 0; i < inputs.length; i++) {
            digits[i] = drive.digit(quantiser.format().require(inputs[i]), cycle);
        }
        dacs.convert(digits, volts);
    }

    /** One cycle, nothing counted. */
    ReadStatus sense(int[] inputs, int cycle) {
        return sense(inputs, cycle, uncounted);
    }

    /**
     * The voltages that the columns' converters will see in all cycles of one input vector; nothing is counted.
     *
     * @param x one per row, finite; 1 is the greatest input
     * @param samples {@code [cycle·columns + column]} (V), overwritten
     * @return how the worst read ended
     */
    public ReadStatus senseVoltages(double[] x, double[] samples) {
        Require.length("samples", samples.length, (long) drive.cycles() * outputs.length);
        int[] inputs = quantised(x);
        ReadStatus status = ReadStatus.PRODUCT;
        for (int k = 0; k < drive.cycles(); k++) {
            status = status.and(sense(inputs, k));
            System.arraycopy(outputs, 0, samples, k * outputs.length, outputs.length);
        }
        return status;
    }
}
