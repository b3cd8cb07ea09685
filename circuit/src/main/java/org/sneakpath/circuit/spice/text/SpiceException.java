package org.sneakpath.circuit.spice.text;

/** A netlist that cannot be read: where, what is wrong, what is allowed, what to try. */
public final class SpiceException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient Location location;

    /** The message is given without the place; it is put before it. */
    public SpiceException(Location location, String message) {
        super(location + ": " + message);
        this.location = location;
    }

    /** As above, caused by {@code cause}. */
    public SpiceException(Location location, String message, Throwable cause) {
        super(location + ": " + message, cause);
        this.location = location;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    public Location location() {
        return location;
    }
}
