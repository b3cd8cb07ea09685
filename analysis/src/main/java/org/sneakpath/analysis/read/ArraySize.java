package org.sneakpath.analysis.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sneakpath.analysis.InputException;

/**
 * Size of an array in words: {@code 64} for 64 x 64, or {@code 64x128}, word lines first.
 *
 * @param rows word lines, at least 1
 * @param columns bit lines, at least 1
 */
public record ArraySize(int rows, int columns) {
    private static final Pattern TEXT = Pattern.compile("\\s*([1-9][0-9]{0,4})(?:x([1-9][0-9]{0,4}))?\\s*");

    /** Several, with commas between them. */
    public static List<ArraySize> parse(String option, String text) {
        List<ArraySize> sizes = new ArrayList<>();
        for (String one : text.split(",", -1)) {
            Matcher matcher = TEXT.matcher(one);
            if (!matcher.matches()) {
                throw new InputException(option + " " + text + ": '" + one.strip()
                        + "' is no size; write sizes like 8,16,64x128, each from 1 to 99999");
            }
            int rows = Integer.parseInt(matcher.group(1));
            sizes.add(new ArraySize(rows, matcher.group(2) == null ? rows : Integer.parseInt(matcher.group(2))));
        }
        return List.copyOf(sizes);
    }

    /** rows · columns. */
    long cells() {
        return (long) rows * columns;
    }

    @Override
    public String toString() {
        return rows + " x " + columns;
    }
}
