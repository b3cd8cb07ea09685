package org.sneakpath.devices;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The name that somebody probably meant. */
public final class ClosestName {
    /** Names longer than this are nobody's mistake. */
    private static final int LONGEST = 200;

    private ClosestName() {}

    /**
     * The name with the fewest edits from what was written, if these are at most 2 or a third of its length; of a name of two or
     * three letters at most 1, and none of a single letter, since hardly anything may be changed of it. Capitals do not count.
     */
    public static Optional<String> to(String written, Collection<String> names) {
        int length = written.length();
        if (length > LONGEST) {
            return Optional.empty();
        }
        int most = length <= 1 ? 0 : length <= 3 ? 1 : Math.max(2, length / 3);
        String lower = written.toLowerCase(Locale.ROOT);
        int fewest = most + 1;
        String closest = null;
        for (String name : names) {
            int edits =
                    Math.abs(name.length() - length) >= fewest ? fewest : edits(lower, name.toLowerCase(Locale.ROOT));
            if (edits < fewest) {
                fewest = edits;
                closest = name;
            }
        }
        return Optional.ofNullable(closest);
    }

    /** Optimal string alignment: insertions, deletions, replacements and exchanges of neighbours from {@code a} to {@code b}. */
    static int edits(String a, String b) {
        int[] before = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        int[] next = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            next[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = row[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                next[j] = Math.min(replaced, 1 + Math.min(row[j], next[j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    next[j] = Math.min(next[j], before[j - 2] + 1);
                }
            }
            int[] free = before;
            before = row;
            row = next;
            next = free;
        }
        return row[b.length()];
    }
}
