package org.sneakpath.analysis.config;

import java.util.Collection;
import java.util.Locale;
import java.util.TreeSet;

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
        String nearest = null;
        int least = Integer.MAX_VALUE;
        for (String candidate : known) {
            int distance = distance(word.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
            if (distance < least) {
                least = distance;
                nearest = candidate;
            }
        }
        boolean near = least <= Math.max(1, Math.max(word.length(), 3) / 3);
        return near && nearest != null ? "; did you mean '" + nearest + "'? (known: " + all + ")" : "; known: " + all;
    }

    /** Optimal string alignment: insertions, deletions, substitutions and exchanges of neighbours, each costing 1. */
    static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int substitution = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(d[i - 1][j - 1] + substitution, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
