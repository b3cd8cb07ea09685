package org.sneakpath.circuit.spice.deck;

import java.util.List;
import org.sneakpath.circuit.spice.text.Location;
import org.sneakpath.circuit.spice.text.Token;

/** A {@code .model} line of a definition. */
record ModelLine(Location where, String name, String type, List<Token> tokens) {}
