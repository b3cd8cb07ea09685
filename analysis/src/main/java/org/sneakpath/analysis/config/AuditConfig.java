package org.sneakpath.analysis.config;

import java.util.List;

/**
 * What is looked at after training: whether the network depends on the steps in which it was computed.
 *
 * @param enabled whether anything is
 * @param divisors what the time step is divided by, rising; the last one decides
 * @param samples test samples that the reference engine is asked for, 0 for none
 * @param tolerance relative accuracy of the reference engine
 * @param allowedLoss points of accuracy that may be lost on the finest grid
 */
public record AuditConfig(
        @Default("true") boolean enabled,
        @Default("[2, 5, 10]") List<Integer> divisors,
        @Default("20") int samples,
        @Default("1e-6") double tolerance,
        @Default("0.2") double allowedLoss) {
    public AuditConfig {
        boolean rising = !divisors.isEmpty();
        int before = 1;
        for (int divisor : divisors) {
            rising &= divisor > before;
            before = divisor;
        }
        Check.that(rising, "divisors", divisors, "at least one, rising, from 2 on");
        Check.atLeast(0, "samples", samples);
        Check.that(tolerance > 0 && tolerance <= 0.01, "tolerance", tolerance, "greater than 0 and at most 0.01");
        Check.notNegative("allowedLoss", allowedLoss, "");
    }
}
