package org.sneakpath.analysis.sweep;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sneakpath.analysis.InputException;

/**
 * One of several parts of a sweep, to be run elsewhere.
 *
 * @param number 1 to {@code of}
 * @param of how many there are
 */
public record Shard(int number, int of) {
    /** All of it. */
    public static final Shard WHOLE = new Shard(1, 1);

    private static final Pattern FORM = Pattern.compile("([0-9]{1,6})/([0-9]{1,6})");

    /**
     * Reads {@code k/n}.
     *
     * @throws InputException if it is not of that form, or k not from 1 to n
     */
    public static Shard parse(String text) {
        Matcher form = FORM.matcher(text);
        if (form.matches()) {
            int number = Integer.parseInt(form.group(1));
            int of = Integer.parseInt(form.group(2));
            if (number >= 1 && number <= of) {
                return new Shard(number, of);
            }
        }
        throw new InputException(
                "--shard " + text + ": write k/n with k from 1 to n, such as 2/4 for the second of four");
    }

    /** Whether the group of that number, from 0, is of this shard. */
    boolean takes(int group) {
        return group % of == number - 1;
    }

    @Override
    public String toString() {
        return number + "/" + of;
    }
}
