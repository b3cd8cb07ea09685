package org.sneakpath.crossbar.periphery;

import org.sneakpath.crossbar.internal.Require;

/**
 * Energy of an analog-to-digital conversion by what converters that were built achieve. With N effective bits, rate f (1/s),
 * power P and SNDR = 6.02·N + 1.76 dB,
 * <pre>
 *   Walden      FOM_W = P/(f·2^N)                  E = FOM_W·2^N
 *   Schreier    FOM_S = SNDR + 10·lg(f/2 / P)      E = 10^((SNDR − FOM_S)/10) / 2
 * </pre>
 * Walden's fits converters of few bits, where matching and logic set the power; Schreier's those of many, where thermal noise
 * does and each bit costs four times as much. The numbers given here are computed from the 724 converters with power, rate and
 * SNDR in B. Murmann, "ADC Performance Survey 1997-2025", https://github.com/bmurmann/ADC-survey, revision of 2025-06-09.
 */
public sealed interface FigureOfMerit
        permits FigureOfMerit.Walden, FigureOfMerit.Schreier, FigureOfMerit.SurveyEnvelope {
    /** Median of the survey's 101 successive-approximation converters that are not interleaved: 28.2 fJ a step. */
    Walden MEDIAN_SUCCESSIVE_APPROXIMATION = new Walden(28.2e-15);

    /** Its quarter with the least energy begins here: 8.60 fJ a step. */
    Walden BEST_QUARTER_SUCCESSIVE_APPROXIMATION = new Walden(8.60e-15);

    /**
     * Energy of one conversion (J).
     *
     * @param effectiveBits N, positive; what a sine resolves, less than the bits of the word
     * @param rate conversions a second (1/s), positive
     */
    double energy(double effectiveBits, double rate);

    /**
     * A fixed Walden figure (R. H. Walden, "Analog-to-digital converter survey and analysis", IEEE J. Sel. Areas Commun. 17(4),
     * 1999).
     *
     * @param joulePerStep FOM_W (J per conversion step), positive
     */
    record Walden(double joulePerStep) implements FigureOfMerit {
        public Walden {
            Require.positive("Walden figure of merit", joulePerStep, "J", "tens of femtojoules a step are common");
        }

        /** That of a converter with this power (W), rate (1/s) and signal to noise and distortion (dB). */
        public static Walden of(double power, double rate, double sndr) {
            return new Walden(power / (rate * Math.pow(2, effectiveBits(sndr))));
        }

        @Override
        public double energy(double effectiveBits, double rate) {
            requireArguments(effectiveBits, rate);
            return joulePerStep * Math.pow(2, effectiveBits);
        }
    }

    /**
     * A fixed Schreier figure (R. Schreier, G. C. Temes, "Understanding delta-sigma data converters", 2005, with SNDR for the
     * dynamic range).
     *
     * @param decibels FOM_S (dB)
     */
    record Schreier(double decibels) implements FigureOfMerit {
        public Schreier {
            Require.finite("Schreier figure of merit", decibels, "dB", "160 to 185 dB are common");
        }

        @Override
        public double energy(double effectiveBits, double rate) {
            requireArguments(effectiveBits, rate);
            return 0.5 * Math.pow(10, (6.02 * effectiveBits + 1.76 - decibels) / 10);
        }
    }

    /**
     * The least energy that anybody has shown at such bits and rate: the greater of both figures at the survey's envelopes.
     * As the survey draws them, each is the mean of the best five, of the figure itself and of the figure with rate:
     * <pre>
     *   FOM_W = max(0.669 fJ, 5.48e-25 J·s·f)           FOM_S = min(186.4 dB, 263.7 dB − 10·lg f)
     * </pre>
     * A floor, not an estimate of what one gets.
     */
    record SurveyEnvelope() implements FigureOfMerit {
        private static final double WALDEN = 0.669e-15;
        private static final double WALDEN_PER_RATE = 5.48e-25;
        private static final double SCHREIER = 186.4;
        private static final double SCHREIER_WITH_RATE = 263.7;

        @Override
        public double energy(double effectiveBits, double rate) {
            requireArguments(effectiveBits, rate);
            double walden = Math.max(WALDEN, WALDEN_PER_RATE * rate);
            double schreier = Math.min(SCHREIER, SCHREIER_WITH_RATE - 10 * Math.log10(rate));
            return Math.max(
                    new Walden(walden).energy(effectiveBits, rate), new Schreier(schreier).energy(effectiveBits, rate));
        }
    }

    /** N = (SNDR − 1.76)/6.02 for SNDR in dB. */
    static double effectiveBits(double sndr) {
        return (sndr - 1.76) / 6.02;
    }

    private static void requireArguments(double effectiveBits, double rate) {
        Require.positive("effective bits", effectiveBits, "", "about one less than the word has");
        Require.positive("conversion rate", rate, "1/s", "give conversions a second of one converter");
    }
}
