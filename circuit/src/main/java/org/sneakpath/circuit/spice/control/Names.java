package org.sneakpath.circuit.spice.control;

import java.util.Optional;
import java.util.Set;

/**
 * What control lines refer to.
 *
 * @param elements flattened names of all elements; kept, not copied
 * @param parameters names of parameters, which can be stepped; kept, not copied
 */
public record Names(Set<String> elements, Set<String> parameters) {
    /** The element of that name; {@code v.x1.vs} and {@code x1:vs} are other spellings of {@code x1.vs}. */
    public Optional<String> element(String spelled) {
        String name = spelled.replace(':', '.');
        if (elements.contains(name)) {
            return Optional.of(name);
        }
        if (name.length() > 2 && name.charAt(1) == '.' && elements.contains(name.substring(2))) {
            return Optional.of(name.substring(2));
        }
        return Optional.empty();
    }
}
