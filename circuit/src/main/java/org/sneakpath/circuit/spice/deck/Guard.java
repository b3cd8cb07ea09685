package org.sneakpath.circuit.spice.deck;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sneakpath.circuit.spice.text.Token;

/**
 * Under what condition lines between {@code .if} and {@code .endif} count: the block around them does, no alternative before
 * holds, and the own condition does.
 *
 * @param around the block in which this one is
 * @param before conditions of the alternatives before
 * @param own this alternative's condition; none after {@code .else}
 */
record Guard(
        @Nullable Guard around,
        List<Token> before,
        @Nullable Token own) {}
