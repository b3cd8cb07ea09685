package org.sneakpath.training;

/**
 * How signals become word-line voltages: V_i = gain · (s_i − reference), and a constant voltage on the bias line.
 *
 * @param gain volts per unit of signal: (V) for features, (V/V) for membrane voltages; &gt; 0
 * @param reference signal at which a line is at 0 V: dimensionless for features, (V) for membrane voltages
 * @param bias voltage of the additional last word line, whose weights are the trainable biases (V)
 */
public record WordLineDrive(double gain, double reference, double bias) {
    public WordLineDrive {
        Require.positive("word-line drive: gain", gain, "", "try 0.1 V for features, 2 for membrane voltages");
        Require.finite("word-line drive: reference", reference, "", "try 0 for features, 25 mV for membrane voltages");
        Require.finite("word-line drive: bias", bias, "V", "try 0.1 V");
    }

    /** For features in 0..1: full scale and bias line at {@code readVoltage} (V). */
    public static WordLineDrive features(double readVoltage) {
        return new WordLineDrive(readVoltage, 0, readVoltage);
    }

    /**
     * For membrane voltages: a membrane {@code swing} (V) above {@code reference} (V) drives its line with
     * {@code readVoltage} (V), as does the bias line.
     */
    public static WordLineDrive membranes(double readVoltage, double reference, double swing) {
        return new WordLineDrive(
                readVoltage / Require.positive("membrane swing", swing, "V", "try 50 mV"), reference, readVoltage);
    }

    /** The same lines for signals that are smaller by a factor, &gt; 0: V_i = gain · (factor · s_i − reference). */
    public WordLineDrive forSignalsSmallerBy(double factor) {
        return new WordLineDrive(gain * factor, reference / factor, bias);
    }
}
