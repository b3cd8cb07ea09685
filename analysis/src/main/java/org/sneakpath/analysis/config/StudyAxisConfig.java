package org.sneakpath.analysis.config;

import java.util.List;

/** What a study varies beside its arms. */
public sealed interface StudyAxisConfig {
    /** Name of the factor in results. */
    String name();

    /**
     * One key of the experiment.
     *
     * @param path of the key
     * @param values as {@code sweep --vary} takes them, separated by commas
     * @param holds for what they hold
     */
    @Kind("key")
    record Key(
            String name,
            String path,
            String values,
            @Default("trained") Scope holds) implements StudyAxisConfig {
        public Key {
            LevelConfig.requireName(name);
        }
    }

    /**
     * Several keys at once.
     *
     * @param levels at least one, no two of one name
     */
    @Kind("levels")
    record Levels(String name, List<LevelConfig> levels) implements StudyAxisConfig {
        public Levels {
            LevelConfig.requireName(name);
            levels = List.copyOf(levels);
            Check.that(!levels.isEmpty(), "levels", levels, "at least one");
            long names = levels.stream().map(LevelConfig::name).distinct().count();
            Check.that(names == levels.size(), "levels", "a name twice", "one of each name");
        }
    }

    /** For what a value holds. */
    enum Scope {
        /** For training and for what comes of it. */
        TRAINED,
        /** For the network that the trained weights are put into. */
        DEPLOYED
    }
}
