package org.sneakpath.analysis.study;

/** What is measured in a trial. */
@FunctionalInterface
public interface TrialAccuracy {
    /** Share of the test samples put into their own class. Depends on the trial alone; called from many threads. */
    double of(Trial trial);
}
