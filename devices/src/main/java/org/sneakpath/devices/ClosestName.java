package org.sneakpath.devices;

import java.util.Collection;
import java.util.Optional;

/** The name that somebody probably meant. */
public final class ClosestName {
    /** Names longer than this are nobody's mistake. */
    private static final int LONGEST = 200;

    private ClosestName() {}

    /** The name with the fewest edits from what was written, if they are at most 2 or a third of its length. */
    public static Optional<String> to(String written, Collection<String> names) {
        return to(written, names, Math.max(2, written.length() / 3));
    }

    /** The same with at most so many edits. */
    public static Optional<String> to(String written, Collection<String> names, int most) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        int fewest = most + 1;
        String closest = null;
        for (String name : names) {
            int edits = Math.abs(name.length() - written.length()) >= fewest ? fewest : edits(written, name);
            if (edits < fewest) {
                fewest = edits;
                closest = name;
            }
        }
        return Optional.ofNullable(closest);
    }

    /** Levenshtein's distance: insertions, deletions and replacements from {@code a} to {@code b}. */
    private static int edits(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
