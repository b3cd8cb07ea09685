package org.sneakpath.circuit.spice.expression;

import java.util.Collection;

/** What somebody probably meant. */
public final class NearestName {
    private NearestName() {}

    /** {@code "; did you mean 'x'?"}, or what there is if nothing is near, or nothing if there is nothing. */
    public static String hint(String written, Collection<String> names, String what) {
        int length = written.length();
        // of a short name hardly anything may be changed
        int fewest = (length <= 1 ? 0 : length <= 3 ? 1 : Math.max(2, length / 3)) + 1;
        String closest = null;
        for (String name : names) {
            int edits = edits(written, name);
            if (edits < fewest) {
                fewest = edits;
                closest = name;
            }
        }
        if (closest != null) {
            return "; did you mean '" + closest + "'?";
        }
        if (names.isEmpty()) {
            return "; there are no " + what;
        }
        return "; " + what + " are "
                + String.join(", ", names.stream().sorted().limit(12).toList()) + (names.size() > 12 ? ", …" : "");
    }

    /** Levenshtein's distance: insertions, deletions and replacements from {@code a} to {@code b}. */
    private static int edits(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 8) {
            return 9;
        }
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
