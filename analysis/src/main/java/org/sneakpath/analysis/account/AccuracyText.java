package org.sneakpath.analysis.account;

import org.sneakpath.analysis.figure.AxisTitle;
import org.sneakpath.analysis.figure.ConfidenceInterval;
import org.sneakpath.analysis.figure.Numbers;

/** How accuracies are put into words. */
public final class AccuracyText {

    private AccuracyText() {}

    /** "96.0–98.1 %". */
    public static String range(ConfidenceInterval interval) {
        return Numbers.percents(interval.lower(), interval.upper());
    }

    /** "2.1 Ω", "already at 0.1 Ω" or "beyond 100 Ω". */
    static String tolerance(Tolerance tolerance, AxisTitle title) {
        if (tolerance instanceof Tolerance.At at) {
            return title.text(BorneDigits.round(at.level(), at.level(), at.interval()));
        }
        String word = tolerance instanceof Tolerance.BelowFirst ? "already at " : "beyond ";
        return word + title.text(tolerance.level());
    }

    /** A quantity in the middle of a sentence: "conductance variation (σ of ln G)". */
    static String inSentence(AxisTitle title) {
        String quantity = title.quantity().replaceFirst(", (.*)$", " ($1)");
        boolean acronym = quantity.length() < 2 || !Character.isLowerCase(quantity.charAt(1));
        return acronym ? quantity : Character.toLowerCase(quantity.charAt(0)) + quantity.substring(1);
    }

    /** "0.4 points", "1 point". */
    static String points(double fraction) {
        String number = Numbers.fixed(100 * fraction, 1);
        return number.equals("1.0") ? "1 point" : number + " points";
    }
}
