package org.sneakpath.circuit.spice.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects warnings, one of each kind. Not thread-safe; one belongs to one reading. */
public final class Diagnostics {
    private final List<Diagnostic> found = new ArrayList<>();
    private final Set<String> kinds = new HashSet<>();

    /** Adds the warning unless one of the same {@code kind} is there already. */
    public void warn(String kind, Location location, String message) {
        if (kinds.add(kind)) {
            found.add(new Diagnostic(location, message));
        }
    }

    /** What was found, in order. */
    public List<Diagnostic> list() {
        return List.copyOf(found);
    }
}
