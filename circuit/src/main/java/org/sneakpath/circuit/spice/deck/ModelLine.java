package org.sneakpath.circuit.spice.deck;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sneakpath.circuit.spice.text.Location;
import org.sneakpath.circuit.spice.text.Token;

/**
 * A {@code .model} line of a definition.
 *
 * @param guard the condition under which it counts, if there is one
 * @param other another one of that name, under another condition
 */
record ModelLine(
        Location where,
        String name,
        String type,
        List<Token> tokens,
        @Nullable Guard guard,
        @Nullable ModelLine other) {}
