package org.sneakpath.analysis.sweep;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.sneakpath.analysis.InputException;

/**
 * A factor of which each level is several settings.
 *
 * @param name in the place of a path
 * @param levels all of them
 */
record NamedFactor(String name, List<NamedLevel> levels) implements Serializable {
    NamedFactor {
        levels = List.copyOf(levels);
    }

    /** Those of some variations. */
    static List<NamedFactor> of(List<Variation> variations) {
        List<NamedFactor> named = new ArrayList<>();
        for (Variation variation : variations) {
            if (variation.values() instanceof Variation.Named levels) {
                named.add(new NamedFactor(variation.path(), levels.levels()));
            }
        }
        return List.copyOf(named);
    }

    /** The level of a name. */
    NamedLevel level(String word) {
        return levels.stream()
                .filter(level -> level.name().equals(word))
                .findFirst()
                .orElseThrow(() -> new InputException(name + "=" + word + ": there is no such level"));
    }
}
