package org.sneakpath.analysis.run;

import java.util.Locale;

/** How far a run has come. */
public enum RunStatus {
    /** Under way, or ended without a chance to say so. */
    RUNNING,
    /** Everything that was asked for is there. */
    COMPLETE,
    /** Something did not converge, or failed after the training; what is there is valid, and the record says what is not. */
    INCOMPLETE,
    /** Stopped on request; what is there is valid. */
    INTERRUPTED;

    /** As written in {@code run.json}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
