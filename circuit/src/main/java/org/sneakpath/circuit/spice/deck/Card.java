package org.sneakpath.circuit.spice.deck;

import java.util.List;
import org.sneakpath.circuit.spice.text.Location;
import org.sneakpath.circuit.spice.text.SpiceException;
import org.sneakpath.circuit.spice.text.Token;

/**
 * One element line, once for each instance of the subcircuit that it stands in.
 *
 * @param where its line in the file
 * @param name lower case, with the path of the instance before it: {@code r1}, {@code x1.r1}. A Xyce Y line is named
 *     {@code kind!name}
 * @param kind first letter of the line, lower case
 * @param tokens the line's tokens as written, the first is the element's own name; shared by all instances
 * @param scope what the names in it mean here
 */
public record Card(Location where, String name, char kind, List<Token> tokens, Scope scope) {
    /** An error in this line; the message names the element. */
    public SpiceException error(String message) {
        return new SpiceException(where, "element '" + name + "': " + message);
    }
}
