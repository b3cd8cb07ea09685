package org.sneakpath.circuit.spice.expression;

import org.sneakpath.circuit.spice.text.Location;

/** A parameter of a template: a name that the scope resolves, or a random number that is drawn for each scope. */
sealed interface Input {
    /** The parameter of that name; where it first stands. */
    record Named(String name, Location where) implements Input {}

    /** Draw number {@code site} of its expression: standard normal or uniform in [0, 1). */
    record Draw(int site, boolean gaussian) implements Input {}
}
