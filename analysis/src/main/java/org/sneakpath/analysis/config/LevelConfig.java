package org.sneakpath.analysis.config;

import java.util.List;

/**
 * Settings under a name.
 *
 * @param name letters, digits and {@code .-+%_}
 * @param trained {@code key=value} settings that hold for training and for what comes of it
 * @param deployed {@code key=value} settings of the network that the trained weights are put into
 */
public record LevelConfig(
        String name,
        @Default("[]") List<String> trained,
        @Default("[]") List<String> deployed) {
    static final String NAME = "[A-Za-z0-9.+%_-]+";

    public LevelConfig {
        trained = List.copyOf(trained);
        deployed = List.copyOf(deployed);
        requireName(name);
    }

    static void requireName(String name) {
        Check.that(name.matches(NAME), "name", "'" + name + "'", "one word of letters, digits and . - + % _");
    }
}
