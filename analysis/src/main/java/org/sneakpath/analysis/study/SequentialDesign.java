package org.sneakpath.analysis.study;

import java.util.List;

/**
 * Trials that are asked for round by round. A round is a fixed list; the next one is decided when all of it is finished, by the
 * accuracies of trials that the design has itself asked for. What else stands in the ledger, from other designs or from a run that was
 * killed, it does not look at: threads, kills and resumes cannot change what is run.
 */
public interface SequentialDesign {
    /** What its progress is called. */
    String name();

    /** How many trials it may ask for in all its rounds, at most. */
    long most();

    /**
     * The next round.
     *
     * @param ledger holds all trials of all rounds before
     * @return in canonical order; empty when there is none
     */
    List<Trial> next(TrialLedger ledger);
}
