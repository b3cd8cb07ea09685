package org.sneakpath.analysis;

/** Something the user handed over cannot be used: a key, a value, a unit, a shape or a file. The message says all. */
public class InputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message where, what, and what to write instead; one line, fit to be shown alone */
    public InputException(String message) {
        super(message);
    }

    /** @param message as above; the cause is for those who ask for a stack trace */
    public InputException(String message, Throwable cause) {
        super(message, cause);
    }
}
