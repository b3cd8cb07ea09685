package org.sneakpath.training.audit;

/** Hears how an audit proceeds, and may end it. */
public interface AuditListener {
    /** Hears nothing, and lets it go on. */
    AuditListener SILENT = new AuditListener() {};

    /**
     * So much is done, called on the thread that audits.
     *
     * @param done presentations of a sample on one of the grids, or in the reference engine
     * @param all of them
     */
    default void advance(long done, long all) {}

    /** Whether it is to end; asked by any worker, between presentations. */
    default boolean isStopped() {
        return false;
    }
}
