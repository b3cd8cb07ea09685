package org.sneakpath.circuit.spice.expression;

import org.sneakpath.circuit.spice.text.Location;

/** A controlling quantity by the names of the definition in which it is written. Equal by name, wherever it stands. */
sealed interface Quantity {
    /** V(plus, minus). */
    record NodePair(String plus, String minus) implements Quantity {}

    /** I(element); where it first stands. */
    record ElementCurrent(String element, Location where) implements Quantity {}

    /** The node of memory {@code index} of the same expression. */
    record MemoryNode(int index) implements Quantity {}
}
