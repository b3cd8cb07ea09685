package org.sneakpath.analysis.sweep;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a job ended. */
public enum JobStatus {
    /** All metrics are there. */
    OK,
    /** Its training diverged: a loss or gradient became infinite or NaN. */
    DIVERGED,
    /** An array of its network or chip was not solved to its tolerance. */
    UNSOLVED;

    /** As written in tables. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The status of a word, or null if it is none. */
    static @Nullable JobStatus of(String word) {
        for (JobStatus status : values()) {
            if (status.word().equals(word)) {
                return status;
            }
        }
        return null;
    }
}
