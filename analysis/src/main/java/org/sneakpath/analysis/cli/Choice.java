package org.sneakpath.analysis.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.config.EnumWord;

/** Options that take one word of a few. */
final class Choice {
    private Choice() {}

    /** The constant whose name is the word, in lower case and with hyphens. */
    static <E extends Enum<E>> E of(Class<E> all, String option, String word) {
        for (E one : all.getEnumConstants()) {
            if (EnumWord.of(one).equals(word.toLowerCase(Locale.ROOT))) {
                return one;
            }
        }
        throw new InputException(option + " " + word + ": is none of "
                + Arrays.stream(all.getEnumConstants()).map(EnumWord::of).collect(Collectors.joining(", ")));
    }
}
