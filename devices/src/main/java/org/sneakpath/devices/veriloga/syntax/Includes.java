package org.sneakpath.devices.veriloga.syntax;

import java.util.Optional;

/**
 * What {@code `include} finds. The standard files {@code constants.vams}, {@code disciplines.vams} and their older names
 * {@code constants.h}, {@code disciplines.h}, {@code discipline.h} are not asked for: they are our own.
 */
@FunctionalInterface
public interface Includes {
    /** The text of the file of this name, as it stands between the quotes or angle brackets; empty if there is none. */
    Optional<String> text(String name);

    /** Finds nothing, so that only the standard files can be included. */
    static Includes none() {
        return name -> Optional.empty();
    }
}
