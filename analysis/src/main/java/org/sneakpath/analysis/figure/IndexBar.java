package org.sneakpath.analysis.figure;

/**
 * How much one input matters, by two numbers.
 *
 * @param input its name
 * @param wide the number that inputs are ordered by
 * @param wideLower lower end of its interval
 * @param wideUpper upper end
 * @param narrow the other number
 */
public record IndexBar(String input, double wide, double wideLower, double wideUpper, double narrow) {
    public IndexBar {
        if (!Double.isFinite(wide) || !Double.isFinite(narrow) || !(wideLower <= wideUpper)) {
            throw new IllegalArgumentException("bar '" + input + "' of " + wide + " (" + wideLower + " to " + wideUpper
                    + ") and " + narrow + "; only finite numbers can be drawn");
        }
    }
}
