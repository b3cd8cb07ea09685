package org.sneakpath.crossbar.study;

import org.sneakpath.crossbar.internal.Require;

/**
 * Effective number of bits: the word length of the ideal converter whose rounding is as large as the errors of these readings,
 * <pre>
 *   ENOB = log2( full scale / (ε·√12) )          ε: root mean square of what readings deviate from a straight line of the true values
 * </pre>
 * (IEEE Std 1241-2010, with noise and distortion as measured by the caller's inputs.) The line is either the true value itself,
 * or that of least squares: gain and offset can be calibrated away, the rest cannot.
 *
 * @param fullScale range of true values (their unit)
 * @param gain slope of the line
 * @param offset of the line (their unit)
 * @param deviation ε/gain, referred to the true values (their unit)
 */
public record EffectiveBits(double fullScale, double gain, double offset, double deviation) {
    /** ENOB; infinite for readings on the line. */
    public double bits() {
        return Math.log(fullScale / (deviation * Math.sqrt(12))) / Math.log(2);
    }

    /**
     * Of readings as they are.
     *
     * @param ideal true values, such as ideal column currents of many inputs
     * @param actual one reading for each
     * @param fullScale range of true values, positive
     */
    public static EffectiveBits asRead(double[] ideal, double[] actual, double fullScale) {
        check(ideal, actual, fullScale, 1);
        return on(1, 0, ideal, actual, fullScale);
    }

    /** Of readings with gain and offset of least squares taken out; arguments as {@link #asRead}, with at least three unlike values. */
    public static EffectiveBits calibrated(double[] ideal, double[] actual, double fullScale) {
        check(ideal, actual, fullScale, 3);
        double meanIdeal = mean(ideal);
        double meanActual = mean(actual);
        double square = 0;
        double product = 0;
        for (int k = 0; k < ideal.length; k++) {
            square += (ideal[k] - meanIdeal) * (ideal[k] - meanIdeal);
            product += (ideal[k] - meanIdeal) * (actual[k] - meanActual);
        }
        double gain = product / square;
        if (!(Math.abs(gain) > 0)) {
            throw new IllegalArgumentException("readings have slope " + gain + " over " + ideal.length
                    + " true values; a line needs unlike true values, and readings that follow them");
        }
        return on(gain, meanActual - gain * meanIdeal, ideal, actual, fullScale);
    }

    private static EffectiveBits on(double gain, double offset, double[] ideal, double[] actual, double fullScale) {
        double sum = 0;
        for (int k = 0; k < ideal.length; k++) {
            double deviation = (actual[k] - offset) / gain - ideal[k];
            sum += deviation * deviation;
        }
        return new EffectiveBits(fullScale, gain, offset, Math.sqrt(sum / ideal.length));
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static void check(double[] ideal, double[] actual, double fullScale, int least) {
        Require.length("readings", actual.length, ideal.length);
        if (ideal.length < least) {
            throw new IllegalArgumentException(
                    ideal.length + " readings given where at least " + least + " are needed");
        }
        if (!(fullScale > 0 && fullScale < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("full scale = " + fullScale + " is outside (0, Infinity)");
        }
    }
}
