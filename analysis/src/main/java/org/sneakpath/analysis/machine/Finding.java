package org.sneakpath.analysis.machine;

/**
 * One thing that was looked at.
 *
 * @param verdict whether it will do
 * @param what was looked at
 * @param found what there is
 * @param advice what to do about it; empty where nothing need be done
 */
public record Finding(Verdict verdict, String what, String found, String advice) {
    /** Whether something will do. */
    public enum Verdict {
        /** It will. */
        GOOD,
        /** Something optional is not there. */
        ABSENT,
        /** Everything works, but slowly or not for all sizes. */
        POOR,
        /** Runs will fail. */
        BROKEN
    }

    static Finding good(String what, String found) {
        return new Finding(Verdict.GOOD, what, found, "");
    }
}
