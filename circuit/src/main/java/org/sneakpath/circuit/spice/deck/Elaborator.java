package org.sneakpath.circuit.spice.deck;

import java.util.LinkedHashSet;
import java.util.Set;
import org.sneakpath.circuit.spice.expression.Binder;
import org.sneakpath.circuit.spice.text.Token;

/** What all scopes of one expansion share. */
final class Elaborator {
    /** How long a chain of parameters may be that are each used before they are set. */
    private static final int MOST_FORWARD = 200;

    private final Binder binder;
    private final Set<String> globals;
    private final Set<String> sensed = new LinkedHashSet<>();
    private int depth;

    Elaborator(Binder binder, Set<String> globals) {
        this.binder = binder;
        this.globals = globals;
    }

    Binder binder() {
        return binder;
    }

    boolean global(String node) {
        return globals.contains(node);
    }

    Set<String> sensed() {
        return sensed;
    }

    void enter(Token value) {
        if (++depth > MOST_FORWARD) {
            throw value.error("more than " + MOST_FORWARD
                    + " parameters in a chain are used before they are set; put the " + "lines in order of use");
        }
    }

    void leave() {
        depth--;
    }
}
