package org.sneakpath.analysis.config;

import java.util.Collection;
import java.util.TreeSet;
import org.sneakpath.devices.ClosestName;

/** "Did you mean": the nearest admissible word by edit distance, if it is near enough to be worth saying. */
public final class Suggestion {
    private Suggestion() {}

    /**
     * What to append to a message about an unknown word.
     *
     * @param word what was written
     * @param known the admissible words, not empty
     * @return {@code "; did you mean 'x'? (known: ...)"} or {@code "; known: ..."}
     */
    public static String of(String word, Collection<String> known) {
        String all = String.join(", ", new TreeSet<>(known));
        return ClosestName.to(word, known)
                .map(nearest -> "; did you mean '" + nearest + "'? (known: " + all + ")")
                .orElse("; known: " + all);
    }
}
