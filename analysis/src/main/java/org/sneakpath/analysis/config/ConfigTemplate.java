package org.sneakpath.analysis.config;

import java.nio.file.Path;
import java.util.List;

/**
 * A configuration that is resolved many times, each time with other settings: its text is read once, and so are the files that it
 * names. Immutable to the eye; thread-safe.
 */
public final class ConfigTemplate {
    private final Node.Mapping tree;
    private final NamedSources sources;

    private ConfigTemplate(Node.Mapping tree, NamedSources sources) {
        this.tree = tree;
        this.sources = sources;
    }

    /**
     * A configuration with overrides that hold for all that is resolved from it.
     *
     * @param name of the file, in messages and for what is relative to it
     * @param text YAML
     * @param overrides {@code key=value} arguments
     * @throws ConfigException if the text is no configuration, or an override has another form
     */
    public static ConfigTemplate parse(String name, String text, List<String> overrides) {
        Path folder = Path.of(name).toAbsolutePath().getParent();
        return new ConfigTemplate(
                applied(YamlText.document(name, text), overrides),
                new NamedSources(folder == null ? Path.of("") : folder));
    }

    /**
     * Resolves it, as if {@code settings} stood behind its overrides.
     *
     * @throws ConfigException at the first thing that is wrong
     */
    public ExperimentConfig with(List<String> settings) {
        return RecordReader.read(applied(tree, settings), ExperimentConfig.class, sources);
    }

    private static Node.Mapping applied(Node.Mapping tree, List<String> overrides) {
        Node.Mapping changed = tree;
        for (String argument : overrides) {
            changed = KeyOverride.parse(argument).applyTo(changed);
        }
        return changed;
    }
}
