package org.sneakpath.circuit.spice.deck;

import java.util.List;
import org.sneakpath.circuit.spice.text.Location;
import org.sneakpath.circuit.spice.text.Token;

/**
 * A {@code .model} line, as seen from one instance of the subcircuit that it stands in.
 *
 * @param where its line in the file
 * @param name lower case, without a path
 * @param type lower case: {@code d}, {@code nmos}, {@code sw}, …
 * @param tokens all that follows the type, brackets included
 * @param scope what the names in its values mean
 */
public record ModelCard(Location where, String name, String type, List<Token> tokens, Scope scope) {}
