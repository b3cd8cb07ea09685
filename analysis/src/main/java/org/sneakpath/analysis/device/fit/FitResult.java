package org.sneakpath.analysis.device.fit;

import java.util.List;

/**
 * The best fit.
 *
 * @param data what was measured
 * @param current the device's at each point (A)
 * @param parameters all of the device's, in the model's order
 * @param states its initial states
 * @param values what was fitted
 * @param error root mean square of the deviations (A)
 * @param weighted root mean square of the weighted deviations
 * @param searches root mean square of the weighted deviations that each search ended at; infinite where none was found
 * @param evaluations of the device, over all searches
 * @param warnings what the user should know of it
 */
@SuppressWarnings("ArrayRecordComponent") // thousands of samples; equal by identity on purpose
record FitResult(
        MeasuredTrace data,
        double[] current,
        double[] parameters,
        double[] states,
        List<FittedValue> values,
        double error,
        double weighted,
        double[] searches,
        long evaluations,
        List<String> warnings) {
    FitResult {
        values = List.copyOf(values);
        warnings = List.copyOf(warnings);
    }
}
