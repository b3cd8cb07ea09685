package org.sneakpath.analysis.config;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The files that a configuration names: netlists and models, each read once, however often the configuration is resolved, so that
 * all that is resolved from it sees one text. Thread-safe.
 */
final class NamedSources {
    private final Path folder;
    private final Map<String, NamedNetlist> netlists = new ConcurrentHashMap<>();
    private final Map<String, NamedModel> models = new ConcurrentHashMap<>();

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
}
