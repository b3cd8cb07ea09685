package org.sneakpath.analysis;

/** Who wants to know how far a run is. Called from the thread that runs it. */
public interface Progress {
    /** Hears nothing. */
    Progress SILENT = new Progress() {
        @Override
        public void begin(String task, long steps) {}

        @Override
        public void advance(long done, String note) {}

        @Override
        public void end() {}

        @Override
        public void warn(String message) {}
    };

    /** A task of so many steps begins. */
    void begin(String task, long steps);

    /**
     * So many steps are done, in all.
     *
     * @param note a few words on the latest, such as {@code "accuracy 0.95"}; may be empty
     */
    void advance(long done, String note);

    /** The task has ended, whether all its steps were done or not. */
    void end();

    /** Something that the user should know although the run goes on. */
    void warn(String message);
}
