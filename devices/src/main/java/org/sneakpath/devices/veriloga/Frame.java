package org.sneakpath.devices.veriloga;

import java.util.Optional;
import org.sneakpath.devices.veriloga.syntax.SourcePlace;
import org.sneakpath.devices.veriloga.syntax.VerilogException;

/** Where the reading of a module stands: what names mean, what slots hold, and what is allowed here. */
final class Frame {
    /** Expressions and statements read in all; loops and calls count every time, and so does what they copy or derive. */
    private static final int MOST_WORK = 500_000;

    /** So many elements are copied in the time of one operation. */
    private static final int COPIES = 16;

    /** Expressions, statements and calls within one another. */
    private static final int DEEPEST = 600;

    Scope scope;
    Store store;
    /** Whether this is the body of a function, which has no access to the circuit. */
    boolean inFunction;
    /** Choices around this place whose conditions change in time. */
    int varyingChoices;
    /** The variable that the expression being read is assigned to. */
    Optional<Symbol.Scalar> target = Optional.empty();

    private long work;
    private int depth;

    Frame(Scope scope, Store store) {
        this.scope = scope;
        this.store = store;
    }

    void enter(SourcePlace place) {
        spend(place, 1);
        if (++depth > DEEPEST) {
            throw new VerilogException(place, "nested more than " + DEEPEST + " deep");
        }
    }

    void leave() {
        depth--;
    }

    /** Counts work that one statement or expression takes beyond its own. */
    void spend(SourcePlace place, long operations) {
        work += operations;
        if (work > MOST_WORK) {
            throw new VerilogException(
                    place,
                    "the module takes more than " + MOST_WORK
                            + " operations to read; shorten its loops, or make it smaller");
        }
    }

    /** Counts lists and maps that grow with the module and are copied. */
    void copy(SourcePlace place, long elements) {
        spend(place, elements / COPIES);
    }

    /** Refuses what needs the circuit inside a function. */
    void requireCircuit(SourcePlace place, String what) {
        if (inFunction) {
            throw new VerilogException(
                    place, what + " is not available in an analog function; pass its value as an argument");
        }
    }
}
