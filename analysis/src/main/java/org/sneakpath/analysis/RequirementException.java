package org.sneakpath.analysis;

/** A result is not what the user required it to be. */
public final class RequirementException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message which requirement, and what was found */
    public RequirementException(String message) {
        super(message);
    }
}
