package org.sneakpath.circuit.spice.text;

/**
 * Something in a netlist that was passed over or looks unintended but does not stop the run.
 *
 * @param location where it stands (the first time, if it is there several times)
 * @param message what was done about it
 */
public record Diagnostic(Location location, String message) {
    @Override
    public String toString() {
        return location + ": " + message;
    }
}
