package org.sneakpath.analysis.config;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a configuration is resolved from beside its own text: the files that it names, netlists and models, and the defaults of its
 * keys. Each is read once, however often the configuration is resolved, so that all that is resolved from it sees one text.
 * Thread-safe.
 */
final class NamedSources {
    private final Path folder;
    private final Map<String, NamedNetlist> netlists = new ConcurrentHashMap<>();
    private final Map<String, NamedModel> models = new ConcurrentHashMap<>();

    private final Map<String, Node> defaults = new ConcurrentHashMap<>();

    /** @param folder what names are relative to */
    NamedSources(Path folder) {
        this.folder = folder;
    }

    /** As {@link NamedNetlist#read}. */
    NamedNetlist netlist(String file) {
        return netlists.computeIfAbsent(file, name -> NamedNetlist.read(name, folder));
    }

    /** As {@link NamedModel#find}. */
    NamedModel model(String name) {
        return models.computeIfAbsent(name, text -> NamedModel.find(text, folder));
    }

    /** The default of a key, as {@link YamlText#value}. */
    Node otherwise(String key, String yaml) {
        return defaults.computeIfAbsent(key + "=" + yaml, argument -> YamlText.value(key, yaml));
    }
}
