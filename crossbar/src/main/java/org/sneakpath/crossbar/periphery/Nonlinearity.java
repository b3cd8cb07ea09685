package org.sneakpath.crossbar.periphery;

import java.util.Arrays;
import org.sneakpath.crossbar.internal.Require;
import org.sneakpath.devices.random.CounterRandom;

/**
 * Errors of a converter's levels that its calibration of offset and gain leaves, drawn once per converter: its integral
 * nonlinearity. The differential one is their difference from level to level. Levels at both ends err too.
 */
public sealed interface Nonlinearity permits Nonlinearity.None, Nonlinearity.LevelErrors, Nonlinearity.WeightErrors {
    /** More levels than this are not tabulated. */
    int MOST_BITS = 16;

    /** Evenly spaced levels. */
    static Nonlinearity none() {
        return new None();
    }

    /** Evenly spaced levels. */
    record None() implements Nonlinearity {
        @Override
        public void draw(CodeFormat format, CounterRandom random, long device, double[] errors, int at) {
            Arrays.fill(errors, at, at + format.count(), 0);
        }

        @Override
        public void decide(double[] thresholds, int from, int to) {
            // in order already
        }
    }

    /**
     * Every level errs independently, e_c = σ·z_c: a string of resistors, or a flash converter whose comparators have
     * offsets. The flash counts the comparators that have tripped, so that its thresholds act in ascending order.
     *
     * @param sigma standard deviation of a level (LSB), at least 0
     */
    record LevelErrors(double sigma) implements Nonlinearity {
        public LevelErrors {
            Require.notNegative("standard deviation of levels", sigma, "LSB", "0 means perfect levels");
        }

        @Override
        public void draw(CodeFormat format, CounterRandom random, long device, double[] errors, int at) {
            for (int c = 0; c < format.count(); c++) {
                errors[at + c] = sigma * random.gaussian(device, c);
            }
        }

        @Override
        public void decide(double[] thresholds, int from, int to) {
            Arrays.sort(thresholds, from, to);
        }
    }

    /**
     * Binary weights of unlike unit elements: bit k, of 2^k units with standard deviation σ each, weighs
     * <pre>
     *   w_k = 2^k + σ·2^(k/2)·z_k          e_c = Σ_k bit_k(c − lowest)·(w_k − 2^k)
     * </pre>
     * A successive-approximation converter compares with these levels from the top bit down; where a level lies above a later
     * one, the codes between are missing.
     *
     * @param sigma relative standard deviation of a unit element, at least 0
     */
    record WeightErrors(double sigma) implements Nonlinearity {
        public WeightErrors {
            Require.notNegative("relative standard deviation of unit elements", sigma, "", "0 means perfect matching");
        }

        @Override
        public void draw(CodeFormat format, CounterRandom random, long device, double[] errors, int at) {
            errors[at] = 0;
            for (int k = 0; k < format.bits(); k++) {
                double error = sigma * Math.sqrt(1 << k) * random.gaussian(device, k);
                for (int c = 0; c < 1 << k; c++) {
                    errors[at + (1 << k) + c] = errors[at + c] + error;
                }
            }
        }

        /** The search from the top bit down reaches code c where it would keep any later code: T_c = min over c' ≥ c. */
        @Override
        public void decide(double[] thresholds, int from, int to) {
            for (int c = to - 2; c >= from; c--) {
                thresholds[c] = Math.min(thresholds[c], thresholds[c + 1]);
            }
        }
    }

    /**
     * Draws the errors of one converter's levels.
     *
     * @param errors {@code [at + code − lowest]} (LSB), overwritten
     */
    void draw(CodeFormat format, CounterRandom random, long device, double[] errors, int at);

    /** Replaces thresholds {@code [from, to)}, of ascending codes, by those at which decisions are made, ascending. */
    void decide(double[] thresholds, int from, int to);
}
