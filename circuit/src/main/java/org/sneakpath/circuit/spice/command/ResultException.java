package org.sneakpath.circuit.spice.command;

/** A value that is only known once something has run; the reading of a block ends where one is needed. */
final class ResultException extends Exception {
    private static final long serialVersionUID = 1L;

    ResultException(String what) {
        super(what);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
