package org.sneakpath.analysis.statistics;

/**
 * When there are enough chips: as soon as, after a complete round, the interval is as narrow as was asked for. The rule of Y. S. Chow
 * and H. Robbins (Ann. Math. Stat. 36, 457, 1965) with Student's or Wilson's interval, looked at after rounds of a fixed size.
 *
 * <p>Looking again and again makes it stop a little too early, at a spread that came out small by chance; the first round should have
 * ten chips at least. Of 95 % nominal the tests find 95 % left for normal numbers, 88 % for exponential ones.
 *
 * @param parameter what is estimated
 * @param width greatest width of the interval, greater than 0
 * @param most chips after which it ends in any case, at least 2
 * @param confidence of the interval, such as 0.95
 */
public record StoppingRule(Parameter parameter, double width, int most, double confidence) {

    /** What is estimated. */
    public enum Parameter {
        /** The mean of numbers, by Student's interval. */
        MEAN,
        /** The share of ones among zeros and ones, by Wilson's interval. */
        PROPORTION
    }

    /** What follows from complete rounds. */
    public enum Decision {
        /** Another round. */
        CONTINUE,
        /** The interval is narrow enough. */
        PRECISE,
        /** It is not, but there have been as many chips as are allowed. */
        EXHAUSTED
    }

    public StoppingRule {
        if (!(width > 0) || most < 2) {
            throw new IllegalArgumentException("stopping at a width of " + width + " or " + most
                    + " chips; the width must be greater than 0, the chips at least 2");
        }
        Quantiles.upperTail(confidence);
    }

    /** Decides by all numbers of complete rounds. */
    public Decision after(double[] x) {
        if (x.length >= 2 && interval(x).width() <= width) {
            return Decision.PRECISE;
        }
        return x.length >= most ? Decision.EXHAUSTED : Decision.CONTINUE;
    }

    /** The interval that is looked at. */
    public Interval interval(double[] x) {
        return switch (parameter) {
            case MEAN -> StudentInterval.ofMean(x, confidence);
            case PROPORTION -> WilsonInterval.of(Math.round(Moments.mean(x) * x.length), x.length, confidence);
        };
    }
}
