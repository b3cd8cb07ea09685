package org.sneakpath.crossbar.periphery;

import java.util.Arrays;
import org.sneakpath.crossbar.ReadStatus;
import org.sneakpath.crossbar.internal.Require;

/**
 * From numbers to numbers: inputs are quantised, driven, read, sensed, converted, shifted and added.
 * <pre>
 *   x ─► code ─► cycles k: digit_k ─► DAC ─► array ─► sensing ─► ADC ─► code_kj            S_j = Σ_k weight(k)·code_kj
 *
 *   y_j = Σ_k weight(k)·(value(code_kj) − zeroOutput) / (gain·unitVoltage)  ≈  Σ_i x_i·G_ij                        (S)
 * </pre>
 * y is what an array between perfect lines with perfect circuits would give, in siemens; what differs from it is line
 * resistance, sensing, errors of converters, noise and rounding.
 *
 * <p>Every read is told its event, so that noise depends on that number alone. Not thread-safe; one chain a thread, with the
 * same seed, gives the same numbers.
 */
public final class ReadChain {
    private final AnalogPath path;
    private final AdcBank adcs;
    private final double totalWeight;
    private final SaturationCount inputSaturations;
    private final SaturationCount outputSaturations;
    private final SaturationCount adcSaturations;
    private final int[] codes;
    private final long[] sums;
    private final double[] valueBars;
    private final double[] outputBars;
    private final double[] voltBars;
    private final double[] lineBars;

    /** Joins the two halves; as many converters as columns. */
    public ReadChain(AnalogPath path, AdcBank adcs) {
        Require.length("ranges of converters", adcs.ranges().columns(), path.columns());
        this.path = path;
        this.adcs = adcs;
        double total = 0;
        for (int k = 0; k < path.drive().cycles(); k++) {
            total += path.drive().weight(k);
        }
        totalWeight = total;
        inputSaturations = new SaturationCount(path.rows());
        outputSaturations = new SaturationCount(path.columns());
        adcSaturations = new SaturationCount(path.columns());
        codes = new int[path.columns()];
        sums = new long[path.columns()];
        valueBars = new double[path.columns()];
        outputBars = new double[path.columns()];
        voltBars = new double[path.rows()];
        lineBars = new double[path.rows()];
    }

    /**
     * Multiplies one vector.
     *
     * @param x one per row, finite; 1 is the greatest input
     * @param event which read of this array; the same event draws the same noise
     * @param y one per column (S), overwritten
     * @return how the worst read ended
     */
    public ReadStatus read(double[] x, long event, double[] y) {
        Require.length("outputs", y.length, codes.length);
        ReadStatus status = readCodes(path.quantised(x, inputSaturations), event, sums);
        Sensing sensing = path.array().sensing();
        double unit = sensing.gain() * path.drive().unitVoltage();
        for (int j = 0; j < y.length; j++) {
            double lsb = adcs.ranges().leastSignificantBit(j, adcs.adc().format());
            double zero = adcs.ranges().zero(j) - sensing.zeroOutput();
            y[j] = (totalWeight * zero + sums[j] * lsb) / unit;
        }
        return status;
    }

    /**
     * Multiplies one vector of integers.
     *
     * @param inputs one code per row
     * @param event which read of this array
     * @param shiftedSums Σ_k weight(k)·code_kj, one per column, overwritten
     * @return how the worst read ended
     */
    public ReadStatus readCodes(int[] inputs, long event, long[] shiftedSums) {
        Require.length("sums", shiftedSums.length, codes.length);
        Arrays.fill(shiftedSums, 0);
        ReadStatus status = ReadStatus.PRODUCT;
        for (int k = 0; k < path.drive().cycles(); k++) {
            status = status.and(path.sense(inputs, k, outputSaturations));
            adcs.convert(path.outputs(), conversion(event, k), codes, adcSaturations);
            for (int j = 0; j < codes.length; j++) {
                shiftedSums[j] += (long) path.drive().weight(k) * codes[j];
            }
        }
        return status;
    }

    private long conversion(long event, int cycle) {
        return event * path.drive().cycles() + cycle;
    }

    /**
     * Adds dL/dx and dL/d(programmed values) for given dL/dy, with rounding and errors of levels as the identity: where
     * nothing saturates this is the exact gradient of the same chain without rounding; what saturates, of inputs, supplies or
     * converters, passes nothing on. A bit of a serial input is credited with an equal share of the change of its number. Two
     * linear solves a cycle.
     *
     * @param x those of the read
     * @param event that of the read
     * @param yBars one per column (1/S)
     * @param xBars one per row, added into
     * @param programmedBars one per cell, added into
     * @return how the worst solve ended
     */
    public ReadStatus straightThroughPullback(
            double[] x, long event, double[] yBars, double[] xBars, double[] programmedBars) {
        Require.length("cotangents of outputs", yBars.length, codes.length);
        Drive drive = path.drive();
        int[] inputs = path.quantised(x);
        double unit = path.array().sensing().gain() * drive.unitVoltage();
        Arrays.fill(lineBars, 0);
        ReadStatus status = ReadStatus.PRODUCT;
        for (int k = 0; k < drive.cycles(); k++) {
            status = status.and(path.sense(inputs, k));
            for (int j = 0; j < yBars.length; j++) {
                valueBars[j] = drive.weight(k) * yBars[j] / unit;
                outputBars[j] = 0;
            }
            adcs.straightThroughPullback(path.outputs(), conversion(event, k), valueBars, outputBars);
            Arrays.fill(voltBars, 0);
            status = status.and(path.array().pullback(path.volts(), outputBars, voltBars, programmedBars));
            for (int i = 0; i < voltBars.length; i++) {
                lineBars[i] += drive.slope(k) * voltBars[i];
            }
        }
        path.quantiser().straightThroughPullback(x, lineBars, xBars);
        return status;
    }

    public AnalogPath path() {
        return path;
    }

    public AdcBank adcs() {
        return adcs;
    }

    /** Inputs beyond the codes, per row; live. */
    public SaturationCount inputSaturations() {
        return inputSaturations;
    }

    /** Outputs beyond the supplies of the sensing, per column and cycle; live. */
    public SaturationCount outputSaturations() {
        return outputSaturations;
    }

    /** Voltages beyond the ranges of the converters, per column and cycle; live. */
    public SaturationCount adcSaturations() {
        return adcSaturations;
    }
}
