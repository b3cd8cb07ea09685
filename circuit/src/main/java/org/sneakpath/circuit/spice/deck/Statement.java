package org.sneakpath.circuit.spice.deck;

import java.util.List;
import org.sneakpath.circuit.spice.text.Location;
import org.sneakpath.circuit.spice.text.Token;

/** A line of a definition that has one result an instance. */
sealed interface Statement {
    /** An element that is no subcircuit instance; {@code name} is local. */
    record ElementLine(Location where, String name, char kind, List<Token> tokens) implements Statement {}

    /** X line: the instance's name, what it is joined to, what it is an instance of, and values for its parameters. */
    record InstanceLine(Token name, List<Token> nodes, Token subcircuit, List<Assignment> values)
            implements Statement {}

    /** A line that counts under a condition. */
    record Guarded(Guard guard, Statement statement) implements Statement {}

    /** Any other line with a point. */
    record DirectiveLine(Location where, String keyword, List<Token> tokens) implements Statement {}
}
