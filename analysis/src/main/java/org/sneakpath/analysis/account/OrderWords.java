package org.sneakpath.analysis.account;

import java.util.List;
import org.sneakpath.analysis.figure.AccuracySweep;

/** Words for which way the levels of an axis are gone through. */
final class OrderWords {
    private OrderWords() {}

    /** {@code up}, or {@code down} where they fall. */
    static String onwards(AccuracySweep sweep) {
        return sweep.order().falling() ? "down" : "up";
    }

    /** Where levels lie that come before another one. */
    static String before(AccuracySweep sweep) {
        return sweep.order().falling() ? "above" : "below";
    }

    /** The same of several axes. */
    static String before(List<AxisLoss> losses) {
        List<String> words =
                losses.stream().map(loss -> before(loss.sweep())).distinct().toList();
        return words.size() == 1 ? words.get(0) : "short of";
    }

    /** With a capital. */
    static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
