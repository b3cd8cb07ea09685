package org.sneakpath.circuit.spice.deck;

import java.util.List;
import org.sneakpath.circuit.spice.text.Location;
import org.sneakpath.circuit.spice.text.SpiceException;
import org.sneakpath.circuit.spice.text.Token;

/**
 * A line that begins with a point and says what to do: an analysis, an output, an option, an initial condition.
 *
 * @param where its line in the file
 * @param keyword lower case with its point, {@code .tran}; {@code meas} for a measure of a {@code .control} block
 * @param tokens the line's tokens, the keyword first
 * @param scope what the names in it mean; for a line within a subcircuit there is one directive an instance
 */
public record Directive(Location where, String keyword, List<Token> tokens, Scope scope) {
    /** An error in this line. */
    public SpiceException error(String message) {
        return new SpiceException(where, keyword + ": " + message);
    }
}
