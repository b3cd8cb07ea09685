package org.sneakpath.analysis.account;

import java.util.ArrayList;
import java.util.List;
import org.sneakpath.analysis.config.MitigationConfig;
import org.sneakpath.analysis.config.RetrainingConfig;
import org.sneakpath.analysis.figure.Numbers;

/** How the chips of a study were written, and what of it is left out. */
final class MitigationWords {
    private MitigationWords() {}

    /** What was done against imperfections, a sentence; empty for nothing. */
    static String done(MitigationConfig mitigation) {
        List<String> parts = new ArrayList<>();
        if (mitigation.writes() > 1) {
            parts.add("each cell was written up to " + mitigation.writes() + " times, until ln G was within "
                    + Numbers.plain(mitigation.tolerance()) + " of its target");
        }
        if (mitigation.copies() > 1) {
            parts.add(mitigation.copies() + " cells in parallel stood in the place of each, all with imperfections of"
                    + " their own");
        }
        if (mitigation.compensated()) {
            parts.add(
                    "of a pair with a stuck cell the other one was written so that the difference was as wanted, as far"
                            + " as its range goes");
        }
        if (mitigation.remapped()) {
            parts.add("rows changed places so that stuck cells changed the weights least");
        }
        String retrained = retrained(mitigation.retraining());
        if (parts.isEmpty()) {
            return retrained;
        }
        boolean known = mitigation.compensated() || mitigation.remapped();
        return "Chips were written against their imperfections: " + String.join("; ", parts) + "."
                + (known ? " Which cells are stuck was taken as known without error." : "")
                + (retrained.isEmpty() ? "" : " " + retrained);
    }

    private static String retrained(RetrainingConfig retraining) {
        if (!retraining.asked()) {
            return "";
        }
        return "The last layer of each chip was then trained further on that chip, with " + retraining.samples()
                + " samples of the training set, drawn for it, " + retraining.epochs()
                + (retraining.epochs() == 1 ? " epoch" : " epochs") + ", in mini-batches of " + retraining.batch()
                + " at rates up to " + Numbers.plain(retraining.rate())
                + "; layers before it were as the chip has them, and every mini-batch ended with a write of the whole layer,"
                + " with variation of its own.";
    }

    /** What an axis of conductance variation varies. */
    static String varied(MitigationConfig mitigation) {
        return mitigation.isNone()
                ? "Every conductance is programmed to its target times a lognormal factor of mean 1, drawn anew for each"
                        + " chip."
                : "Every write of a cell ends at its target times a lognormal factor of mean 1, drawn anew for each write"
                        + " and each chip; what was done against it stands under Methods.";
    }

    /** What cells do not do. */
    static String limit(MitigationConfig mitigation) {
        return "Conductances do not drift, and reading does not disturb them; "
                + (mitigation.isNone() ? "programming" : "each write")
                + " ends at the target times a lognormal factor.";
    }
}
