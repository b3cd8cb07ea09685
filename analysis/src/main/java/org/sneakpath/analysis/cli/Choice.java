package org.sneakpath.analysis.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sneakpath.analysis.InputException;

/** Options that take one word of a few. */
final class Choice {
    private Choice() {}

    /** The constant whose name is the word, in lower case and with hyphens. */
    static <E extends Enum<E>> E of(Class<E> all, String option, String word) {
        for (E one : all.getEnumConstants()) {
            if (word(one).equals(word.toLowerCase(Locale.ROOT))) {
                return one;
            }
        }
        throw new InputException(option + " " + word + ": is none of "
                + Arrays.stream(all.getEnumConstants()).map(Choice::word).collect(Collectors.joining(", ")));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
