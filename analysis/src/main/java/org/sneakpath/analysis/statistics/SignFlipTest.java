package org.sneakpath.analysis.statistics;

import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/**
 * Whether differences of pairs have mean 0, without asking what they are distributed like: if nothing distinguished the two of a pair, each
 * difference could as well have the other sign (R. A. Fisher, "The design of experiments", 1935, ch. 3). The p-value is the share of all
 * choices of signs whose mean is at least as far from 0 as the one observed.
 */
public final class SignFlipTest {
    private static final int MOST_EXACT = 16;
    private static final double ROUNDING = 1e-9; // differences may have lost the first half of their digits

    private SignFlipTest() {}

    /**
     * The two-sided p-value. All 2ⁿ choices are tried for n ≤ 16; beyond, {@code draws} random ones, the one observed among them:
     * (1 + c)/(1 + draws) is a valid p-value (B. Phipson, G. K. Smyth, Stat. Appl. Genet. Mol. Biol. 9, 39, 2010).
     *
     * @param differences at least 2
     * @param draws at least 1, such as 9999
     */
    public static double pValue(double[] differences, int draws, long seed) {
        Moments.requireSpread(differences);
        double magnitude = 0;
        double sum = 0;
        for (double d : differences) {
            magnitude += Math.abs(d);
            sum += d;
        }
        double least = Math.abs(sum) - ROUNDING * magnitude;
        if (differences.length <= MOST_EXACT) {
            return exact(differences, least);
        }
        CounterRandom random = new CounterRandom(seed, Purpose.SIGN_FLIP);
        int as = 1;
        for (int k = 0; k < draws; k++) {
            double flipped = 0;
            for (int i = 0; i < differences.length; i++) {
                flipped += random.below(2, i, k) == 0 ? differences[i] : -differences[i];
            }
            as += Math.abs(flipped) >= least ? 1 : 0;
        }
        return as / (1.0 + draws);
    }

    private static double exact(double[] differences, double least) {
        int choices = 1 << differences.length;
        int as = 0;
        for (int signs = 0; signs < choices; signs++) {
            double flipped = 0;
            for (int i = 0; i < differences.length; i++) {
                flipped += (signs >> i & 1) == 0 ? differences[i] : -differences[i];
            }
            as += Math.abs(flipped) >= least ? 1 : 0;
        }
        return (double) as / choices;
    }
}
