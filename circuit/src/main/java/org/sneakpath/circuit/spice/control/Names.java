package org.sneakpath.circuit.spice.control;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What control lines refer to; gathered when first asked for, since most netlists name nodes alone. */
public final class Names {
    private final Supplier<Set<String>> allElements;
    private final Supplier<Set<String>> allParameters;
    private @Nullable Set<String> elements;
    private @Nullable Set<String> parameters;

    /**
     * @param elements gathers the flattened names of all elements
     * @param parameters gathers the names of parameters, which can be stepped
     */
    public Names(Supplier<Set<String>> elements, Supplier<Set<String>> parameters) {
        this.allElements = elements;
        this.allParameters = parameters;
    }

    private Set<String> elements() {
        Set<String> known = elements;
        if (known == null) {
            known = allElements.get();
            elements = known;
        }
        return known;
    }

    Set<String> parameters() {
        Set<String> known = parameters;
        if (known == null) {
            known = allParameters.get();
            parameters = known;
        }
        return known;
    }

    /** The element of that name; {@code v.x1.vs} and {@code x1:vs} are other spellings of {@code x1.vs}. */
    public Optional<String> element(String spelled) {
        String name = spelled.replace(':', '.');
        if (elements().contains(name)) {
            return Optional.of(name);
        }
        if (name.length() > 2 && name.charAt(1) == '.' && elements().contains(name.substring(2))) {
            return Optional.of(name.substring(2));
        }
        return Optional.empty();
    }
}
