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

    /** The complaint of what does not know where it stands, with the place before it; one that knows is left as it is. */
    public static SpiceException at(Location location, IllegalArgumentException refused) {
        return at(location, "", refused);
    }

    /** As {@link #at(Location, IllegalArgumentException)}, with words before the complaint. */
    public static SpiceException at(Location location, String before, IllegalArgumentException refused) {
        return refused instanceof SpiceException known
                ? known
                : new SpiceException(location, before + refused.getMessage(), refused);
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
