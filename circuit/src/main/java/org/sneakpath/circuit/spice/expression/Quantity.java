package org.sneakpath.circuit.spice.expression;

import org.jspecify.annotations.Nullable;
import org.sneakpath.circuit.spice.text.Location;

/** A controlling quantity by the names of the definition in which it is written. Equal by name, wherever it stands. */
sealed interface Quantity {
    /** V(plus, minus). */
    record NodePair(String plus, String minus) implements Quantity {
        // Written out: a record's own are linked anew in every process, some milliseconds of a short run.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof NodePair that && that.plus.equals(plus) && that.minus.equals(minus);
        }

        @Override
        public int hashCode() {
            return 31 * plus.hashCode() + minus.hashCode();
        }
    }

    /** I(element); where it first stands. */
    record ElementCurrent(String element, Location where) implements Quantity {}

    /** The node of memory {@code index} of the same expression. */
    record MemoryNode(int index) implements Quantity {}
}
